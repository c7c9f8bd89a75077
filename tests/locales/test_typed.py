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
COMMANDS = re.compile(r"(?<![\w/<.])/[a-z]{3,}")  # a menu of them is not everywhere
ELSEWHERE = re.compile(r"(setup|setting|policy|access)-")  # said at a terminal
WITH_BUTTONS = {"bot-description", "menu-greeting", "stale-button"}  # said where they are alone


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_speaks_of_buttons_where_there_are_none(language: str) -> None:
    assert _speak_of(BUTTONS[language], language) - WITH_BUTTONS == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_told_to_type_no_command_with_a_slash(language: str) -> None:
    """What a menu lists on one channel is a word on all of them."""
    assert _speak_of(COMMANDS, language) == set()
    told = {key for key, pattern in messages(language).items() if COMMANDS.search(_text(pattern))}
    assert not {key for key in told if "-typed" in key}


def _speak_of(what: re.Pattern[str], language: str) -> set[str]:
    """Messages that are said where there are no buttons."""
    found = messages(language)
    return {
        key
        for key, pattern in found.items()
        if not found.keys() & _typed(key)
        and not ELSEWHERE.match(key)
        and what.search(_text(pattern))
    }


def _typed(key: str) -> set[str]:
    """What is said instead where there are no buttons, whole or this attribute of it."""
    name, dot, attribute = key.partition(".")
    return {f"{name}-typed", f"{name}-typed{dot}{attribute}"}


def _text(pattern: object) -> str:
    return " ".join(str(n.value) for n in nodes(pattern) if isinstance(n, ast.TextElement))


def test_a_message_that_does_is_found() -> None:
    assert BUTTONS["vi"].search(_text(messages("vi")["stale-button"]))
