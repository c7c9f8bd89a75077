"""What is typed while the roll is ticked: numbers and names of a list, why somebody was away."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.meetings.meeting import Attendance, Away
from domain.meetings.parse.roll_remarks import TERMS as REMARKS
from domain.parse import fold
from domain.parse.terms import terms

TERMS = terms(__file__, "ticking")
UNEXCUSED, EXCUSED, ALL_THERE, LEAD, COUNTED = (
    TERMS.compiled(name) for name in ("unexcused", "excused", "all_there", "lead", "counted")
)
REASONS = re.compile(REMARKS.pattern("reasons"))
BETWEEN = re.compile(r"\s*(?:[,;\n+&]|\bva\b)\s*")
NUMBERS = re.compile(r"\d{1,3}(?:[ ,;.+&]+(?:va )?\d{1,3})*")


def named(text: str, names: Sequence[str]) -> tuple[list[int], list[str]]:
    """(places of the names that are meant, from 0; pieces that mean none or several)."""
    line = LEAD.sub("", fold(text)).strip(" .")
    if NUMBERS.fullmatch(line):
        numbers = [int(one) for one in re.findall(r"\d+", line)]
        strange = [str(one) for one in numbers if not 1 <= one <= len(names)]
        return [one - 1 for one in numbers if 1 <= one <= len(names)], strange
    found, strange = [], []
    for piece in filter(None, BETWEEN.split(line)):
        places = _called(LEAD.sub("", piece).strip(" ."), names)
        if len(places) == 1:
            found += places
        else:
            strange.append(piece)
    return found, strange


def _called(piece: str, names: Sequence[str]) -> list[int]:
    """By the whole name, else by its last words: 'hạnh', 'thị hạnh'."""
    folded = [fold(name) for name in names]
    whole = [at for at, name in enumerate(folded) if name == piece]
    return whole or [at for at, name in enumerate(folded) if name.endswith(f" {piece}") and piece]


def nobody(text: str) -> bool:
    """'đủ cả', 'không ai vắng'."""
    return bool(ALL_THERE.fullmatch(fold(text).strip(" .!")))


def is_counted(text: str) -> bool:
    """'20/22', 'có mặt 20', 'vắng 2 có phép': counts, where a name or its number was asked."""
    return COUNTED.search(fold(text)) is not None


def is_excused(text: str) -> bool | None:
    """'có phép', 'ốm' and the like; None where it says neither."""
    line = fold(text).strip(" .!")
    if UNEXCUSED.fullmatch(line):
        return False
    return True if EXCUSED.fullmatch(line) or REASONS.fullmatch(line) else None


def ticked(away: Sequence[Away], *, obliged: int, exempt: int) -> Attendance:
    excused = sum(one.excused for one in away)
    counts = {"obliged": obliged, "present": obliged - len(away), "exempt": exempt}
    counts |= {"excused": excused, "unexcused": len(away) - excused}
    return Attendance(away=tuple(away), **counts)
