"""The playground as a command: its address, another port, a clean end; and who may not play."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import aiohttp
import pytest

from playground import server
from playground.server import Phone, play

ROOT = Path(__file__).parents[2]
WAITS = [sys.executable, "-c", "import time; time.sleep(60)"]
PHONES = [Phone(1001, "Bí thư", "Nguyễn Văn Hùng", "Hùng")]
SCRIPT = """
import asyncio, sys
from pathlib import Path
from playground.server import Phone, run
asyncio.run(run(
    phones=[Phone(1, "a", "b", "c")], command=["sleep", "60"], env={},
    folder=Path(sys.argv[1]), port=int(sys.argv[2]), open_browser=False,
))
"""


async def test_it_prints_its_address_and_stops_on_sigterm(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", SCRIPT, str(tmp_path), str(port), stdout=PIPE, cwd=ROOT
        )
        assert process.stdout
        said = (await asyncio.wait_for(process.stdout.readline(), 10)).decode().strip()
    assert said.startswith("Playground: http://127.0.0.1:")
    assert not said.endswith(f":{port}")
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 10) == 0


async def test_another_site_in_the_browser_cannot_play(tmp_path: Path) -> None:
    async with (
        play(phones=PHONES, command=WAITS, env={}, folder=tmp_path) as (url, _),
        aiohttp.ClientSession() as session,
    ):
        with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
            await session.ws_connect(f"{url}/live", headers={"Origin": "https://evil.example"})
        async with session.ws_connect(f"{url}/live", headers={"Origin": url}) as socket_:
            assert (await socket_.receive_json())["type"] == "state"
            await socket_.send_json({"do": "nothing", "phone": 1001})
            while (news := await socket_.receive_json())["type"] != "problem":
                pass
            assert news["phone"] == 1001


async def test_files_of_people_are_never_shown_as_pages(tmp_path: Path) -> None:
    async with (
        play(phones=PHONES, command=WAITS, env={}, folder=tmp_path) as (url, stage),
        aiohttp.ClientSession() as session,
    ):
        mine = await stage.chats[1001].sends_document("x.html", b"<script>alert(1)</script>")
        async with session.get(f"{url}/file/{mine.file_id}/x.html") as answer:
            assert answer.headers["Content-Disposition"].startswith("attachment")
        async with session.get(f"{url}/file/nothing/x") as answer:
            assert answer.status == 404


async def test_ids_are_not_repeated_by_a_later_playground(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    for started in (server.EPOCH + 1000, server.EPOCH + 1060):
        monkeypatch.setattr(server, "seconds", lambda started=started: started)
        async with play(phones=PHONES, command=WAITS, env={}, folder=tmp_path) as (_, stage):
            seen.append((await stage.chats[1001].says("x")).message_id)
    assert seen == [1001, 1061]


async def test_the_bot_is_told_where_everything_is(tmp_path: Path) -> None:
    tells = "import os; print(*[os.environ[n] for n in ('TELEGRAM_API_URL', 'CLOCK_FILE')])"
    command = [sys.executable, "-c", tells + "; import time; time.sleep(60)"]
    env = {"PYTHONUNBUFFERED": "1"}
    async with play(phones=PHONES, command=command, env=env, folder=tmp_path) as (_, stage):
        said: asyncio.Queue[str] = asyncio.Queue()
        stage.child.on_line = said.put_nowait
        assert await asyncio.wait_for(said.get(), 5) == f"{stage.api.url} {tmp_path / 'clock'}"
