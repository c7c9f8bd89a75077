"""The platform over HTTP.

    async with serve(["1:token"]) as zalo:
        hung = zalo.bot.chat("a1b2", "Hùng")
        await hung.says("họp")
        reply = await hung.next()

The bot under test is given ``zalo.url`` and the token.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from aiohttp import web

from playground.clock import Clock
from playground.faults import Fault, Faults
from playground.zalo import methods
from playground.zalo.account import ZaloBot
from playground.zalo.errors import ZaloRefused
from playground.zalo.messages import Tree

SENDING = {
    "sendMessage": methods.send_message,
    "sendPhoto": methods.send_photo,
    "sendChatAction": methods.send_chat_action,
}
LONGEST_POLL = 60.0
TOKEN = "1000000001:zalo-playground-token-abcdefghij"
CODES = {"502": 502, "no-chat": 404}


class Zalo:
    """All bots. ``reached_at``: public addresses that are this machine's, for webhooks."""

    def __init__(self, tokens: Sequence[str], clock: Clock) -> None:
        self.url = ""
        self.clock = clock
        self.faults = Faults()
        self.plain_only = False  # refuses styles
        self.broken: dict[str, int] = {}  # token -> the error of whatever it asks
        self.reached_at: dict[str, str] = {}
        self.bots = {
            token: ZaloBot(token, f"Tro ly {number}", clock)
            for number, token in enumerate(tokens, 1)
        }
        self._refusals = 0

    @property
    def bot(self) -> ZaloBot:
        return next(iter(self.bots.values()))

    async def handle(self, request: web.Request) -> web.StreamResponse:
        token, method = request.match_info["token"], request.match_info["method"]
        try:
            return _ok(await self._call(token, method, request))
        except ZaloRefused as refusal:
            return self._refusal(refusal)

    async def _call(self, token: str, method: str, request: web.Request) -> Tree:
        bot = self.bots.get(token)
        if bot is None:
            raise ZaloRefused(401, "unauthorized")
        if token in self.broken:
            raise ZaloRefused(self.broken[token], "internal error")
        bot.calls[method] += 1
        args = await _read(request)
        methods.refuse_unknown(method, args)
        await self.faults.delay(method.lower())
        if fault := self.faults.next(method.lower()):
            return await self._fail(fault, bot, method, args, request)
        return await self.result(bot, method, args)

    async def result(self, bot: ZaloBot, method: str, args: Tree) -> Tree:
        if self.plain_only and "text_styles" in args:
            raise ZaloRefused(400, "text_styles are not allowed")
        if method in SENDING:
            return SENDING[method](bot, args)
        match method:
            case "getUpdates":
                return await _updates(bot, args)
            case "setWebhook":
                return methods.set_webhook(bot, args, self.reached_at)
            case "deleteWebhook":
                bot.queue.hook = None
                return {"url": ""}
            case "getWebhookInfo":
                return {"url": bot.queue.hook[0] if bot.queue.hook else ""}
        return methods.get_me(bot)

    async def _fail(
        self, fault: Fault, bot: ZaloBot, method: str, args: Tree, request: web.Request
    ) -> Tree:
        if not fault.kind.startswith(("cut", "hang")):
            raise ZaloRefused(
                CODES.get(fault.kind) or int(fault.kind),
                "chat not found" * (fault.kind == "no-chat"),
            )
        if fault.kind.endswith("after"):
            await self.result(bot, method, args)
        if fault.kind.startswith("hang"):
            await asyncio.sleep(fault.seconds)
        if request.transport is not None:
            request.transport.abort()
        return {}

    def _refusal(self, why: ZaloRefused) -> web.Response:
        """The name of the code is spelt one way, then the other."""
        self._refusals += 1
        name = "error_code" if self._refusals % 2 else "errorCode"
        return web.json_response({"ok": False, name: why.code, "description": why.description})

    async def close(self) -> None:
        for bot in self.bots.values():
            await bot.queue.stop()


async def _read(request: web.Request) -> Tree:
    if request.content_type != "application/json":
        raise ZaloRefused(400, "a JSON body is expected")
    try:
        found = await request.json()
    except json.JSONDecodeError:
        raise ZaloRefused(400, "a JSON body is expected") from None
    if not isinstance(found, dict):
        raise ZaloRefused(400, "an object is expected")
    return found


async def _updates(bot: ZaloBot, args: Tree) -> Tree:
    """One, or 408."""
    if bot.queue.hook:
        raise ZaloRefused(400, "a webhook is set")
    timeout = args.get("timeout", "30")
    if not isinstance(timeout, str) or not timeout.isdecimal():
        raise ZaloRefused(400, "timeout must be a string of digits")
    found = await bot.queue.take(min(float(timeout), LONGEST_POLL))
    if found is None:
        raise ZaloRefused(408, "request timeout")
    return found


def _ok(result: Tree) -> web.Response:
    return web.json_response({"ok": True, "result": result})


@asynccontextmanager
async def serve(
    tokens: Sequence[str] = (TOKEN,), *, clock: Clock | None = None, host: str = "127.0.0.1"
) -> AsyncIterator[Zalo]:
    zalo = Zalo(tokens, clock or Clock())
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", zalo.handle)
    # A poll whose client has gone takes nothing more.
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2, handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, host, 0, backlog=1024).start()
    zalo.url = f"http://{host}:{runner.addresses[0][1]}"
    try:
        yield zalo
    finally:
        await zalo.close()
        await runner.cleanup()
