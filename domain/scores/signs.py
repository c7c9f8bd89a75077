"""Signs that a score may be a habit, for those above the cell; they accuse nobody.

Explainable: each names what it saw. Only where a mark is above what is on record is the one who
scores told too, before it is given. The signs in the record itself are in formality.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.chat import Listed, Month, Word, word
from domain.frameworks import Criterion, Sort
from domain.scores.scoring import Mark, Score
from domain.scores.sheet import Sheet

IN_A_ROW = 3  # months, with this one


@dataclass(frozen=True, slots=True)
class Before:
    """The own score of an earlier month."""

    month: Month
    total: Decimal
    out_of: Decimal


@dataclass(frozen=True, slots=True)
class Around:
    """What the score is looked at beside: the month, the own scores before, the newest first, and
    what the record leaves open.
    """

    month: Month
    earlier: Sequence[Before] = ()
    undone: int = 0  # tasks of earlier meetings
    petitions: int = 0


def signs_of(
    sheet: Sheet, marks: Mapping[str, Mark], found: Score, around: Around
) -> tuple[Word, ...]:
    return (*doubts_of(sheet, marks), *_habits(sheet, marks, found, around))


def doubts_of(sheet: Sheet, marks: Mapping[str, Mark]) -> tuple[Word, ...]:
    """What whoever scores is asked to check."""
    raised = above_the_facts(sheet, marks)
    codes = Listed(tuple(word("code", code=one.code) for one in raised))
    return (word("sign-above-facts", codes=codes),) if raised else ()


def _habits(
    sheet: Sheet, marks: Mapping[str, Mark], found: Score, around: Around
) -> Iterator[Word]:
    full = bool(found.out_of) and found.total >= found.out_of
    row = _row(found, around)
    if len(row) >= IN_A_ROW and full:
        yield word("sign-always-full", count=len(row), since=row[-1])
    elif len(row) >= IN_A_ROW:
        yield word("sign-always-same", count=len(row), since=row[-1], total=found.total)
    if full and (around.undone or around.petitions):
        yield word("sign-full-though", undone=around.undone, petitions=around.petitions)
    left = [one for one in sheet.criteria if one.code in marks and marks[one.code].points is None]
    if left:
        codes = Listed(tuple(word("code", code=one.code) for one in left))
        yield word("sign-left-out", codes=codes)


def _row(found: Score, around: Around) -> list[Month]:
    """This month and those straight before it with the very same total, the newest first."""
    months = [around.month]
    for one in around.earlier:
        same = (one.total, one.out_of) == (found.total, found.out_of)
        if not found.out_of or not same or one.month != months[-1].shift(-1):
            break
        months.append(one.month)
    return months


def above_the_facts(sheet: Sheet, marks: Mapping[str, Mark]) -> list[Criterion]:
    """Criteria that were given more than what is on record proves."""
    return [
        one
        for one in sheet.criteria
        if (proposed := sheet.proposals.get(one.code)) and (mark := marks.get(one.code))
        if mark.points is not None and _better(one, mark.points, proposed.points)
    ]


def _better(one: Criterion, points: Decimal, than: Decimal) -> bool:
    return points < than if one.sort is Sort.deduction else points > than
