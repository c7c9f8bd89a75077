"""The points and class of a month in which a thematic meeting was scored besides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol, TypeVar

from domain.frameworks import Framework, MonthScore
from domain.kind import Kind
from domain.scores.life import GivenScore, Life
from domain.scores.said import Outcome
from domain.scores.scoring import CENT, Stage


class Given(GivenScore, Outcome, Protocol):
    """A score with its points."""


G = TypeVar("G", bound=Given)


@dataclass(frozen=True, slots=True)
class MonthOutcome:
    """In points of the framework of the regular meeting."""

    total: Decimal
    out_of: Decimal
    grade: str


@dataclass(frozen=True, slots=True)
class Together:
    """A month's scores by stage, of the regular meeting and of those that count besides.

    ``counts``: of what counts of each meeting; ``decided``: a committee has decided all of them;
    ``unscored``: one of them has no score at all.
    """

    own: Outcome | None
    group: Outcome | None
    counts: Outcome
    decided: bool
    stale: bool
    unscored: bool


def month_outcome(rule: Framework, regular: Outcome, others: Sequence[Outcome]) -> Outcome:
    """As ``rule`` has it, by which the regular meeting was scored; of what has points."""
    shares = [one.total / one.out_of for one in (regular, *others) if one.out_of]
    if rule.month is MonthScore.regular or not regular.out_of or len(shares) < 2:
        return regular
    average = sum(shares, Decimal(0)) / len(shares)
    share = average if rule.month is MonthScore.average else min(shares)
    total = (share * regular.out_of).quantize(CENT, ROUND_HALF_UP)
    return MonthOutcome(total, regular.out_of, _class(rule, regular, total))


def together(rule: Framework, main: Life[G], others: Sequence[Life[G]]) -> Together | None:
    """Of the regular meeting, scored by ``rule``, and the thematic ones of its month; None where
    the month is what the regular one is. One that nobody has scored keeps the month undecided, if
    it can be scored by the same form.
    """
    asked = [one for one in others if one.score or Kind.thematic in rule.kinds]
    counts = main.score
    if rule.month is MonthScore.regular or not counts or not counts.out_of or not asked:
        return None
    every = [main, *asked]

    def of(pick: Callable[[Life[G]], G | None]) -> Outcome | None:
        first, *rest = map(pick, every)
        return first and month_outcome(rule, first, [one for one in rest if one])

    return Together(
        own=of(lambda life: life.given.get(Stage.own)),
        group=of(lambda life: life.given.get(Stage.supervisor)),
        counts=of(lambda life: life.score) or counts,
        decided=all(one.official for one in every),
        stale=any(one.counting and one.stale(one.counting) for one in every),
        unscored=any(one.score is None for one in every),
    )


def _class(rule: Framework, regular: Outcome, total: Decimal) -> str:
    """By the points; what kept the regular meeting out of a class keeps the month out of it."""
    names = [one.name for one in rule.classes]
    given = names.index(regular.grade) if regular.grade in names else 0  # by another form
    least = given if rank_of(rule, regular.total) < given else 0
    return names[max(rank_of(rule, total), least)]


def rank_of(rule: Framework, total: Decimal) -> int:
    """0 for the best class that these points are enough for."""
    found = (at for at, one in enumerate(rule.classes) if total >= one.least)
    return next(found, len(rule.classes) - 1)
