"""``python -m bot run`` with something wrong: one line that says what to do, and not 0."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import AbstractAsyncContextManager, closing
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import RawTestServer

from playground.api import Api, serve
from playground.ports import free_port
from tests.bot.process import CLOSED, NO_ROOM, ROOT, TOKEN, Child, Ended, bot, fresh, running

# What root may do in spite of a file's rights; where tests run as root, it is taken away.
MIGHT = "-dac_override,-dac_read_search"
AS_ANYBODY = ("setpriv", f"--bounding-set={MIGHT}") if os.getuid() == 0 else ()


def told(url: str = "", **more: str) -> dict[str, str]:
    """Settings with a closed port: what is wrong with the database is found before."""
    database = {"DATABASE_URL": url} if url else {}
    return {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": CLOSED, **database, **more}


async def run(folder: Path, url: str = "", **more: str) -> Ended:
    return await bot("run", folder=folder, **told(url, **more))


# The server


async def test_a_token_that_the_server_refuses(tmp_path: Path) -> None:
    async with serve() as api:
        (await run(tmp_path, TELEGRAM_API_URL=api.url)).says("TELEGRAM_TOKEN", "@BotFather")


async def test_a_server_that_does_not_listen(tmp_path: Path) -> None:
    (await run(tmp_path)).says("Không nối được tới http://127.0.0.1:9", "TELEGRAM_PROXY")


async def test_a_server_whose_name_is_unknown_in_english(tmp_path: Path) -> None:
    english = told(TELEGRAM_API_URL="http://no-such-host.invalid", BOT_LANGUAGE="en")
    found = await bot("run", folder=tmp_path, **english)
    found.says("Cannot connect to http://no-such-host.invalid")


async def test_a_server_that_is_not_a_bot_api(tmp_path: Path) -> None:
    async with serve() as api:
        wrong = f"{api.url}/elsewhere"
        (await run(tmp_path, TELEGRAM_API_URL=wrong)).says(wrong, "TELEGRAM_API_URL")


async def test_a_server_that_answers_with_a_page(tmp_path: Path) -> None:
    async def page(request: web.BaseRequest) -> web.Response:
        return web.Response(text="<html>Đăng nhập mạng</html>", content_type="text/html")

    async with RawTestServer(page) as server:
        url = str(server.make_url("")).rstrip("/")
        (await run(tmp_path, TELEGRAM_API_URL=url)).says(url)


async def test_a_server_that_asks_to_wait(tmp_path: Path) -> None:
    async with serve() as api:
        api.faults.plan("getMe", "429", times=None, retry_after=7)
        ours = {"TELEGRAM_API_URL": api.url, "TELEGRAM_TOKEN": api.token}
        (await bot("run", folder=tmp_path, **ours)).says("chờ ít phút")


async def test_a_token_that_is_taken_back_ends_the_running_bot(tmp_path: Path) -> None:
    quick = {"LOG_LEVEL": "ERROR", "NURSERY_BEFORE": "tests.bot.hasty"}
    async with serve() as api, running(api, tmp_path, **quick) as child:
        api.faults.plan("getUpdates", "401", times=None)
        (await child.ended(60)).says("TELEGRAM_TOKEN", "@BotFather")


async def test_a_missing_token(tmp_path: Path) -> None:
    (await fresh("run", folder=tmp_path)).says("Thiếu ZALO_TOKENS và TELEGRAM_TOKEN", ".env")


async def test_a_port_that_another_program_uses(tmp_path: Path, sqlite_url: str) -> None:
    async with serve() as api:
        taken = api.url.removeprefix("http://")
        ours = {"TELEGRAM_API_URL": api.url, "TELEGRAM_TOKEN": api.token, "LOG_LEVEL": "ERROR"}
        here = {"DATABASE_URL": sqlite_url, "WEBHOOK_LISTEN": taken}
        found = await bot("run", folder=tmp_path, **ours, **here)
    found.says(taken, "cổng đang có chương trình khác dùng")
    assert found.code == 1


def test_an_old_python() -> None:
    old = "import runpy, sys; sys.version_info = (3, 10, 13, 'final', 0); runpy.run_module('bot')"
    words = (sys.executable, "-c", old)
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [done.stderr.strip()]
    assert "Python 3.11" in done.stderr


# A SQLite file


async def test_no_room_for_a_new_one(tmp_path: Path) -> None:
    found = await fresh("run", folder=tmp_path, before=NO_ROOM, **told())
    found.says("data/chibo.db", "chỗ trống")
    assert found.code == 1


async def test_a_database_that_went_missing_after_the_first_start(tmp_path: Path) -> None:
    await run(tmp_path)
    (tmp_path / "data" / "chibo.db").unlink()
    (await run(tmp_path)).says("Không thấy tệp dữ liệu data/chibo.db", "restore")
    assert not (tmp_path / "data" / "chibo.db").exists()


async def test_a_database_that_another_program_holds(tmp_path: Path, sqlite_url: str) -> None:
    with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        (await run(tmp_path, sqlite_url)).says("bot.db", "đang bị chương trình khác giữ")


async def test_a_second_bot_on_the_same_database(tmp_path: Path, sqlite_url: str) -> None:
    async with serve() as api, running(api, tmp_path, DATABASE_URL=sqlite_url):
        await api.chat(7001).starts()
        await api.chat(7001).next(15)
        (await run(tmp_path, sqlite_url)).says("Bot khác đang chạy", "bot.db")


async def test_a_file_without_the_right_to_write(tmp_path: Path, sqlite_url: str) -> None:
    (tmp_path / "bot.db").chmod(0o400)
    found = await fresh("run", folder=tmp_path, before=AS_ANYBODY, **told(sqlite_url))
    found.says("Không ghi được", "bot.db", "quyền")


@pytest.mark.parametrize("name", ["bot.db", "deeper/bot.db"])
async def test_a_folder_without_the_right_to_write(tmp_path: Path, name: str) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(0o500)
    url = f"sqlite:///{closed}/{name}"
    found = await fresh("run", folder=tmp_path, before=AS_ANYBODY, **told(url))
    found.says("Không ghi được", "quyền")


async def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (await run(tmp_path, f"sqlite:///{tmp_path}")).says("không phải là tệp", "DATABASE_URL")


async def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (await run(tmp_path, f"sqlite:///{tmp_path}/file/bot.db")).says("Không ghi được")


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_text("Đây là một lá thư.\n" * 100, encoding="utf-8")
    (await run(tmp_path, f"sqlite:///{tmp_path}/bot.db")).says("hỏng", "restore")


async def test_a_database_with_a_damaged_page(tmp_path: Path, sqlite_url: str) -> None:
    damage(tmp_path / "bot.db")
    (await run(tmp_path, sqlite_url)).says("hỏng", "restore")


async def test_a_database_of_a_newer_program(tmp_path: Path, sqlite_url: str) -> None:
    with closing(sqlite3.connect(tmp_path / "bot.db")) as other, other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    (await run(tmp_path, sqlite_url)).says("9999", "phiên bản mới hơn")


def _quiet(api: Api, folder: Path, url: str) -> AbstractAsyncContextManager[Child]:
    return running(api, folder, DATABASE_URL=url, LOG_LEVEL="ERROR")


async def test_a_database_whose_wal_is_gone(tmp_path: Path, sqlite_url: str) -> None:
    async with serve() as api, running(api, tmp_path, DATABASE_URL=sqlite_url):
        await api.chat(7001).starts()
        await api.chat(7001).next(15)
    (tmp_path / "bot.db-wal").unlink()
    (await run(tmp_path, sqlite_url)).says("bot.db cũ hơn", "-wal", "restore")


async def test_a_database_deleted_while_running_ends_the_bot(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with serve() as api, _quiet(api, tmp_path, sqlite_url) as child:
        await api.chat(7001).starts()
        await api.chat(7001).next(15)
        (tmp_path / "bot.db").unlink()
        (await child.ended(60)).says("bot.db", "bị xóa", "restore")


async def test_a_database_damaged_while_running_ends_the_bot(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with serve() as api, _quiet(api, tmp_path, sqlite_url) as child:
        await api.chat(7001).starts()
        await api.chat(7001).next(15)
        with (tmp_path / "bot.db").open("r+b") as file:
            file.seek(100)
            file.write(b"\xee" * (tmp_path / "bot.db").stat().st_size)
        await api.chat(7001).says("xin chào")
        found = await child.ended(60)
        assert found.code != 0
        assert "hỏng" in found.err.splitlines()[-1]


def damage(path: Path) -> None:
    """Overwrite the middle of a page that holds rows, as a dying disk does."""
    with closing(sqlite3.connect(path)) as whole:
        page = whole.execute("SELECT rootpage FROM sqlite_master WHERE name = 'unit'").fetchone()[0]
        size = whole.execute("PRAGMA page_size").fetchone()[0]
        whole.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xee" * size)


# PostgreSQL


async def test_a_postgresql_that_is_not_running(tmp_path: Path) -> None:
    url = f"postgresql://bot:secret-word@127.0.0.1:{free_port()}/chibo"
    found = await run(tmp_path, url)
    found.says("Không nối được tới máy chủ dữ liệu 127.0.0.1:")
    assert "secret-word" not in found.err


async def test_a_postgresql_user_that_does_not_exist(tmp_path: Path, postgres_server: str) -> None:
    url = postgres_server.replace("test@", "nobody-here:wrong@") + "/postgres"
    found = await run(tmp_path, url)
    found.says("không nhận tên hoặc mật khẩu")
    assert "wrong" not in found.err


async def test_a_postgresql_database_that_is_not_there(
    tmp_path: Path, postgres_server: str
) -> None:
    (await run(tmp_path, f"{postgres_server}/nowhere")).says("nowhere", "createdb")


@pytest.mark.parametrize("url", ["mysql://host/name", "sqlite://", "not an address"])
async def test_an_address_that_is_no_database(tmp_path: Path, url: str) -> None:
    (await run(tmp_path, url)).says("DATABASE_URL", "sqlite:///data/chibo.db")
