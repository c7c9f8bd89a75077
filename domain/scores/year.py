"""The class of a quarter or year: from official classes only, where every month has one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from domain.chat import Listed, Month, Word, word
from domain.frameworks import Framework
from domain.scores.said import Outcome
from domain.scores.scoring import CENT, year_class


class Gap(StrEnum):
    """Why a month has no official class; the last is no fault of anybody."""

    unrecorded = "unrecorded"
    irregular = "irregular"  # only another meeting was held, which nobody scored
    unscored = "unscored"
    undecided = "undecided"  # scored, but no committee has decided
    again = "again"  # decided, and its record corrected since
    unseen = "unseen"  # looked after by somebody else then
    to_come = "to_come"


def gaps_said(gaps: Sequence[tuple[Month, Gap]]) -> Word | str:
    """ "Chưa đủ: chưa ghi biên bản tháng 3; chưa chấm điểm tháng 5, 6"; nothing where none is."""
    if not gaps:
        return ""
    found = []
    for gap in Gap:
        months = tuple(word("month-number", month=month) for month, why in gaps if why is gap)
        if months:
            found.append(word("gap", why=gap.value, months=Listed(months)))
    return word("gaps", gaps=Listed(tuple(found), "; "))


def year_said(
    rule: Framework,
    grades: Mapping[Month, str],
    gaps: Sequence[tuple[Month, Gap]],
    *,
    closed: bool = False,
    average: Decimal | None = None,
) -> Word | str:
    """``grades``: the official class of each month; ``rule``: the framework of the last one;
    ``closed``: the committee has closed the year, with what was missing then; ``average``: points
    of a month in the mean.

    Nothing where the framework has no rule for a year.
    """
    if gaps and not closed:
        return gaps_said(gaps)
    left = gaps_said(gaps) if gaps else ""
    if not rule.year:
        return word("year-no-rule", number=rule.number, left=left) if closed else ""
    known = {one.name for one in rule.classes}
    foreign = sorted({month for month, grade in grades.items() if grade not in known})
    if foreign:
        months = tuple(word("month-number", month=month) for month in foreign)
        return word("year-other-classes", months=Listed(months), number=rule.number)
    grade = year_class(rule, Counter(grades.values()), average)
    if grade is None:
        return word("year-no-class", number=rule.number)
    return word("year-class", grade=grade, number=rule.number, left=left, asks=_asks(rule, grade))


def _asks(rule: Framework, grade: str) -> str:
    """What the class needs besides, which is for people to see."""
    return next((one.asks for one in rule.year if one.name == grade), "")


def average_of(rule: Framework, scores: Sequence[Outcome]) -> Decimal | None:
    """Of the months, in points of this framework, to the hundredth; None where none has points."""
    shares = [one.total / one.out_of for one in scores if one.out_of]
    if not shares:
        return None
    mean = sum(shares, Decimal(0)) * rule.out_of / len(shares)
    return mean.quantize(CENT, ROUND_HALF_UP)
