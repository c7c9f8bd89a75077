"""How long a meeting has to be by the size of the cell, wherever an office's form says so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from domain.frameworks.office_spans import span
from domain.frameworks.office_words import either_way
from domain.meetings import Fact
from domain.parse.terms import terms

TERMS = either_way(terms(__file__, "office"))
OBLIGED = TERMS.compiled("obliged_members")
LENGTH, LONGER = TERMS.compiled("length"), TERMS.compiled("longer_thematic")


def lengths_of(lines: Iterable[str]) -> list[dict[str, Any]]:
    """ "dưới 9 đảng viên: 60 phút; còn lại: 90 phút"; what is left comes last. Nothing where only
    one length is said, whatever the cell.
    """
    found, rest = list[dict[str, Any]](), list[dict[str, Any]]()
    for said in (match for line in lines for match in LENGTH.finditer(line)):
        bounds = span(said["size"].replace(" có ", " "))
        one: dict[str, Any] = {**(bounds or {}), "minutes": said["n"]}
        if OBLIGED.search(said["size"]):
            one["obliged"] = True
        here = found if bounds else rest
        if one not in here:
            here.append(one)
    return [*found, *rest[:1]] if found else []


def longer_with_thematic(lines: Iterable[str]) -> str:
    """ "Tháng có chuyên đề cộng thêm 30 phút": 30; "" where nothing is said."""
    found = next((match for line in lines if (match := LONGER.search(line))), None)
    return found["n"] if found else ""


def by_size(proof: dict[str, Any], notes: str) -> dict[str, Any]:
    """ "Từ 90 phút (chi bộ dưới 9 đảng viên: từ 60 phút)": nothing short of what the size of the
    cell asks for; ``usual``: where no size is named.
    """
    when = proof.get("when", [{}])
    if when[0].get("fact") != Fact.minutes or not tells_length(notes):
        return proof
    return {
        "when": [{"fact": Fact.minutes_short.value, "most": "0"}],
        "usual": when[0].get("least", ""),
    }


def tells_length(line: str) -> bool:
    return LENGTH.search(line) is not None
