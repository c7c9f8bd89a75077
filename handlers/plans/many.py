"""The meetings of many cells at once, as a workbook of their committee has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from domain.chat import Month, Visit, word
from domain.kind import REGULAR, Kind
from domain.plans import Entry, facts
from handlers import act
from handlers.link import link
from storage.meetings import meeting
from storage.organisation import id_of, unit
from storage.plans import Kept, change, plan, stand_of
from storage.store import Tx
from storage.tables import unit as unit_table


async def plan_many(tx: Tx, visit: Visit, acts: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
    """(cells, meetings) that are new or changed; what is so already is left, and so is a meeting
    that the cell has confirmed, moved or cancelled by itself.
    """
    done = [await _plan(tx, visit, one) for one in acts]
    return sum(map(bool, done)), sum(done)


async def _plan(tx: Tx, visit: Visit, planned: Mapping[str, Any]) -> int:
    cell = await id_of(tx, unit_table, planned["units"][0])
    known = {
        (one.entry.month, one.entry.kind in REGULAR): one for one in await plan.of_cell(tx, cell)
    }
    last = await meeting.last_record(tx, cell)
    setting = last.meeting.setting if last else None
    usual = Entry(
        month=Month.of(visit.today),
        day=visit.today,
        starts=last.meeting.hours.start if last else None,
        place=setting.place if setting else None,
    )
    entries = [_entry(one, known, usual) for one in planned["meetings"]]
    new = [one for one in entries if not _is_so(one, known)]
    if not new:
        return 0
    before, after = await plan.keep(tx, cell, new, by=visit.person.id, now=visit.now)
    return await _told(tx, visit, cell, before, after)


def _entry(
    said: Mapping[str, str], known: Mapping[tuple[Month, bool], Kept], usual: Entry
) -> Entry:
    """As it is known, with what the row says."""
    day, kind = date.fromisoformat(said["day"]), Kind(said["kind"])
    month = Month.of(day)
    there = known.get((month, kind in REGULAR))
    base = there.entry if there else replace(usual, month=month, kind=kind)
    kind = base.kind if there and kind in REGULAR else kind
    starts = time.fromisoformat(said["at"]) if said["at"] else base.starts
    place, topic = said["place"] or base.place, said.get("topic") or base.topic
    return replace(base, day=day, kind=kind, starts=starts, place=place, topic=topic)


def _is_so(entry: Entry, known: Mapping[tuple[Month, bool], Kept]) -> bool:
    there = known.get((entry.month, entry.kind in REGULAR))
    return there is not None and (there.settled or there.entry == entry)


async def _told(
    tx: Tx, visit: Visit, cell: int, before: Sequence[Kept], after: Sequence[Kept]
) -> int:
    """Noted and told: what was moved by the change's own letter, the whole by one."""
    was = {one.id: stand_of(one) for one in before}
    changed = [one for one in after if was.get(one.id) != stand_of(one)]
    if not changed:
        return 0
    old, new = ([facts(one.entry) for one in kept] for kept in (before, after))
    await act.note(tx, visit, "plan-kept", f"unit:{cell}", old=old, new=new)
    for one in changed:
        if one.id in was:
            await change.note(
                tx, one.id, was[one.id], stand_of(one), by=visit.person.id, now=visit.now
            )
    here = await unit.unit_named(tx, cell)
    to = [one.person_id for one in await change.concerned(tx, cell, visit.today)]
    name = here.name if here else ""
    message = word("told-plan-brought-in", cell=name, months=len(changed), by=visit.person.name)
    key = f"plan-kept:{cell}:{visit.now.isoformat()}"
    await act.tell(tx, visit, key, to, message, link("plan", cell=cell))
    return len(changed)
