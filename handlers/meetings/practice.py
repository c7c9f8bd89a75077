"""The practice record: the same form with invented facts, of which nothing stays.

It is no record of any cell: its answers lie among the drafts of forms, one a chat, until it is
handed in, thrown away or a day old; no figure, letter or log ever sees it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain.chat import Choice, File, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.kind import Kind
from domain.meetings import (
    INVENTED,
    INVENTED_TASKS,
    Context,
    Meeting,
    OnPlan,
    OpenTask,
    Setting,
    answer_lines,
    meeting_form,
    meeting_of,
)
from handlers import answering, asking
from handlers.filling import Filling
from handlers.flow import Flow
from handlers.meetings.minutes import Minutes, Paper
from handlers.meetings.recording import Recording
from handlers.navigation import LATER
from storage import form_draft
from storage.store import Tx

PAGE = "practice"
LASTS = timedelta(days=1)
FULL, PROBATIONARY, EXEMPT = 22, 2, 3


class Practising(Recording):
    """What differs from a true record: where it is kept, and that nothing follows from it."""

    page = PAGE
    later = Choice(LATER, word("practice-later"))
    kept = word("practice-kept")
    submits = word("practice-submit")

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        began, answers, edition = await _found(tx, visit)
        minutes = Minutes(_unit(visit), Month.of(began))
        return Filling(meeting_form(_context(began)), answers, minutes, str(edition))

    def address(self, paper: Paper) -> dict[str, Any]:
        return {}

    def question(self, paper: Paper) -> Word:
        until = paper.form.context.now + LASTS
        return word("practice-frame", question=super().question(paper), until=until)

    def choices(self, visit: Visit, paper: Paper) -> tuple[Choice, ...]:
        return Flow.choices(self, visit, paper)

    async def other(self, tx: Tx, visit: Visit, paper: Paper, choice: str | None) -> Place | None:
        return None

    def leave(self, visit: Visit, paper: Paper) -> Place:
        return Place("home", {}, self.kept)

    async def keep(
        self, tx: Tx, visit: Visit, paper: Paper, answers: dict[str, Any]
    ) -> Paper | Place:
        given = {"began": paper.form.context.now.isoformat(), "answers": answers}
        edition = await _save(tx, visit, given)
        return replace(paper, answers=answers, row_version=str(edition))

    async def card(self, tx: Tx, visit: Visit, paper: Paper) -> Word:
        card = word(
            "review-card",
            cell=paper.form.context.cell,
            month=paper.subject.month,
            lines=tuple(
                word("line", at=at, label=self.label(key), value=value)
                for at, (key, value) in enumerate(answer_lines(paper.form, paper.answers), 1)
            ),
            doubts=tuple(
                word("attention", text=doubt) for doubt in paper.form.doubts(paper.answers)
            ),
            reason="",
        )
        return word("practice-card", card=card)

    async def submit(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        """Checked as a true one; its paper is made, and the next practice begins anew."""
        meeting_of(paper.form, paper.answers)
        began = paper.form.context.now.isoformat()
        await _save(tx, visit, {"began": began, "done": paper.answers})
        return Place("home", {}, word("practice-done"), (File(PAGE, visit.chat_id),))

    def sure(self, paper: Paper) -> Word:
        return word("practice-sure")

    async def discard(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        await form_draft.drop(tx, PAGE, _unit(visit), visit.chat_id)
        return Place("home", {}, word("practice-discarded"))


async def handed_in(tx: Tx, visit: Visit) -> tuple[Context, Meeting]:
    """What the paper of the practice is made of; Refused where there is none any more."""
    kept, _ = await form_draft.found(tx, PAGE, _unit(visit), visit.chat_id)
    if "done" not in kept:
        raise Refused("practice-over")
    context = _context(datetime.fromisoformat(kept["began"]))
    return context, meeting_of(meeting_form(context), kept["done"])


def _unit(visit: Visit) -> int:
    """Under which it is kept: any unit of whoever practises."""
    units = {unit for post in visit.person.posts for unit in post.units}
    if not units:
        raise Invalid("practice-no-unit")
    return min(units)


async def _found(tx: Tx, visit: Visit) -> tuple[datetime, dict[str, Any], int]:
    """(when it began, the answers, their edition); one that is a day old is over."""
    kept, edition = await form_draft.found(tx, PAGE, _unit(visit), visit.chat_id)
    began = datetime.fromisoformat(kept["began"]) if kept else visit.now
    if "answers" not in kept or visit.now - began >= LASTS:
        return visit.now, {}, edition
    return began.astimezone(visit.now.tzinfo), kept["answers"], edition


async def _save(tx: Tx, visit: Visit, given: dict[str, Any]) -> int:
    key = (PAGE, _unit(visit), visit.chat_id)
    return await form_draft.save(tx, *key, given, by=visit.person.id, now=visit.now)


def _context(began: datetime) -> Context:
    """A cell that is not there, with last month's tasks and a plan."""
    return Context(
        cell=INVENTED["cell"],
        month=str(Month.of(began)),
        full=FULL,
        probationary=PROBATIONARY,
        exempt=EXEMPT,
        obliged=FULL + PROBATIONARY - EXEMPT,
        setting=Setting(**{name: INVENTED[name] for name in ("place", "chair", "minute_taker")}),
        tasks=tuple(OpenTask(id=at, title=one) for at, one in enumerate(INVENTED_TASKS, 1)),
        plans=(OnPlan(kind=Kind.regular, day=began.date()),),
        now=began,
    )


FLOW = Practising()


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place(PAGE)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    return await answering.apply(FLOW, tx, visit, said)


async def screen(tx: Tx, visit: Visit) -> Screen:
    return await asking.screen(FLOW, tx, visit)
