"""Visits planned, announced, noted and answered in any order, while cells merge and dissolve and a
group loses them: each note waits in one list until it is answered, once, or its cell is no more;
who said to go is named where the cell is theirs, and nowhere else.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings
from sqlalchemy import insert, select, update

from domain.chat import Month
from domain.errors import Refused
from domain.kind import Kind
from domain.people import Role
from domain.plans import Entry
from storage import tables, visits
from storage.organisation import By, changes, id_of
from storage.plans import plan
from storage.store import Tx, open_store
from tests.world import NOW

LIVES = int(os.environ.get("LIVES", "12"))  # more by hand, such as LIVES=300
CELLS = ("vhtt", "bhxh", "kt-ht")
TODAY, GROUP = NOW.date(), 1
BY = By(1, NOW)
TEXTS = st.sampled_from((None, "đã rõ", "xin bổ sung"))
# What is done, by which of two supervisors or for which cell; then the other it is about.
ACTS = st.one_of(
    st.tuples(st.just("goes"), st.integers(0, 1), st.integers(0, 2), st.booleans()),
    st.tuples(st.just("called off"), st.integers(0, 1), st.integers(0, 2)),
    st.tuples(st.just("notes"), st.integers(0, 1), st.integers(0, 2)),
    st.tuples(st.just("answered"), st.integers(0, 5), TEXTS, st.booleans()),
    st.tuples(st.just("merged"), st.integers(0, 2), st.integers(0, 2)),
    st.tuples(st.just("dissolved"), st.integers(0, 2)),
    st.tuples(st.just("taken away"), st.integers(0, 2)),
    st.tuples(st.just("let go"), st.integers(0, 1)),
)


@dataclass
class Life:
    """What was said so far; cells are known by their place in ``CELLS``.

    ``home``: which cell answers for which now, None for one that is dissolved.
    """

    tx: Tx
    cells: list[int]
    people: list[int]
    plans: list[int]
    noted: list[visits.Visit] = field(default_factory=list)
    said: dict[int, str | None] = field(default_factory=dict)
    home: dict[int, int | None] = field(default_factory=lambda: {0: 0, 1: 1, 2: 2})
    theirs: set[int] = field(default_factory=lambda: {0, 1, 2})
    gone: set[int] = field(default_factory=set)
    going: dict[tuple[int, int], bool] = field(default_factory=dict)

    def alive(self, cell: int) -> bool:
        return self.home[cell] == cell

    async def goes(self, who: int, cell: int, announced: bool) -> None:
        if cell in self.theirs:
            number, person = self.plans[cell], self.people[who]
            await visits.going.say(self.tx, number, person, NOW, announced=announced)
            self.going[who, cell] = announced

    async def called_off(self, who: int, cell: int) -> None:
        await visits.going.call_off(self.tx, self.plans[cell], self.people[who])
        self.going.pop((who, cell), None)

    async def notes(self, who: int, cell: int) -> None:
        if cell not in self.theirs:
            return
        day = TODAY - timedelta(days=len(self.noted))
        seen = {"minutes": 90, "present": 20, "obliged": 22, "remarks": {}}
        whose = {"cell_id": self.cells[cell], "group_id": GROUP, "person_id": self.people[who]}
        number = await visits.visit.add(self.tx, visits.NewVisit(**whose, day=day, **seen), NOW)  # type: ignore[arg-type]
        found = await visits.visit.by_id(self.tx, number, TODAY)
        assert found
        self.noted.append(found)

    async def answered(self, at: int, text: str | None, fresh: bool) -> None:
        """As it is, or as it was read when it was noted."""
        if not self.noted:
            return
        one = self.noted[at % len(self.noted)]
        read = await visits.visit.by_id(self.tx, one.id, TODAY) if fresh else one
        assert read
        await visits.visit.reply(self.tx, read, text, by=1, now=NOW)
        assert one.id not in self.said, "answered twice"
        self.said[one.id] = text

    async def merged(self, into: int, other: int) -> None:
        if into == other or not (self.alive(into) and self.alive(other)):
            return
        await changes.merge(self.tx, self.cells[into], [self.cells[other]], TODAY, BY)
        self._ends(other, into)

    async def dissolved(self, cell: int) -> None:
        if self.alive(cell):
            await changes.end(self.tx, self.cells[cell], TODAY, BY)
            self._ends(cell, None)

    def _ends(self, cell: int, heir: int | None) -> None:
        self.home = {one: heir if now == cell else now for one, now in self.home.items()}
        self.theirs.discard(cell)

    async def taken_away(self, cell: int) -> None:
        mine = tables.assignment.c.unit_id == self.cells[cell]
        until = TODAY - timedelta(days=1)
        await self.tx.execute(update(tables.assignment).where(mine).values(until_date=until))
        self.theirs.discard(cell)

    async def let_go(self, who: int) -> None:
        mine = tables.post.c.person_id == self.people[who]
        await self.tx.execute(update(tables.post).where(mine).values(ended_at=NOW))
        self.gone.add(who)

    async def judge(self) -> None:
        lists = [await visits.visit.waiting(self.tx, [cell], TODAY) for cell in self.cells]
        shown = [Counter(one.id for one in some) for some in lists]
        rows = {one.id: one for one in await self._rows()}
        assert set(rows) == {one.id for one in self.noted}, "lost, or there twice"
        for one in self.noted:
            home = self.home[self.cells.index(one.cell_id)]
            waits = one.id not in self.said
            assert (rows[one.id].state == "sent") == waits
            assert rows[one.id].reply == self.said.get(one.id)
            found = [at for at, ids in enumerate(shown) for _ in range(ids[one.id])]
            assert found == ([home] if waits and home is not None else [])
            now = await visits.visit.by_id(self.tx, one.id, TODAY)
            assert now
            assert now.over == (home is None)
        await self._judge_going()

    async def _rows(self) -> Sequence[Any]:
        table = tables.visit
        return (await self.tx.execute(select(table.c.id, table.c.state, table.c.reply))).all()

    async def _judge_going(self) -> None:
        duty = await visits.duty.of_group(self.tx, GROUP, TODAY)
        named = {one.cell_id: Counter(one.goes) for one in duty.cells}
        assert {self.cells[cell] for cell in self.theirs} == set(named) & set(self.cells)
        for cell in self.theirs:
            there = {who for who, at in self.going if at == cell}
            said = {f"Giám sát {who}" for who in there - self.gone}
            assert named[self.cells[cell]] == Counter(said)
            told = await visits.going.of_plan(self.tx, self.plans[cell], TODAY)
            assert Counter(one.name for one in told) == Counter(said)


@settings(
    max_examples=LIVES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=st.lists(ACTS, max_size=16))
def test_a_visit_waits_in_one_list_until_it_is_answered_once(
    sqlite_template: Path, tmp_path: Path, acts: Sequence[tuple[object, ...]]
) -> None:
    path = tmp_path / f"{uuid4().hex}.db"
    shutil.copy(sqlite_template, path)
    asyncio.run(_walk(path, acts))


async def _walk(path: Path, acts: Sequence[tuple[object, ...]]) -> None:
    store = open_store(f"sqlite:///{path}", exclusive=False)

    async def lives(tx: Tx) -> None:
        life = await _begins(tx)
        for name, *more in acts:
            with suppress(Refused):
                await getattr(life, str(name).replace(" ", "_"))(*more)
            await life.judge()

    try:
        await store.write(lives)
    finally:
        await store.close()


async def _begins(tx: Tx) -> Life:
    """Three cells of one group, the next meeting of each on the plan; two supervisors."""
    cells = [await id_of(tx, tables.unit, code) for code in CELLS]
    people = []
    for at in range(2):
        made = insert(tables.person).values(name=f"Giám sát {at}", created_at=NOW)
        number = (await tx.execute(made.returning(tables.person.c.id))).scalar_one()
        held = {"person_id": number, "role": Role.group_member, "group_id": GROUP}
        await tx.execute(insert(tables.post).values(**held, from_date=date(2026, 1, 1)))
        people.append(int(number))
    await tx.execute(tables.plan.delete())
    day = TODAY + timedelta(days=16)
    entry = Entry(month=Month.of(day), day=day, kind=Kind.regular)
    plans = [(await plan.add(tx, cell, entry, by=1, now=NOW))[0].id for cell in cells]
    return Life(tx, cells, people, plans)
