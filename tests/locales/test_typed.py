"""Where there are no buttons nobody is told to press one."""

from __future__ import annotations

import re

import pytest
from fluent.syntax import ast

from bot.words import LANGUAGES
from tests.locales.texts import messages, nodes

BUTTONS = {
    "vi": re.compile(r"\b(bấm|nút|chạm)\b", re.IGNORECASE),
    "en": re.compile(r"\b(taps?|buttons?|press|click)\b", re.IGNORECASE),
}
ELSEWHERE = re.compile(r"(setup|policy|access)-")  # said at a terminal
WITH_BUTTONS = {"bot-description", "menu-greeting", "stale-button"}  # said where they are alone


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_speaks_of_buttons_where_there_are_none(language: str) -> None:
    found = messages(language)
    said = {
        key: pattern
        for key, pattern in found.items()
        if not found.keys() & _typed(key) and not ELSEWHERE.match(key)
    }
    wrong = {
        key for key, pattern in said.items() if BUTTONS[language].search(_text(pattern))
    } - WITH_BUTTONS
    assert wrong == set()


def _typed(key: str) -> set[str]:
    """What is said instead where there are no buttons, whole or this attribute of it."""
    name, dot, attribute = key.partition(".")
    return {f"{name}-typed", f"{name}-typed{dot}{attribute}"}


def _text(pattern: object) -> str:
    return " ".join(str(n.value) for n in nodes(pattern) if isinstance(n, ast.TextElement))


def test_a_message_that_does_is_found() -> None:
    assert BUTTONS["vi"].search(_text(messages("vi")["stale-button"]))
