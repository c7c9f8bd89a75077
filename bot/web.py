"""The bot's own web server: what it is asked for, by platforms and by people, comes in here."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot import VERSION
from bot.gate import Entrance

LARGEST = 1 << 20
HEAD = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",  # heeded over https only
}


class CannotListen(Exception):
    """WEBHOOK_LISTEN names an address that is taken or not of this machine."""


@dataclass(frozen=True, slots=True)
class Served:
    """What listens, until ``cleanup``."""

    runner: web.AppRunner
    server: asyncio.Server

    async def cleanup(self) -> None:
        self.server.close()
        await self.runner.cleanup()


async def serve(routes: Iterable[web.RouteDef], *, listen: str) -> Served:
    """Listen at "host:port". May raise CannotListen."""
    gate = Entrance()

    @web.middleware
    async def pressed(request: web.Request, handler: Any) -> Any:
        """The body has to come in time as the head had to."""
        await request.read()
        door = gate.doors.get(request.transport)
        if door:
            door.serve()
        try:
            return await handler(request)
        finally:
            if door:
                door.wait()

    app = web.Application(client_max_size=LARGEST, middlewares=[pressed])
    app.on_response_prepare.append(_head)
    app.add_routes(routes)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    assert runner.server
    host, _, port = listen.rpartition(":")
    loop = asyncio.get_running_loop()
    try:
        factory = gate.before(runner.server)
        server = await loop.create_server(factory, host.strip("[]") or None, int(port))
    except OSError:
        await runner.cleanup()
        raise CannotListen from None
    return Served(runner, server)


async def _head(request: web.Request, answer: web.StreamResponse) -> None:
    answer.headers["Server"] = f"chibo/{VERSION}"
    for name, value in HEAD.items():
        answer.headers.setdefault(name, value)
