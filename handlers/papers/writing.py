"""The flow of a paper: the period, its sections typed or taken from the remarks of visits, all
looked at, then given; its figures are read aside and kept with it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from domain.chat import Choice, File, Place, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.papers import SECTIONS, Writing, period_in, text_form
from domain.people import Action
from domain.period import Period
from handlers import act, answering, asking
from handlers.drafted import About, Drafted
from handlers.filling import Filling
from handlers.navigation import GO_BACK
from handlers.papers.whose import Whose, whose
from storage import form_draft, reach
from storage.papers import paper
from storage.store import Tx

Paper = Filling[Writing, About]
SHOWN = 3  # lines of a section on the card
KINDS = {"good": "good", "poor": "poor", "proposals": "advice"}  # of remarks, by section


class Reporting(Drafted[Writing]):
    page = "writing"
    submits = word("paper-give")
    kept = word("paper-kept")
    discards = goes_up = True

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        mine = await _mine(tx, visit)
        about = About(mine.unit, mine.group or 0)
        answers = await form_draft.answers(tx, self.page, about.cell, about.number)
        period = period_in(answers)
        remarks = await _remarks(tx, visit, period) if period else {}
        return await self.begun(tx, text_form(Writing(visit.today, remarks)), about)

    def address(self, paper: Paper) -> dict[str, Any]:
        return {}

    async def keep(self, tx: Tx, visit: Visit, paper: Paper, answers: dict[str, Any]) -> Paper:
        """Of another period other remarks are offered."""
        kept = await super().keep(tx, visit, paper, answers)
        period = period_in(answers)
        if period is None or period == period_in(paper.answers):
            return kept
        remarks = await _remarks(tx, visit, period)
        return replace(kept, form=text_form(Writing(visit.today, remarks)))

    def up(self, visit: Visit, paper: Paper) -> Place:
        return Place("paper")

    def label(self, key: str) -> Word:
        return word("paper-part", step=key)

    async def card(self, tx: Tx, visit: Visit, paper: Paper) -> Word:
        period = period_in(paper.answers)
        mine = await _mine(tx, visit)
        return word(
            "paper-card",
            kind=mine.kind,
            name=mine.name,
            period=period.said if period else "",
            sections=tuple(_section(key, paper.answers.get(key)) for key in SECTIONS),
        )

    async def submit(self, tx: Tx, visit: Visit, paper_: Paper) -> Place:
        if missing := paper_.form.current(paper_.answers):
            raise Invalid("error-incomplete", step=missing.key)
        period = period_in(paper_.answers)
        mine = await _mine(tx, visit)
        if period is None:
            raise Invalid("error-paper-period")
        texts = {key: list(paper_.answers.get(key) or ()) for key in SECTIONS}
        number = await paper.add(
            tx,
            mine.kind,
            mine.unit,
            mine.group,
            period,
            {"texts": texts},
            by=visit.person.id,
            now=visit.now,
        )
        await act.note(tx, visit, "paper", f"paper:{number}")
        await self.drop(tx, paper_)
        return Place("paper", {}, word("paper-given"), (File("paper", number),))

    def sure(self, paper: Paper) -> Word:
        return word("paper-discard")

    def card_navigation(self, visit: Visit, paper: Paper) -> tuple[Choice, ...]:
        return (GO_BACK,)


async def _mine(tx: Tx, visit: Visit) -> Whose:
    found = await whose(tx, visit)
    if found is None:
        raise Refused("nothing-to-summarize")
    return found


async def _remarks(tx: Tx, visit: Visit, period: Period) -> dict[str, list[str]]:
    """By section; of the cells that were in reach at the end of the period."""
    last = min(period.last.last, visit.today)
    units = visit.units
    if last < visit.today:
        units = await reach.units_on(tx, visit.person, Action.summarize, last)
    found = await paper.remarks(tx, units, period.first.first, last)
    return {key: found.get(kind, []) for key, kind in KINDS.items()}


def _section(key: str, lines: list[str] | None) -> Word:
    said = tuple(word("item", text=one[:120]) for one in (lines or ())[:SHOWN])
    more = max(0, len(lines or ()) - SHOWN)
    return word("paper-section", step=key, lines=said, more=more)


FLOW = Reporting()


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    await _mine(tx, visit)
    return Place("writing")


apply, screen = partial(answering.apply, FLOW), partial(asking.screen, FLOW)
