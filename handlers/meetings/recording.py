"""The flow of a record: twelve questions, the card, submitting; on any phone of the cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from domain.chat import Choice, Month, Place, Visit, Word, word
from domain.errors import Refused
from domain.kind import OF_SOME, Kind
from domain.meetings import (
    Context,
    answer_lines,
    change_of,
    kind_of,
    known_roll,
    meeting_form,
    present,
    said,
    understood,
    voters,
)
from handlers import act
from handlers.filling import Filling, LineChange, Several
from handlers.flow import Flow
from handlers.link import link
from handlers.meetings import blocks, submitting
from handlers.meetings.minutes import Minutes, Paper, as_of, context_of, on_record
from storage.meetings import draft
from storage.organisation import roster
from storage.store import Tx

MONTH = "!month"


class Recording(Flow[Context, Minutes]):
    """One question at a time, on any phone of the cell."""

    page = "meeting"
    card_changed = word("card-changed")
    submits, must_answer = word("submit"), word("cannot-skip")
    discards = True

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        if "draft" in visit.args:
            return await _with_names(tx, visit, paper_of(visit.subject, me=visit.person.name))
        cell, month = visit.args["cell"], Month.parse(visit.args["month"])
        form = meeting_form(await context_of(tx, visit, cell, month))
        return await _with_names(tx, visit, Filling(form, {}, Minutes(cell, month)))

    def address(self, paper: Paper) -> dict[str, Any]:
        return {"draft": paper.subject.draft_id}

    # -- the questions

    def question(self, paper: Paper) -> Word:
        if paper.choosing:
            return word("block-which-meeting", month=paper.subject.month)
        if missing := blocks.missing(paper):
            return blocks.question(paper, missing)
        facts = _facts(paper)
        return word(
            "meeting-frame",
            month=paper.subject.month,
            question=word(f"step-{paper.open.key}", **facts),
            hint=word(f"step-{paper.open.key}.hint", **facts),
            **paper.count,
        )

    def choices(self, visit: Visit, paper: Paper) -> tuple[Choice, ...]:
        if blocks.missing(paper):
            return super().choices(visit, paper) if paper.open.key == "kind" else ()
        found = (*_by_name(paper), *super().choices(visit, paper))
        other = _other_month(visit, paper)
        return (*found, Choice(MONTH, word("other-month", month=other))) if other else found

    async def other(self, tx: Tx, visit: Visit, paper: Paper, choice: str | None) -> Place | None:
        month = _other_month(visit, paper)
        if choice != MONTH or month is None:
            return None
        return visit.stay(None, month=str(month))

    def said(self, paper: Paper, key: str, value: Any) -> Word:
        return understood(key, value)

    def many(self, visit: Visit, paper: Paper, text: str) -> Several | None:
        return blocks.several(visit, paper, text)

    def astray(
        self, paper: Paper, text: str, waits: Mapping[str, str], refused: Refused
    ) -> Several | None:
        return blocks.astray(paper, text, waits, refused)

    def together(self, paper: Paper) -> bool:
        return bool(blocks.missing(paper))

    def alone(self, visit: Visit, paper: Paper, text: str) -> bool:
        return blocks.alone(visit, paper, text)

    def change(self, paper: Paper, text: str) -> LineChange | None:
        found = change_of(text, list(self.lines(paper)))
        return LineChange(found.step, found.texts, found.sure) if found else None

    def echo(self, paper: Paper, values: Mapping[str, Any]) -> Word | None:
        """Nothing where nothing was said, before as now; several are told by ``many``."""
        if len(values) != 1:
            return None
        ((key, value),) = values.items()
        changed = value is not None or paper.answers.get(key) is not None
        return word("echo", value=understood(key, value)) if changed else None

    def wrong(self, error: Word, tries: int) -> Word:
        """What was wrong; then also the way out."""
        return error if tries < 2 else word("error-again", error=error)

    def leave(self, visit: Visit, paper: Paper) -> Place:
        return Place("home", {}, self.kept if paper.subject.draft_id else word("nothing-kept"))

    # -- the draft

    async def keep(
        self,
        tx: Tx,
        visit: Visit,
        paper: Paper,
        answers: dict[str, Any],
    ) -> Paper | Place:
        minutes, by, now = paper.subject, visit.person.id, visit.now
        other_kind = answers.get("kind") != paper.answers.get("kind")
        if (other_kind or minutes.draft_id is None) and (
            taken := await _taken(tx, visit, minutes, kind_of(answers))
        ):
            return taken
        dated = await _of_its_day(tx, paper, answers)
        moved, paper = dated is not paper, dated
        if minutes.draft_id is not None:
            await draft.save_answers(tx, minutes.draft_id, answers, by=by, now=now)
            if moved:
                await draft.save_context(tx, minutes.draft_id, paper.form.context)
            edition = str(int(paper.row_version) + 1)
            return replace(paper, answers=answers, row_version=edition)
        context = paper.form.context
        draft_id = await draft.add_draft(
            tx, cell=minutes.cell, context=context, answers=answers, by=by, now=now
        )
        await act.note(tx, visit, "begin", f"draft:{draft_id}")
        begun = replace(minutes, draft_id=draft_id)
        return replace(paper, answers=answers, subject=begun, row_version="1")

    # -- the card

    async def card(self, tx: Tx, visit: Visit, paper: Paper) -> Word:
        signs = await submitting.signs_of(tx, paper)
        return word(
            "review-card",
            cell=paper.form.context.cell,
            month=paper.subject.month,
            lines=tuple(
                word("line", at=at, label=word(f"said-{key}.label"), value=value)
                for at, (key, value) in enumerate(answer_lines(paper.form, paper.answers), 1)
            ),
            doubts=(
                *(word("attention", text=doubt) for doubt in paper.form.doubts(paper.answers)),
                *(word("polite-sign", text=sign) for sign in signs),
            ),
            reason=paper.subject.reason,
        )

    def label(self, key: str) -> Word:
        return word(f"said-{key}.label")

    async def submit(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        return await submitting.submit(tx, visit, paper)

    # -- throwing it away

    def sure(self, paper: Paper) -> Word:
        return word("discard-sure", month=paper.subject.month)

    async def discard(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        draft_id = paper.subject.draft_id or 0
        await draft.drop_draft(tx, draft_id)
        await act.note(tx, visit, "discard", f"draft:{draft_id}", old=paper.answers)
        return Place("home", {}, word("draft-discarded"))


def _by_name(paper: Paper) -> tuple[Choice, ...]:
    """The roll by names, in a cell that keeps a list of them."""
    draft_id, names = paper.subject.draft_id, paper.form.context.names
    if paper.open.key != "attendance" or draft_id is None or not names:
        return ()
    if kind_of(paper.answers) in OF_SOME:
        return ()
    return (Choice(link("roll", draft=draft_id), word("roll-open")),)


def _other_month(visit: Visit, paper: Paper) -> Month | None:
    """Before the first answer: the month before this one; beside this one, where a meeting of
    another month is recorded in it, this one.
    """
    month, now = paper.subject.month, Month.of(visit.today)
    if paper.subject.draft_id is not None or month not in (now, now.shift(-1), now.shift(1)):
        return None
    return month.shift(-1) if month == now else now


def paper_of(found: draft.Draft, *, me: str | None = None) -> Paper:
    """What was said so far."""
    minutes = Minutes(found.cell_id, found.month, found.id, found.meeting_id, found.reason or "")
    context = found.context.model_copy(update={"me": me})
    return Filling(meeting_form(context), found.answers, minutes, str(found.edition))


async def _with_names(tx: Tx, visit: Visit, paper: Paper) -> Paper:
    """So that who was away can be told by name, where the cell keeps a list."""
    context = paper.form.context
    if not context.names:
        return paper
    held_on = paper.answers.get("held_on")
    day = date.fromisoformat(held_on) if held_on else visit.today
    found = await roster.names(tx, paper.subject.cell, day)
    listed = tuple((one.id, one.name) for one in found if not one.exempt)
    return replace(paper, form=meeting_form(context.model_copy(update={"roster": listed})))


async def _of_its_day(tx: Tx, paper: Paper, answers: Mapping[str, Any]) -> Paper:
    """Names, counts and rules follow the day that was said."""
    said, before = answers.get("held_on"), paper.answers.get("held_on")
    if said is None or said == before:
        return paper
    day = date.fromisoformat(said)
    context = await as_of(tx, paper.subject.cell, paper.form.context, day)
    return replace(paper, form=meeting_form(context))


def _facts(paper: Paper) -> dict[str, Any]:
    """What any question may mention."""
    context, answers = paper.form.context, paper.answers
    plan = context.plan(kind_of(answers))
    tasks = enumerate(context.tasks, 1)
    return {
        "cell": context.cell,
        "month": paper.subject.month,
        "kind": kind_of(answers).value,
        **{name: count or 0 for name, count in known_roll(context, answers).items()},
        "present": present(answers),
        "voters": can.most if (can := voters(context, answers)) else present(answers),
        "setting": said("setting", context.setting) if context.setting else "",
        "starts": plan.starts or "" if plan else "",
        "tasks": tuple(word("numbered", at=at, text=task.title) for at, task in tasks),
    }


async def _taken(tx: Tx, visit: Visit, minutes: Minutes, kind: Kind) -> Place | None:
    """Where to go when this kind of meeting has a draft or a record in this month already."""
    like = await draft.draft_like(tx, minutes.cell, minutes.month, kind, visit.now)
    if like and not minutes.corrects and like.id != minutes.draft_id:
        return Place("meeting", {"draft": like.id}, word("draft-resumed"))
    record = await on_record(tx, minutes.cell, minutes.month, kind, corrects=minutes.corrects)
    if record is None:
        return None
    return Place("record", {"meeting": record.id}, word("already-recorded", month=minutes.month))
