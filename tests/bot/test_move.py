"""From SQLite into PostgreSQL and back, whole or not at all; its copies are proved too."""

from __future__ import annotations

import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.commands import CannotDo, backup, keep
from bot.config import Settings
from playground.api import serve
from storage import schema, seals, tables, whole
from storage.store import StoreError, Tx, open_store
from tests import needs, postgres
from tests.bot.process import bot, running, start
from tests.bot.test_backup import exported
from tests.storage.test_older_databases import FOLDER
from tests.world import world

TABLES = len(tables.metadata.tables)


@pytest.fixture
def empty_url(postgres_server: str, request: pytest.FixtureRequest) -> str:
    name = f"e{abs(hash(request.node.nodeid)) % 10**12}"
    postgres.statement(postgres_server, f"CREATE DATABASE {name}")
    return f"{postgres_server}/{name}"


@pytest.fixture
async def lived(sqlite_url: str, tmp_path: Path) -> Path:
    """The file of a bot with whom a meeting was recorded, and a row of the log sealed."""
    async with world(sqlite_url, tmp_path) as w:
        await w.submits(await w.secretary())
        await w.app.store.write(seals.add)
    with closing(sqlite3.connect(tmp_path / "bot.db")) as file, file:
        _petition(file, 1, tied_to=2)
        _petition(file, 2, tied_to=None)
        file.execute("UPDATE sqlite_sequence SET seq = 4000 WHERE name = 'petition'")
    return tmp_path / "bot.db"


def _petition(file: sqlite3.Connection, number: int, *, tied_to: int | None) -> None:
    """One that is tied to a later one: no order of the rows fits every key."""
    given: dict[str, Any] = {"id": number, "tied_to": tied_to}
    columns = file.execute("PRAGMA table_info(petition)").fetchall()
    for _, name, kind, needed, default, _ in columns:
        if needed and default is None and name not in given:
            given[name] = number if kind == "INTEGER" else "2026-08-01 00:00:00.000000"
    marks = ", ".join("?" * len(given))
    said = f"INSERT INTO petition ({', '.join(given)}) VALUES ({marks})"  # noqa: S608
    file.execute(said, list(given.values()))


async def moves(folder: Path, url: str) -> Any:
    return await bot("move", "bot.db", folder=folder, DATABASE_URL=url)


async def test_everything_is_there_after_a_move(
    lived: Path, empty_url: str, tmp_path: Path
) -> None:
    before = lived.read_bytes()
    found = await moves(tmp_path, empty_url)
    assert (found.code, found.err) == (0, ""), found
    assert f"của {TABLES} bảng" in found.out
    assert lived.read_bytes() == before
    assert not list(tmp_path.glob(".*.moving"))
    ours = await exported(tmp_path, empty_url)
    assert ours == await exported(tmp_path, f"sqlite:///{lived}")
    assert len(ours["petition"]) == 2
    await _as_if_it_had_always_been_there(empty_url)
    (await moves(tmp_path, empty_url)).says(f"đã có {TABLES + 1} bảng")


async def _as_if_it_had_always_been_there(url: str) -> None:
    """The log agrees with its seals, ids are not given again, keys are held at once as before."""
    store = open_store(url)
    log = await store.look(seals.look)
    assert (log.sealed > 0, log.wrong) == (True, {})

    async def asks(tx: Tx) -> tuple[Any, Any]:
        deferred = "SELECT count(*) FROM pg_constraint WHERE condeferrable"
        following = "SELECT nextval(pg_get_serial_sequence('petition', 'id'))"
        return tuple([(await tx.execute(text(one))).scalar() for one in (deferred, following)])  # type: ignore[return-value]

    assert await store.write(asks) == (0, 4001)
    await store.close()


async def test_what_was_kept_as_nothing_or_as_a_word_stays_so(
    lived: Path, empty_url: str, tmp_path: Path
) -> None:
    """JSON as it stands: null, no value, an order of keys, Vietnamese; compared as it is kept."""
    odd = ("null", None, '{"b": 1, "a": "Đảng ủy\\u0009"}', "5", '"5"', "[]")
    with closing(sqlite3.connect(lived)) as file, file:
        for value in odd:
            said = "INSERT INTO audit (at, action, subject, old) VALUES (?, 'odd', 'x', ?)"
            file.execute(said, ("2026-08-01 00:00:00.000000", value))
    assert (await moves(tmp_path, empty_url)).code == 0
    store = open_store(empty_url)
    async with store.read() as tx:
        query = text("SELECT CAST(old AS TEXT) FROM audit WHERE action = 'odd' ORDER BY id")
        assert tuple((await tx.execute(query)).scalars()) == odd
    await store.close()


@pytest.mark.parametrize("passed", [1, 20])
async def test_killed_half_way_it_is_no_database_for_any_bot(
    lived: Path, empty_url: str, tmp_path: Path, passed: int
) -> None:
    child = await start(
        "move", "bot.db", folder=tmp_path, DATABASE_URL=empty_url, KILL_AT=f"in-move:{passed}"
    )
    assert (await child.ended()).code != 0
    async with serve() as api, running(api, tmp_path, DATABASE_URL=empty_url) as refused:
        assert "tới khi xong" in (await refused.ended()).err
    for words in (("check",), ("backup", "copy.db"), ("restore", "nothing.db")):
        assert (await bot(*words, folder=tmp_path, DATABASE_URL=empty_url)).code == 1
    found = await moves(tmp_path, empty_url)
    assert found.code == 0, found
    assert not list(tmp_path.glob(".*.moving"))


