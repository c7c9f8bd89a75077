"""The Bot API over HTTP, and the object through which tests and the page use it.

    async with serve() as api:
        hung = api.chat(1001, "Hùng")
        await hung.says("/start")
        reply = await hung.next()

The bot under test is given ``api.url`` and ``api.token``.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from email.utils import formatdate

from aiohttp import StreamReader, web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.http import RawRequestMessage

from playground import args as arguments
from playground import control, receiving
from playground.accounts import Account
from playground.args import Args
from playground.clock import Clock
from playground.errors import Refused
from playground.faults import REFUSALS, Fault, Faults
from playground.files import LARGEST_UPLOAD
from playground.messages import Tree
from playground.methods import METHODS
from playground.pace import Pace
from playground.people import Chat
from playground.rooms import Room
from playground.updates import encode
from playground.webhook import Webhook

TOKEN = "100000001:playground-token-of-thirty-five_ch"
WELL_FORMED = re.compile(r"\d{1,19}:[\w-]{10,}")
ODD = '{"id":"17","sent":{"body":"secret words"}}'
HEADERS = {"Content-Type": "application/json"}
NOT_FOUND = Refused(404, "Not Found")


class Api:
    """The whole local Telegram: bots, chats, clock, faults. ``bot`` is the first of ``bots``."""

    def __init__(
        self,
        tokens: Sequence[str],
        *,
        clock: Clock,
        name: str,
        username: str,
        keep: int,
        first: int,
    ) -> None:
        self.url = ""
        self.clock = clock
        self.faults = Faults()
        self.pace: Pace | None = None
        self.bots: dict[str, Account] = {}
        self.webhooks: dict[str, Webhook] = {}
        self._chats: dict[tuple[str, int], Chat] = {}
        for number, token in enumerate(tokens):
            mark = str(number or "")
            bot = Account(
                token, clock, name=name + mark, username=username + mark, keep=keep, first=first
            )
            self.bots[token] = bot
            self.webhooks[token] = Webhook(bot.updates, self._reply_of(bot))

    @property
    def bot(self) -> Account:
        return next(iter(self.bots.values()))

    @property
    def token(self) -> str:
        return self.bot.token

    @property
    def webhook(self) -> Webhook:
        return self.webhooks[self.token]

    def chat(
        self,
        user_id: int,
        name: str = "Hùng",
        *,
        username: str | None = None,
        language: str = "vi",
        bot: Account | None = None,
    ) -> Chat:
        """The chat of this person with the bot; the same object for the same person."""
        account = bot or self.bot
        known = self._chats.get((account.token, user_id))
        if known is not None:
            return known
        handle = {"username": username} if username else {}
        room = account.open_room({"id": user_id, "type": "private", "first_name": name, **handle})
        user = {"id": user_id, "is_bot": False, "first_name": name, **handle}
        chat = Chat(account, room, {**user, "language_code": language})
        self._chats[account.token, user_id] = chat
        return chat

    def group(
        self, group_id: int = -1001, title: str = "Nhóm", *, bot: Account | None = None
    ) -> Room:
        """A group the bot is in; write there with ``chat.says_in(group, text)``."""
        room = (bot or self.bot).open_room({"id": group_id, "type": "supergroup", "title": title})
        room.known = True
        return room

    async def close(self) -> None:
        for webhook in self.webhooks.values():
            await webhook.stop()
        for account in self.bots.values():
            account.updates.stop_poll("the server stops")

    # -- over HTTP

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answered by our clock."""
        answer = await self._handle(request)
        answer.headers["Date"] = formatdate(self.clock.now(), usegmt=True)
        return answer

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        if path.startswith("/bot"):
            token, _, method = path[4:].partition("/")
            try:
                account = self._account(token)
                return await self._call(account, method.lower(), request)
            except Refused as refusal:
                return _refusal(refusal)
        if path.startswith("/file/bot"):
            return self._file(*path[9:].split("/", 1))
        if path.startswith("/control/"):
            return await control.handle(self, path[9:], request)
        return _refusal(NOT_FOUND)

    def _account(self, token: str) -> Account:
        account = self.bots.get(token)
        if account is None:
            raise Refused(401, "Unauthorized") if WELL_FORMED.fullmatch(token) else NOT_FOUND
        return account

    async def _call(
        self, account: Account, method: str, request: web.BaseRequest
    ) -> web.StreamResponse:
        account.calls[method] += 1
        args = await arguments.read(request)
        faults = self.faults
        fault = faults.next(method, args.integer("chat_id")) if faults.plans else None
        if faults.latency or faults.slow:
            await faults.delay(method)
        if fault is not None:
            return await self._fail(fault, account, method, args, request)
        return _ok(await self.result(account, method, args))

    async def result(self, account: Account, method: str, args: Args) -> str:
        """The result of a method as JSON."""
        if self.pace is not None and method.startswith(("send", "edit")):
            self.pace.check(args.integer("chat_id"))
        plain = METHODS.get(method)
        if plain is not None:
            return encode(plain(account, args))
        webhook = self.webhooks[account.token]
        if method == "getupdates":
            return await receiving.get_updates(account, webhook, args)
        if method == "setwebhook":
            return encode(await receiving.set_webhook(account, webhook, args))
        if method == "deletewebhook":
            return encode(await receiving.delete_webhook(account, webhook, args))
        if method == "getwebhookinfo":
            return encode(receiving.webhook_info(account, webhook))
        raise Refused(404, "Not Found: method not found")

    async def _fail(
        self, fault: Fault, account: Account, method: str, args: Args, request: web.BaseRequest
    ) -> web.StreamResponse:
        if fault.kind == "429":
            text = f"Too Many Requests: retry after {fault.retry_after}"
            raise Refused(429, text, retry_after=fault.retry_after)
        if fault.kind in REFUSALS:
            raise Refused(*REFUSALS[fault.kind])
        if fault.kind == "odd-before":
            return _ok(ODD)
        if fault.kind.endswith("after") or fault.kind == "odd":
            await self.result(account, method, args)
        if fault.kind == "odd":
            return _ok(ODD)
        if fault.kind.startswith("hang"):
            await asyncio.sleep(fault.seconds)
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    def _file(self, token: str, path: str = "") -> web.StreamResponse:
        account = self.bots.get(token)
        stored = account.files.by_path(path) if account else None
        if stored is None:
            return _refusal(NOT_FOUND)
        return web.Response(body=stored.content, headers={"Content-Type": stored.mime})

    def _reply_of(self, account: Account) -> Callable[[Tree], Awaitable[None]]:
        async def reply(asked: Tree) -> None:
            method = str(asked.pop("method")).lower()
            with suppress(Refused):
                await self.result(account, method, Args(asked))

        return reply


