"""The page with the phones, and everything behind it, from start to stop."""

from __future__ import annotations

import asyncio
import json
import signal
import webbrowser
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from time import time as seconds
from urllib.parse import quote, urlsplit

from aiohttp import WSMsgType, web

from playground import actions
from playground.api import serve
from playground.child import Child
from playground.clock import Clock
from playground.errors import Refused
from playground.messages import Tree
from playground.ports import free_port
from playground.stage import Phone, Stage
from playground.updates import encode
from playground.zalo.server import serve as zalo_server

PAGE = Path(__file__).parent / "page"
LARGEST = 50 * 2**20
TRIES = 20
EPOCH = 1_735_689_600  # 2025: ids grow by the second, so a new playground never repeats them
SHOWN_INLINE = ("image/png", "image/jpeg", "image/gif", "application/pdf")

__all__ = ["Phone", "play", "run"]


async def run(
    *,
    phones: Sequence[Phone],
    command: Sequence[str],
    env: Mapping[str, str],
    folder: Path,
    host: str = "127.0.0.1",
    port: int = 8400,
    open_browser: bool = True,
) -> None:
    """Play until SIGINT or SIGTERM. ``env`` is the whole environment of the bot but for the tokens
    and addresses of the platforms, its own public address, and CLOCK_FILE, which are set here."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    playing = play(phones=phones, command=command, env=env, folder=folder, host=host, port=port)
    async with playing as (url, _):
        print(f"Playground: {url}", flush=True)
        if open_browser:
            await asyncio.to_thread(webbrowser.open, url)
        await ended.wait()


@asynccontextmanager
async def play(
    *,
    phones: Sequence[Phone],
    command: Sequence[str],
    env: Mapping[str, str],
    folder: Path,
    host: str = "127.0.0.1",
    port: int = 0,
) -> AsyncIterator[tuple[str, Stage]]:
    """The running playground: its address and its stage."""
    clock = Clock(folder / "clock")
    first = int(seconds()) - EPOCH
    async with serve(host=host, clock=clock, first=first) as api, zalo_server(clock=clock) as zalo:
        listen = f"{host}:{free_port(host)}"
        settings = {
            **env,
            "TELEGRAM_TOKEN": api.token,
            "TELEGRAM_API_URL": api.url,
            "CLOCK_FILE": str(folder / "clock"),
            "ZALO_TOKENS": zalo.bot.token if any(phone.zalo for phone in phones) else "",
            "ZALO_API_URL": zalo.url,
            "PUBLIC_URL": f"http://{listen}",
            "WEBHOOK_LISTEN": listen,
        }
        child = Child(command, settings)
        stage = Stage(api, child, phones, zalo.bot)
        runner = web.AppRunner(application(stage), access_log=None, shutdown_timeout=0.5)
        await runner.setup()
        try:
            url = await _listen(runner, host, port)
            await child.start()
            yield url, stage
        finally:
            await child.stop()
            await runner.cleanup()


def application(stage: Stage) -> web.Application:
    app = web.Application(client_max_size=LARGEST)
    app.router.add_get("/", _index)
    app.router.add_get("/live", partial(_live, stage))
    app.router.add_get("/file/{file_id}/{name}", partial(_file, stage))
    app.router.add_post("/upload/{phone}/{name}", partial(_upload, stage))
    app.router.add_static("/page", PAGE)
    return app


async def _listen(runner: web.AppRunner, host: str, port: int) -> str:
    """The wanted port, the next free one after it, or any."""
    for candidate in [*range(port, port + TRIES), 0] if port else [0]:
        with suppress(OSError):
            await web.TCPSite(runner, host, candidate).start()
            return f"http://{host}:{runner.addresses[0][1]}"
    raise OSError(f"no free port on {host}")


async def _index(request: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-store"})


async def _live(stage: Stage, request: web.Request) -> web.WebSocketResponse:
    _same_origin(request)
    socket = web.WebSocketResponse(heartbeat=20)
    await socket.prepare(request)
    news: asyncio.Queue[Tree] = asyncio.Queue()
    stage.pages.add(news)
    news.put_nowait(stage.state())
    sender = asyncio.create_task(_send(socket, news))
    try:
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                await actions.do(stage, json.loads(message.data))
    finally:
        stage.pages.discard(news)
        sender.cancel()
    return socket


async def _send(socket: web.WebSocketResponse, news: asyncio.Queue[Tree]) -> None:
    with suppress(ConnectionError):
        while True:
            await socket.send_str(encode(await news.get()))


async def _file(stage: Stage, request: web.Request) -> web.Response:
    try:
        stored = stage.api.bot.files.by_id(request.match_info["file_id"])
    except Refused:
        raise web.HTTPNotFound from None
    shown = "inline" if stored.mime in SHOWN_INLINE else "attachment"
    headers = {
        "Content-Type": stored.mime,
        "Content-Disposition": f"{shown}; filename*=UTF-8''{quote(stored.name, safe='')}",
        "X-Content-Type-Options": "nosniff",
    }
    return web.Response(body=stored.content, headers=headers)


async def _upload(stage: Stage, request: web.Request) -> web.Response:
    _same_origin(request)
    chat = stage.chats.get(int(request.match_info["phone"]))
    if chat is None:
        raise web.HTTPNotFound
    await chat.sends_document(request.match_info["name"], await request.read())
    return web.Response()


def _same_origin(request: web.Request) -> None:
    """Other sites open in the same browser must not play."""
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        raise web.HTTPForbidden
