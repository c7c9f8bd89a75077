"""Signs that a score may be a habit: told politely before it is given, never an accusation.

Explainable: each names what it saw. The signs in the record itself are in formality.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from domain.chat import Listed, Month, Word, word
from domain.frameworks import Criterion, Sort
from domain.scores.scoring import Mark, Score
from domain.scores.sheet import Sheet

FULL_IN_A_ROW = 3  # months, with this one


def signs_of(
    sheet: Sheet,
    marks: Mapping[str, Mark],
    found: Score,
    earlier: Sequence[tuple[Month, Decimal, Decimal]],
) -> tuple[Word, ...]:
    """``earlier``: (month, total, out of) of the cell's own scores before, the newest first."""
    signs = []
    if raised := above_the_facts(sheet, marks):
        codes = Listed(tuple(word("code", code=one.code) for one in raised))
        signs.append(word("sign-above-facts", codes=codes))
    if months := full_in_a_row(found, earlier):
        signs.append(word("sign-always-full", count=len(months) + 1, since=months[-1]))
    return tuple(signs)


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


def full_in_a_row(found: Score, earlier: Sequence[tuple[Month, Decimal, Decimal]]) -> list[Month]:
    """The months before this one with full marks, where they and this one make a row."""
    if not found.out_of or found.total < found.out_of:
        return []
    months = []
    for month, total, out_of in earlier:
        if total < out_of:
            break
        months.append(month)
    return months if len(months) + 1 >= FULL_IN_A_ROW else []
