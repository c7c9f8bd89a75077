"""Whatever happens, neither the token nor anything a person typed is in what the process writes."""

from __future__ import annotations

import asyncio
import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot import log
from bot.channels import telegram
from playground.api import Api, serve
from playground.faults import Kind
from tests.bot.process import bot, running, until

TYPED = "Tôi là Nguyễn Văn Bí Mật"
KINDS: tuple[Kind, ...] = ("500", "502", "429", "cut-before", "cut-after")
ours = logging.getLogger("bot.something")
OTHER = "đoạn chữ không ai được đọc"


def hidden(written: str, *secrets: str) -> None:
    secrets = (TYPED, OTHER, "Bí Mật", "không ai", *secrets)
    found = [secret for secret in secrets if secret in written]
    assert not found, written


async def talks(api: Api, code: str) -> None:
    """A stranger with a code, then a member who says many things while everything goes wrong."""
    stranger = api.chat(9001, TYPED)
    await stranger.says(TYPED)
    await stranger.sees("mã mời")
    await stranger.says(code)
    await stranger.sees("đọc và đồng ý")
    for kind in KINDS:
        api.faults.plan("sendMessage", kind)
        api.faults.plan("editMessageText", kind)
    api.faults.plan("getUpdates", "502")
    await stranger.taps("Tôi đồng ý")
    await stranger.says(f"/hop {OTHER}")
    await stranger.edits(await stranger.says(OTHER), TYPED)
    await stranger.forwards(TYPED)
    await stranger.blocks()
    api.bot.updates.put("message", {"text": OTHER, "chat": "nonsense"}, 1)
    await until(lambda: not api.bot.updates.pending)


async def test_conversations_in_which_everything_goes_wrong(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with serve() as api:
        invited = await bot(
            *("invite", "--unit", "vhtt", "--role", "minute_taker"),
            folder=tmp_path,
            DATABASE_URL=sqlite_url,
        )
        code = invited.out.split(": ")[1][:8]
        told = {"LOG_LEVEL": "DEBUG", "NURSERY_BEFORE": "tests.bot.hasty"}
        async with running(api, tmp_path, DATABASE_URL=sqlite_url, **told) as child:
            await talks(api, code)
            api.faults.plan("getUpdates", "401", times=None)
            await api.chat(9002).says(OTHER)
            written = (await child.ended(60)).err
    assert "parked" in written
    hidden(written, api.token, api.token.split(":")[1], code)


@contextmanager
def listening() -> Iterator[io.StringIO]:
    """What the process would write, set up as for a start."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    root.handlers.clear()
    log.set_up("DEBUG", ("open-sesame", *log.to_hide("socks5://me:pass-word@host:1")))
    (handler,) = root.handlers
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(io.StringIO())
    try:
        yield handler.stream
    finally:
        root.handlers[:], logging.raiseExceptions = before, True
        root.setLevel(level)


def fails() -> None:
    try:
        int(TYPED)
    except ValueError as error:
        raise LookupError(OTHER) from error


def test_an_exception_is_its_class_and_its_lines_of_code() -> None:
    with listening() as written:
        try:
            fails()
        except LookupError:
            ours.exception("it failed")
    assert "int(TYPED)" in written.getvalue()
    assert "ValueError\n" in written.getvalue()
    assert written.getvalue().endswith("LookupError\n")
    hidden(written.getvalue())


def test_an_exception_among_the_arguments_is_its_class() -> None:
    with listening() as written:
        ours.error("not kept: %r", ValueError(TYPED))
        ours.error(ValueError(TYPED))
    assert written.getvalue().count("ValueError") == 2
    hidden(written.getvalue())


def test_tokens_and_passwords_are_stars() -> None:
    with listening() as written:
        ours.info("/bot123456789:AAbbCCddEEffGGhhIIjjKKllMM/getMe open-sesame pass-word")
    assert written.getvalue().endswith("/bot***/getMe *** ***\n")


async def test_a_task_that_nobody_waited_for_does_not_show_what_it_was_given() -> None:
    context = {"message": "Task exception was never retrieved", "exception": ValueError(TYPED)}
    with listening() as written:
        asyncio.get_running_loop().default_exception_handler({**context, "future": OTHER})
    assert "never retrieved" in written.getvalue()
    hidden(written.getvalue())


def test_what_cannot_be_written_is_not_shown_instead(capfd: pytest.CaptureFixture[str]) -> None:
    with listening() as written:
        written.close()
        ours.error("%s", TYPED)
        ours.error("%d", TYPED)
    hidden(capfd.readouterr().err)


def test_libraries_are_not_heard_below_warnings() -> None:
    with listening() as written:
        for name in ("telegram.Bot", "aiohttp.access", "sqlalchemy.engine", "aiosqlite", "httpx"):
            logging.getLogger(name).info(TYPED)
        assert telegram  # silences its library where it is imported
        logging.getLogger("telegram.request").error("Can not load invalid JSON data: %r", TYPED)
    assert written.getvalue() == ""


def test_a_line_that_repeats_has_a_pace() -> None:
    pace = log.Pace()
    records = [logging.LogRecord("asyncio", 40, "", 0, "again", None, None) for _ in range(500)]
    said = [record for record in records if pace.filter(record)]
    assert len(said) == log.Pace.MOST
    assert "not said again" in str(said[-1].msg)
    other = logging.LogRecord("asyncio", 40, "", 0, "something else", None, None)
    assert pace.filter(other)


@pytest.mark.parametrize("form", ["json", "text"])
async def test_one_id_leads_from_an_update_to_its_answer(
    tmp_path: Path, sqlite_url: str, form: str
) -> None:
    telling = {"LOG_FORMAT": form, "LOG_LEVEL": "DEBUG", "DATABASE_URL": sqlite_url}
    async with serve() as api, running(api, tmp_path, **telling) as child:
        await api.chat(9100).starts()
        await until(lambda: child.err.exists() and "shown chat=" in child.err.read_text(), 60)
        lines = [one for one in child.err.read_text().splitlines() if "bot." in one]
    if form == "json":
        found = [json.loads(line) for line in lines]
        keys = {one["message"].split()[0]: one.get("update") for one in found}
    else:
        said = [line.split(" bot.")[1].split(" ", 1)[1] for line in lines]
        keys = {one.split()[0]: one.partition(" update=")[2] for one in said}
    assert keys["came"]
    assert keys["came"] == keys["shown"]
