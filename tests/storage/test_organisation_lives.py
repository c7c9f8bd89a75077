"""Lives of an organisation, in any order, on past and coming days: every reader agrees with an
oracle that knows only, for each unit and each day, what was said of it.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from bot import demo, files
from bot.exports import aside, minutes
from bot.words import SOURCE
from domain.chat import Month, Place, Visit
from domain.errors import Refused
from domain.organisation import Terms
from domain.people import Role
from handlers import dispatch
from handlers.link import link
from storage import chat, people, tables
from storage import organisation as org
from storage.organisation import By, changes, groups, posts
from storage.store import Tx, open_store
from storage.trees import trees
from tests.handlers.walking import WORDS
from tests.storage.organisation_oracle import (
    FIRST,
    SPAN,
    TODAY,
    Oracle,
    Unit,
    copy,
    ends,
)
from tests.talk import people as somebody
from tests.world import NOW

LIVES = int(os.environ.get("LIVES", "8"))  # more by hand, such as LIVES=300
AHEAD = (-45, -12, 0, 9, 40)  # days from today of what is done
CELLS, ORGANISATIONS = ("vhtt", "tc-kh", "bhxh"), ("loc-binh", "khoi")
GROUPS = ("to-cong-tac-1", "to-cong-tac-2")
LEADERS = {demo.LEADER: GROUPS[0], "7201": GROUPS[1]}
SECRETARIES = (demo.SECRETARY, demo.OTHER_SECRETARY)
KINDS = ("rename", "move", "merge", "split", "end", "revoke", "assign", "take", "give", "stop")
STEPS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 5), st.integers(0, 2), st.sampled_from(AHEAD)),
    min_size=1,
    max_size=8,
)


class _Undo(Exception):
    """A life is over."""


@dataclass
class Life:
    """One transaction, taken back at its end; what was done stands in ``said``."""

    tx: Tx
    first: Oracle
    play: list[int]
    organisations: list[int]
    group_ids: list[int]
    person: dict[str, int]
    said: list[tuple[int | None, int, Any]] = field(default_factory=list)
    made: int = 0

    def oracle(self) -> Oracle:
        """All that was said and not taken back, from the beginning."""
        units = {one: copy(unit) for one, unit in self.first.units.items()}
        found = Oracle(units, dict(self.first.held), list(self.first.kept))
        for _, unit, say in self.said:
            if unit in found.units:  # else its founding was taken back
                say(found)
        return found

    async def does(self, kind: str, at: int, other: int, ahead: int) -> None:
        """One step, or nothing where it is refused."""
        unit, since = self.play[at % len(self.play)], TODAY + timedelta(days=ahead)
        try:
            await getattr(self, f"_{kind}")(unit, other, since)
        except Refused:
            return

    def _new_name(self) -> str:
        self.made += 1
        return f"Chi bộ tên «{self.made}»"

    async def _rename(self, unit: int, other: int, since: date) -> None:
        name = self._new_name()
        number = await changes.rename(self.tx, unit, name, since, BY)
        self.said.append((number, unit, lambda o: o.units[unit].says("name", since, name)))

    async def _move(self, unit: int, other: int, since: date) -> None:
        under = self.organisations[other % len(self.organisations)]
        number = await changes.move(self.tx, unit, under, since, BY)
        self.said.append((number, unit, lambda o: o.units[unit].says("above", since, under)))

    async def _end(self, unit: int, other: int, since: date) -> None:
        number = await changes.end(self.tx, unit, since, BY)
        self.said.append((number, unit, lambda o: ends(o, unit, since)))

    async def _merge(self, unit: int, other: int, since: date) -> None:
        gone = self.play[other % len(self.play)]
        number = await changes.merge(self.tx, unit, [gone], since, BY)

        def say(o: Oracle) -> None:
            ends(o, gone, since)
            o.kept.append((unit, gone, since))

        self.said.append((number, unit, say))

    async def _split(self, unit: int, other: int, since: date) -> None:
        if len(self.play) > 4:
            return
        name = self._new_name()
        code = await changes.free_code(self.tx, "tach")
        above = self.oracle().units[unit].above[since]
        (new,), number = await changes.split(self.tx, unit, [(code, name)], since, BY)
        self.play.append(new)

        def say(o: Oracle) -> None:
            hung = {day: above if day >= since else None for day in SPAN}
            named, nobody = dict.fromkeys(SPAN, name), dict.fromkeys(SPAN)
            o.units[new] = Unit(named, hung, nobody, {"above": {since}})
            o.kept.append((new, unit, since))

        self.said.append((number, unit, say))

    async def _revoke(self, unit: int, other: int, since: date) -> None:
        numbers = [number for number, *_ in self.said if number]
        if numbers:
            number = numbers[-1 - other % len(numbers)]
            await changes.revoke(self.tx, number, BY)
            self.said = [one for one in self.said if one[0] != number]
            self.play = [one for one in self.play if one in self.oracle().units]

    async def _assign(self, unit: int, other: int, since: date) -> None:
        if not self._is_there(unit, since):
            return
        group = self.group_ids[other % len(self.group_ids)]
        until = since + timedelta(days=20) if other == 2 else None
        await groups.assign(self.tx, group, [unit], Terms(since, until))
        self.said.append((None, unit, lambda o: o.units[unit].says("group", since, group, until)))

    async def _take(self, unit: int, other: int, since: date) -> None:
        group = self.group_ids[other % len(self.group_ids)]
        await groups.take(self.tx, group, [unit], since)

        def say(o: Oracle) -> None:
            days = o.units[unit].group
            for day in SPAN:
                if day >= since and days[day] == group:
                    days[day] = None
            begins = o.units[unit].begins.setdefault("group", set())
            o.units[unit].begins["group"] = {d for d in begins if days[d] is not None}

        self.said.append((None, unit, say))

    async def _give(self, unit: int, other: int, since: date) -> None:
        """By an invitation that is redeemed and confirmed; given back where it was held before."""
        if not self._is_there(unit, since) or since > TODAY:
            return
        who = self.person[SECRETARIES[other % 2]]
        number = await people.add_invite(
            self.tx,
            people.new_code(),
            role=Role.cell_secretary,
            unit_id=unit,
            group_id=None,
            by=None,
            now=NOW,
            given=Terms(since),
        )
        invite = await people.invite_by_id(self.tx, number)
        assert invite
        await people.redeem(self.tx, invite, person_id=who, now=NOW)
        invite = await people.invite_by_id(self.tx, number)
        assert invite
        post = await people.confirm_invite(self.tx, invite, now=NOW)
        assert post

        def say(o: Oracle) -> None:
            o.held[post] = (who, unit, since, o.units[unit].ended)

        self.said.append((None, unit, say))

    async def _stop(self, unit: int, other: int, since: date) -> None:
        who = self.person[SECRETARIES[other % 2]]
        for held in await posts.of_person(self.tx, who, TODAY):
            if held.unit_id == unit and await posts.end(self.tx, held, now=NOW):
                number = held.id
                self.said.append((None, unit, lambda o, number=number: o.held.pop(number)))

    def _is_there(self, unit: int, day: date) -> bool:
        found = self.oracle().units[unit]
        return found.above[day] is not None

    async def agrees(self) -> None:
        """Every reader, for every record and person, says what the oracle says."""
        oracle = self.oracle()
        await self._records(oracle)
        await self._sheet(oracle)
        await self._trees(oracle)
        for number, group in LEADERS.items():
            await self._summary(oracle, number, self.group_ids[GROUPS.index(group)])
        for number in SECRETARIES:
            await self._home(oracle, number)

    async def _records(self, oracle: Oracle) -> None:
        query = select(tables.meeting).where(tables.meeting.c.cell_id.in_(self.play))
        for row in (await self.tx.execute(query)).mappings().all():
            unit, day = oracle.units[row["cell_id"]], row["held_on"]
            above = unit.above[day]
            header = await self._minutes(row["id"])
            assert header.cell == unit.name[day]
            assert header.superior == (oracle.units[above].name[day] if above else "")
            month = Month.parse(row["month"])
            days = (day, min(month.last, TODAY))
            for number, group in LEADERS.items():
                mine = self.group_ids[GROUPS.index(group)]
                seen = any(unit.group[one] == mine for one in days)
                assert await self._opens(number, row["id"]) is seen, (number, row["cell_id"])
            for number in SECRETARIES:
                own = oracle.cells_of(self.person[number])
                seen = any(row["cell_id"] in {one, *oracle.history(one)} for one in own)
                assert await self._opens(number, row["id"]) is seen, (number, row["cell_id"])

    async def _minutes(self, record: int) -> Any:
        @asynccontextmanager
        async def read() -> AsyncIterator[Tx]:
            yield self.tx

        store: Any = SimpleNamespace(read=read)
        made = files.Files(store, None, WORDS, lambda: NOW)
        return (await made._minutes(record, frozenset()))[1]

    async def _visit(self, number: str, place: Place) -> Visit:
        row = (await chat.chats(self.tx, [("telegram", number)], TODAY))[("telegram", number)]
        return Visit(row.person, row.id, place, NOW)

    async def _opens(self, number: str, record: int) -> bool:
        visit = await self._visit(number, Place("home"))
        place = await dispatch.follow_link(self.tx, visit, link("record", meeting=record))
        there, _ = await dispatch.screen(self.tx, replace(visit, place=place))
        return there.place.page == "record"

    async def _sheet(self, oracle: Oracle) -> None:
        found = {one.code: one for one in await org.known(self.tx, self.organisations[0], TODAY)}
        query = select(tables.unit.c.id, tables.unit.c.code)
        codes = {row.id: row.code for row in await self.tx.execute(query)}
        for one in self.play:
            unit = oracle.units[one]
            above = unit.above[TODAY]
            assert (codes[one] in found) is (above is not None), codes[one]
            if above is not None:
                row = found[codes[one]]
                assert (row.name, row.under) == (unit.name[TODAY], codes[above])

    async def _trees(self, oracle: Oracle) -> None:
        """Of the second organisation, which is never moved: only these cells come under it."""
        for ahead in AHEAD:
            day, root = TODAY + timedelta(days=ahead), self.organisations[1]
            found = (await trees(self.tx, [root], day))[root] & set(self.play)
            assert found == {one for one in self.play if oracle.units[one].above[day] == root}

    async def _summary(self, oracle: Oracle, number: str, group: int) -> None:
        for month in (Month(2026, 7), Month(2026, 8)):
            visit = await self._visit(number, Place("summary", {"month": str(month)}))
            there, _ = await dispatch.figures(self.tx, visit)
            listed = set(there.args.get("order", [])) & set(self.play)
            day = min(month.last, TODAY)
            assert listed == {one for one in self.play if oracle.units[one].group[day] == group}

    async def _home(self, oracle: Oracle, number: str) -> None:
        visit = await self._visit(number, Place("home"))
        _, screen = await dispatch.screen(self.tx, visit)
        text = WORDS.say(screen.text, SOURCE)
        mine = oracle.cells_of(self.person[number])
        for one in self.play:
            name = oracle.units[one].name[TODAY]
            assert (name in text) is (one in mine) or len(mine) > 2, (number, name, text)


BY = By(None, NOW)


async def begins(tx: Tx) -> Life:
    """Two groups with a leader each, two secretaries who agreed, a second organisation."""
    whole = {
        "from": str(FIRST),
        "units": [
            {"code": "khoi", "name": "Đảng bộ Khối", "kind": "organisation", "under": "loc-binh"}
        ],
    }
    await org.bring_in(tx, org.Organisation.model_validate(whole), NOW)
    second = somebody("7201", "Tổ trưởng số 2", (Role.group_leader, GROUPS[1]))
    await org.bring_in(tx, second, NOW)
    await tx.execute(update(tables.person).values(consented_at=NOW))
    ids = [await org.id_of(tx, tables.unit, one) for one in (*CELLS, *ORGANISATIONS)]
    group_ids = [await org.id_of(tx, tables.work_group, one) for one in GROUPS]
    rows = (await tx.execute(select(tables.unit).where(tables.unit.c.id.in_(ids)))).mappings().all()
    top = ids[3]
    assigned = (await tx.execute(select(tables.assignment))).mappings().all()
    units = {}
    for row in rows:
        above = None if row["id"] == top else top
        group = next((a["group_id"] for a in assigned if a["unit_id"] == row["id"]), None)
        name, hung, looked = (dict.fromkeys(SPAN, one) for one in (row["name"], above, group))
        units[row["id"]] = Unit(name, hung, looked)
    chats = (await tx.execute(select(tables.chat))).mappings()
    person = {row["external"]: row["person_id"] for row in chats}
    query = select(tables.post).where(tables.post.c.unit_id.in_(ids[:3]))
    held = {
        row["id"]: (row["person_id"], row["unit_id"], row["from_date"], row["until_date"])
        for row in (await tx.execute(query)).mappings()
    }
    return Life(tx, Oracle(units, held), ids[:3], ids[3:], group_ids, person)


def lives(path: Path, steps: list[tuple[str, int, int, int]]) -> None:
    async def work(tx: Tx) -> None:
        life = await begins(tx)
        await life.agrees()
        for step in steps:
            await life.does(*step)
            await life.agrees()
        raise _Undo

    async def run() -> None:
        store = open_store(f"sqlite:///{path}", exclusive=False)
        try:
            await store.write(work)
        except _Undo:
            pass
        finally:
            await store.close()

    asyncio.run(run())


@pytest.fixture
def path(sqlite_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    async def now(work: Any, *args: Any, **named: Any) -> Any:
        return work(*args, **named)

    monkeypatch.setattr(files, "asyncio", SimpleNamespace(to_thread=now))
    monkeypatch.setattr(minutes, "render", lambda sheet, template: sheet)
    monkeypatch.setattr(aside, "made", lambda work, *facts, **more: work(*facts, **more))
    return Path(shutil.copy(sqlite_template, tmp_path / "life.db"))


@settings(
    max_examples=LIVES,
    deadline=None,
    derandomize="LIVES" not in os.environ,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_in_any_order_every_reader_says_what_was_said_of_the_day(
    path: Path, steps: list[tuple[str, int, int, int]]
) -> None:
    lives(path, steps)


GIVEN, TO_COME = 9, 40
KNOWN = {
    "a post on a cell that has ended": [("end", 0, 0, 0), ("give", 0, 0, -12)],
    "assigned while the end is known, and the end taken back": [
        ("end", 0, 0, TO_COME),
        ("assign", 0, 1, GIVEN),
        ("revoke", 0, 0, 0),
    ],
    "given while the end is known, and the end taken back": [
        ("end", 2, 0, TO_COME),
        ("give", 2, 0, 0),
        ("revoke", 0, 0, 0),
    ],
    "merged, and the other recorded before": [("merge", 0, 1, -12), ("rename", 0, 0, -45)],
    "split twice, moved, and all taken back": [
        ("split", 0, 0, GIVEN),
        ("move", 3, 1, TO_COME),
        ("revoke", 0, 0, 0),
        ("revoke", 0, 0, 0),
    ],
    "founded and taken back": [
        ("split", 1, 0, GIVEN),
        ("assign", 3, 0, TO_COME),
        ("revoke", 0, 0, 0),
    ],
    "assigned for a time between two others": [
        ("assign", 0, 1, TO_COME),
        ("assign", 0, 2, GIVEN),
        ("take", 0, 1, TO_COME),
    ],
}


@pytest.mark.parametrize("steps", KNOWN.values(), ids=KNOWN)
def test_what_went_wrong_once(path: Path, steps: list[tuple[str, int, int, int]]) -> None:
    lives(path, steps)


BROKEN = {
    "a post is not ended": ("storage.organisation.posts.end", [("stop", 0, 0, 0)]),
    "a cell is not given": ("storage.organisation.groups.assign", [("assign", 0, 1, -45)]),
    "a tree is kept when a unit has ended": (
        "storage.organisation.ledger.moved",
        [("move", 0, 1, -45), ("end", 0, 0, -12)],
    ),
    "a cell is not taken": ("storage.organisation.groups.take", [("take", 0, 0, -45)]),
}


@pytest.mark.parametrize(("what", "steps"), BROKEN.values(), ids=BROKEN)
def test_an_oracle_that_can_be_contradicted(
    path: Path, what: str, steps: list[tuple[str, int, int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: where the product forgets to write, some reader disagrees."""

    async def forgets(*args: Any, **named: Any) -> bool:
        return True

    monkeypatch.setattr(what, forgets)
    with pytest.raises(AssertionError):
        lives(path, steps)
