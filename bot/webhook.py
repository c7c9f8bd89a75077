"""The other way to receive: the platform posts; it gets its 200 after the commit."""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot import kill
from bot.channels import Channel
from bot.gate import Entrance
from bot.inbox import Inbox
from bot.poll import take

LARGEST = 1 << 20
TAKE_SECONDS = 20.0  # until the platform is told to send it again

log = logging.getLogger(__name__)


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


Handler = Callable[[web.Request], Awaitable[web.Response]]


def path(channel: Channel) -> str:
    """Where this platform posts, below WEBHOOK_URL."""
    return f"/{channel.name}"


def receiver(channel: Channel, inbox: Inbox, secret: str) -> Handler:
    """What answers a post of this platform."""

    async def update(request: web.Request) -> web.Response:
        given = request.headers.get(channel.can.secret_header, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return web.Response(status=403)
        try:
            raw = await request.json()
        except ValueError:  # not from the platform: to be sent again would not mend it
            return web.Response(status=400)
        try:
            await asyncio.wait_for(take(channel, inbox, raw), TAKE_SECONDS)
        except Exception as trouble:
            log.error("not kept, will be sent again: %s", type(trouble).__name__)
            return web.Response(status=503)
        kill.here("before-confirm")
        return web.Response()

    return update


async def serve(
    channels: Iterable[Channel],
    inbox: Inbox,
    *,
    listen: str,
    secret: str,
    complaints: Callable[[], list[str]],
) -> Served:
    """Listen for each channel at its path; /health answers ok, or 503 and what is not."""

    async def health(request: web.Request) -> web.Response:
        wrong = complaints()
        return web.Response(status=503 if wrong else 200, text=" ".join(wrong) or "ok")

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
    app.add_routes([web.post(path(one), receiver(one, inbox, secret)) for one in channels])
    app.add_routes([web.get("/health", health)])
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
