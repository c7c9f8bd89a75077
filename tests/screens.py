"""What must be true of every message the bot shows, whatever the conversation."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from playground.messages import Message
from playground.rooms import Room

KEY_LIKE = re.compile(r"(?<![\w/@.-])[a-z]+(?:[-_][a-z]+)+(?![\w])")  # such as "error-choice"
MOST_BUTTONS, MOST_IN_A_ROW, LONGEST, LONGEST_DATA = 6, 2, 4096, 64


def faults(message: Message) -> list[str]:
    """What is wrong with this message; nothing is the rule."""
    shown = " ".join([message.text, *message.labels])
    rows, data = message.buttons, [b.data or "" for row in message.buttons for b in row]
    checks = {
        "too many buttons": len(message.labels) > MOST_BUTTONS,
        "too many in a row": any(len(row) > MOST_IN_A_ROW for row in rows),
        "too long": len(message.text.encode("utf-16-le")) // 2 > LONGEST,
        "data too long": any(len(one.encode()) > LONGEST_DATA for one in data),
        "a hole": "{" in shown or "$" in shown,
        "a None": re.search(r"\b(None|True|False)\b", shown) is not None,
        "a key": KEY_LIKE.search(shown) is not None,
    }
    return [f"{name}: {shown[:300]!r}" for name, wrong in checks.items() if wrong]


@pytest.fixture
def every_screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Look at all that the bot shows while a test runs."""
    found: list[str] = []
    show = Room.show

    def watched(room: Room, kind: str, message: Message) -> None:
        if message.from_bot:
            found.extend(faults(message))
        show(room, kind, message)

    monkeypatch.setattr(Room, "show", watched)
    yield
    assert not found, found
