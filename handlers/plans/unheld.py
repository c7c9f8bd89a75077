"""The flow of a month for which nothing is planned and that has no meeting: one question, why."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from datetime import timedelta
from typing import Any

from domain.chat import Choice, Month, Place, Visit, word
from domain.errors import Refused
from domain.kind import Kind
from domain.plans import Change, Entry, Stand, State, not_held_form
from handlers.drafted import About
from handlers.filling import Filling
from handlers.flow import Flow
from handlers.plans import planned, telling
from storage.meetings import meeting
from storage.plans import plan
from storage.store import Tx

SAID = "!said"  # the reason that stood in the sentence which opened this
Paper = Filling[Month, About]


class Unheld(Flow[Month, About]):
    page = "plan"
    later = None
    goes_up = True
    spoken = False

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        month = Month.parse(visit.args["off"])
        return Filling(not_held_form(month), {}, About(visit.args["cell"]))

    def up(self, visit: Visit, paper: Paper) -> Place:
        return Place("plan", {"cell": paper.subject.cell})

    def choices(self, visit: Visit, paper: Paper) -> tuple[Choice, ...]:
        why = visit.args.get("text")
        said = (Choice(SAID, word("plan-wanted", text=why)),) if why and _reason(paper, why) else ()
        return (*said, *super().choices(visit, paper))

    async def other(self, tx: Tx, visit: Visit, paper: Paper, choice: str | None) -> Place | None:
        reason = _reason(paper, visit.args.get("text") or "") if choice == SAID else None
        return await self.keep(tx, visit, paper, {"reason": reason}) if reason else None

    async def keep(self, tx: Tx, visit: Visit, paper: Paper, answers: dict[str, Any]) -> Place:
        """Told as what it is: nobody had been told of a meeting."""
        month, cell = paper.form.context, paper.subject.cell
        if month not in await lacking(tx, cell, [month]):
            return Place("plan", {"cell": cell}, word("plan-changed-elsewhere"))
        last = month.shift(1).first - timedelta(days=1)
        entry = Entry(month=month, day=last, kind=Kind.regular)
        found, _ = await plan.add(tx, cell, entry, by=visit.person.id, now=visit.now)
        off = Change("cancelled", entry, State.cancelled, answers["reason"])
        await planned.keep_change(tx, visit, found, off)
        told = await telling.tell(tx, visit, found, Stand(entry, State.cancelled), new=True)
        args = {"cell": cell}
        return Place("plan", args, word("plan-not-held", month=month, told=told))


def _reason(paper: Paper, text: str) -> str | None:
    with suppress(Refused):
        return str(paper.form.understand(paper.open, {}, text)[1])
    return None


async def lacking(tx: Tx, cell: int, months: Collection[Month]) -> list[Month]:
    """Of these the months with no record of a regular meeting and no plan of one."""
    there = {one.entry.month for one in await plan.of_cell(tx, cell, min(months), max(months))}
    open_ = [month for month in months if month not in there]
    return [one for one in open_ if not await meeting.regular_record(tx, cell, one)]
