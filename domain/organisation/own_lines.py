"""A line of a list as a committee words it itself: "3 = Nhớ mang sổ tay", "3: Lộc Bình, từ 1/9"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from domain.chat import Word, word
from domain.errors import Invalid
from domain.ground import Setting
from domain.organisation.terms import terms
from domain.parse.text import clean, shadow, shown

SAID = re.compile(r"(\d{1,2})\s*[=:]\s*(.+)", re.DOTALL)
SINCE = re.compile(r"[\s,;.(]+tu (?:ngay )?(\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)[).]?\s*$")
MARKUP = re.compile(r"[*_`<>\[\]{}|\\]|https?:|www\.", re.IGNORECASE)
LEAST, MOST = 2, 200  # letters of a line in a reminder


def new_line(
    text: str, today: date, *, part: str, keys: Sequence[str], most: int
) -> Setting | None:
    """None where it is nothing of the kind; Invalid: ``error-own-line`` (given),
    ``error-own-line-long`` (most, length), ``error-own-line-markup``.
    """
    found = SAID.fullmatch(clean(text))
    if found is None:
        return None
    words, since = found[2], today
    if day := SINCE.search(shadow(words)):
        words, since = words[: day.start()], terms(day[1], today).since
    if not 1 <= int(found[1]) <= len(keys):
        raise Invalid("error-own-line", given=shown(text))
    return Setting({(part, keys[int(found[1]) - 1]): own_words(words, text, most=most)}, since)


def own_words(words: str, text: str, *, most: int) -> str:
    """As they will be shown; ``text``: what was typed."""
    words = " ".join(words.split()).strip('«»"“” ')
    if len(words) < LEAST or words.isdecimal():
        raise Invalid("error-own-line", given=shown(text))
    if len(words) > most:
        raise Invalid("error-own-line-long", most=most, length=len(words))
    if MARKUP.search(words):
        raise Invalid("error-own-line-markup")
    return words


def lines_said(lines: Mapping[str, str]) -> tuple[Word, ...]:
    return tuple(line_said(rule, text) for rule, text in lines.items())


def line_said(rule: str, text: str | None) -> Word:
    return word("own-line", name=word(f"remind-{rule}.name"), text=text or "")
