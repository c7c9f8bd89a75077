"""Files that a screen promises: made in a thread from what the database holds."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from bot.exports.printed import slug
from bot.tickets import NotMade
from bot.words import SOURCE, WEEKDAYS, Words
from domain.books import Findings
from domain.chat import File, Month, Place, Visit, Word, word
from domain.frameworks import Framework, framework_text
from domain.meetings import INVENTED
from domain.policy import HEAD, NAMES, Action
from domain.scores import Life
from handlers.admission import NotFound, have
from handlers.meetings import practice
from handlers.summary import classes, period_of
from storage import accounts, chat, organisation
from storage.frameworks import framework
from storage.meetings import follow_up, meeting, tasks
from storage.notices import answers as cells_said
from storage.notices import notice
from storage.organisation import groups, posts, unit
from storage.organisation import personal as kept
from storage.papers import Paper, paper
from storage.petitions import petition
from storage.plans import plan
from storage.scores import score
from storage.store import Store, Tx
from storage.summary import most_lacking_first

if TYPE_CHECKING:
    from bot.exports.minutes import Minutes

# docxtpl is slow to import: what prints is imported when it is first needed.
MONTHS_IN_CALENDAR = 24
ITS_HEAD = ("superior", "party", "locality")  # of a paper
AS_PDF = "_pdf"  # the paper of this kind as PDF


T = TypeVar("T")
Sent = Callable[[int, int], Awaitable[tuple[bytes, Findings] | None]]


async def nothing_sent(chat_id: int, unit_id: int) -> None:
    """Where no files are taken."""


class Files:
    def __init__(
        self,
        store: Store,
        template: Path | None,
        words: Words,
        now: Callable[[], datetime],
        sent: Sent = nothing_sent,
        report: Path | None = None,
        notice: Path | None = None,
    ) -> None:
        self._report_template, self._notice_template = report, notice
        self._sent = sent
        self._store = store
        self._template = template
        self._words = words
        self._now = now

    async def make(self, file: File, chat_id: int) -> tuple[str, bytes]:
        """The name and the content; NotFound where the person of this chat may not have it now."""
        visit = await self.ask(file, chat_id)
        if file.kind == "petitions":
            return await self._petitions(visit)
        if file.kind == "report":
            return await self._report(visit, file.subject)
        if file.kind == "table":
            return await self._table(visit, file.subject)
        if file.kind == "paper":
            return await self._paper(visit)
        if file.kind == "personal":
            return await self._personal(visit)
        if file.kind == "minutes_book":
            return await self._minutes_book(visit, file.subject)
        if file.kind == "practice":
            return await self._practice(visit)
        if file.kind == "book":
            return await self._book(chat_id, file.subject)
        makers: dict[str, Callable[[Any], Awaitable[tuple[str, bytes]]]] = {
            "minutes": partial(self._minutes, can=visit.can),
            "resolution": self._resolution,
            "follow_up": self._follow_up,
            "score_sheet": self._score_sheet,
            "framework": self._framework,
            "calendar": self._calendar,
            "notice": self._notice,
            "cells": self._cells,
            "answers": self._answers,
        }
        paper = file.kind.removesuffix(AS_PDF)
        name, content = await makers[paper](file.subject)
        return (name, content) if paper == file.kind else await self._pdf(name, content)

    async def ask(self, file: File, chat_id: int) -> Visit:
        """Who asks, with what they may see now; NotFound where they may not have it."""
        now = self._now()
        async with self._store.read() as tx:
            person = await chat.person_of(tx, chat_id, now.date()) or chat.STRANGER
            return await have(tx, Visit(person, chat_id, Place("home"), now), file)

    async def _petitions(self, visit: Visit) -> tuple[str, bytes]:
        """The register of all cells that this person looks at."""
        from bot.exports import petition_register, workbook

        async with self._store.read() as tx:
            found = await petition.register(tx, visit.units, visit.today)
        page = petition_register.page_of(found, visit.today, self._words.zone, self._say)
        content = await asyncio.to_thread(workbook.render, page)
        return f"so-kien-nghi-{visit.today:%Y-%m-%d}.xlsx", content

    async def _report(self, visit: Visit, number: int) -> tuple[str, bytes]:
        """Of the cells this person looked after at the end of the period."""
        from bot.exports import cells_report, office_tables, workbook
        from bot.reporting import found, office_of

        async with self._store.read() as tx:
            report = await found(tx, visit, period_of(number))
            office = await office_of(tx, report, visit.today, self._say)

        def printed() -> bytes:
            first = cells_report.page_of(report, classes(), self._say)
            more = office_tables.pages_of(report, office, classes(), self._say)
            return workbook.render(first, *more)

        content = await asyncio.to_thread(printed)
        return f"bao-cao-{report.period}.xlsx", content

    async def _table(self, visit: Visit, number: int) -> tuple[str, bytes]:
        """Cells by months as a page for a browser."""
        from bot.exports import table_page
        from bot.reporting import found

        period = period_of(number)
        async with self._store.read() as tx:
            report = await found(tx, visit, period)
            day = min(period.last.last, visit.today)
            ids = [one.cell_id for one in report.cells]
            months = period.months(Month.of(visit.today))
            known = table_page.Known(
                groups=await groups.by_cell(tx, ids, day),
                since={one.cell_id: one.since for one in await most_lacking_first(tx, ids, months)},
                now=Month.of(visit.today),
            )
        page = await asyncio.to_thread(table_page.render, report, known, self._say)
        return f"bang-chi-bo-{period}.html", page

    async def _paper(self, visit: Visit) -> tuple[str, bytes]:
        """As it was given: its figures are read when it is first made, and kept with it."""
        from bot.exports import report
        from bot.reporting import content_of

        found: Paper = visit.subject
        content = found.content
        if "figures" not in content:
            async with self._store.read() as tx:
                content = {**content, **await content_of(tx, visit, found, self._say)}
            await self._store.write(lambda tx: paper.fix(tx, found.id, content))
        template = self._report_template or report.DEFAULT
        made = await self._print(report.render, content, template=template)
        return report.file_name(content, str(found.period)), made

    async def _personal(self, visit: Visit) -> tuple[str, bytes]:
        """All that is kept about whoever asks."""
        from bot.exports import personal, workbook

        person_id = visit.person.id
        async with self._store.read() as tx:
            page = personal.page_of(
                await kept.known(tx, person_id),
                await accounts.of(tx, person_id),
                await posts.ever(tx, person_id),
                await kept.counts(tx, person_id),
                await kept.log(tx, person_id),
                visit.now,
                self._say,
            )
        content = await asyncio.to_thread(workbook.render, page)
        return f"du-lieu-cua-toi-{visit.today:%Y-%m-%d}.xlsx", content

    async def _practice(self, visit: Visit) -> tuple[str, bytes]:
        """The minutes of a cell that is not there; every template prints that they are practice."""
        from bot.exports import minutes

        async with self._store.read() as tx:
            context, said = await practice.handed_in(tx, visit)
        sheet = minutes.Minutes(
            superior=INVENTED["superior"],
            cell=context.cell,
            month=(said.held_on.year, said.held_on.month),
            meeting=said,
            full=context.full,
            probationary=context.probationary,
            exempt=context.exempt,
        )
        template = self._template or minutes.DEFAULT
        content = await self._print(minutes.render, sheet, template=template)
        return f"ban-tap-{said.held_on:%Y-%m-%d}.docx", content

    async def _minutes(self, meeting_id: int, can: frozenset[Action]) -> tuple[str, bytes]:
        from bot.exports import minutes

        sheet = await self._sheet(meeting_id, can)
        template = self._template or minutes.DEFAULT
        content = await self._print(minutes.render, sheet, template=template)
        return minutes.file_name(sheet), content

    async def _minutes_book(self, visit: Visit, meeting_id: int) -> tuple[str, bytes]:
        """All minutes of the cell in the year of this record that this person may have, by day."""
        from bot.exports import bound, minutes

        async with self._store.read() as tx:
            record = await _record(tx, meeting_id)
            year = record.month.year
            every = await meeting.of_year(tx, record.cell_id, year)
            mine = [one for one in every if await _may_have(tx, visit, one)]
        sheets = [await self._sheet(one, visit.can) for one in mine]
        template = self._template or minutes.DEFAULT

        content = await self._print(bound.minutes_of, sheets, template)
        return f"tap-bien-ban-{slug(record.cell)}-{year}.docx", content

    async def _resolution(self, meeting_id: int) -> tuple[str, bytes]:
        """The skeleton of the resolution of a meeting, from what is on record."""
        from bot.exports import minutes

        sheet = await self._sheet(meeting_id)
        content = await self._print(minutes.render, sheet, template=minutes.RESOLUTION)
        return minutes.file_name(sheet, "nghi-quyet"), content

    async def _follow_up(self, meeting_id: int) -> tuple[str, bytes]:
        """What became of the tasks of a meeting, as of today."""
        from bot.exports import follow_up as table
        from bot.exports import workbook

        async with self._store.read() as tx:
            record = await _record(tx, meeting_id)
            about = meeting_id, record.cell_id, record.month
            tasks = await follow_up.of_meeting(tx, *about, self._now().date())
        page = table.page_of(record, tasks, self._now().date(), self._say)
        content = await asyncio.to_thread(workbook.render, page)
        return table.file_name(record), content

    async def _sheet(self, meeting_id: int, can: frozenset[Action] = frozenset()) -> Minutes:
        """``can``: with none of the rights for it the paper does not tell who was absent."""
        from bot.exports.minutes import Minutes
        from bot.exports.printed_scores import in_minutes

        async with self._store.read() as tx:
            record = await _record(tx, meeting_id)
            day = record.meeting.held_on
            head = await _head(tx, record.cell_id, day, *ITS_HEAD, "left", "right")
            members = await unit.members(tx, record.cell_id, day)
            life = Life(record.version, await score.given(tx, meeting_id))
            scored_by = await _framework_of(tx, life)
        return Minutes(
            cell=record.cell,
            number=record.number,
            month=(record.month.year, record.month.month),
            meeting=record.meeting if can & NAMES else record.meeting.without_names(),
            full=members.full if members else None,
            probationary=members.probationary if members else None,
            exempt=members.exempt if members else None,
            corrected=record.version - 1 or None,
            **head,
            **(in_minutes(scored_by, life, self._say) if scored_by else {}),
        )

    async def _score_sheet(self, meeting_id: int) -> tuple[str, bytes]:
        from bot.exports import score_sheet
        from bot.exports.printed_scores import sheet_of

        async with self._store.read() as tx:
            record = await _record(tx, meeting_id)
            life = Life(record.version, await score.given(tx, meeting_id))
            scored_by = await _framework_of(tx, life)
            head = await _head(tx, record.cell_id, record.meeting.held_on, *ITS_HEAD)
        if scored_by is None:
            raise LookupError(f"score of meeting {meeting_id}")
        sheet = sheet_of(
            record,
            scored_by,
            life,
            head=head,
            say=self._say,
            zone=self._words.zone,
        )
        return score_sheet.file_name(sheet), await self._print(score_sheet.render, sheet)

    async def _framework(self, framework_id: int) -> tuple[str, bytes]:
        """As text to be changed and sent again; 0 is the one that comes with the bot."""
        async with self._store.read() as tx:
            version = await framework.by_id(tx, framework_id)
        found = version.framework if version else framework.shipped()
        return f"khung-diem-{slug(found.number)}.yaml", framework_text.write(found).encode()

    async def _notice(self, plan_id: int) -> tuple[str, bytes]:
        """With an agenda of what is on record and of the topic."""
        from bot.exports import notice

        async with self._store.read() as tx:
            kept = await plan.by_id(tx, plan_id)
            if kept is None:
                raise LookupError(f"plan {plan_id}")
            today = self._now().date()
            head = await _head(tx, kept.cell_id, kept.entry.day, *ITS_HEAD)
            left = await tasks.open_tasks(tx, kept.cell_id, kept.entry.month, self._now())
            answered = await petition.answered_for(tx, kept.cell_id, today)
            called = await unit.called(tx, kept.cell_id, kept.entry.kind, kept.entry.day)
        sheet = notice.Notice(
            **head,
            cell=kept.cell,
            entry=kept.entry,
            dated=today,
            weekday=WEEKDAYS[SOURCE][kept.entry.day.weekday()],
            chair=self._say(word("role", role=(kept.entry.chair or HEAD).value)),
            signs=self._say(word("plan-chair", role=HEAD.value)),
            tasks=left,
            petitions=[f"{one.text}: {one.answer}" for one in answered if one.answer],
            called=called,
        )
        template = self._notice_template or notice.DEFAULT
        content = await self._print(notice.render, sheet, template=template)
        return notice.file_name(sheet), content

    async def _pdf(self, name: str, content: bytes) -> tuple[str, bytes]:
        """NotMade where there is no LibreOffice."""
        from bot.exports import pdf

        try:
            return f"{name.removesuffix('.docx')}.pdf", await pdf.pdf_of(content)
        except pdf.NoOffice:
            raise NotMade(word("no-pdf")) from None

    async def _calendar(self, cell: int) -> tuple[str, bytes]:
        """What is planned for the cell, for a telephone."""
        from bot.exports import calendar
        from bot.exports.plan_dates import dates_of

        async with self._store.read() as tx:
            here = await unit.unit_named(tx, cell)
            rows = (await plan.of_cell(tx, cell))[-MONTHS_IN_CALENDAR:]
            if here is None or not rows:
                raise LookupError(f"plan of cell {cell}")
            rules = await unit.rules(tx, cell, rows[-1].entry.day)
            count = await unit.members(tx, cell, rows[-1].entry.day)
        members = count.full + count.probationary if count else None
        dates = dates_of(rows, rules, members, self._say)
        title = self._say(word("calendar-title", cell=here.name))
        content = await asyncio.to_thread(calendar.render, title, dates, self._words.zone)
        return f"lich-{slug(here.name)}.ics", content

    async def _answers(self, notice_id: int) -> tuple[str, bytes]:
        """What each cell answered to a notice."""
        from bot.exports import answers, workbook

        async with self._store.read() as tx:
            found = await notice.by_id(tx, notice_id)
            rows = await cells_said.of_notice(tx, notice_id)
            reached = await notice.copies_by_cell(tx, notice_id)
        if found is None:
            raise LookupError(f"notice {notice_id}")
        page = answers.page_of(found, rows, reached, self._now(), self._words.zone, self._say)
        content = await asyncio.to_thread(workbook.render, page)
        return f"tra-loi-thong-bao-{notice_id}.xlsx", content

    async def _book(self, chat_id: int, unit_id: int) -> tuple[str, bytes]:
        """The workbook this chat has sent, with a column of its faults."""
        from bot.books.mark import mark_all

        sent = await self._sent(chat_id, unit_id)
        if sent is None:
            raise LookupError(f"book of chat {chat_id}")
        return "danh-sach-loi.xlsx", await mark_all(*sent, self._say)

    async def _cells(self, unit_id: int) -> tuple[str, bytes]:
        """All cells of a committee, to be changed and sent again."""
        from bot.exports import cell_list, rule_list

        today = self._now().date()
        async with self._store.read() as tx:
            here = await unit.unit_named(tx, unit_id)
            units = await organisation.known(tx, unit_id, today)
            in_force = await organisation.ground.in_force(tx, unit_id, today)
        units.sort(key=lambda one: here is None or one.code != here.code)
        rules = rule_list.rows_of(units, in_force, today)
        title = self._say(word("cells-title", unit=here.name if here else "", date=today))
        content = await asyncio.to_thread(cell_list.render, title, units, rules, self._say)
        return f"danh-sach-chi-bo-{today:%Y-%m-%d}.xlsx", content

    async def _print(self, work: Callable[..., T], *facts: Any, **more: Any) -> T:
        """One after the other, by a process of its own."""
        from bot.exports import aside

        return await asyncio.to_thread(aside.made, work, *facts, **more)

    def _say(self, what: Word | str) -> str:
        """Papers are Vietnamese, whatever language the person reads."""
        return self._words.say(what, SOURCE)


async def _record(tx: Tx, meeting_id: int) -> meeting.Record:
    record = await meeting.record_by_id(tx, meeting_id)
    if record is None:
        raise LookupError(f"meeting {meeting_id}")
    return record


async def _head(tx: Tx, cell: int, day: date, *names: str) -> dict[str, Any]:
    """What stands over a paper: the unit above, or as a committee words it."""
    above = await unit.parent(tx, cell, day)
    words = (await unit.ground(tx, cell, day)).head
    found = {name: words.get(name) for name in names}
    return {**found, "superior": found["superior"] or (above.name if above else "")}


async def _framework_of(tx: Tx, life: Life[score.Given]) -> Framework | None:
    """By which the score that counts was given."""
    version = await framework.by_id(tx, life.score.framework_id) if life.score else None
    return version.framework if version else None


async def _may_have(tx: Tx, visit: Visit, meeting_id: int) -> bool:
    try:
        await have(tx, visit, File("minutes", meeting_id))
    except NotFound:
        return False
    return True
