"""A criterion of a sheet as it is asked: what is on record of it, what was given before."""

from __future__ import annotations

from domain.chat import Word, word
from domain.frameworks import Criterion
from domain.scores.said import points_of, short_name
from domain.scores.scoring import Mark
from domain.scores.sheet import Sheet


def criterion_said(sheet: Sheet, one: Criterion) -> Word:
    """With its options and what is on record about it."""
    options = [word("option-line", name=o.name, points=o.points) for o in one.options]
    options += [word("item", text=note) for note in one.notes]
    facts = [
        word("on-record", fact=sheet.measures[fact].said)
        for fact in one.shows
        if fact in sheet.measures
    ]
    return word(
        "criterion",
        code=one.code,
        group=one.group,
        name=one.name,
        sort=one.sort.value,
        max=one.max,
        details=(*options, *facts, *_unrecorded(sheet, one), *_known(sheet, one)),
    )


def _unrecorded(sheet: Sheet, one: Criterion) -> list[Word]:
    """A fact that its points follow from, and that the record leaves out."""
    if one.code in sheet.proposals:
        return []
    facts = [one.fact, one.off.fact if one.off else None, *(c.fact for c in one.when)]
    facts += [c.fact for option in one.options for c in option.when]
    missing = dict.fromkeys(fact for fact in facts if fact and fact not in sheet.measures)
    return [word("not-on-record", fact=fact.value) for fact in missing]


def why_said(sheet: Sheet, one: Criterion, mark: Mark) -> Word:
    """Asks for the reason of this mark."""
    points, known = points_of(one, mark), tuple(_known(sheet, one))
    return word("score-why", code=one.code, name=short_name(one), points=points, details=known)


def _known(sheet: Sheet, one: Criterion) -> list[Word]:
    """What the facts say, and what was given before."""
    found = []
    if proposed := sheet.proposals.get(one.code):
        found.append(word("proposed", points=proposed.points, why=proposed.why))
    if before := sheet.base.get(one.code):
        found.append(word("given-before", points=points_of(one, before)))
    return found
