"""The flow that begins a support: four questions, shown before it is kept and the cell is told."""

from __future__ import annotations

from functools import partial
from typing import Any

from domain.chat import Choice, Place, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.supports import Supporting, plan_form
from handlers import act, answering, asking
from handlers.drafted import About, Drafted
from handlers.filling import Filling
from handlers.link import link
from handlers.navigation import GO_BACK
from storage import people
from storage.organisation import groups
from storage.store import Tx
from storage.supports import support

Paper = Filling[Supporting, About]


class Beginning(Drafted[Supporting]):
    page = "supporting"
    submits = word("support-begin")
    discards = goes_up = True

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        cell = visit.subject
        assigned = await groups.of_cell(tx, cell.id, visit.today)
        helper = assigned[0].group if assigned and assigned[0].since <= visit.today else ""
        here = Supporting(cell.name, visit.today, visit.args.get("because", ""), helper)
        return await self.begun(tx, plan_form(here), About(cell.id, visit.person.id))

    def up(self, visit: Visit, paper: Paper) -> Place:
        return Place("support")

    def label(self, key: str) -> Word:
        return word("support-part", step=key)

    async def card(self, tx: Tx, visit: Visit, paper: Paper) -> Word:
        values = _values(paper)
        return word("support-preview", cell=paper.form.context.cell, **values)

    async def submit(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        cell, values = paper.subject.cell, _values(paper)
        plan = support.Plan(**values)
        number = await support.begin(tx, cell, plan, by=visit.person.id, now=visit.now)
        await act.note(tx, visit, "support", f"support:{number}")
        to = {
            *await people.secretaries_of(tx, cell, visit.today),
            *await people.supervisors_of(tx, cell, visit.today),
        }
        facts = {"cell": paper.form.context.cell, "goal": plan.goal, "until": plan.until}
        message = word("told-support", by=visit.person.name, helper=plan.helper, **facts)
        where = link("support", support=number)
        await act.tell(tx, visit, f"support:{number}", to, message, where)
        await self.drop(tx, paper)
        return Place("support", {"support": number}, word("support-begun", cell=facts["cell"]))

    def sure(self, paper: Paper) -> Word:
        return word("support-discard", cell=paper.form.context.cell)

    def card_navigation(self, visit: Visit, paper: Paper) -> tuple[Choice, ...]:
        return (GO_BACK,)


def _values(paper: Paper) -> dict[str, Any]:
    """Every answer; Invalid where one is missing or no longer fits."""
    if missing := paper.form.current(paper.answers):
        raise Invalid("error-incomplete", step=missing.key)
    return {step.key: step.value(paper.answers) for step in paper.form.steps}


FLOW = Beginning()


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    if not visit.subject:
        raise Refused("support-gone")
    for found in await support.open_in(tx, [visit.subject.id]):
        return Place("support", {"support": found.id}, word("support-there"))
    return Place("supporting", {"cell": visit.subject.id})


apply, screen = partial(answering.apply, FLOW), partial(asking.screen, FLOW)
