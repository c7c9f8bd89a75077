"""The other way to receive: the platform posts; it gets its 200 after the commit."""

from __future__ import annotations

import hmac
import logging
from collections.abc import Awaitable, Callable, Iterable

from aiohttp import web

from bot import kill
from bot.channels import Channel
from bot.inbox import Inbox
from bot.poll import take

LARGEST = 1 << 20

log = logging.getLogger(__name__)


class CannotListen(Exception):
    """WEBHOOK_LISTEN names an address that is taken or not of this machine."""


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
            await take(channel, inbox, raw)
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
) -> web.AppRunner:
    """Listen for each channel at its path; /health answers ok, or 503 and what is not."""

    async def health(request: web.Request) -> web.Response:
        wrong = complaints()
        return web.Response(status=503 if wrong else 200, text=" ".join(wrong) or "ok")

    app = web.Application(client_max_size=LARGEST)
    app.add_routes([web.post(path(one), receiver(one, inbox, secret)) for one in channels])
    app.add_routes([web.get("/health", health)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    host, _, port = listen.rpartition(":")
    try:
        await web.TCPSite(runner, host.strip("[]") or None, int(port)).start()
    except OSError:
        await runner.cleanup()
        raise CannotListen from None
    return runner
