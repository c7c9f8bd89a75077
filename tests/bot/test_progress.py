"""Long commands show on a terminal that they are at work, and nothing anywhere else."""

from __future__ import annotations

import asyncio
import os
import pty
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.bot.process import bot, environment

FILE = "units: [{code: a, name: Chi bộ A}]\n"


async def on_a_terminal(*words: str, folder: Path) -> tuple[int, str]:
    """The exit code, and all that stderr wrote on a terminal."""
    ours, theirs = pty.openpty()
    env = environment(TERM="xterm", DATABASE_URL=f"sqlite:///{folder}/bot.db")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words),
        cwd=folder,
        env=env,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    shown = await asyncio.to_thread(_all, ours)
    os.close(ours)
    return await process.wait(), shown


def _all(number: int) -> str:
    found = b""
    with suppress(OSError):  # the other end was closed
        while part := os.read(number, 4096):
            found += part
    return found.decode()


@pytest.mark.parametrize(
    ("words", "label"),
    [
        (("backup", "copy.db"), "Đang sao lưu…"),
        (("restore", "saved.db"), "Đang khôi phục…"),
        (("export", "--json", "all.json"), "Đang xuất…"),
        (("import", "org.yaml"), "Đang nhập…"),
    ],
)
async def test_who_watches_sees_that_it_is_at_work(
    tmp_path: Path, words: tuple[str, ...], label: str
) -> None:
    url = f"sqlite:///{tmp_path}/bot.db"
    (tmp_path / "org.yaml").write_text(f"from: 2026-01-01\n{FILE}", encoding="utf-8")
    for before in (("import", "org.yaml"), ("backup", "saved.db")):
        found = await bot(*before, folder=tmp_path, DATABASE_URL=url)
        assert (found.code, found.err) == (0, "")  # in a pipe: nothing
    code, shown = await on_a_terminal(*words, folder=tmp_path)
    assert code == 0, shown
    assert label in shown


async def test_an_error_is_still_one_line(tmp_path: Path) -> None:
    code, shown = await on_a_terminal("backup", "copy.db", folder=tmp_path)
    assert code == 1
    assert "Chưa có dữ liệu" in shown
    assert "Traceback" not in shown
