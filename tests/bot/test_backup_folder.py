"""A folder of copies: each proved and, with a key, unreadable to whoever takes it; the old go."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.commands import CannotDo, keep
from bot.commands.backup import bring
from bot.config import Settings
from tests.bot.process import bot
from tests.bot.test_backup import done, exported


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_a_copy_is_proved_and_check_says_so(tmp_path: Path, sqlite_url: str) -> None:
    found = await bot("check", folder=tmp_path, DATABASE_URL=sqlite_url)
    assert "CHƯA có bản nào" in found.out
    found = await done("backup", "--into", "copies", folder=tmp_path, url=sqlite_url)
    assert re.search(r"thử khôi phục: đủ \d{3} dòng", found.out)
    (name,) = names(tmp_path / "copies")
    assert (tmp_path / "copies" / name).stat().st_mode & 0o777 == 0o600
    found = await bot("check", folder=tmp_path, DATABASE_URL=sqlite_url)
    assert "đã thử khôi phục" in found.out
    await done("restore", f"copies/{name}", folder=tmp_path, url=f"sqlite:///{tmp_path}/new.db")


async def test_an_encrypted_copy_is_opened_by_its_key_only(tmp_path: Path, sqlite_url: str) -> None:
    public = [
        re.search(r"BACKUP_KEY=(\S+)", (await bot("key", name, folder=tmp_path)).out)
        for name in ("ours", "theirs")
    ]
    assert public[0]
    assert public[1]
    ours = {"DATABASE_URL": sqlite_url, "BACKUP_KEY": public[0][1]}
    assert (await bot("backup", "--into", "copies", folder=tmp_path, **ours)).code == 0
    (copy,) = (tmp_path / "copies").iterdir()
    assert copy.suffix == ".age"
    content = copy.read_bytes()
    assert b"SQLite" not in content
    assert "Chi bộ".encode() not in content
    new = f"sqlite:///{tmp_path}/new.db"
    restore = ("restore", str(copy))
    (await bot(*restore, folder=tmp_path, DATABASE_URL=new)).says("--identity")
    refused = await bot(*restore, "--identity", "theirs", folder=tmp_path, DATABASE_URL=new)
    refused.says("sai khóa", "Chưa đổi gì")
    (tmp_path / "letter").write_text("Đây là một lá thư.", encoding="utf-8")
    gone = await bot(*restore, "--identity", "nowhere", folder=tmp_path, DATABASE_URL=new)
    gone.says("Không thấy tệp nowhere")
    for unreadable in ("letter", "."):
        told = ("--identity", unreadable)
        refused = await bot(*restore, *told, folder=tmp_path, DATABASE_URL=new)
        refused.says(f"bằng {unreadable}", "sai khóa", "Chưa đổi gì")
        assert refused.code == 1
    copy.write_bytes(content[:-5])
    refused = await bot(*restore, "--identity", "ours", folder=tmp_path, DATABASE_URL=new)
    refused.says("bị cắt")
    assert not (tmp_path / "new.db").exists()
    copy.write_bytes(content)
    await done(*restore, "--identity", "ours", folder=tmp_path, url=new)
    kept, live = await exported(tmp_path, new), await exported(tmp_path, sqlite_url)
    assert {**kept, "meta": []} == {**live, "meta": []}


async def test_a_copy_that_lost_rows_is_not_kept(
    tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:

    async def loses(copy: Path, laid: Path) -> None:
        await bring(copy, laid)
        with sqlite3.connect(laid) as file:
            file.execute("DELETE FROM meeting_version")

    monkeypatch.setattr("bot.commands.keep.bring", loses)
    settings = Settings.model_validate({"database_url": sqlite_url})
    with pytest.raises(CannotDo) as trouble:
        await keep.keep(settings, tmp_path / "copies")
    assert trouble.value.word.args["table"] == "meeting_version"
    assert names(tmp_path / "copies") == []


async def test_where_nothing_can_be_written_it_says_so(tmp_path: Path, sqlite_url: str) -> None:
    (tmp_path / "copies").write_text("a file")
    found = await bot("backup", "--into", "copies", folder=tmp_path, DATABASE_URL=sqlite_url)
    found.says("Không ghi được copies")
    (await bot("backup", folder=tmp_path, DATABASE_URL=sqlite_url)).says("--into")
    (await bot("key", "copies", folder=tmp_path)).says("tệp đã có")


def copies(folder: Path, moments: Sequence[datetime]) -> list[Path]:
    return [folder / f"chibo-{moment.strftime(keep.STAMP)}.db" for moment in moments]


def test_a_year_of_days_leaves_seven_days_four_weeks_and_twelve_months(tmp_path: Path) -> None:
    end = datetime(2026, 11, 26, 2, tzinfo=UTC)
    every = copies(tmp_path, [end - timedelta(days=n) for n in range(500)])
    gone = set(keep.thinned(every))
    kept = [path.name[6:14] for path in every if path not in gone]
    assert kept[:7] == [f"202611{day}" for day in (26, 25, 24, 23, 22, 21, 20)]
    assert kept[7:9] == ["20261115", "20261108"]  # Sundays: the newest of their weeks
    assert [day[:6] for day in kept[9:]] == [f"2026{n:02}" for n in range(10, 0, -1)] + ["202512"]
    assert len(kept) == 20


def test_a_folder_with_few_copies_keeps_them_all(tmp_path: Path) -> None:
    few = [datetime(2026, 3, day, tzinfo=UTC) for day in (1, 2, 9)]
    assert keep.thinned(copies(tmp_path, few)) == []
