"""The flow of one meeting of the plan: confirmed, changed, moved or cancelled, and told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from domain.chat import Choice, File, Listed, Month, Place, Said, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.kind import REGULAR
from domain.people import Action
from domain.plans import (
    LINES,
    Change,
    Entry,
    Stand,
    Standing,
    State,
    chair_said,
    change_form,
    changed,
    facts,
    meant_on_card,
    own_days,
    says_why_off,
    stand_said,
    state_said,
    to_free_day,
)
from domain.policy import DEPUTY
from domain.quiet import awake
from handlers import act, answering, asking
from handlers.filling import Filling
from handlers.flow import HERE, Flow
from handlers.link import link
from handlers.navigation import EDIT, GO_BACK, SUBMIT
from handlers.plans import clashing, telling
from storage.organisation import unit
from storage.plans import Kept, plan
from storage.plans import change as changes
from storage.store import Tx

MOVE, CANCEL, RESTORE = "!move", "!cancel", "!restore"
WANTED = "!wanted"  # what a sentence said that opened this page
SETTLED = ""  # the reason of a change that gives none
NOTICE, SEND, PDF = "!notice", "!send", "!pdf"
FREE = "!free"  # to the next day that is none off
Paper = Filling[Standing, Kept]


def version(found: Kept) -> str:
    """Which state of the meeting a screen shows: another phone may have changed it since."""
    return str(found.edition)


class Changing(Flow[Standing, Kept]):
    """Who may only look sees the card and nothing to change."""

    page = "planned"
    later = None
    spoken = False
    card_typed = "choice"
    guarded = True
    moved_on = card_changed = word("plan-changed-elsewhere")

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        found: Kept = visit.subject
        month = found.entry.month
        near = await plan.regular(tx, found.cell_id, month.shift(-1), month.shift(1))
        holds = await plan.merged_into(tx, found.cell_id, month)
        people = await changes.concerned(tx, found.cell_id, visit.today)
        meeting = Standing(
            found.entry,
            found.state,
            visit.today,
            near={at: one.entry for at, one in near.items() if at != month},
            holds=holds if found.entry.kind in REGULAR else (),
            deputy=any(one.role is DEPUTY for one in people),
            own=own_days(await unit.ground(tx, found.cell_id, visit.today)),
        )
        form = change_form(meeting, may_change=Action.replan in visit.can)
        return Filling(form, {}, found, version(found))

    def address(self, paper: Paper) -> dict[str, Any]:
        return {"plan": paper.subject.id}

    def up(self, visit: Visit, paper: Paper) -> Place:
        return Place("plan", {"cell": paper.subject.cell_id})

    # -- the card

    async def card(self, tx: Tx, visit: Visit, paper: Paper) -> Word:
        found, entry = paper.subject, paper.subject.entry
        called = await unit.called(tx, found.cell_id, entry.kind, entry.day)
        return word(
            "plan-one",
            cell=found.cell,
            month=entry.month,
            state=state_said(entry, found.state),
            other=entry.merged_with or "",
            holds=Listed(tuple(_month(one) for one in paper.form.context.holds)),
            chair=chair_said(entry),
            day=entry.day,
            starts=entry.starts or word("unrecorded"),
            place=entry.place or word("unrecorded"),
            kind=word("kind-called", kind=entry.kind.value, called=called),
            model="yes" if entry.model else "no",
            topic=entry.topic or "",
            reason=found.reason or "",
            clashes=await clashing.of_meeting(tx, visit, found),
        )

    def buttons(self, visit: Visit, paper: Paper) -> tuple[Choice, ...]:
        entry, state = paper.subject.entry, paper.subject.state
        month, kind = str(entry.month.month), entry.kind.value
        confirm = Choice(SUBMIT, word("plan-confirm", month=month, kind=kind))
        move, cancel = Choice(MOVE, word("plan-move")), Choice(CANCEL, word("plan-cancel"))
        if state is State.cancelled and not paper.form.steps:
            return ()
        notice = Choice(NOTICE, word("plan-notice"))
        if not paper.form.steps:
            return (notice, Choice(PDF, word("plan-pdf")))
        own = Action.plan in visit.can
        if "inviting" in visit.args and state is not State.cancelled and own:
            return (Choice(SEND, word("plan-send")), Choice(PDF, word("plan-pdf")))
        if "wanted" in visit.args:
            wanted = Choice(WANTED, word("plan-wanted", text=str(visit.args["wanted"])))
            return (wanted, Choice(EDIT, word("plan-edit")), move, cancel)
        if state is State.cancelled:
            return (Choice(RESTORE, word("plan-restore")), move)
        change = (Choice(EDIT, word("plan-edit")), move, cancel, notice)
        if free := paper.form.context.free:
            change = (Choice(FREE, word("plan-free", day=free)), *change[:-1])
        return change if state is State.confirmed or not own else (confirm, *change)

    def card_navigation(self, visit: Visit, paper: Paper) -> tuple[Choice, ...]:
        return (GO_BACK,)

    async def other(self, tx: Tx, visit: Visit, paper: Paper, choice: str | None) -> Place | None:
        if choice in (NOTICE, PDF, SEND) and paper.subject.state is not State.cancelled:
            return await _notice(tx, visit, paper, choice)
        if choice == RESTORE:
            return await _restore(tx, visit, paper.subject)
        if choice == FREE and paper.form.steps:
            told = await change(tx, visit, paper.subject, to_free_day(paper.form.context))
            return visit.stay(word("plan-saved", told=told), **HERE)
        chosen = {MOVE: "move", CANCEL: "cancel"}.get(choice or "")
        return self.choose(visit, chosen) if chosen else None

    def which(self, paper: Paper) -> Word:
        return word("plan-ask-edit", month=paper.subject.entry.month)

    def no_line(self, paper: Paper) -> Word:
        """What may be chosen here has no numbers of its own."""
        return word("error-choice")

    def lines(self, paper: Paper) -> Mapping[str, Choice]:
        visible = {step.key for step in paper.form.visible(paper.answers)}
        return {key: Choice(f"!{key}", _line(key)) for key in LINES if key in visible}

    async def submit(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        """Confirmed as it is."""
        found = paper.subject
        if Action.plan not in visit.can or found.state is State.cancelled:
            raise Invalid("error-choice")
        what = Change("confirmed", found.entry, State.confirmed)
        told = await change(tx, visit, found, what)
        return visit.stay(word("plan-saved", told=told), **HERE)

    # -- a line of it

    async def keep(self, tx: Tx, visit: Visit, paper: Paper, answers: dict[str, Any]) -> Place:
        step = paper.open
        what = changed(paper.form.context, step.key, step.value(answers))
        told = await change(tx, visit, paper.subject, what)
        return visit.stay(word("plan-saved", told=told), **HERE)


async def _notice(tx: Tx, visit: Visit, paper: Paper, choice: str) -> Place:
    """The notice of the meeting: for me to look at, or to all whom the meeting concerns."""
    found = paper.subject
    if choice == PDF:
        return _with_file(visit, "notice_pdf", found, word("plan-pdf-follows"))
    if choice == NOTICE:
        return _with_file(visit, "notice", found, word("plan-notice-follows"))
    if Action.plan not in visit.can:
        raise Invalid("error-choice")
    people = await changes.concerned(tx, found.cell_id, visit.today)
    key = f"plan-notice:{found.id}:{found.edition}"
    message = word(
        "told-plan-notice",
        cell=found.cell,
        month=found.entry.month,
        kind=found.entry.kind.value,
        called=await unit.called(tx, found.cell_id, found.entry.kind, found.entry.day),
        said=stand_said(found.entry),
        by=visit.person.name,
    )
    to = [one.person_id for one in people]
    await act.tell(tx, visit, key, to, message, link("plan", plan=found.id))
    await act.note(tx, visit, "plan-notice", f"plan:{found.id}", new=facts(found.entry))
    told = telling.said(visit, people, awake(visit.now))
    return visit.stay(word("plan-sent", told=told), **HERE, inviting=None)


def _with_file(visit: Visit, kind: str, found: Kept, said: Word) -> Place:
    there = visit.stay(said, **HERE, inviting=True)
    return replace(there, files=(File(kind, found.id),))


async def _restore(tx: Tx, visit: Visit, found: Kept) -> Place:
    """A cancelled meeting as it was; what was not told yet of its end never is."""
    if found.state is not State.cancelled:
        raise Invalid("error-choice")
    state = await changes.waiting_state(tx, found.id) or State.planned
    what = Change("restored", replace(found.entry, merged_with=None), state)
    told = await change(tx, visit, found, what)
    return visit.stay(word("plan-saved", told=told), **HERE)


async def _typed(tx: Tx, visit: Visit, said: Said) -> Place | None:
    """A change that is typed on the card: "dời sang 15/2 vì trùng họp xã", "hủy", "họp lại"."""
    if said.choice or "step" in visit.args or "editing" in visit.args:
        return None
    key = meant_on_card(said.text, visit.subject.entry.day, visit.today)
    paper = await FLOW.at(tx, visit) if key else None
    if paper is None or not paper.form.steps or FLOW.asks(visit, paper) != visit.asks:
        return None
    if key == "restore":
        return await _restore(tx, visit, paper.subject)
    if key not in {step.key for step in paper.form.visible(paper.answers)}:
        return None
    if key == "cancel" and not says_why_off(said.text):
        return FLOW.choose(visit, key)
    return await answering.line(FLOW, tx, visit, paper, key, said.text)


def _line(key: str) -> Word:
    return word("plan-edit-line", line=key)


def _month(month: Month) -> Word:
    return word("plan-month", month=month)


async def change(tx: Tx, visit: Visit, found: Kept, what: Change) -> Word:
    """Keep it, note what was before and that it is to be told: one transaction.

    Returns who will be told, for the receipt.
    """
    entry, state, reason = what.entry, what.state, what.reason
    if what.what == "changed" and found.reason is not None:
        reason = reason or SETTLED  # where it was moved before, that stays so
    await keep_change(tx, visit, found, replace(what, reason=reason))
    return await telling.tell(tx, visit, found, Stand(entry, state))


async def keep_change(tx: Tx, visit: Visit, found: Kept, what: Change) -> None:
    entry, state, reason = what.entry, what.state, what.reason
    if (entry, state) != (found.entry, found.state):
        await plan.change(tx, found, entry, state, reason=reason, by=visit.person.id, now=visit.now)
        old = _noted(found.entry, found.state, found.reason)
        new = _noted(entry, state, reason)
        await act.note(tx, visit, f"plan-{what.what}", f"plan:{found.id}", old=old, new=new)


def _noted(entry: Entry, state: State, reason: str | None) -> dict[str, Any]:
    return {**facts(entry), "state": state.value, "reason": reason}


async def add(tx: Tx, visit: Visit, cell: int, entry: Entry) -> Place:
    """A meeting beside the regular one: kept at once, so that nothing is lost; then its topic is
    asked.
    """
    found, new = await plan.add(tx, cell, entry, by=visit.person.id, now=visit.now)
    if not new:
        return Place(
            "planned",
            {"plan": found.id},
            word("plan-added-there", month=entry.month, kind=entry.kind.value),
        )
    noted = _noted(entry, found.state, None)
    await act.note(tx, visit, "plan-added", f"plan:{found.id}", new=noted)
    told = await telling.tell(tx, visit, found, Stand(entry, found.state), new=True)
    args = {"plan": found.id, "step": "topic", "line": True}
    return Place("planned", args, word("plan-saved", told=told))


FLOW = Changing()
screen = partial(asking.screen, FLOW)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if wanted := visit.args.get("wanted"):
        visit = replace(visit, place=visit.stay(None, wanted=None))
        said = Said(str(wanted)) if said.choice == WANTED else said
    try:
        typed = await _typed(tx, visit, said)
    except Refused as refused:
        return visit.stay(refused.said)
    return typed or await answering.apply(FLOW, tx, visit, said)
