"""The other way to receive: the platform posts; it gets its 200 after the commit."""

from __future__ import annotations

import hmac

from aiohttp import web

from bot.channels.telegram import Telegram
from bot.inbox import Inbox
from bot.poll import take

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1 << 20


async def serve(channel: Telegram, inbox: Inbox, *, listen: str, secret: str) -> web.AppRunner:
    """Listen for updates at /telegram; /health answers whether the process lives."""

    async def update(request: web.Request) -> web.Response:
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return web.Response(status=403)
        await take(channel, inbox, await request.json())
        return web.Response()

    async def health(request: web.Request) -> web.Response:
        return web.Response(text="ok")

    app = web.Application(client_max_size=LARGEST)
    app.add_routes([web.post("/telegram", update), web.get("/health", health)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    host, _, port = listen.rpartition(":")
    await web.TCPSite(runner, host or "127.0.0.1", int(port)).start()
    return runner
