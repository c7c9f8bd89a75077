"""The log cannot be changed in the database without being noticed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, func, insert, select, update

from bot import app
from storage import audit, seals, tables
from storage.store import Store, Tx, open_store
from tests.bot.process import TOKEN, bot
from tests.world import NOW, world

ROWS = 12


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """With some things done, all sealed."""
    found = open_store(url)
    await found.write(_do_things)
    await found.write(seals.add)
    yield found
    await found.close()


async def _do_things(tx: Tx) -> None:
    for at in range(ROWS):
        new = {"điểm": at / 3, "tên": "Chi bộ «1»"} if at % 2 else None
        when = NOW + timedelta(microseconds=at)
        await audit.note(tx, "submit", f"meeting:{at}", by=1, now=when, old=[at, "cũ"], new=new)


async def ids(store: Store) -> list[int]:
    async with store.read() as tx:
        query = select(tables.audit.c.id).order_by(tables.audit.c.id)
        return list((await tx.execute(query)).scalars())


async def wrong(store: Store) -> dict[int, Any]:
    return dict((await store.look(seals.look)).wrong)


async def runs(store: Store, *statements: Any) -> None:
    async def work(tx: Tx) -> None:
        for statement in statements:
            await tx.execute(statement)

    await store.write(work)


async def test_a_log_that_nobody_touched_agrees(store: Store) -> None:
    log = await store.look(seals.look)
    assert log.wrong == {}
    assert log.sealed == len(await ids(store)) >= ROWS
    assert len(log.last) == 64
    assert await store.write(seals.add) == 0  # and nothing is sealed twice


@pytest.mark.parametrize(
    "values",
    [
        {"new": {"điểm": 100}},
        {"old": None},
        {"person_id": None},
        {"subject": "meeting:99"},
        {"action": "correct"},
        {"at": NOW + timedelta(days=1)},
    ],
)
async def test_any_change_of_a_line_is_noticed(store: Store, values: dict[str, Any]) -> None:
    line = (await ids(store))[-5]
    await runs(store, update(tables.audit).where(tables.audit.c.id == line).values(**values))
    assert await wrong(store) == {line: "changed"}


async def test_a_line_that_was_taken_away_is_noticed_also_the_last(store: Store) -> None:
    lines = await ids(store)
    gone = [lines[3], lines[-1]]
    await runs(store, delete(tables.audit).where(tables.audit.c.id.in_(gone)))
    assert await wrong(store) == dict.fromkeys(gone, "missing")


async def test_a_line_taken_away_with_its_seal_breaks_the_next_one(store: Store) -> None:
    lines = await ids(store)
    await runs(
        store,
        delete(tables.audit).where(tables.audit.c.id == lines[-4]),
        delete(tables.seal).where(tables.seal.c.audit_id == lines[-4]),
    )
    assert await wrong(store) == {lines[-3]: "changed"}


async def test_lines_cannot_change_places(store: Store) -> None:
    first, second = (await ids(store))[-2:]
    content = ("at", "person_id", "action", "subject", "old", "new")
    async with store.read() as tx:
        query = select(tables.audit).where(tables.audit.c.id.in_([first, second]))
        rows = {row["id"]: row for row in (await tx.execute(query)).mappings()}
    exchanged = {first: rows[second], second: rows[first]}
    for line, row in exchanged.items():
        values = {name: row[name] for name in content}
        await runs(store, update(tables.audit).where(tables.audit.c.id == line).values(**values))
    assert await wrong(store) == {first: "changed", second: "changed"}


async def test_a_line_put_in_among_old_ones_is_noticed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seals, "LOOK_BACK", 3)
    line = (await ids(store))[2]
    await runs(
        store,
        delete(tables.seal).where(tables.seal.c.audit_id == line),
        delete(tables.audit).where(tables.audit.c.id == line),
    )
    await runs(store, _line(line))
    assert await store.write(seals.add) == 0
    assert (await wrong(store))[line] == "added"


def _line(number: int) -> Any:
    values = {"id": number, "at": NOW, "action": "submit", "subject": "meeting:1"}
    return insert(tables.audit).values(person_id=None, old=None, new=None, **values)


async def test_more_than_a_batch_is_one_chain(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seals, "BATCH", 5)
    await runs(store, delete(tables.seal))
    added = [await store.write(seals.add) for _ in range(20)]
    assert max(added) == 5
    assert sum(added) == len(await ids(store))
    assert await wrong(store) == {}


async def test_what_is_done_is_sealed_while_the_bot_runs(store: Store) -> None:
    """What came since the last time is not wrong, it waits."""
    await store.write(_do_things)
    log = await store.look(seals.look)
    assert log.wrong == {}
    assert await store.write(seals.add) == ROWS
    assert (await store.look(seals.look)).last != log.last


async def test_an_upgraded_database_is_sealed_from_its_first_line(store: Store) -> None:
    await runs(store, delete(tables.seal))
    async with store.read() as tx:
        query = select(func.min(tables.audit.c.id))
        first = (await tx.execute(query)).scalar_one()
    await store.write(seals.add)
    await runs(store, update(tables.audit).where(tables.audit.c.id == first).values(action="x"))
    assert await wrong(store) == {first: "changed"}


async def test_check_names_the_line_that_was_changed(sqlite_url: str, tmp_path: Path) -> None:
    store = open_store(sqlite_url)
    await store.write(_do_things)
    await store.write(seals.add)
    line = (await ids(store))[-2]
    await runs(store, update(tables.audit).where(tables.audit.c.id == line).values(action="x"))
    await store.close()
    found = await bot("check", folder=tmp_path, DATABASE_URL=sqlite_url, TELEGRAM_TOKEN=TOKEN)
    found.says("không khớp với niêm phong ở 1 dòng", f"{line} bị sửa")


async def test_a_seal_that_was_copied_earlier_proves_that_the_chain_is_the_same(
    store: Store,
) -> None:
    copied = (await store.look(seals.look)).last[:12].upper()
    await runs(store, delete(tables.audit).where(tables.audit.c.id == (await ids(store))[-1]))
    await runs(store, delete(tables.seal))
    await store.write(seals.add)
    assert await wrong(store) == {}  # all seals were computed anew, which the chain cannot tell
    async with store.read() as tx:
        assert await seals.sealed_at(tx, copied) is None
    log = await store.look(seals.look)
    async with store.read() as tx:
        assert await seals.sealed_at(tx, log.last[:12].upper())
        assert await seals.sealed_at(tx, "%%") is None


async def test_the_running_bot_seals_what_people_do(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "SEAL_SECONDS", 0.05)
    async with world(sqlite_url, tmp_path) as w:
        await w.secretary()
        assert "consent" in [row["action"] for row in await w.rows(tables.audit)]
        async with asyncio.timeout(5):
            while await w.count(tables.seal) < await w.count(tables.audit):  # noqa: ASYNC110 - the heartbeat tells nobody
                await asyncio.sleep(0.02)
