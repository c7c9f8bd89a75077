"""The thread of SQLite's writer outlives whatever happens to who waits for it."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from storage.sqlite_writer import SqliteWriter
from storage.store import Tx
from storage.worker import Worker, Working
from tests.bot.process import until

PRAGMAS = ("journal_mode=WAL",)


async def one(tx: Tx) -> int:
    return int((await tx.execute(text("SELECT 1"))).scalar_one())


async def waits(tx: Tx) -> None:
    await tx.execute(text("CREATE TABLE half_done (id INTEGER)"))
    await asyncio.sleep(0)


def threads() -> set[threading.Thread]:
    """Of connections that are open."""
    return {one for one in threading.enumerate() if "_connection_worker_thread" in one.name}


def opens() -> Working:
    return sqlite3.connect(":memory:", factory=Working)


async def test_an_error_reaches_who_waits_and_the_next_work_is_done() -> None:
    worker = Worker(opens)
    with pytest.raises(ZeroDivisionError):
        await worker.run(lambda: 1 // 0)
    assert await worker.run(lambda: 2) == 2
    await worker.stop()


async def test_what_nobody_waits_for_any_more_is_done_and_the_next_too() -> None:
    worker, begun, go_on, done = Worker(opens), threading.Event(), threading.Event(), []

    def slow() -> None:
        begun.set()
        go_on.wait(5)
        done.append("slow")

    task = asyncio.create_task(worker.run(slow))
    await asyncio.to_thread(begun.wait, 5)
    task.cancel()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await worker.run(lambda: len(done)) == 1
    await worker.stop()


async def test_a_file_that_could_not_be_opened_is_tried_again(tmp_path: Path) -> None:
    writer = SqliteWriter(tmp_path / "folder" / "bot.db", PRAGMAS)
    with pytest.raises(OperationalError):
        await writer.transaction(one)
    (tmp_path / "folder").mkdir()
    assert await writer.transaction(one) == 1
    await writer.close()


async def test_a_transaction_that_waits_is_undone(tmp_path: Path) -> None:
    writer = SqliteWriter(tmp_path / "bot.db", PRAGMAS)
    with pytest.raises(RuntimeError, match="must not wait"):
        await writer.transaction(waits)
    with pytest.raises(OperationalError, match="no such table"):
        await writer.transaction(lambda tx: tx.execute(text("SELECT * FROM half_done")))
    await writer.close()


async def test_closing_ends_the_thread_and_lets_go_of_the_file(tmp_path: Path) -> None:
    before = threads()  # an earlier test's may still be ending
    writer = SqliteWriter(tmp_path / "bot.db", PRAGMAS)
    await writer.transaction(one)
    (ours,) = threads() - before
    assert (tmp_path / "bot.db-wal").exists()
    await writer.close()
    await until(lambda: not ours.is_alive())
    assert not (tmp_path / "bot.db-wal").exists()  # the last connection takes it away
