"""The database goes away and comes back: nobody is mute, nothing is lost, and /health tells."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from bot import app, inbox, supervision
from bot.figures import FigureReader
from bot.signs import Facts, red
from bot.supervision import Progress, Stuck, TaskEnded
from domain.chat import Screen, Visit
from playground.people import Chat
from storage import tables
from storage.store import Tx, open_store
from tests import needs, postgres
from tests.world import NOW, World, prepare, world

AWAY = "chưa ghi được vì máy chủ dữ liệu"


@pytest.fixture
async def server(postgres_server: str) -> AsyncIterator[str]:
    """A PostgreSQL of its own, which may be stopped."""
    with postgres.running(Path(str(needs.postgresql()))) as address:
        postgres.statement(address, "CREATE DATABASE chibo")
        await prepare(f"{address}/chibo")
        yield address


@pytest.fixture
async def pg(server: str, tmp_path: Path) -> AsyncIterator[World]:
    async with world(f"{server}/chibo", tmp_path) as found:
        yield found


async def answers_on(person: Chat) -> None:
    await person.says("hôm nay")
    await person.sees("Bước 3/12")


async def test_a_restart_of_the_database_silences_nobody(pg: World, server: str) -> None:
    secretary = await pg.secretary()
    await pg.fills(secretary, until=1)
    for how in (signal.SIGINT, signal.SIGQUIT):
        postgres.stop(server, how=how)
        postgres.start(server)
    await answers_on(secretary)


async def test_what_is_said_while_the_database_is_away_is_answered_after(
    pg: World, server: str
) -> None:
    secretary = await pg.secretary()
    await pg.fills(secretary, until=1)
    postgres.stop(server)
    await secretary.says("hôm nay")
    await asyncio.sleep(3)
    assert pg.app.health.complaints() == ["database"]
    postgres.start(server)
    await secretary.sees("Bước 3/12")
    assert pg.app.health.complaints() == []


async def test_terminated_connections_silence_nobody(pg: World) -> None:
    secretary = await pg.secretary()
    await pg.fills(secretary, until=1)
    other = open_store(pg.url)
    kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"

    async def kills(tx: Tx) -> None:
        await tx.execute(text(f"{kill} AND datname = current_database()"))

    await other.write(kills)
    await answers_on(secretary)
    await other.close()
    assert await pg.count(tables.parked) == 0


async def test_figures_wait_for_the_database(
    pg: World, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes away between the command, which is written, and what it shows."""
    leader, read, away = await pg.leader(), FigureReader._read, asyncio.Event()

    async def reads(figures: FigureReader, visit: Visit) -> tuple[Visit, Screen]:
        if not away.is_set():
            await asyncio.to_thread(postgres.stop, server)
            away.set()
        return await read(figures, visit)

    monkeypatch.setattr(FigureReader, "_read", reads)
    await leader.says("/tonghop")
    await away.wait()
    await asyncio.sleep(2)
    await asyncio.to_thread(postgres.start, server)
    await leader.sees("Tổng hợp tháng 8/2026", within=60)
    assert not [m for m in leader.messages if m.from_bot and "có lỗi" in m.text]


async def test_who_waits_is_told_once(
    pg: World, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "TELL_SECONDS", 1.0)
    secretary = await pg.secretary()
    await pg.fills(secretary, until=1)
    postgres.stop(server)
    await secretary.says("hôm nay")
    await secretary.sees(AWAY)
    await asyncio.sleep(2)
    postgres.start(server)
    await secretary.sees("Bước 3/12")
    told = [m for m in secretary.messages if m.from_bot and AWAY in m.text]
    assert len(told) == 1


async def test_a_task_that_ends_ends_the_process(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Loudly, and by its reason; before, the process lived on and answered nobody."""
    with pytest.raises(TaskEnded) as found:  # noqa: PT012 - it ends when the world is left
        async with world(sqlite_url, tmp_path) as w:

            async def fails() -> None:
                monkeypatch.undo()
                raise ZeroDivisionError

            monkeypatch.setattr(w.app.inbox, "cycle", fails)
            await w.api.chat(7001, "x").starts()
            await asyncio.sleep(1)
    assert isinstance(found.value.__cause__, ZeroDivisionError)


async def test_a_writer_that_hangs_ends_the_process(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the age of what it does not write: its task lives."""
    monkeypatch.setattr(app, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(supervision, "STUCK_SECONDS", 0.5)
    with pytest.raises(Stuck):  # noqa: PT012 - it ends when the world is left
        async with world(sqlite_url, tmp_path) as w:

            async def hangs(*given: object) -> None:
                await asyncio.Event().wait()

            monkeypatch.setattr(w.app.inbox, "_write", hangs)
            await w.api.chat(7001, "x").starts()
            assert w._task
            await asyncio.wait([w._task], timeout=60)


def test_a_stuck_writer_ends_the_process_unless_the_database_is_unwell() -> None:
    stuck = supervision.STUCK_SECONDS + 1
    with pytest.raises(Stuck):
        Progress(0, 0, stuck, 0, unwell=False).refuse_if_stuck()
    Progress(0, 0, stuck, stuck, unwell=True).refuse_if_stuck()
    facts = Facts(NOW, Progress(0, 0, stuck, 0, unwell=True), backup=NOW)
    assert list(red(facts)) == ["unwritten", "database"]
