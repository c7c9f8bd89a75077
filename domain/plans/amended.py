"""What a plan says of itself: days changed since, and meetings told after something else."""

from __future__ import annotations

import re

from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "amended")
_CHANGED, _UNCHANGED, _AFTER = (
    TERMS.compiled(key) for key in ("changed", "unchanged", "after_other")
)
_OTHER, _CELL = TERMS.compiled("other_body"), TERMS.compiled("cell")
_DATE = re.compile(r"(?<![\d/.])0?(\d{1,2})/0?(\d{1,2})(?![\d/])")


def as_changed(text: str) -> str:
    """ "Lịch: 5/1, 6/4. Kỳ 6/4 chuyển lên 2/4": only the day that counts is left."""
    text = _cut(text, _UNCHANGED)
    while match := _CHANGED.search(shadow(text)):
        old = _DATE.match(text, match.start("old"))
        before, after = text[: match.start()], text[match.start("new") :]
        text = _without(before, old.groups() if old else ()) + after
    return text


def _without(text: str, day: tuple[str, ...]) -> str:
    """Without this day of a list; one of another list is kept."""
    found = [match for match in _DATE.finditer(text) if match.groups() == day]
    return f"{text[: found[-1].start()]}{text[found[-1].end() :]}" if found else text


def told_after(text: str) -> tuple[str, list[str]]:
    """ "sau giao ban 3 ngày": the text without it, and what cannot be counted from here."""
    said: list[str] = []
    for match in reversed(list(_AFTER.finditer(shadow(text)))):
        said.insert(0, text[match.start() : match.end()].strip(" ,;"))
        text = text[: match.start()] + text[match.end() :]
    return text, said


def of_the_cell(text: str) -> str:
    """Without "họp chi ủy ngày 20", where it is said besides when the cell meets."""
    for match in reversed(list(_OTHER.finditer(shadow(text)))):
        rest = text[: match.start()] + text[match.end() :]
        if not _CELL.search(shadow(match[0])) and _CELL.search(shadow(rest)):
            text = rest
    return text


def _cut(text: str, pattern: re.Pattern[str]) -> str:
    for match in reversed(list(pattern.finditer(shadow(text)))):
        text = text[: match.start()] + text[match.end() :]
    return text
