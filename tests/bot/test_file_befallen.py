"""What befalls the database's file while the bot runs: it ends within a minute and says what to do,
or nothing of what it confirms is lost.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot import demo
from playground.api import serve
from playground.people import Chat
from tests.bot.process import Child, bot, running
from tests.world import ANSWERS, set_clock

MINUTE, LOOKS = 60.0, 5.0  # it looks five times a second here, and every ten in life
KEYS = ("kind", "held_on", "hours", "setting", "attendance", "conduct", "content", "speakers")
BEFORE, AFTER = 4, 8  # questions answered before and after it befalls
Deed = Callable[[Path], None]


def emptied(folder: Path) -> None:
    os.truncate(folder / "bot.db", 0)


def halved(folder: Path) -> None:
    path = folder / "bot.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA wal_checkpoint(PASSIVE)")
    os.truncate(path, path.stat().st_size // 2)


def replaced_by_an_empty_one(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "new.db")) as new:
        new.execute("CREATE TABLE x (y)")
    (folder / "new.db").rename(folder / "bot.db")


def replaced_by_an_older_copy(folder: Path) -> None:
    shutil.copy(folder / "older.db", folder / "older2.db")
    (folder / "older2.db").rename(folder / "bot.db")


def an_older_copy_laid_over_it(folder: Path) -> None:
    """As ``cp`` does: the file stays the same one."""
    (folder / "bot.db").write_bytes((folder / "older.db").read_bytes())


def deleted(folder: Path) -> None:
    (folder / "bot.db").unlink()


def wal_deleted(folder: Path) -> None:
    (folder / "bot.db-wal").unlink()


def wal_emptied(folder: Path) -> None:
    os.truncate(folder / "bot.db-wal", 0)


def wal_overwritten(folder: Path) -> None:
    path = folder / "bot.db-wal"
    with path.open("r+b") as file:
        file.write(b"\xee" * path.stat().st_size)


def index_deleted(folder: Path) -> None:
    (folder / "bot.db-shm").unlink()


def all_deleted(folder: Path) -> None:
    for path in folder.glob("bot.db*"):
        path.unlink()


def folder_moved(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def head_overwritten(folder: Path) -> None:
    with (folder / "bot.db").open("r+b") as file:
        file.write(b"\xee" * 4096)


DEEDS = (
    *(emptied, halved, replaced_by_an_empty_one, replaced_by_an_older_copy),
    *(an_older_copy_laid_over_it, deleted, wal_deleted, wal_emptied, wal_overwritten),
    *(index_deleted, all_deleted, folder_moved, head_overwritten),
)


async def fills(phone: Chat, at: int, until: int) -> int:
    """How many of these answers were confirmed."""
    for number in range(at, until):
        await phone.says(ANSWERS[number][0])
        try:
            await phone.sees(ANSWERS[number][1], within=20)
        except TimeoutError:
            return number
    return until


async def begins(phone: Chat) -> None:
    await phone.starts()
    await phone.sees("đọc và đồng ý", within=MINUTE)
    await phone.taps("Tôi đồng ý")
    await phone.sees("Cảm ơn đồng chí", within=MINUTE)
    await phone.says("/hop")
    await phone.sees("Bước 1/12", within=MINUTE)


def kept(path: Path) -> dict[str, Any]:
    with closing(sqlite3.connect(path)) as found:
        ((answers,),) = found.execute("SELECT answers FROM draft").fetchall()
        return dict(json.loads(answers))


async def befalls(deed: Deed, child: Child, phone: Chat, folder: Path) -> tuple[str, int]:
    """How it ended ("" where it did not), and how many answers were confirmed after it."""
    deed(folder)
    filling = asyncio.create_task(fills(phone, BEFORE, AFTER))
    await asyncio.wait([child.end, filling], return_when=asyncio.FIRST_COMPLETED)
    goes_on = filling.done() and filling.result() == AFTER
    await asyncio.wait([child.end], timeout=LOOKS if goes_on else MINUTE)
    if not child.end.done():
        return "", await filling
    filling.cancel()
    ended = await child.ended(1.0)
    assert ended.code != 0, ended
    return ended.err.splitlines()[-1], 0


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
async def test_it_ends_or_loses_nothing(sqlite_url: str, tmp_path: Path, deed: Deed) -> None:
    folder, clock = tmp_path / "data", set_clock(tmp_path)
    folder.mkdir()
    (tmp_path / "bot.db").rename(folder / "bot.db")
    shutil.copy(folder / "bot.db", folder / "older.db")
    told = {"DATABASE_URL": f"sqlite:///{folder}/bot.db", "CLOCK_FILE": str(clock.file)}
    told |= {"LOG_LEVEL": "ERROR", "NURSERY_BEFORE": "tests.bot.hasty"}
    async with serve(clock=clock) as api, running(api, tmp_path, **told) as child:
        secretary = api.chat(int(demo.SECRETARY), "Bí thư VHTT")
        await begins(secretary)
        assert await fills(secretary, 0, BEFORE) == BEFORE
        said, confirmed = await befalls(deed, child, secretary, folder)
        if said:
            assert "bot.db" in said or "dữ liệu" in said.lower(), said
        else:
            child.signal(signal.SIGKILL)
            await asyncio.wait_for(child.end, MINUTE)
            path = next(
                at / "bot.db" for at in (folder, folder.with_name("elsewhere")) if at.exists()
            )
            assert set(KEYS[:confirmed]) <= kept(path).keys()
            again = await bot("check", folder=tmp_path, **told)
            assert "hỏng" not in again.out, again