def _ok(result: str) -> web.Response:
    return web.Response(body=f'{{"ok":true,"result":{result}}}'.encode(), headers=HEADERS)


def _refusal(why: Refused) -> web.Response:
    body: Tree = {"ok": False, "error_code": why.code, "description": why.description}
    if why.parameters:
        body["parameters"] = why.parameters
    return web.Response(status=why.code, body=encode(body).encode(), headers=HEADERS)


def _request(
    message: RawRequestMessage,
    payload: StreamReader,
    protocol: web.RequestHandler,
    writer: AbstractStreamWriter,
    task: asyncio.Task[None],
) -> web.BaseRequest:
    loop, largest = asyncio.get_running_loop(), LARGEST_UPLOAD + 2**20
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=largest)


@asynccontextmanager
async def serve(
    *,
    tokens: Sequence[str] = (TOKEN,),
    host: str = "127.0.0.1",
    port: int = 0,
    clock: Clock | None = None,
    name: str = "Trợ lý Chi bộ",
    username: str = "tro_ly_chi_bo_bot",
    keep: int = 1000,
    first: int = 0,
) -> AsyncIterator[Api]:
    """Serve one or more bots.

    ``keep`` is how many messages a chat remembers; ids of updates, messages and taps start after
    ``first``: give a higher one when a bot that remembers ids meets a new server.
    """
    api = Api(tokens, clock=clock or Clock(), name=name, username=username, keep=keep, first=first)
    server = web.Server(api.handle, request_factory=_request, access_log=None)
    runner = web.ServerRunner(server, shutdown_timeout=0.2)
    await runner.setup()
    site = web.TCPSite(runner, host, port, backlog=1024)
    await site.start()
    api.url = f"http://{host}:{runner.addresses[0][1]}"
    try:
        yield api
    finally:
        await api.close()
        await runner.cleanup()
