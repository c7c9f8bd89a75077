"""The flow of a meeting beside the regular one, thematic or extraordinary: one question, the day;
its page asks the topic.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.chat import Choice, Month, Place, Visit, word
from domain.kind import Kind
from domain.plans import Entry, Year, added_form
from handlers.drafted import About
from handlers.filling import Filling
from handlers.flow import Flow
from handlers.plans import planned
from handlers.plans.planning import Paper, year_of
from storage.store import Tx

KINDS = (Kind.thematic, Kind.extraordinary)


class Adding(Flow[Year, About]):
    page = "plan"
    later = None
    goes_up = True
    spoken = False

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        cell = visit.args["cell"]
        year = await year_of(tx, visit, cell, visit.today.year)
        return Filling(added_form(year, _kind(visit)), {}, About(cell))

    def up(self, visit: Visit, paper: Paper) -> Place:
        return Place("plan", {"cell": paper.subject.cell})

    def choices(self, visit: Visit, filling: Paper) -> tuple[Choice, ...]:
        """The other kind."""
        other = Kind.thematic if _kind(visit) is Kind.extraordinary else Kind.extraordinary
        return (Choice(f"!{other}", word("plan-add-other", kind=other.value)),)

    async def other(self, tx: Tx, visit: Visit, filling: Paper, choice: str | None) -> Place | None:
        chosen = {f"!{kind}": kind for kind in KINDS}.get(choice or "")
        if chosen is None:
            return None
        return visit.stay(None, extraordinary=True if chosen is Kind.extraordinary else None)

    async def keep(self, tx: Tx, visit: Visit, paper: Paper, answers: dict[str, Any]) -> Place:
        """At the hour and place of the last meeting."""
        year, day = paper.form.context, date.fromisoformat(answers["day"])
        entry = Entry(
            month=Month.of(day),
            day=day,
            kind=_kind(visit),
            starts=year.starts,
            place=year.place,
        )
        return await planned.add(tx, visit, paper.subject.cell, entry)


def _kind(visit: Visit) -> Kind:
    return Kind.extraordinary if "extraordinary" in visit.args else Kind.thematic
