"""The flow of a notice: what, what the cells answer, until when; for whom and when on the card."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from domain.chat import Choice, Place, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.notices import (
    ALL,
    Asks,
    Audience,
    Writing,
    notice_form,
    sent_at,
    unrecorded_month,
)
from domain.people import Action
from domain.quiet import awake
from handlers import act, answering, asking
from handlers.drafted import About, Drafted
from handlers.filling import Filling
from handlers.link import link
from handlers.navigation import GO_BACK
from handlers.notices import audience
from storage import form_draft, outbox
from storage.notices import notice
from storage.organisation import groups
from storage.store import Tx

Paper = Filling[Writing, About]
KEPT_DAYS = 7  # a letter that could not be sent


async def about_of(tx: Tx, visit: Visit) -> About:
    """One notice at a time is written by a person; kept with the committee one works for."""
    posts = [post for post in visit.person.posts if Action.notify in post.role.actions]
    for post in posts:
        if post.unit is not None:
            return About(post.unit, visit.person.id)
        found = await groups.group_by_id(tx, post.group) if post.group else None
        if found:
            return About(found.committee_id, visit.person.id)
    raise Refused("notice-gone")


class Sending(Drafted[Writing]):
    page = "sending"
    submits = word("send-notice")
    kept = word("notice-kept")
    discards = goes_up = True
    card_typed = "card"

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        form = notice_form(Writing(visit.now, await audience.known(tx, visit)))
        return await self.begun(tx, form, await about_of(tx, visit))

    def address(self, paper: Paper) -> dict[str, Any]:
        return {}

    def up(self, visit: Visit, paper: Paper) -> Place:
        return Place("notice")

    def label(self, key: str) -> Word:
        return word("notice-part", step=key)

    async def card(self, tx: Tx, visit: Visit, paper: Paper) -> Word:
        """As the cells will read it, for how many of them, and what may be changed."""
        values = values_of(paper)
        cells = await audience.cells_of(tx, visit, values["to"])
        to = await notice.people_of(tx, cells, visit.today)
        return word(
            "notice-preview",
            text=values["text"],
            asks=values["asks"].value,
            due=values["due"] or "",
            at=sent_at(values["at"], visit.now) or "",
            to=to_said(values["to"], paper.form.context.audiences),
            people=len(to),
            cells=len(set(to.values())),
            nobody=len(cells) - len(set(to.values())),
        )

    async def submit(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        """A copy and a letter for each, in one transaction."""
        values = values_of(paper)
        at = sent_at(values["at"], visit.now)
        if at and at <= visit.now:
            raise Invalid("error-notice-at")
        if values["due"] and values["due"] < visit.today:
            raise Invalid("error-notice-due", day=values["due"])
        cells = await audience.cells_of(tx, visit, values["to"])
        to = await notice.people_of(tx, cells, visit.today)
        if not to:
            raise Invalid("notice-nobody")
        new = notice.New(
            text=values["text"],
            asks=values["asks"],
            due=values["due"],
            by=visit.person.id,
            at=at or visit.now,
        )
        notice_id = await notice.add(tx, new, cells, to)
        await act.note(tx, visit, "notice", f"notice:{notice_id}", new=values["to"] or ALL)
        made = await notice.by_id(tx, notice_id)
        assert made
        await letters(tx, visit, made, to, f"notice:{notice_id}")
        await self.drop(tx, paper)
        sent = word("notice-sent", people=len(to), cells=len(set(to.values())), at=at or "")
        return Place("notice", {"notice": notice_id}, sent)

    def sure(self, paper: Paper) -> Word:
        return word("notice-discard")

    def card_navigation(self, visit: Visit, paper: Paper) -> tuple[Choice, ...]:
        return (GO_BACK,)


def to_said(key: str | None, audiences: tuple[Audience, ...]) -> Word:
    """The name of an audience."""
    if month := unrecorded_month(key or ALL):
        return word("notice-unrecorded", month=month)
    names = {one.key: one.name for one in audiences}
    return word("item", text=names[key]) if key in names else word("notice-everybody")


def values_of(paper: Paper) -> dict[str, Any]:
    """Every answer; Invalid where one is missing or no longer fits."""
    if missing := paper.form.current(paper.answers):
        raise Invalid("error-incomplete", step=missing.key)
    return {step.key: step.value(paper.answers) for step in paper.form.steps}


async def letters(
    tx: Tx, visit: Visit, found: notice.Notice, to: dict[int, int], key: str, *, again: bool = False
) -> None:
    """The notice, to these people; it goes when it is to, and not at night."""
    facts = {"by": visit.person.name, "text": found.text, "due": found.due or ""}
    asks = found.asks is not Asks.nothing
    at = max(found.at, visit.now).astimezone(visit.now.tzinfo)  # nights are those of the place
    await outbox.post_letter(
        tx,
        key,
        to=to,
        message=word("told-notice", again="yes" if again else "no", asks=found.asks.value, **facts),
        button=Choice(
            link("notice", notice=found.id), word("answer-notice" if asks else "received")
        ),
        now=visit.now,
        due=awake(at),
        keep_days=KEPT_DAYS + (at - visit.now) // timedelta(days=1),
    )


FLOW = Sending()
MODES: dict[str, dict[str, Any]] = {
    "nothing": {"asks": "nothing"},
    "task": {"asks": "task"},
    "ask": {},
}


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """What is being written goes on; else a new one, of the kind that is named; words behind the
    command are the task itself.
    """
    about = await about_of(tx, visit)
    if await form_draft.answers(tx, FLOW.page, about.cell, about.number):
        return Place("sending")
    begun = dict(MODES.get(argument, MODES["task"]))
    if argument and argument not in MODES:
        form = notice_form(Writing(visit.now))
        step = form.step("text")
        begun = form.put(begun, step, step.parse(argument, form.context, begun))
    if begun:
        key = (FLOW.page, about.cell, about.number)
        await form_draft.save(tx, *key, begun, by=visit.person.id, now=visit.now)
    return Place("sending")


apply, screen = partial(answering.apply, FLOW), partial(asking.screen, FLOW)
