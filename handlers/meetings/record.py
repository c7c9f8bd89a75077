"""A submitted record: the receipt, the facts, the minutes as a file, and its correction."""

from __future__ import annotations

from datetime import timedelta

from domain import parse
from domain.chat import Choice, File, Listed, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.kind import Kind
from domain.meetings import OpenTask, corrects, meeting_form, meeting_lines
from domain.people import Action
from domain.policy import NAMES
from domain.scores import Life, life_said
from handlers import act
from handlers.argument import month_asked
from handlers.link import link
from handlers.meetings import blocks, checking, sharing
from handlers.meetings.minutes import context_of
from handlers.navigation import BACK, GO_BACK
from storage import readings
from storage.meetings import checks, draft, meeting, tasks
from storage.organisation import unit
from storage.scores import score
from storage.store import Tx

FILE, RESOLUTION, CORRECT, HOME = "!file", "!resolution", "!correct", "!home"
PDF = ("pdf", "ban pdf", "bien ban pdf")  # typed
LEAST_REASON = 5
READERS_SHOWN = 5


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """This record, or without a number the newest of the own cells."""
    if visit.subject:
        if visit.subject.cell_id not in visit.person.units(Action.record):
            subject = f"meeting:{visit.subject.id}"
            await readings.note(tx, visit.person.id, subject, visit.now)
        return Place("record", visit.admitted.asked)
    if argument:
        return await _of_month(tx, visit, month_asked(argument, Month.of(visit.today)))
    mine = visit.person.units(Action.record)
    if not mine and visit.person.units(Action.summarize):
        return Place(link("summary"), {}, word("choose-cell-to-open"))
    newest = [await meeting.newest_record(tx, cell) for cell in mine]
    records = sorted((r for r in newest if r), key=lambda record: record.submitted_at)
    if not records:
        raise Refused("no-record-yet")
    return Place("record", {"meeting": records[-1].id})


async def _of_month(tx: Tx, visit: Visit, month: Month) -> Place:
    """Of the own cell; who looks after others chooses among them."""
    mine = visit.person.units(Action.record)
    if not mine and visit.person.units(Action.summarize):
        return Place(link("summary", month=month))
    found = [await meeting.main_record(tx, cell, month) for cell in sorted(mine)]
    records = [one for one in found if one]
    if not records:
        raise Refused("no-record-in-month", month=month)
    return Place("record", {"meeting": records[0].id})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    record: meeting.Record = visit.subject
    match said.choice:
        case "!file":
            files = (File("minutes", record.id),)
            await act.note(tx, visit, "download", f"meeting:{record.id}")
            return Place("record", visit.args, word("file-follows"), files)
        case "!resolution":
            await act.note(tx, visit, "download", f"resolution:{record.id}")
            draft_of = (File("resolution", record.id), File("follow_up", record.id))
            return Place("record", visit.args, word("resolution-follows"), draft_of)
        case "!correct" if record.state == checks.RETURNED:
            found = await checks.newest(tx, record)
            return await _correct(tx, visit, record, (found and found.reason) or "")
        case "!correct":
            return visit.stay(None, correcting=True)
        case "!confirm":
            return await checking.confirm(tx, visit, record)
        case "!return":
            return visit.stay(None, returning=True)
        case sharing.BEGIN:
            return visit.stay(None, sharing=True)
        case sharing.END | sharing.OBJECT:
            return await sharing.withdraw(tx, visit, record)
        case "!back" if {"correcting", "returning", "sharing"} & visit.args.keys():
            return visit.stay(None, correcting=None, returning=None, sharing=None)
        case "!back":
            return Place(link("summary", month=record.month))
        case "!home":
            return Place("home")
    if "correcting" in visit.args:
        return await _correct(tx, visit, record, said.text)
    if "returning" in visit.args:
        return await checking.give_back(tx, visit, record, said.text)
    if "sharing" in visit.args:
        return await sharing.share(tx, visit, record, said)
    if parse.fold(said.text) in PDF:
        await act.note(tx, visit, "download", f"meeting:{record.id}")
        pdf = (File("minutes_pdf", record.id),)
        return Place("record", visit.args, word("minutes-pdf-follows"), pdf)
    if parse.wants_file(said.text) and not _of_another(visit, said.text):
        return await apply(tx, visit, Said(FILE, FILE))
    if Action.record in visit.can and corrects(said.text) and len(said.text) >= LEAST_REASON:
        return await _correct(tx, visit, record, said.text)
    return visit.stay(word("error-choice"))


