"""A list of very many cells, some at a time: its order is noted once and kept while it is read."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from domain.chat import Figures, Screen, Visit, word
from domain.people import Action
from domain.policy import Reach
from handlers.paging import start
from storage import reach, summary
from storage.store import Tx

CELLS_A_SCREEN = 6

Shown = tuple[Mapping[str, Any], Screen]  # what the page must remember, and what it shows


def waiting(visit: Visit) -> Screen:
    """What stands there until the figures are read."""
    figures = Figures(visit.place.page, visit.args)
    return Screen(word("figures-coming"), asks="cell", typed="value", figures=figures)


async def as_of(tx: Tx, visit: Visit, day: date) -> Visit:
    """With the units that were in reach on this day, where it is over; of the branch that is open,
    where one is.
    """
    if day < visit.today:
        units = await reach.units_on(tx, visit.person, Action.summarize, day)
        visit = replace(visit, admitted=replace(visit.admitted, units=units))
    return await within(tx, visit, day)


async def within(tx: Tx, visit: Visit, day: date) -> Visit:
    """Only the units of the branch that is open, as it was on this day."""
    if "branch" not in visit.args:
        return visit
    key, top = visit.args["branch"], visit.args.get("under", 0)
    by_group = "grouped" in visit.args
    cells = await summary.branches.cells_of(tx, key, top, day, by_group=by_group)
    units = visit.units & cells
    return replace(visit, admitted=replace(visit.admitted, units=units))


def top_of(visit: Visit) -> int:
    """The unit whose level is shown first; 0 for who looks after single cells."""
    posts = [post for post in visit.person.posts if Action.summarize in post.role.actions]
    tops = [post.unit for post in posts if post.role.reach is Reach.subtree and post.unit]
    return tops[0] if tops else 0


def of_branch(visit: Visit) -> dict[str, Any]:
    """What the next page must know to stay in the branch that is open."""
    return {name: visit.args[name] for name in ("branch", "under", "grouped") if name in visit.args}


async def branch_said(tx: Tx, visit: Visit, day: date) -> str:
    """Its name; nothing where all is shown."""
    if "branch" not in visit.args:
        return ""
    return await summary.branches.name_of(
        tx, visit.args["branch"] or visit.args.get("under", 0), day
    )


def order_of(visit: Visit) -> Sequence[int]:
    """The cells in the order in which they were first shown; none before that."""
    found: Sequence[int] = visit.args.get("order", ())
    return found


def listed(visit: Visit) -> Collection[int]:
    """The units asked about: all in reach, or those of the order that still are."""
    return visit.units.intersection(order_of(visit)) if "order" in visit.args else visit.units


def with_order(visit: Visit, order: Sequence[int]) -> dict[str, Any]:
    """What the page remembers: the order in which it was first shown."""
    return {"order": list(order), **visit.args}


def part(visit: Visit, order: Sequence[int]) -> list[tuple[int, int]]:
    """(number, cell) of what stands on this screen; out of reach since: left out."""
    units = visit.units
    rows = [(at, one) for at, one in enumerate(order, 1) if one in units]
    first = start(visit)
    return rows[first : first + CELLS_A_SCREEN]
