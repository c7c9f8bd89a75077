"""The items of an office's form as criteria, each in its group."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from domain.frameworks.office_items import ADDED, TAKEN_OFF, Item, levels, most_of
from domain.frameworks.office_marked import says_marked
from domain.frameworks.office_off import MOST_OFF, each_off, number
from domain.frameworks.office_scored import scored
from domain.frameworks.office_spans import Level, span

TITLE_WORDS = 6  # of a heading, which says nothing itself


@dataclass(frozen=True, slots=True)
class Together:
    """The criteria of a group with what it comes to; ``said``: that it is no more than this."""

    codes: list[str]
    most: str
    said: bool
    beyond: bool  # beside the sum: a bonus, or taken off


def criteria(items: Sequence[Item]) -> tuple[list[dict[str, Any]], list[str], list[Together]]:
    """Each under the heading of its group; what is none: remarks, lines among others that have
    points; what the groups come to.

    Where numbers begin anew in each group, a code has the group's in front of it.
    """
    found, dropped = list[tuple[Item, Item | None]](), list[str]()
    heading, outer = None, None
    parted = [part for one in items for part in _parted(one)]
    valued = sum(bool(one.points or one.levels) for one in parted) > 1
    for one, following in pairwise([*parted, Item("", "")]):
        if heading and heading.code and heading.deep and not _lies_in(one, heading):
            heading = outer
        if _is_group(one, following):
            heading = one
            outer = outer if one.code and one.deep else one
        elif valued and not (one.points or one.levels or one.amount or each_off(one.notes)):
            if one.deep or len(one.text.split()) > TITLE_WORDS:
                dropped.append(f"{one.code}. {one.text}".strip(". "))
        else:
            found.append((one, heading))
    codes = Counter(one.code for one, _ in found)
    again = any(count > 1 for count in codes.values())
    made = [_under(one, group, again=again) for one, group in found]
    for (one, _), criterion in zip(found, made, strict=True):
        dropped += [f"{criterion['code']}: {remark}" for remark in one.remarks]
    return made, dropped, _groups([*zip(found, made, strict=True)])


def sums_said(criteria: Sequence[dict[str, Any]], groups: Sequence[Together]) -> dict[str, str]:
    """By heading: what the form says that its criteria come to."""
    headings = {one["code"]: one.get("group", "") for one in criteria}
    plain = (one for one in groups if not (one.said or one.beyond))
    return {heading: one.most for one in plain if (heading := headings[one.codes[0]])}


def with_parts(items: Sequence[Item], total: str) -> list[Item]:
    """Rows of a column that are no levels but parts, each with its own points: those neither from
    best to least nor from least to best, and those without which the form comes to less than it
    says.
    """
    sure = {id(one) for one in items if _may_be_parts(one) and not _ordered(one.levels)}
    if total and all(one.points or one.levels for one in items if one.deep):
        maybe = {id(one) for one in items if _may_be_parts(one)}
        if _come_to(items, sure) != Decimal(total) == _come_to(items, sure | maybe):
            sure |= maybe
    return [each for one in items for each in (_as_parts(one) if id(one) in sure else [one])]


def _may_be_parts(one: Item) -> bool:
    return one.column and len(one.levels) > 1 and not any(span(each.text) for each in one.levels)


def _ordered(found: Sequence[Level]) -> bool:
    points = [Decimal(one.points) for one in found]
    return points in (sorted(points), sorted(points, reverse=True))


def _come_to(items: Sequence[Item], parted: set[int]) -> Decimal:
    found = [Decimal(0)]
    for one in items:
        points = [Decimal(each.points) for each in one.levels]
        if points:
            found.append(sum(points, Decimal(0)) if id(one) in parted else max(points))
        elif one.points and not one.heading and not one.points.startswith(("+", "-")):
            found.append(Decimal(one.points) if one.deep else Decimal(0))
    return sum(found, Decimal(0))


def _as_parts(one: Item) -> list[Item]:
    parts = [
        Item(f"{one.code}.{at}", each.text, each.points) for at, each in enumerate(one.levels, 1)
    ]
    return [replace(one, levels=[], points=""), *parts]


def _groups(made: list[tuple[tuple[Item, Item | None], dict[str, Any]]]) -> list[Together]:
    found = list[Together]()
    for at, ((_, group), _) in enumerate(made):
        if group is None or (at and made[at - 1][0][1] is group):
            continue
        under = [pair for pair in made if pair[0][1] is group]
        said = [MOST_OFF.search(text) for text in (group.notes, *group.remarks)]
        caps = [group.cap, *(under_one.cap for (under_one, _), _ in under)]
        cap = next(filter(None, [*caps, *(number(match["n"]) for match in said if match)]), "")
        most = cap or group.points.lstrip("+-")
        beyond = bool(TAKEN_OFF.search(group.text.lower()) or ADDED.search(group.text.lower()))
        if most:
            codes = [criterion["code"] for _, criterion in under]
            found.append(Together(codes, most, bool(cap), beyond))
    return found


def _lies_in(one: Item, group: Item) -> bool:
    """ "3.1" in "3", "B1" in "B"."""
    lettered = re.fullmatch(rf"{re.escape(group.code)}\d+", one.code) and group.code.isalpha()
    return one.code.startswith(f"{group.code}.") or bool(lettered)


def _parted(one: Item) -> Iterator[Item]:
    """Rows below it: levels where the best has all its points, parts where they come to them."""
    if not one.under:
        yield one
        return
    if found := _in_one_line(one):
        yield replace(one, levels=found, under=[])
        return
    points = [Decimal(row.points or 0) for row in one.under]
    worth = Decimal(one.points.lstrip("+-") or one.cap or 0)
    come_to = worth and max(points) != worth <= sum(points, Decimal(0))
    single = len(points) == 1 and one.under[0].code
    if come_to or single or any(row.levels for row in one.under):
        if one.text:
            yield replace(one, under=[])
        for at, row in enumerate(one.under, 1):
            yield replace(row, code=f"{one.code}.{row.code or at}")
    elif len(points) > 1:
        under = [Level(row.text, row.points) for row in one.under if row.points]
        yield replace(one, levels=[*one.levels, *under], under=[])
    else:
        yield replace(one, under=[])


def _in_one_line(one: Item) -> list[Level]:
    """ "- Từ 90%: 10 điểm; 80% - 89%: 7 điểm" below a criterion of 10 points: its levels."""
    if not one.points or len(one.under) > 1 or one.under[0].code or one.levels:
        return []
    found = levels(one.under[0].said)
    fits = len(found) > 1 and Decimal(most_of(found)) <= Decimal(one.points.lstrip("+-"))
    return found if fits and not each_off(one.under[0].said) else []


def _is_group(one: Item, following: Item) -> bool:
    if one.heading or _lies_in(following, one):
        return True
    if following.code in ("I", "A") and not one.deep and one.code not in ("H", ""):
        return one.code != following.code and not one.levels
    return not one.deep and bool(following.code) and following.deep and not one.levels


def _under(one: Item, group: Item | None, *, again: bool) -> dict[str, Any]:
    found = scored(one, group.text if group else "")
    if group is None:
        return found
    if again and group.code and not one.code.startswith(f"{group.code}."):
        found["code"] = f"{group.code}.{one.code}"
    if says_marked(group.text):
        found["marked"] = True
    return found | {"group": f"{group.code}. {group.text}".strip(". ")}
