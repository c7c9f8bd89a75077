"""SIGTERM: what was taken is committed and shown, and the process ends with 0 soon."""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from pathlib import Path

from bot import demo
from playground.api import Api, serve
from playground.people import Chat
from tests.bot.process import ROOT, Child, running, until

SOON = 8.0


async def stops(child: Child) -> str:
    """What it wrote, after it ended well."""
    begun = time.monotonic()
    child.signal(signal.SIGTERM)
    found = await child.ended(within=SOON + 5)
    assert found.code == 0, found.err
    assert time.monotonic() - begun < SOON
    return found.err


async def agrees(api: Api) -> None:
    secretary = api.chat(int(demo.SECRETARY), "Bí thư VHTT")
    await secretary.starts()
    await secretary.sees("đọc và đồng ý")
    await secretary.taps("Tôi đồng ý")
    await secretary.sees("Cảm ơn đồng chí")


async def test_it_stops_during_a_long_poll(tmp_path: Path, sqlite_url: str) -> None:
    async with serve() as api, running(api, tmp_path, DATABASE_URL=sqlite_url) as child:
        await agrees(api)
        written = await stops(child)
    assert "Traceback" not in written
    assert "WARNING" not in written


async def test_it_stops_while_the_server_does_not_answer(tmp_path: Path, sqlite_url: str) -> None:
    async with serve() as api:
        api.faults.plan("getMe", "hang-before", times=None)
        async with running(api, tmp_path, DATABASE_URL=sqlite_url) as child:
            await until(lambda: bool(api.faults.happened))
            await stops(child)


async def test_what_was_taken_is_shown_before_it_stops(tmp_path: Path, url: str) -> None:
    async with serve() as api:
        async with running(api, tmp_path, DATABASE_URL=url) as child:
            await agrees(api)
            api.faults.slowly("sendMessage", 1.0)
            people = [api.chat(9000 + number, "Người lạ") for number in range(30)]
            for person in people:
                await person.starts()
            await until(lambda: not api.bot.updates.pending)
            await stops(child)
        assert [count(person) for person in people] == [1] * 30


async def test_a_stop_in_the_middle_and_a_new_start_show_everything_once(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with serve() as api:
        people = [api.chat(9000 + number, "Người lạ") for number in range(60)]
        async with running(api, tmp_path, DATABASE_URL=sqlite_url) as child:
            await agrees(api)
            for person in people:
                await person.starts()
            await people[0].next()
            await stops(child)
        async with running(api, tmp_path, DATABASE_URL=sqlite_url):
            await until(lambda: all(map(count, people)))
            await asyncio.sleep(0.5)
        assert [count(person) for person in people] == [1] * 60


def count(person: Chat) -> int:
    """How many messages of the bot this person has."""
    return sum(message.from_bot for message in person.messages)


async def test_a_thread_that_hangs_does_not_keep_a_process_that_must_end() -> None:
    """What hangs at the exit is ended all the same, and not with 0."""
    program = (
        "import threading, time\n"
        "from bot import app\n"
        "app.END_SECONDS = 0.5\n"
        "threading.Thread(target=time.sleep, args=(600,)).start()\n"
        "app._end_all_the_same()\n"
    )
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", program, cwd=ROOT)
    assert await asyncio.wait_for(child.wait(), 60) == 1
