"""A sentence that wants a meeting changed: "dời chi bộ thôn 5 sang 7/12" opens that meeting.

Nothing is changed by it: the card stands with the change as its first button.
"""

from __future__ import annotations

from domain import parse
from domain.chat import Month, Place, Visit, word
from domain.people import Action
from domain.plans import State, aimed, can_be, meant, says_why_off
from handlers.plans.unheld import lacking
from storage.organisation import find
from storage.plans import Kept, plan
from storage.store import Tx

MERGED = " với "  # what stands behind is the other month
OFF = State.cancelled
THIS_MONTH = "tháng này"  # as ``month_wished`` says it
NEAR = 8  # cells looked at for the one that is named


async def opened(tx: Tx, visit: Visit, text: str) -> Place | None:
    """The next meeting of the one cell that is meant; None where it is not clear which."""
    named, change = aimed(text)
    mine = visit.person.units(Action.replan)
    open_already = visit.place.page == "planned" and not named
    if not change or not mine or open_already:
        return None
    cell = await _cell(tx, visit, named) if named else _only(mine)
    found = await _meeting(tx, visit, cell, text) if cell else None
    if found is None and cell and meant(change) == "cancel":
        return await _not_held(tx, visit, cell, change)
    if found is None or not can_be(change, found.entry.day, visit.today):
        return None
    said = word("plan-wanted-heard", cell=found.cell, month=found.entry.month)
    return Place("planned", {"plan": found.id, "wanted": change}, said)


async def _not_held(tx: Tx, visit: Visit, cell: int, change: str) -> Place | None:
    """Why the month has none is asked, where nothing was planned; the reason that was said is the
    first answer.
    """
    now = Month.of(visit.today)
    months = await lacking(tx, cell, [now.shift(-1), now])
    said = parse.month_wished(change)
    named = {THIS_MONTH: now, "": now, **{str(one.month): one for one in months}}.get(said)
    if named not in months:
        return None
    args = {"cell": cell, "off": str(named)}
    return Place("plan", {**args, "text": change} if says_why_off(change) else args)


async def _cell(tx: Tx, visit: Visit, name: str) -> int | None:
    mine = visit.person.units(Action.replan)
    count, near = await find.find(tx, name, mine, visit.today, most=NEAR)
    words = set(find.bare(name).split())
    whole = [one.unit.id for one in near if words <= set(find.bare(one.unit.name).split())]
    if len(whole) == 1:
        return whole[0]
    return near[0].unit.id if count == 1 else None


async def _meeting(tx: Tx, visit: Visit, cell: int, text: str) -> Kept | None:
    """The next one, or the coming one of the month that is named."""
    month = parse.month_wished(text.split(MERGED)[0])
    if month in ("", THIS_MONTH):
        found = await plan.following(tx, cell, visit.today)
        this = Month.of(visit.today)
        return found if not month or (found and found.entry.month == this) else None
    standing = (one for one in await plan.coming(tx, cell, visit.today) if one.state is not OFF)
    return next((one for one in standing if str(one.entry.month.month) == month), None)


def _only(units: frozenset[int]) -> int | None:
    return next(iter(units)) if len(units) == 1 else None
