"""deploy/litestream.yml with Litestream itself (0.5 or newer, on PATH): not part of the suite.

    pytest -n 0 tests/deploy/with_litestream.py

The program reads the file while the bot writes; the bot is killed, its data are destroyed, and what
Litestream has kept is taken back by ``restore``.
"""

from __future__ import annotations

import asyncio
import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

from playground.api import serve
from tests.bot.process import ROOT, bot, running


def configured(folder: Path) -> Path:
    text = (ROOT / "deploy" / "litestream.yml").read_text(encoding="utf-8")
    text = text.replace("/var/lib/chibo/data/chibo.db", str(folder / "bot.db"))
    file = folder / "litestream.yml"
    file.write_text(text.replace("/mnt/o-mang/chibo-litestream", str(folder / "kept")))
    return file


def chats(path: Path) -> int:
    with closing(sqlite3.connect(path)) as file:
        return int(file.execute("SELECT count(*) FROM chat").fetchone()[0])


async def litestream(*words: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec("litestream", *words)


async def test_what_litestream_kept_is_taken_back(tmp_path: Path, sqlite_url: str) -> None:
    config = configured(tmp_path)
    async with serve() as api, running(api, tmp_path, DATABASE_URL=sqlite_url) as child:
        keeping = await litestream("replicate", "-config", str(config))
        people = [api.chat(9000 + n, "Người lạ") for n in range(30)]
        for person in people:
            await person.starts()
            await person.next(60)
        written = chats(tmp_path / "bot.db")
        await asyncio.sleep(5)  # it copies each second
        child.signal(signal.SIGKILL)
        await child.end
        keeping.send_signal(signal.SIGKILL)
        await keeping.wait()
    for path in tmp_path.glob("bot.db*"):
        path.unlink()
    back = tmp_path / "lai.db"
    words = ("restore", "-config", str(config), "-o", str(back), str(tmp_path / "bot.db"))
    assert await (await litestream(*words)).wait() == 0
    done = await bot("restore", str(back), folder=tmp_path, DATABASE_URL=sqlite_url)
    assert done.code == 0, done
    assert chats(tmp_path / "bot.db") == written
    found = await bot("check", folder=tmp_path, DATABASE_URL=sqlite_url)
    assert "liền mạch" in found.out


assert shutil.which("litestream"), "Litestream is not on PATH"
