"""The flow of a thematic meeting of its own: one question, the day; its page asks the topic."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.chat import Month, Place, Visit
from domain.kind import Kind
from domain.plans import Entry, Year, thematic_form
from handlers.drafted import About
from handlers.filling import Filling
from handlers.flow import Flow
from handlers.plans import planned
from handlers.plans.planning import Paper, year_of
from storage.store import Tx


class Adding(Flow[Year, About]):
    page = "plan"
    later = None
    goes_up = True
    spoken = False

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        cell = visit.args["cell"]
        return Filling(
            thematic_form(await year_of(tx, visit, cell, visit.today.year)), {}, About(cell)
        )

    def up(self, visit: Visit, paper: Paper) -> Place:
        return Place("plan", {"cell": paper.subject.cell})

    async def keep(self, tx: Tx, visit: Visit, paper: Paper, answers: dict[str, Any]) -> Place:
        """At the hour and place of the last meeting."""
        year, day = paper.form.context, date.fromisoformat(answers["day"])
        entry = Entry(
            month=Month.of(day),
            day=day,
            kind=Kind.thematic,
            starts=year.starts,
            place=year.place,
        )
        return await planned.add_thematic(tx, visit, paper.subject.cell, entry)