def _of_another(visit: Visit, text: str) -> bool:
    """Whether a month is named, which this record is not of."""
    named = parse.month_wished(text)
    return bool(named) and named != str(visit.subject.month.month)


async def _correct(tx: Tx, visit: Visit, record: meeting.Record, reason: str) -> Place:
    """Begin a correction: a draft with the answers of the record, and the reason."""
    if len(reason) < LEAST_REASON:
        return visit.stay(word("error-reason"))
    under_way = await draft.correction_of(tx, record.id, visit.now)
    if under_way:
        return Place("meeting", {"draft": under_way.id}, word("draft-resumed"))
    held_on = record.meeting.held_on
    context = await context_of(tx, visit, record.cell_id, record.month, held_on)
    asked = await _asked(tx, visit, record)
    context = context.model_copy(update={"tasks": asked})
    answers, told = blocks.put_right(meeting_form(context), record.answers, reason)
    draft_id = await draft.add_draft(
        tx,
        cell=record.cell_id,
        context=context,
        answers=answers,
        by=visit.person.id,
        now=visit.now,
        meeting_id=record.id,
        reason=reason[:500],
    )
    begun = word("correction-heard", lines=told) if told else word("correction-begun")
    return Place("meeting", {"draft": draft_id}, begun)


async def _asked(tx: Tx, visit: Visit, record: meeting.Record) -> tuple[OpenTask, ...]:
    """The tasks whose results it told; where it told none, those it could have."""
    told = record.meeting.last_tasks
    if told is None:
        cell, month = record.cell_id, record.month
        return await tasks.open_tasks(tx, cell, month, visit.now, but=record.id)
    return tuple(OpenTask(id=one.task_id, title=one.title) for one in told)


async def screen(tx: Tx, visit: Visit) -> Screen:
    record: meeting.Record = visit.subject
    if "correcting" in visit.args:
        return Screen(word("correction-reason"), (), (GO_BACK,), asks="reason", typed="free")
    if "returning" in visit.args:
        return checking.reason_screen(record)
    if "sharing" in visit.args:
        return await sharing.screen(tx, visit, record)
    told = record.meeting if visit.can & NAMES else record.meeting.without_names()
    lines = tuple(
        word("record-line", label=word(f"said-{key}.label"), value=value)
        for key, value in meeting_lines(told)
    )
    rules = await unit.rules(tx, record.cell_id, record.meeting.held_on)
    life = Life(record.version, await score.given(tx, record.id))
    due = record.meeting.held_on + timedelta(days=rules.result_days)
    text = word(
        "record-card",
        cell=record.cell,
        month=record.month,
        number=record.number,
        version=record.version,
        by=record.submitted_by,
        at=record.submitted_at,
        due=due,
        over="yes" if due < visit.today else "no",
        past="yes" if visit.admitted.past else "no",
        scores=tuple(word("record-scores", score=said) for said in life_said(life)),
        check=checking.said(await checks.newest(tx, record)),
        lines=lines,
        signs=tuple(word("sign", text=sign) for sign in record.signs),
        readers=await _readers(tx, visit, record),
    )
    return Screen(
        text,
        await _buttons(tx, visit, record, scored=bool(life.given)),
        asks=checking.asks(record),
    )


async def _readers(tx: Tx, visit: Visit, record: meeting.Record) -> tuple[Word, ...]:
    """Who from outside looked at it, for the cell whose paper it is."""
    if Action.submit not in visit.can:
        return ()
    found = await readings.readers(tx, f"meeting:{record.id}")
    if not found:
        return ()
    days = (one.at.astimezone(visit.now.tzinfo).date() for one in found)
    named = [word("reader", name=one.name, day=day) for one, day in zip(found, days, strict=True)]
    return (word("readers", names=Listed(tuple(named[:READERS_SHOWN])), count=len(found)),)


async def _buttons(
    tx: Tx, visit: Visit, record: meeting.Record, *, scored: bool
) -> tuple[Choice, ...]:
    found = [Choice(FILE, word("minutes-file"))]
    if not scored and Action.score in visit.can:
        found.insert(0, Choice(link("score", own=record.id), word("begin-score", stage="own")))
    else:
        found.append(Choice(link("score", meeting=record.id), word("see-score")))
    found.append(Choice(CORRECT, word("correct")))
    found += checking.choices(visit, record)
    found += await sharing.choices(tx, visit, record)
    if Action.summarize in visit.can:
        found.append(Choice(BACK, word("back-to-summary")))
    elif Action.submit in visit.can and record.meeting.kind is not Kind.sub_group:
        found.append(Choice(RESOLUTION, word("resolution-file")))
    return (*found, Choice(HOME, word("home-page")))
