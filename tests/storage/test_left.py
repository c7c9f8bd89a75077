"""A database that lost something is refused; one that was brought or moved on purpose is not."""

from __future__ import annotations

import asyncio
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert

from storage import schema
from storage.sqlite_left import note_path
from storage.store import Store, StoreError, Tx, open_store
from storage.tables import seen
from tests.storage.test_store import NOW


async def writes(store: Store, *keys: str) -> None:
    for key in keys:

        async def work(tx: Tx, key: str = key) -> None:
            await tx.execute(insert(seen).values(key=key, at=NOW))

        await store.write(work)


async def left(url: str, *keys: str) -> None:
    """Opened, written to and closed."""
    store = open_store(url)
    await writes(store, *keys)
    await store.close()


def refused(url: str) -> StoreError:
    with pytest.raises(StoreError) as found:
        open_store(url)
    return found.value


async def test_what_was_left_is_opened_again(sqlite_url: str) -> None:
    await left(sqlite_url, "a", "b")
    await left(sqlite_url, "c")


async def test_a_copy_laid_over_it_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    await left(sqlite_url, "a")
    shutil.copy(tmp_path / "bot.db", tmp_path / "old.db")
    await left(sqlite_url, "b", "c")
    shutil.copy(tmp_path / "old.db", tmp_path / "bot.db")
    found = refused(sqlite_url)
    assert (found.key, found.args_for_words["commits"]) == ("store-behind", 2)


async def test_without_the_note_the_old_copy_would_pass(sqlite_url: str, tmp_path: Path) -> None:
    """The control; and what ``restore`` does."""
    await test_a_copy_laid_over_it_is_refused(sqlite_url, tmp_path)
    note_path(tmp_path / "bot.db").unlink()
    await left(sqlite_url, "d")


async def test_a_missing_wal_is_noticed(sqlite_url: str, tmp_path: Path) -> None:
    """As after a kill: the file as it is on the disk, without the WAL beside it."""
    store = open_store(sqlite_url)
    await writes(store, "a", "b", "c")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("bot.db", "bot.db.left"):
        shutil.copy(tmp_path / name, elsewhere / name)
    assert refused(f"sqlite:///{elsewhere}/bot.db").key == "store-behind"
    shutil.copy(tmp_path / "bot.db-wal", elsewhere / "bot.db-wal")
    await left(f"sqlite:///{elsewhere}/bot.db", "d")
    await store.close()


async def test_a_shortened_wal_is_noticed(sqlite_url: str, tmp_path: Path) -> None:
    store = open_store(sqlite_url)
    await writes(store, *"abcdefgh")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("bot.db", "bot.db.left", "bot.db-wal"):
        shutil.copy(tmp_path / name, elsewhere / name)
    with (elsewhere / "bot.db-wal").open("r+b") as wal:
        wal.truncate((elsewhere / "bot.db-wal").stat().st_size * 2 // 3)
    assert refused(f"sqlite:///{elsewhere}/bot.db").key == "store-behind"
    await store.close()


async def test_an_emptied_file_is_not_a_new_installation(sqlite_url: str, tmp_path: Path) -> None:
    await left(sqlite_url, "a")
    (tmp_path / "bot.db").write_bytes(b"")
    assert refused(sqlite_url).key == "store-emptied"
    assert (tmp_path / "bot.db").stat().st_size == 0


async def test_another_database_in_its_place_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    await left(sqlite_url, "a")
    with closing(sqlite3.connect(tmp_path / "other.db")) as other, other:
        other.execute("CREATE TABLE seen (key, at)")
        other.execute("PRAGMA user_version = 1000")
    shutil.copy(tmp_path / "other.db", tmp_path / "bot.db")
    assert refused(sqlite_url).key == "store-replaced"


async def test_a_database_moved_without_its_note_is_taken(sqlite_url: str, tmp_path: Path) -> None:
    await left(sqlite_url, "a")
    (tmp_path / "new").mkdir()
    shutil.copy(tmp_path / "bot.db", tmp_path / "new" / "bot.db")
    await left(f"sqlite:///{tmp_path}/new/bot.db", "b")


async def test_a_broken_transaction_is_not_counted(sqlite_url: str) -> None:
    store = open_store(sqlite_url)

    async def fails(tx: Tx) -> None:
        await tx.execute(insert(seen).values(key="x", at=NOW))
        raise RuntimeError

    for _ in range(3):
        with pytest.raises(RuntimeError):
            await store.write(fails)
    await store.close()
    await left(sqlite_url, "a")


async def test_two_programs_count_together(sqlite_url: str) -> None:
    """The bot, and a command beside it."""
    bot, command = open_store(sqlite_url), open_store(sqlite_url, exclusive=False)
    for n in range(5):
        await writes(bot, f"bot {n}")
        await writes(command, f"command {n}")
    await bot.close()
    await command.close()
    await left(sqlite_url, "a")


async def test_a_file_taken_away_while_it_is_open_is_noticed(
    sqlite_url: str, tmp_path: Path
) -> None:
    store = open_store(sqlite_url)
    await writes(store, "a")
    store.refuse_if_lost()
    (tmp_path / "bot.db").rename(tmp_path / "away.db")
    with pytest.raises(StoreError) as found:
        store.refuse_if_lost()
    assert found.value.key == "store-taken-away"
    await store.close()


async def test_a_first_start_that_was_killed_in_its_first_commit_begins_again(
    tmp_path: Path,
) -> None:
    """The note is there by then, the schema is not."""
    url = f"sqlite:///{tmp_path}/first.db"
    code = f"""
import asyncio, os, signal
from storage.store import open_store

async def dies(tx):
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(open_store({url!r}, create=True).write(dies))
"""
    folder = Path(__file__).parents[2]
    died = await asyncio.create_subprocess_exec(sys.executable, "-c", code, cwd=folder)
    assert await died.wait() == -signal.SIGKILL
    assert (tmp_path / "first.db.left").exists()
    store = open_store(url, create=True)
    await schema.upgrade(store, NOW)
    await store.close()
    await left(url, "a")


LOCKED = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 128)
"""  # by which SQLite knows that it is alone


async def is_alone(path: Path) -> bool:
    """As another program sees it."""
    words = (sys.executable, "-c", LOCKED, str(path))
    other = await asyncio.create_subprocess_exec(*words, stderr=asyncio.subprocess.DEVNULL)
    return await other.wait() == 0


async def test_looking_at_what_lies_beside_it_takes_no_lock_away(
    sqlite_url: str, tmp_path: Path
) -> None:
    store = open_store(sqlite_url)
    await writes(store, "a")
    for _ in range(3):
        store.refuse_if_lost()
    index = tmp_path / "bot.db-shm"
    assert not await is_alone(index)
    index.open("rb").close()  # the control: whoever closes it loses the locks
    assert await is_alone(index)
    await store.close()
