"""``backup`` while the bot writes, ``restore`` into a fresh place, ``export`` of everything."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot import demo
from bot.commands.export import UNTOLD
from playground.api import serve
from storage import schema
from storage.tables import metadata
from tests.bot.process import NO_ROOM, ROOT, Ended, bot, fresh, running
from tests.bot.test_run_refuses import damage
from tests.world import World


async def done(*words: str, folder: Path, url: str) -> Ended:
    found = await bot(*words, folder=folder, DATABASE_URL=url)
    assert (found.code, found.err) == (0, ""), found
    return found


async def exported(folder: Path, url: str) -> dict[str, list[dict[str, Any]]]:
    await done("export", "--json", "all.json", folder=folder, url=url)
    found = json.loads((folder / "all.json").read_text(encoding="utf-8"))
    assert (found["format"], found["schema"]) == (1, schema.newest())
    return dict(found["tables"])


async def test_a_backup_of_a_writing_bot_comes_back_whole(tmp_path: Path, sqlite_url: str) -> None:
    new = f"sqlite:///{tmp_path}/new/bot.db"
    async with serve() as api, running(api, tmp_path, DATABASE_URL=sqlite_url):
        people = [api.chat(9000 + n, "Người lạ") for n in range(40)]
        for person in people:
            await person.starts()
        await people[0].next(15)
        await done("backup", "copy.db", folder=tmp_path, url=sqlite_url)
        await people[-1].next(15)
    await done("restore", "copy.db", folder=tmp_path, url=new)
    kept = await exported(tmp_path, new)
    assert len(kept["unit"]) == 33
    assert {row["external"] for row in kept["chat"]} > {str(people[0].id)}


async def test_every_row_is_there_after_a_restore(tmp_path: Path, sqlite_url: str) -> None:
    new = f"sqlite:///{tmp_path}/new/bot.db"
    await done("backup", "copy.db", folder=tmp_path, url=sqlite_url)
    await done("restore", "copy.db", folder=tmp_path, url=new)
    assert await exported(tmp_path, new) == await exported(tmp_path, sqlite_url)
    files = [tmp_path / "copy.db", tmp_path / "all.json", tmp_path / "new" / "bot.db"]
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


async def test_the_data_from_before_are_kept(tmp_path: Path, sqlite_url: str) -> None:
    await done("backup", "copy.db", folder=tmp_path, url=sqlite_url)
    damage(tmp_path / "bot.db")
    broken = (tmp_path / "bot.db").read_bytes()
    found = await done("restore", "copy.db", folder=tmp_path, url=sqlite_url)
    (kept,) = tmp_path.glob("bot-before-restore-*.db")
    assert str(kept) in found.out
    assert kept.read_bytes() == broken
    assert len((await exported(tmp_path, sqlite_url))["unit"]) == 33


@pytest.mark.parametrize(
    "how",
    ["damaged", "cut", "no database", "another program's", "another office's", "missing", "newer"],
)
async def test_restoring_a_bad_file_changes_nothing(
    tmp_path: Path, sqlite_url: str, how: str
) -> None:
    copy = tmp_path / "copy.db"
    if how == "damaged":
        shutil.copy(tmp_path / "bot.db", copy)
        damage(copy)
    elif how == "cut":
        whole = (tmp_path / "bot.db").read_bytes()
        copy.write_bytes(whole[: len(whole) // 2])
    elif how in ("another office's", "newer"):
        shutil.copy(tmp_path / "bot.db", copy)
        begins_with(tmp_path / "bot.db", "aa")
        begins_with(copy, "bb" if how != "newer" else "aa")
        if how == "newer":
            changed(copy, "UPDATE alembic_version SET version_num = '9999'")
    elif how == "no database":
        copy.write_bytes(b"x" * 10_000)
    elif how == "another program's":
        copy.touch()
    before = there(tmp_path)
    found = await bot("restore", "copy.db", folder=tmp_path, DATABASE_URL=sqlite_url)
    found.says("9999" if how == "newer" else "copy.db")
    assert found.code == 1
    assert there(tmp_path) == before


def there(folder: Path) -> tuple[list[str], bytes]:
    """What files there are, but those that any look at a database leaves, and the database."""
    names = sorted(p.name for p in folder.iterdir() if not p.name.endswith(("-wal", "-shm")))
    return names, (folder / "bot.db").read_bytes()


def changed(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        for one in statements:
            file.execute(one)


def begins_with(path: Path, digest: str) -> None:
    """The first seal of its log."""
    row = "INSERT INTO audit (at, action, subject) VALUES ('2026-01-02', 'import', 'unit:1')"
    seal = "INSERT INTO seal (audit_id, digest) SELECT max(id), '{}' FROM audit"
    changed(path, "DELETE FROM seal", row, seal.format(digest))


async def test_a_copy_of_the_same_office_is_taken(tmp_path: Path, sqlite_url: str) -> None:
    begins_with(tmp_path / "bot.db", "aa")
    await done("backup", "copy.db", folder=tmp_path, url=sqlite_url)
    await done("restore", "copy.db", folder=tmp_path, url=sqlite_url)


@pytest.mark.parametrize("words", [("restore", "copy.db"), ("backup", "more.db")])
async def test_without_room_nothing_is_changed(
    tmp_path: Path, sqlite_url: str, words: tuple[str, str]
) -> None:
    await done("backup", "copy.db", folder=tmp_path, url=sqlite_url)
    before = there(tmp_path)
    found = await fresh(*words, folder=tmp_path, before=NO_ROOM, DATABASE_URL=sqlite_url)
    found.says("chỗ trống")
    assert found.code == 1
    assert there(tmp_path) == before


async def test_nothing_is_restored_while_the_bot_runs(tmp_path: Path, sqlite_url: str) -> None:
    await done("backup", "copy.db", folder=tmp_path, url=sqlite_url)
    async with serve() as api, running(api, tmp_path, DATABASE_URL=sqlite_url):
        await api.chat(9000).starts()
        await api.chat(9000).next(15)
        found = await bot("restore", "copy.db", folder=tmp_path, DATABASE_URL=sqlite_url)
        found.says("Bot khác đang chạy", "dừng")


async def test_what_a_copy_lacks_is_told_before_it_takes_the_place(
    w: World, tmp_path: Path
) -> None:
    if w.app.store.shared:
        return
    await done("backup", "copy.db", folder=tmp_path, url=w.url)
    await w.submits(await w.secretary())
    await w.stop()
    restore = ("restore", "copy.db")
    found = await bot(*restore, folder=tmp_path, DATABASE_URL=w.url)
    assert "thiếu 1 biên bản, 0 điểm, 0 người" in found.out
    again = await bot(*restore, folder=tmp_path, DATABASE_URL=w.url)
    assert (again.code, "thiếu" in again.out) == (0, False)


async def test_a_backup_does_not_overwrite(tmp_path: Path, sqlite_url: str) -> None:
    (tmp_path / "copy.db").write_text("mine")
    found = await bot("backup", "copy.db", folder=tmp_path, DATABASE_URL=sqlite_url)
    found.says("copy.db", "đã có")
    assert (tmp_path / "copy.db").read_text() == "mine"


async def test_the_export_holds_every_table_of_both_databases(w: World, tmp_path: Path) -> None:
    await w.submits(await w.secretary())
    await w.stop()
    found = await exported(tmp_path, w.url)
    assert found.keys() == metadata.tables.keys()
    assert {row["external"] for row in found["chat"]} >= {demo.SECRETARY, demo.LEADER}
    assert found["meeting"][-1]["answers"]["attendance"]["present"] == 22
    assert found["person"][0]["created_at"].endswith("+00:00")


def test_the_guide_tells_every_table_and_column() -> None:
    text = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| .+ \| (.+) \|$", text, re.MULTILINE)
    told = {name: re.findall(r"`(\w+)`", columns) for name, columns in rows}
    assert told == {
        name: [c.name for c in table.c if c.name not in UNTOLD.get(name, ())]
        for name, table in metadata.tables.items()
    }
