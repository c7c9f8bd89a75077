"""The flow of a year's plan: five questions, a card with every month, one tap to keep it."""

from __future__ import annotations

from functools import partial
from typing import Any

from domain.chat import Choice, Month, Place, Visit, Word, word
from domain.errors import Refused
from domain.kind import REGULAR
from domain.plans import (
    Year,
    entry_said,
    facts,
    keeps,
    move_said,
    own_days,
    parse_rule,
    planned_said,
    state_said,
    year_form,
    year_rule_said,
)
from handlers import act, answering, asking
from handlers.drafted import About, Drafted
from handlers.filling import Filling, Several
from handlers.link import link
from handlers.navigation import GO_BACK, LATER, SUBMIT
from handlers.plans import clashing
from storage.meetings import meeting
from storage.organisation import unit
from storage.plans import Kept, change, plan, stand_of
from storage.store import Tx

Paper = Filling[Year, About]
BESIDE_FIXES = ("starts", "place", "model")  # a month with a day answers none of them


async def year_of(tx: Tx, visit: Visit, cell: int, year: int) -> Year:
    """What is known of the cell as its plan is made."""
    here = await unit.unit_named(tx, cell)
    last = await meeting.last_record(tx, cell)
    setting = last.meeting.setting if last else None
    rules = await unit.rules(tx, cell, visit.today)
    return Year(
        cell=here.name if here else "",
        year=year,
        today=visit.today,
        held=await meeting.regular_record(tx, cell, Month.of(visit.today)) is not None,
        starts=last.meeting.hours.start if last else None,
        place=setting.place if setting else None,
        leaves=rules.meeting_leaves_month,
        rule=rules.meeting_day,
        own=own_days(await unit.ground(tx, cell, visit.today)),
    )


class Planning(Drafted[Year]):
    page = "planning"
    later = Choice(LATER, word("plan-later"))
    submits = word("plan-keep")
    card_typed = "choice"

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        cell, year = visit.args["cell"], visit.args["year"]
        form = year_form(await year_of(tx, visit, cell, year))
        return await self.begun(tx, form, About(cell, year))

    def address(self, paper: Paper) -> dict[str, Any]:
        return {"cell": paper.subject.cell, "year": paper.subject.number}

    def agreed(self, text: str) -> bool:
        """A plan can be changed at any time: "đúng" keeps it."""
        return keeps(text)

    def leave(self, visit: Visit, paper: Paper) -> Place:
        return Place("plan", {"cell": paper.subject.cell}, word("plan-kept-for-later"))

    def up(self, visit: Visit, paper: Paper) -> Place:
        return Place("plan", {"cell": paper.subject.cell})

    def question(self, paper: Paper) -> Word:
        year = paper.form.context
        asked = paper.open.ask(year, paper.answers)
        return word(
            "planning-frame", cell=year.cell, year=str(year.year), question=asked, **paper.count
        )

    async def besides(self, tx: Tx, paper: Paper) -> str:
        """The months to come, and what is planned for them already."""
        year, rule = paper.form.context, paper.answers.get("rule")
        months = (
            year.meetings(paper.answers)
            if rule and paper.form.current(paper.answers) is None
            else []
        )
        if not months:
            return ""
        first, last = months[0].month, months[-1].month
        standing = await plan.editions(tx, paper.subject.cell, first, last)
        return f".{standing}.{len(months)}"

    async def card(self, tx: Tx, visit: Visit, paper: Paper) -> Word:
        """Every month as it will be; a meeting that is settled stays as it is."""
        year = paper.form.context
        planned = year.meetings(paper.answers)
        if not planned:  # the year ended meanwhile
            raise Refused("plan-gone")
        rows = await plan.of_cell(tx, paper.subject.cell, planned[0].month, planned[-1].month)
        kept = {one.entry.month: one for one in rows if one.entry.kind in REGULAR}
        entries = year.entries(paper.answers)
        both = zip(entries, planned, strict=True)
        coming = [one for one in entries if not _settled(kept.get(one.month))]
        return word(
            "planning-card",
            cell=year.cell,
            year=str(year.year),
            rule=year_rule_said(year, paper.answers),
            move=_move_said(year, paper),
            lines=tuple(
                _settled(kept.get(one.month)) or planned_said(entry, one) for entry, one in both
            ),
            doubts=(
                *year.doubts(paper.answers),
                *await clashing.of_year(tx, visit, paper.subject.cell, coming),
            ),
        )

    def many(self, visit: Visit, filling: Paper, text: str) -> Several | None:
        """A correction typed on the card, or at a question it cannot answer: "tháng 9 ngày 5"."""
        card = self.shows(visit, filling) == "card"
        if not card and (filling.step is None or filling.step.key not in BESIDE_FIXES):
            return None
        step = filling.form.step("fixes")
        try:
            fixes = step.parse(text, filling.form.context, filling.answers)
        except Refused:
            if card:
                raise
            return None
        return Several({"fixes": fixes}, {}, word("plan-fixed"))

    def buttons(self, visit: Visit, paper: Paper) -> tuple[Choice, ...]:
        return (Choice(SUBMIT, self.submits),)

    def card_navigation(self, visit: Visit, paper: Paper) -> tuple[Choice, ...]:
        return (GO_BACK, self.later)

    async def submit(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        """Keep it, note what was before, tell the work group: one transaction."""
        cell, year = paper.subject.cell, paper.form.context
        entries = year.entries(paper.answers)
        before, after = await plan.keep(tx, cell, entries, by=visit.person.id, now=visit.now)
        await self.drop(tx, paper)
        old, new = ([facts(one.entry) for one in kept] for kept in (before, after))
        await act.note(tx, visit, "plan-kept", f"unit:{cell}", old=old, new=new)
        message = word(
            "told-plan-kept",
            cell=year.cell,
            year=str(year.year),
            months=len(entries),
            rule=year_rule_said(year, paper.answers),
        )
        await self._tell_changes(tx, visit, before, after)
        to = [one.person_id for one in await change.concerned(tx, cell, visit.today)]
        key = f"plan-kept:{cell}:{visit.now.isoformat()}"
        await act.tell(tx, visit, key, to, message, link("plan", cell=cell))
        return Place("plan", {"cell": cell}, word("plan-kept", months=len(entries)))

    async def _tell_changes(
        self, tx: Tx, visit: Visit, before: list[Kept], after: list[Kept]
    ) -> None:
        """Meetings that were planned for other days, which people know of."""
        was = {one.id: stand_of(one) for one in before}
        for one in after:
            old, new = was.get(one.id), stand_of(one)
            if old is not None and old != new:
                await change.note(tx, one.id, old, new, by=visit.person.id, now=visit.now)


def _move_said(year: Year, paper: Paper) -> Word | str:
    """Nothing of a plan whose days are all written out."""
    found = year.pasted(paper.answers["rule"])
    if found is None:
        return move_said(parse_rule(paper.answers["rule"]))
    return move_said(found.rule) if found.rule else ""


def _settled(kept: Kept | None) -> Word | None:
    if kept is None or not kept.settled:
        return None
    return word(
        "plan-card-settled", said=entry_said(kept.entry), state=state_said(kept.entry, kept.state)
    )


FLOW = Planning()
apply, screen = partial(answering.apply, FLOW), partial(asking.screen, FLOW)
