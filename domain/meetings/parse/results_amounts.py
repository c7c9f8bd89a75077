"""How much of a task is done, and when, as the words for done, late and not done: "80%", "đủ 5 hộ",
"xong 10/3, hạn 28/2"; and which are left, in one spelling: "trừ mỗi cây cầu".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.parse.terms import terms
from domain.parse.text import fold

TERMS = terms(__file__, "results_amounts")
_BY_DAY, _ON_DAY = TERMS.compiled("by_day"), TERMS.compiled("on_day")
_PERCENT, _STILL = TERMS.compiled("percent"), TERMS.compiled("still")
_SO_MUCH, _UNITS = TERMS.pattern("so_much"), re.compile(r"\b(\d{1,4}) ([a-z]+)\b")
_LEFT = re.compile(rf"\b(?:{TERMS.pattern('left')})\b")
_NO_UNIT = TERMS.bag("no_unit")
_APART = re.compile(r"\s+[/|]\s+(?=\D)")
_SPELLINGS = [(re.compile(pattern), one) for pattern, one in TERMS.pairs("spellings")]
DONE, OPEN, LATE = TERMS.text("done"), TERMS.text("open"), TERMS.text("late")


def amounts(line: str, titles: Sequence[str]) -> str:
    """Of a folded line with the words of the tasks still in it."""
    line = _APART.sub("; ", line)
    line = _BY_DAY.sub(lambda found: LATE if _day(found, 1) > _day(found, 3) else DONE, line)
    line = _ON_DAY.sub(DONE, line)
    line = _PERCENT.sub(_percent, _STILL.sub(OPEN, line))
    for title in titles:
        for whole, unit in _UNITS.findall(fold(title)):
            if unit not in _NO_UNIT and sum(unit in fold(one).split() for one in titles) == 1:
                line = _of_title(line, int(whole), unit)
    return line


def _day(found: re.Match[str], at: int) -> tuple[int, int]:
    return int(found[at + 1]), int(found[at])


def _percent(found: re.Match[str]) -> str:
    if int(found["percent"]) < 100 or _LEFT.search(found[0]):
        return OPEN
    return DONE if found.start() else found[0]


def _of_title(line: str, whole: int, unit: str) -> str:
    """'đủ 5 hộ' of "Vận động 5 hộ ..." is done, 'được 3 hộ' not."""

    def state(found: re.Match[str]) -> str:
        enough = int(found["many"]) >= whole and not _LEFT.search(found[0])
        return f"{unit} {DONE if enough else OPEN}"

    return re.sub(rf"\b{_SO_MUCH}{unit}\b", state, line)


def respelled(line: str) -> str:
    """Of a line with the numbers of the tasks in it."""
    for pattern, one in _SPELLINGS:
        line = pattern.sub(one, line)
    return line
