"""The other way to receive: the platform posts; it gets its 200 after the commit."""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections.abc import Awaitable, Callable, Iterable

from aiohttp import web

from bot import kill
from bot.channels import Channel
from bot.inbox import Inbox
from bot.poll import take

TAKE_SECONDS = 20.0  # until the platform is told to send it again

log = logging.getLogger(__name__)

Handler = Callable[[web.Request], Awaitable[web.Response]]


def routes(channels: Iterable[Channel], inbox: Inbox, secret: str) -> list[web.RouteDef]:
    """Where each platform posts, below WEBHOOK_URL."""
    return [web.post(f"/{one.name}", receiver(one, inbox, secret)) for one in channels]


def receiver(channel: Channel, inbox: Inbox, secret: str) -> Handler:
    """What answers a post of this platform."""

    async def update(request: web.Request) -> web.Response:
        given = request.headers.get(channel.can.secret_header, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            inbox.note(channel.name, "foreign")
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
