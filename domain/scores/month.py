"""The points and class of a month in which a thematic meeting was scored besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from domain.frameworks import Framework, MonthScore
from domain.scores.said import Outcome
from domain.scores.scoring import CENT, rank


@dataclass(frozen=True, slots=True)
class MonthOutcome:
    """In points of the framework of the regular meeting."""

    total: Decimal
    out_of: Decimal
    grade: str


def month_outcome(rule: Framework, regular: Outcome, others: Sequence[Outcome]) -> Outcome:
    """As ``rule`` has it, by which the regular meeting was scored; of what has points."""
    shares = [one.total / one.out_of for one in (regular, *others) if one.out_of]
    if rule.month is MonthScore.regular or not regular.out_of or len(shares) < 2:
        return regular
    average = sum(shares, Decimal(0)) / len(shares)
    share = average if rule.month is MonthScore.average else min(shares)
    total = (share * regular.out_of).quantize(CENT, ROUND_HALF_UP)
    return MonthOutcome(total, regular.out_of, _class(rule, regular, total))


def _class(rule: Framework, regular: Outcome, total: Decimal) -> str:
    """By the points; what kept the regular meeting out of a class keeps the month out of it."""
    if rank_of(rule, regular.total) < rank(rule, regular.grade):
        return rule.classes[max(rank_of(rule, total), rank(rule, regular.grade))].name
    return rule.classes[rank_of(rule, total)].name


def rank_of(rule: Framework, total: Decimal) -> int:
    """0 for the best class that these points are enough for."""
    found = (at for at, one in enumerate(rule.classes) if total >= one.least)
    return next(found, len(rule.classes) - 1)
