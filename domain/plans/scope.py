"""Of which months a plan is: "Lịch quý II/2027", "6 tháng đầu năm", "2-7/2027"; a list of days is
of those from its first to its last.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "scope")
_TITLE, _UNTIL, _PART = (TERMS.compiled(key) for key in ("title", "to_the_end", "part"))
_QUARTERS, _HALVES, _BEFORE = (TERMS.compiled(key) for key in ("quarters", "halves", "before"))
MONTHS = range(1, 13)
NUMBERS = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
NEARLY_ALL = 10  # months of a list in which the others were forgotten


def scope(text: str) -> tuple[str, Collection[int]]:
    """Without the words that say it, and the months."""
    dark = shadow(text)
    if found := _UNTIL.search(dark):
        quarter = NUMBERS.get(found["quarter"] or "", 0)
        return _cut(text, found), range(1, (quarter * 3 or int(found["month"])) + 1)
    found = _TITLE.search(dark)
    if found is None and max(len(_QUARTERS.findall(dark)), len(_HALVES.findall(dark))) <= 1:
        found = _PART.search(dark)
        if found and _BEFORE.search(dark[: found.start("span")]):
            found = None
    months = _months(found) if found else ()
    return (_cut(text, found), months) if found and months else (text, MONTHS)


def _cut(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start('span')]} {text[found.end('span') :]}"


def _months(found: re.Match[str]) -> Collection[int]:
    if found["quarter"]:
        last = NUMBERS[found["quarter"]] * 3
        return range(last - 2, last + 1)
    said = found.groupdict()
    if said.get("a"):
        return range(int(said["a"]), int(said["b"]) + 1)
    number = int(found["n"] or 6)
    if not 1 <= number < len(MONTHS):
        return ()
    first = found["end"] == TERMS.text("first")
    return range(1, number + 1) if first else range(13 - number, 13)


def run(told: Collection[int]) -> Collection[int]:
    """The months a list is of that does not say it."""
    span = range(min(told), max(told) + 1) if told else MONTHS
    return MONTHS if len(span) >= NEARLY_ALL else span