async def test_a_server_that_dies_half_way_is_one_line(lived: Path, tmp_path: Path) -> None:
    where = needs.postgresql()
    assert where
    with postgres.running(where) as server:
        postgres.statement(server, "CREATE DATABASE chibo")
        settings = Settings.model_validate({"database_url": f"{server}/chibo"})

        def dies(done: int, of: int) -> None:
            if done > 50:
                postgres.stop(server, how=signal.SIGKILL)

        with pytest.raises(CannotDo) as found:
            await backup.move(settings, lived, None, dies)
        assert found.value.word.key == "move-broken-off"
        postgres.start(server)
        assert (await moves(tmp_path, f"{server}/chibo")).code == 0


async def test_a_bot_that_runs_on_the_file_is_stopped_first(
    sqlite_url: str, empty_url: str, tmp_path: Path
) -> None:
    async with world(sqlite_url, tmp_path):
        (await moves(tmp_path, empty_url)).says("Bot khác đang chạy")


async def test_a_file_of_the_first_version_is_brought_up_on_the_way(
    empty_url: str, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "bot.db")) as file:
        file.executescript((FOLDER / "0001.sql").read_text())
    before = (tmp_path / "bot.db").read_bytes()
    assert (await moves(tmp_path, empty_url)).code == 0
    assert (tmp_path / "bot.db").read_bytes() == before
    assert len((await exported(tmp_path, empty_url))["meeting"]) == 7


async def test_what_cannot_be_moved_is_one_line(
    sqlite_url: str, empty_url: str, tmp_path: Path
) -> None:
    found = await bot("move", "bot.db", folder=tmp_path, DATABASE_URL=sqlite_url)
    found.says("đang là một tệp SQLite")
    (await bot("move", "no.db", folder=tmp_path, DATABASE_URL=empty_url)).says("Không thấy tệp")
    with closing(sqlite3.connect(tmp_path / "bot.db")) as file, file:
        file.execute("UPDATE unit SET name = 'A' || char(0) || 'B' WHERE id = 1")
    (await moves(tmp_path, empty_url)).says("một dòng của bảng unit")
    (tmp_path / "bot.db").write_bytes(b"SQLite format 3\0" + b"x" * 9000)
    (await moves(tmp_path, empty_url)).says("không toàn vẹn")


@pytest.mark.parametrize(
    ("said", "table"),
    [
        ("UPDATE unit SET name = 'lost' WHERE id = 1", "unit"),
        ("DELETE FROM seal WHERE id = 1", "seal"),
        ("INSERT INTO meta VALUES ('new', 'one')", "meta"),
    ],
)
async def test_a_row_that_is_not_the_same_is_noticed(
    lived: Path, empty_url: str, monkeypatch: pytest.MonkeyPatch, said: str, table: str
) -> None:
    """The control: then nothing was moved, and no bot starts."""

    def spoils(source: Any, target: Any) -> None:
        target.exec_driver_sql(said)

    monkeypatch.setattr(whole, "_carry_ids", spoils)
    store = open_store(empty_url)
    with pytest.raises(StoreError) as found:
        await schema.move(lived, store, lambda rows: None)
    assert found.value.args_for_words == {"table": table}
    assert await schema.current(store) == schema.MOVING
    await store.close()


async def test_a_copy_of_postgresql_is_proved_and_taken_back_by_either(
    postgres_url: str, empty_url: str, tmp_path: Path
) -> None:
    found = await bot("backup", "--into", "c", folder=tmp_path, DATABASE_URL=postgres_url)
    assert "thử khôi phục: đủ" in found.out, found
    (copy,) = (tmp_path / "c").iterdir()
    assert copy.stat().st_mode & 0o777 == 0o600
    live = {**await exported(tmp_path, postgres_url), "meta": []}
    for url in (empty_url, f"sqlite:///{tmp_path}/new.db"):
        found = await bot("restore", str(copy), folder=tmp_path, DATABASE_URL=url)
        assert (found.code, found.out) == (0, "Đã khôi phục.\n"), found
        assert {**await exported(tmp_path, url), "meta": []} == live
    again = await bot("restore", str(copy), folder=tmp_path, DATABASE_URL=postgres_url)
    again.says("đã có", "createdb")


async def test_a_copy_of_postgresql_that_lost_rows_is_not_kept(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backup.bring

    async def loses(copy: Path, laid: Path) -> None:
        await real(copy, laid)
        with closing(sqlite3.connect(laid)) as file, file:
            file.execute("UPDATE meeting_version SET version = 77 WHERE id = 1")

    monkeypatch.setattr(keep, "bring", loses)
    settings = Settings.model_validate({"database_url": postgres_url})
    with pytest.raises(CannotDo) as trouble:
        await keep.keep(settings, tmp_path / "copies")
    assert trouble.value.word.args == {"table": "meeting_version"}
    assert list((tmp_path / "copies").iterdir()) == []


async def test_a_copy_whose_rows_are_still_in_the_wal_is_whole(
    sqlite_url: str, tmp_path: Path
) -> None:
    """Such as the folder of a machine that lost power, laid on another one."""
    live = sqlite3.connect(tmp_path / "bot.db")
    live.execute("PRAGMA journal_mode=WAL")
    with live:
        live.execute("INSERT INTO meta VALUES ('late', 'here')")
    (tmp_path / "kept").mkdir()
    for name in ("bot.db", "bot.db-wal"):
        shutil.copy(tmp_path / name, tmp_path / "kept" / name)
    live.close()
    url = f"sqlite:///{tmp_path}/new.db"
    assert (await bot("restore", "kept/bot.db", folder=tmp_path, DATABASE_URL=url)).code == 0
    rows = (await exported(tmp_path, url))["meta"]
    assert "late" in [row["key"] for row in rows]
