"""The flow of a visit: day and what was seen in one tap, strengths, weaknesses, then the text that
the cell gets is shown before it is sent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from domain import parse
from domain.chat import Choice, Listed, Place, Said, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.form import Form
from domain.kind import Kind
from domain.people import Action
from domain.reminders import short_day
from domain.scores import short_name
from domain.visits import (
    Observed,
    Visiting,
    half_observed,
    newest,
    not_heard,
    to_note,
    told,
    visit_form,
)
from handlers import act, answering, asking, petitions
from handlers.drafted import About, Drafted
from handlers.filling import Filling, Offer
from handlers.link import link
from handlers.navigation import GO_BACK
from handlers.visits.said import KINDS, note_said
from storage import form_draft, people, visits
from storage.frameworks import framework
from storage.organisation import unit
from storage.petitions import Raised, raising
from storage.plans import plan
from storage.store import Tx

YES, OTHER, GOING = "!yes", "!other", "!going"
NO_DAY = "error-date"
AHEAD = ("error-date-future", "error-visit-future")
POINTS = 8
Paper = Filling[Visiting, About]


def groups_of(visit: Visit) -> list[int]:
    """The work groups in which this person attends meetings."""
    posts = [post for post in visit.person.posts if Action.assess in post.role.actions]
    return [post.group for post in posts if post.group is not None]


async def form_of(tx: Tx, visit: Visit, cell: int) -> Form[Visiting]:
    """With what is known of the cell today."""
    here = await unit.unit_named(tx, cell)
    since = await visits.visit.assigned_since(tx, groups_of(visit), cell, visit.today)
    if here is None or since is None:
        raise Refused("visit-not-yours")
    version = await framework.in_force(tx, cell, Kind.regular, visit.today)
    criteria = [one for one in version.framework.criteria if one.counts] if version else []
    return visit_form(
        Visiting(
            cell=here.name,
            today=visit.today,
            since=since[1],
            meetings=await visits.visit.meetings_of(tx, cell, visit.today),
            noted=await visits.visit.days_of(tx, visit.person.id, cell),
            points=tuple(short_name(one) for one in criteria[:POINTS]),
            coming=await _coming(tx, visit, cell),
        )
    )


async def _coming(tx: Tx, visit: Visit, cell: int) -> date | None:
    following = await plan.following(tx, cell, visit.today)
    return following.entry.day if following else None


async def place_of(tx: Tx, visit: Visit, cell: int) -> Place:
    """The meeting to come where it is nearer than one on record to be noted; a note that was begun
    goes on.
    """
    here = (await form_of(tx, visit, cell)).context
    begun, _ = await form_draft.found(tx, FLOW.page, cell, visit.person.id)
    held = [one.day for one in to_note(here)]
    ahead = here.coming and not begun
    if ahead and held and here.coming:
        ahead = here.coming - visit.today < visit.today - max(held)
    return Place("going" if ahead else "visiting", {"cell": cell})


async def announcing(tx: Tx, visit: Visit, cell: int) -> Place:
    """The meeting to come, where one is planned."""
    here = (await form_of(tx, visit, cell)).context
    if here.coming:
        return Place("going", {"cell": cell})
    return Place("visit", {}, word("going-not-planned", cell=here.cell))


class Attending(Drafted[Visiting]):
    page = "visiting"
    submits = word("visit-send")
    kept = word("visit-kept")
    discards = True
    card_typed = "card"

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        cell = visit.args["cell"]
        return await self.begun(tx, await form_of(tx, visit, cell), About(cell, visit.person.id))

    def offer(self, args: Any, paper: Paper) -> Offer | None:
        """Day and figures as the cell recorded them, if nothing was said yet."""
        found = newest(paper.form.context)
        if paper.answers or found is None or "other" in args:
            return None
        seen = found["observed"]
        assert isinstance(seen, Observed)
        text = word(
            "visit-offer",
            cell=paper.form.context.cell,
            day=found["day"],
            minutes=seen.minutes,
            present=seen.present,
            of=seen.obliged,
        )
        choices = [Choice(YES, word("visit-as-offered")), Choice(OTHER, word("visit-otherwise"))]
        if coming := paper.form.context.coming:
            choices.append(Choice(GOING, word("visit-next", day=short_day(coming))))
        return Offer("offer", text, tuple(choices), found)

    async def other(self, tx: Tx, visit: Visit, paper: Paper, choice: str | None) -> Place | None:
        if choice == GOING and paper.offer:
            return Place("going", {"cell": paper.subject.cell})
        return visit.stay(None, other=True) if choice == OTHER and paper.offer else None

    def label(self, key: str) -> Word:
        return word("visit-line", step=key)

    async def card(self, tx: Tx, visit: Visit, paper: Paper) -> Word:
        """As the cell will read it, and the numbers of what may be changed."""
        values = _values(paper)
        recorded = [one for one in paper.form.context.meetings if one.day == values["day"]]
        theirs = (
            (recorded[0].minutes, recorded[0].present, recorded[0].obliged) if recorded else None
        )
        note = note_said(
            paper.form.context.cell,
            values["day"],
            visit.person.name,
            values["observed"],
            {kind: values[kind] or () for kind in KINDS},
            theirs,
        )
        return word("visit-card", note=note)

    async def submit(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        values, cell = _values(paper), paper.subject.cell
        if values["day"] in paper.form.context.noted:
            raise Invalid("error-visit-twice", day=values["day"], cell=paper.form.context.cell)
        number = await _add(tx, visit, cell, values)
        await self.drop(tx, paper)
        await _petitions(tx, visit, cell, number, values["heard"] or ())
        await _tell(tx, visit, cell, number)
        return Place("visit", {"visit": number}, word("visit-sent"))

    def sure(self, paper: Paper) -> Word:
        return word("visit-discard", cell=paper.form.context.cell)

    def card_navigation(self, visit: Visit, paper: Paper) -> tuple[Choice, ...]:
        return (GO_BACK,)


def _values(paper: Paper) -> dict[str, Any]:
    """Every answer; Invalid where one is missing or no longer fits."""
    if missing := paper.form.current(paper.answers):
        raise Invalid("error-incomplete", step=missing.key)
    return {step.key: step.value(paper.answers) for step in paper.form.steps}


async def _add(tx: Tx, visit: Visit, cell: int, values: dict[str, Any]) -> int:
    since = await visits.visit.assigned_since(tx, groups_of(visit), cell, visit.today)
    observed: Observed = values["observed"]
    new = visits.NewVisit(
        cell_id=cell,
        group_id=since[0] if since else None,
        person_id=visit.person.id,
        day=values["day"],
        minutes=observed.minutes,
        present=observed.present,
        obliged=observed.obliged,
        remarks={kind: values[kind] or () for kind in KINDS},
    )
    number = await visits.visit.add(tx, new, visit.now)
    await act.note(tx, visit, "visit", f"visit:{number}")
    return number


async def _petitions(tx: Tx, visit: Visit, cell: int, number: int, heard: tuple[str, ...]) -> None:
    """What was heard goes into the register, and lies with the group."""
    rules = await unit.rules(tx, cell, visit.today)
    raised = Raised(visit.person.id, visit.now, visit.today + timedelta(days=rules.petition_days))
    for text in heard:
        await raising.add(tx, cell, text, raised)
    await petitions.raised(tx, visit, cell, f"visit:{number}", heard)


async def _tell(tx: Tx, visit: Visit, cell: int, number: int) -> None:
    found = await visits.visit.by_id(tx, number, visit.today)
    assert found
    to = await people.secretaries_of(tx, cell, visit.today)
    message = word("told-visit", by=found.by, cell=found.cell, day=found.day)
    await act.tell(tx, visit, f"visit:{number}", to, message, link("visit", visit=number))


FLOW = Attending()


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    if not visit.subject:
        raise Refused("visit-not-yours")
    await form_of(tx, visit, visit.subject.id)
    return Place("visiting", {"cell": visit.subject.id})


async def hear_told(tx: Tx, visit: Visit, cell: int, text: str) -> Place | None:
    """Keep what a text says of a visit to this cell; the rest is asked. None where it says no day
    and nothing else of one, or a day to come.
    """
    there = replace(visit, place=Place("visiting", {"cell": cell}))
    paper = await FLOW.load(tx, there)
    try:
        found = told(text, paper.form.context)
    except Refused as refused:
        ahead = refused.said.key in AHEAD
        return None if ahead else Place("visiting", {"cell": cell, "other": True}, refused.said)
    if not found:
        return None
    same = found.get("day") in (None, paper.answers.get("day"))
    await FLOW.keep(tx, there, paper, {**(paper.answers if same else {}), **found})
    left, half = "»; «".join(not_heard(text, visit.today)), half_observed(text)
    args = {"cell": cell, **({"so_far": half} if half else {})}
    notice = word("visit-heard", steps=_heard(found), half=half, left=left)
    return Place("visiting", args, notice)


def _heard(found: Mapping[str, Any]) -> Listed:
    lines = []
    for key, value in found.items():
        said = date.fromisoformat(value) if key == "day" else ""
        lines.append(word("visit-heard-part", step=key, day=said))
    return Listed(tuple(lines))


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    """A day that is typed to the offer is that of another meeting."""
    more = not said.choice and _tells_more(said.text) and await _begins(tx, visit)
    if more and (place := await hear_told(tx, visit, visit.args["cell"], said.text)):
        return place
    if not said.choice and await _offers(tx, visit) and _is_day(said.text, visit.today):
        there = replace(visit, place=visit.stay(None, other=True))
        visit = replace(there, asks=FLOW.asks(there, await FLOW.at(tx, there)))
    return await answering.apply(FLOW, tx, visit, said)


async def _begins(tx: Tx, visit: Visit) -> bool:
    """Whether nothing was said yet: the offer stands, or the day is asked."""
    paper = await FLOW.at(tx, visit)
    fresh = FLOW.asks(visit, paper) == visit.asks and not paper.answers
    return fresh and FLOW.shows(visit, paper) in ("offer", "question")


def _tells_more(text: str) -> bool:
    """More than an answer to one question: several lines or parts."""
    return len(re.findall(r"[\n;,]+", text)) > 1


async def _offers(tx: Tx, visit: Visit) -> bool:
    """Whether the offer is what was seen and is what stands now."""
    paper = await FLOW.at(tx, visit)
    return FLOW.shows(visit, paper) == "offer" and FLOW.asks(visit, paper) == visit.asks


def _is_day(text: str, today: date) -> bool:
    """A number alone is none; a day that is refused for what it is, is."""
    if text.strip(" .").isdecimal():
        return False
    try:
        parse.date(text, today, towards="past")
    except Refused as refused:
        return refused.said.key != NO_DAY
    return True


screen = partial(asking.screen, FLOW)
