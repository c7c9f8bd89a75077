"""Which cells are proposed: by what is on record of the last three months that are over."""

from __future__ import annotations

from domain.chat import Word, word
from domain.rules import Rules
from domain.summary import CellPeriod, percent_of

MONTHS, ENOUGH = 3, 2  # so many months are looked at, and so many of them say that it is weak
LOW = 70.0  # percent: below the second class of the national framework


def weakness(cell: CellPeriod, rules: Rules) -> Word | None:
    """Why it is proposed: the gravest reason; None: it is not weak. What cannot be known, such as
    an attendance without a record, counts for nothing.
    """
    held = cell.held
    missing = len(cell.months) - len(held)
    if missing >= ENOUGH:
        return word("weak-unrecorded", count=missing, months=len(cell.months))
    low = [p for one in held if (p := percent_of(one.month_score)) is not None and p < LOW]
    if len(low) >= ENOUGH:
        return word("weak-score", count=len(low), months=len(cell.months))
    few = [one for one in held if one.obliged and one.percent < rules.attendance_percent]
    if len(few) >= ENOUGH:
        return word("weak-attendance", count=len(few), least=rules.attendance_percent)
    return None
