"""A score that is looked at again: what was given before, with what the facts say now."""

from __future__ import annotations

from domain.chat import Word, word
from domain.frameworks import Criterion
from domain.scores.said import points_of, short_name
from domain.scores.scoring import Mark, Marks
from domain.scores.sheet import Sheet


def renewed(sheet: Sheet, before: Marks) -> dict[str, Mark]:
    """The marks of before; what followed from facts follows from those of now, and is missing where
    the fact is not on record any more.
    """
    found = {}
    for one in sheet.criteria:
        mark = _renewed(sheet, one, before.get(one.code))
        if mark is not None:
            found[one.code] = mark
    return found


def _renewed(sheet: Sheet, one: Criterion, before: Mark | None) -> Mark | None:
    proposed = sheet.proposals.get(one.code)
    if before is None:
        return proposed.mark if proposed else None
    if not before.proof:
        return before
    return proposed.mark if proposed else None


def differences(sheet: Sheet, before: Marks, now: Marks) -> tuple[Word, ...]:
    """What has changed, a line a criterion, with the reason; what was overruled is said as well."""
    lines = [_difference(sheet, one, before.get(one.code), now) for one in sheet.criteria]
    return tuple(line for line in lines if line)


def _difference(sheet: Sheet, one: Criterion, before: Mark | None, now: Marks) -> Word | None:
    mark, proposed = now.get(one.code), sheet.proposals.get(one.code)
    facts = {"code": one.code, "name": short_name(one)}
    if mark is None:
        return word("mark-open-again", before=points_of(one, before) if before else "", **facts)
    if before is None or before.points != mark.points:
        was = points_of(one, before) if before else ""
        return word(
            "mark-line-changed", before=was, points=points_of(one, mark), why=mark.why, **facts
        )
    if proposed and proposed.points != mark.points:
        kept = points_of(one, mark)
        return word("mark-kept", points=kept, proposed=proposed.points, why=proposed.why, **facts)
    return None
