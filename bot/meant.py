"""Which button of a screen is meant by words."""

from __future__ import annotations

from collections.abc import Sequence

from bot import numbered
from bot.words import plain
from domain import parse
from domain.errors import Refused
from handlers.navigation import NO, YES
from storage.chat import Chat

SHORTEST_BEGINNING = 4  # letters of a label that are enough where only one begins so
SHORTEST_REFUSED = 3  # the same where the words were no answer: "nộp", "gửi"


def meant(row: Chat, text: str, *, by_number: bool) -> int | None:
    """The button that a text means which was refused: as a yes or no, by the words that lead back,
    by its number where one was told to type it, or by how it begins.
    """
    values = [button[0] for button in row.buttons]
    if (answer := _yes_or_no(text)) in values:
        return values.index(answer)
    labels = [plain(button[1]) for button in row.buttons]
    back = [at for at, button in enumerate(row.buttons) if numbered.leads_back(button[1])]
    if parse.way(text) == "back" and back:
        return back[-1]
    if by_number and text.strip().isdecimal() and 0 < int(text) <= len(labels):
        return int(text) - 1
    return begins(parse.fold(text), [parse.fold(one) for one in labels], shortest=SHORTEST_REFUSED)


def begins(typed: str, labels: Sequence[str], *, shortest: int = SHORTEST_BEGINNING) -> int | None:
    """The one label that begins with these words: "Lập kế hoạch" of "Lập kế hoạch 2026"."""
    if len(typed) < shortest:
        return None
    found = [at for at, label in enumerate(labels) if label.startswith(f"{typed} ")]
    return found[0] if len(found) == 1 else None


def _yes_or_no(text: str) -> str:
    """What such a button says; "" where it is neither."""
    try:
        return YES if parse.yes_no(text) else NO
    except Refused:
        return ""
