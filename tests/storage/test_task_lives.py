"""Lives of tasks, in any order: after each step every reader says what records and notices said.

The oracle knows only what was said of each task: by which record it is given and found done, who
said so outside a meeting, which notice asks for it. It never looks at the table of tasks.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings
from sqlalchemy import delete, insert, select

from bot.demo import _answers
from domain.chat import Month
from domain.meetings import typed_meeting
from domain.notices import Asks
from domain.reminders import Anchor
from storage import tables
from storage.meetings import checks, follow_up, meeting, tasks
from storage.notices import answers, notice
from storage.organisation import By, changes, id_of
from storage.reminders.opening import openings
from storage.store import Tx, open_store
from tests.world import NOW

LIVES = int(os.environ.get("LIVES", "12"))  # more by hand, such as LIVES=300
CELLS = ("vhtt", "bhxh", "kt-ht")
TITLES = (
    "Trồng cây bóng mát", "Thu đảng phí", "Kết nạp quần chúng", "Sửa nhà văn hóa",
    "Làm sạch kênh mương", "Thăm hộ nghèo", "Tập huấn phần mềm", "Rà soát lý lịch",
    "Treo cờ nước", "Hiến máu", "Chỉnh trang nghĩa trang", "Lập quỹ khuyến học",
)  # fmt: skip
KINDS: tuple[str, ...] = (
    *("reword", "owner", "drop", "add", "flip", "aside", "return", "unheld", "late"),
    *("notice", "close", "reports", "merge", "split"),
    *("record", "record", "record", "record", "wait", "wait", "wait", "wait"),
)
STEPS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 5), st.integers(0, 7)),
    min_size=1,
    max_size=20,
)


@dataclass
class Job:
    """One task as it was last said."""

    title: str
    owner: str | None
    due: date


@dataclass
class Said:
    """A record as it reads now: what it gives, and what it says of others (True: done)."""

    cell: int
    month: Month
    gives: list[int]
    results: dict[int, bool]
    kind: str = "regular"


@dataclass
class Life:
    """``jobs``, ``asked``: by number of the task and of the notice."""

    tx: Tx
    by: int
    cells: list[int]
    now: Any = NOW
    jobs: dict[int, Job] = field(default_factory=dict)
    ids: dict[int, int] = field(default_factory=dict)  # job -> id of its row, once it has one
    records: dict[int, Said] = field(default_factory=dict)
    notices: dict[int, dict[int, int]] = field(default_factory=dict)  # cell -> job
    closed: set[int] = field(default_factory=set)
    reported: set[int] = field(default_factory=set)
    merged: bool = False

    # -- what was said

    def home(self, cell: int) -> int:
        return self.cells[0] if self.merged and cell == self.cells[1] else cell

    def cell_of(self, job: int) -> int:
        found = [one.cell for one in self.records.values() if job in one.gives]
        found += [
            cell for all_ in self.notices.values() for cell, one in all_.items() if one == job
        ]
        (cell,) = found
        return self.home(cell)

    def closing(self, job: int) -> int | None:
        """The first record that says it is done."""
        says = [number for number, one in self.records.items() if one.results.get(job)]
        return min(says, key=lambda n: (self.records[n].month, n), default=None)

    def done(self, job: int) -> bool:
        return self.closing(job) is not None or job in self.reported

    def open(self, cell: int, until: Month | None = None) -> list[int]:
        over = {j for n in self.closed for j in self.notices[n].values()}
        mine = [j for j in self.jobs if self.cell_of(j) == cell and j not in over]
        given_later = [
            job for one in self.records.values() for job in one.gives if until and one.month > until
        ]
        return [job for job in mine if not self.done(job) and job not in given_later]

    def _given(self, job: int, cell: int, until: Month) -> bool:
        months = [one.month for one in self.records.values() if job in one.gives]
        return self.cell_of(job) == cell and max(months, default=until) <= until

    # -- what is done

    async def does(self, kind: str, at: int, other: int) -> None:
        await getattr(self, f"_{kind}")(at, other)

    def _new(self, at: int) -> int:
        job = max([-1, *self.jobs, *self.ids]) + 1
        title = TITLES[job % len(TITLES)] + (f" lần {job}" if job >= len(TITLES) else "")
        due = self.now.date() + timedelta(days=at * 9 - 12)
        self.jobs[job] = Job(title, "Tổ 1" if at % 2 else None, due)
        return job

    def _alive(self, at: int) -> int:
        return self.home(self.cells[at % 3])

    async def _record(self, at: int, other: int, back: int = 0) -> None:
        cell = self._alive(at)
        month = Month.of(self.now.date()).shift(-back)
        if any((one.cell, one.month) == (cell, month) for one in self.records.values()):
            return
        asked = self.open(cell, month)[:20]
        if at > 2:  # begun long ago: it asks for what others found done meanwhile
            asked = [job for job in self.jobs if self._given(job, cell, month)]
        results = {job: bool(other >> (n % 3) & 1) for n, job in enumerate(asked)}
        said = Said(cell, month, [self._new(other + n) for n in range(1 + at % 2)], results)
        number = await meeting.add_record(
            self.tx, cell=cell, month=month, **self._told(said), by=self.by, now=self.now
        )
        self.records[number] = said
        await self._know(number)

    async def _late(self, at: int, other: int) -> None:
        await self._record(at, other, back=1)

    def _told(self, said: Said) -> dict[str, Any]:
        told: dict[str, Any] = _answers(said.month, 20, 1, poor=False)
        told["kind"]["kind"] = said.kind
        told["new_tasks"] = [
            {"title": job.title, "owner": job.owner, "due": str(job.due)}
            for job in (self.jobs[one] for one in said.gives)
        ]
        told["last_tasks"] = [
            {"task_id": self.ids[job], "title": "…", "done": done, "late": False}
            for job, done in said.results.items()
        ]
        return {"said": typed_meeting(told), "answers": told}

    async def _know(self, number: int) -> None:
        """Which row is which task, when it is first there; from then on it must stay so."""
        rows = await self.tx.execute(
            select(tables.task.c.id, tables.task.c.title).where(tables.task.c.meeting_id == number)
        )
        by_title = {row.title: row.id for row in rows}
        for job in self.records[number].gives:
            self.ids.setdefault(job, by_title[self.jobs[job].title])

    async def _corrected(self, at: int, change: Any) -> None:
        numbers = list(self.records)
        if not numbers:
            return
        number = numbers[at % len(numbers)]
        said = self.records[number]
        new = replace(said, gives=list(said.gives), results=dict(said.results))
        if change(new) is False:
            return
        self.records[number] = new
        gone = [job for job in said.gives if job not in new.gives]
        record = await meeting.record_by_id(self.tx, number)
        assert record
        await meeting.correct_record(
            self.tx, record, **self._told(new), reason="ghi nhầm", by=self.by, now=self.now
        )
        for job in gone:
            del self.jobs[job]
            for one in self.records.values():
                one.results.pop(job, None)
        await self._know(number)

    async def _reword(self, at: int, other: int) -> None:
        def change(said: Said) -> bool | None:
            if not said.gives:
                return False
            job = said.gives[other % len(said.gives)]
            extra = ("", " ven đường", " của tổ")[other % 3]
            base = TITLES[job % len(TITLES)] + (f" lần {job}" if job >= len(TITLES) else "")
            self.jobs[job] = replace(self.jobs[job], title=base + extra)
            return None

        await self._corrected(at, change)

    async def _owner(self, at: int, other: int) -> None:
        def change(said: Said) -> bool | None:
            if not said.gives:
                return False
            job = said.gives[other % len(said.gives)]
            due = self.now.date() + timedelta(days=other - 3)
            self.jobs[job] = replace(self.jobs[job], owner=f"Tổ {other}", due=due)
            return None

        await self._corrected(at, change)

    async def _drop(self, at: int, other: int) -> None:
        await self._corrected(at, lambda said: bool(said.gives) and bool(said.gives.pop()) | True)

    async def _add(self, at: int, other: int) -> None:
        await self._corrected(at, lambda said: said.gives.append(self._new(other)))

    async def _flip(self, at: int, other: int) -> None:
        def change(said: Said) -> bool | None:
            if not said.results:
                return False
            job = list(said.results)[other % len(said.results)]
            said.results[job] = not said.results[job]
            return None

        await self._corrected(at, change)

    async def _aside(self, at: int, other: int) -> None:
        """Another kind: what it gave and said stays."""

        def change(said: Said) -> None:
            said.kind = ("extraordinary", "both", "regular")[other % 3]

        await self._corrected(at, change)

    async def _return(self, at: int, other: int) -> None:
        if self.records:
            record = await meeting.record_by_id(self.tx, list(self.records)[at % len(self.records)])
            assert record
            kind = checks.CONFIRMED if other % 2 else checks.RETURNED
            await checks.check(self.tx, record, kind, "thiếu", by=self.by, now=self.now)

    async def _unheld(self, at: int, other: int) -> None:
        """A month that is not held ends nothing."""
        month = Month.of(self.now.date()).shift(1 + other)
        row = {"cell_id": self._alive(at), "month": str(month), "day": month.first}
        row |= {"kind": "regular", "state": "cancelled", "reason": "bão"}
        row |= {"updated_by": self.by, "updated_at": self.now}
        here = tables.plan.c.cell_id == row["cell_id"]
        await self.tx.execute(delete(tables.plan).where(here, tables.plan.c.month == str(month)))
        await self.tx.execute(insert(tables.plan).values(**row))

    async def _notice(self, at: int, other: int) -> None:
        cells = sorted({self._alive(one) for one in range(3)})
        jobs = {cell: self._new(other) for cell in cells}
        first = self.jobs[jobs[cells[0]]]
        for job in jobs.values():
            self.jobs[job] = replace(first, owner=None)
        new = notice.New(first.title, Asks.task, first.due, self.by, self.now)
        number = await notice.add(self.tx, new, cells, {})
        self.notices[number] = jobs
        rows = await self.tx.execute(
            select(tables.task.c.id, tables.task.c.cell_id).where(tables.task.c.notice_id == number)
        )
        self.ids |= {jobs[row.cell_id]: row.id for row in rows}

    async def _close(self, at: int, other: int) -> None:
        if self.notices:
            number = list(self.notices)[at % len(self.notices)]
            await notice.close(self.tx, number, self.now)
            self.closed.add(number)

    async def _reports(self, at: int, other: int) -> None:
        """A cell says of a notice that it did it, or not yet."""
        if not self.notices:
            return
        number = list(self.notices)[at % len(self.notices)]
        cell, job = list(self.notices[number].items())[other % len(self.notices[number])]
        found = await notice.by_id(self.tx, number)
        assert found
        said = "done" if other % 2 else None
        await answers.say(self.tx, found, cell, by=self.by, now=self.now, answer=said)
        if self.closing(job) is None:
            (self.reported.add if said else self.reported.discard)(job)

    async def _merge(self, at: int, other: int) -> None:
        if not self.merged:
            into, gone = self.cells[:2]
            by = By(self.by, self.now)
            await changes.merge(self.tx, into, [gone], self.now.date(), by)
            self.merged = True

    async def _split(self, at: int, other: int) -> None:
        """What is open stays with the cell that goes on."""
        parts = [(await changes.free_code(self.tx, "tach"), f"Chi bộ tách {other}")]
        by = By(self.by, self.now)
        await changes.split(self.tx, self._alive(at), parts, self.now.date(), by)

    async def _wait(self, at: int, other: int) -> None:
        self.now += timedelta(days=6 * (at + 1))

    # -- what is read

    async def agrees(self) -> None:
        month = Month.of(self.now.date())
        asked: list[int] = []
        for cell in sorted({self.home(one) for one in self.cells}):
            mine = self.open(cell, month)
            found = await tasks.open_tasks(self.tx, cell, month, self.now)
            right = sorted(self.ids[job] for job in mine)
            assert [one.id for one in found] == right[:20]
            asked += [one.id for one in found]
            for one in found:
                (job,) = [job for job in mine if self.ids[job] == one.id]
                said = self.jobs[job]
                assert (one.title, one.owner, one.due) == (said.title, said.owner, said.due)
            every = self.open(cell)
            late = [job for job in every if self.jobs[job].due < self.now.date()]
            left = await tasks.tasks_left(self.tx, cell, self.now)
            assert left == (len(every), len(late))
            await self._followed(cell)
        assert len(asked) == len(set(asked)), "in two questions"
        await self._listed()
        await self._reminded()
        rows = (await self.tx.execute(select(tables.task))).all()
        assert {row.id for row in rows} == {self.ids[job] for job in self.jobs}
        closed = {self.ids[job]: self.closing(job) for job in self.jobs}
        assert {row.id: row.closed_in for row in rows} == closed

    async def _followed(self, cell: int) -> None:
        """The table that goes with a resolution."""
        mine = [(one.month, n) for n, one in self.records.items() if self.home(one.cell) == cell]
        if not mine:
            return
        month, number = max(mine)
        said = self.records[number]
        about = number, said.cell, month
        rows = await follow_up.of_meeting(self.tx, *about, self.now.date())
        if said.cell != cell:
            return  # a paper of the cell as it was
        right = {*said.gives, *self.open(cell, month)}
        right |= {job for job in self.jobs if self.closing(job) == number}
        sent = await meeting.record_by_id(self.tx, number)
        assert sent
        late = {j for n, js in self.notices.items() for j in js.values() if j not in said.results}
        titles = {(self.jobs[job].title, self.done(job)) for job in right - late}
        assert titles <= {(one.title, one.done) for one in rows}

    async def _listed(self) -> None:
        """Who gave a task sees who has done it, and urges only the others."""
        for number, jobs in self.notices.items():
            found = await answers.of_notice(self.tx, number)
            done = {one.cell_id for one in found if one.answer == "done"}
            assert done == {cell for cell, job in jobs.items() if self.done(job)}
            asked = await notice.by_id(self.tx, number)
            assert asked
            assert set(await answers.silent(self.tx, asked)) == jobs.keys() - done

    async def _reminded(self) -> None:
        """On its day each open one is reminded of, in the cell that has it; nothing else is."""
        zone, today = self.now.tzinfo, self.now.date()
        owners = [(cell, None) for cell in {self.home(one) for one in self.cells}]
        right = {
            (cell, self.ids[job], self.jobs[job].due)
            for cell, _ in owners
            for job in self.open(cell)
        }
        found = set()
        for day in {job.due for job in self.jobs.values()}:
            open_ = await openings(self.tx, Anchor.task, day, zone, owners, today)
            found |= {(one.cell_id, one.subject, day) for one in open_}
        assert found == right


@settings(
    max_examples=LIVES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_a_task_waits_in_one_list_until_it_is_done(
    sqlite_template: Path, tmp_path: Path, steps: Sequence[tuple[str, int, int]]
) -> None:
    path = tmp_path / f"{uuid4().hex}.db"
    shutil.copy(sqlite_template, path)
    asyncio.run(_lived(path, steps))
    path.unlink()


async def _lived(path: Path, steps: Sequence[tuple[str, int, int]]) -> None:
    store = open_store(f"sqlite:///{path}", exclusive=False)

    async def life(tx: Tx) -> None:
        await tx.execute(delete(tables.task))
        cells = [await id_of(tx, tables.unit, code) for code in CELLS]
        by = (await tx.execute(select(tables.person.c.id).limit(1))).scalar_one()
        lived = Life(tx, by, cells)
        for step in steps:
            await lived.does(*step)
            await lived.agrees()

    try:
        await store.write(life)
    finally:
        await store.close()
