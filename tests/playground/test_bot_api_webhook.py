"""Delivery by webhook, and everything that goes wrong on purpose."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession, web
from telegram import Bot
from telegram.error import BadRequest, Conflict, NetworkError, RetryAfter, TimedOut

from playground.api import Api, serve
from playground.pace import Pace
from playground.people import Chat


class Receiver:
    """A web server that takes updates; ``refuse`` of them get 500 first."""

    def __init__(self) -> None:
        self.url = ""
        self.refuse = 0
        self.answer: dict[str, Any] | None = None
        self.texts: list[str] = []
        self.secrets: set[str | None] = set()

    async def take(self, request: web.BaseRequest) -> web.Response:
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.refuse:
            self.refuse -= 1
            return web.Response(status=500)
        self.texts.append((await request.json())["message"]["text"])
        return web.json_response(self.answer) if self.answer else web.Response()

    async def has(self, count: int) -> list[str]:
        for _ in range(200):
            if len(self.texts) >= count:
                break
            await asyncio.sleep(0.01)
        return self.texts


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    made = Receiver()
    runner = web.ServerRunner(web.Server(made.take))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    async with serve() as running:
        running.webhook.backoff = 0.02
        yield running


@pytest.fixture
async def bot(api: Api, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    async with Bot(api.token, base_url=f"{api.url}/bot") as made:
        yield made


@pytest.fixture
async def hung(api: Api) -> Chat:
    chat = api.chat(1001, "Hùng")
    await chat.says("/start")
    return chat


async def test_a_refused_update_comes_again_and_in_order(
    bot: Bot, hung: Chat, receiver: Receiver
) -> None:
    receiver.refuse = 2
    await bot.set_webhook(receiver.url, secret_token="s3cret")
    await hung.says("hai")
    assert await receiver.has(2) == ["/start", "hai"]
    assert receiver.secrets == {"s3cret"}
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"


async def test_the_answer_of_a_webhook_may_be_a_call(
    bot: Bot, hung: Chat, receiver: Receiver
) -> None:
    receiver.answer = {"method": "sendMessage", "chat_id": hung.id, "text": "Chào"}
    await bot.set_webhook(receiver.url)
    assert (await hung.next()).text == "Chào"


async def test_polling_and_webhook_exclude_each_other(
    bot: Bot, hung: Chat, receiver: Receiver
) -> None:
    await bot.set_webhook(receiver.url)
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()
    with pytest.raises(BadRequest, match=r"[Bb]ad webhook"):
        await bot.set_webhook("ftp://x")


async def test_429_and_502_become_their_own_errors(api: Api, bot: Bot, hung: Chat) -> None:
    api.faults.plan("sendMessage", "429", retry_after=3)
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(hung.id, "x")
    assert refused.value.retry_after == timedelta(seconds=3)
    api.faults.plan("sendmessage", "502")
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(hung.id, "x")
    await bot.send_message(hung.id, "x")


async def test_a_cut_connection_may_hide_a_sent_message(api: Api, bot: Bot, hung: Chat) -> None:
    api.faults.plan("sendMessage", "cut-before")
    with pytest.raises(NetworkError):
        await bot.send_message(hung.id, "trước")
    api.faults.plan("sendMessage", "cut-after")
    with pytest.raises(NetworkError):
        await bot.send_message(hung.id, "sau")
    assert [message.text for message in hung.messages] == ["/start", "sau"]


async def test_silence_and_slowness(api: Api, bot: Bot, hung: Chat) -> None:
    api.faults.plan("sendMessage", "hang-after", seconds=0.5)
    with pytest.raises(TimedOut):
        await bot.send_message(hung.id, "x", read_timeout=0.1)
    assert hung.last.text == "x"
    api.faults.slowly("sendMessage", 0.1)
    before = time.monotonic()
    await bot.send_message(hung.id, "y")
    assert time.monotonic() - before >= 0.1


async def test_faults_can_be_set_from_outside(api: Api, bot: Bot, hung: Chat) -> None:
    async with ClientSession(api.url) as session:
        plan = {"method": "sendMessage", "kind": "502", "times": None}
        await session.post("/control/faults", json=plan)
        with pytest.raises(NetworkError):
            await bot.send_message(hung.id, "x")
        await session.post("/control/heal")
        await bot.send_message(hung.id, "x")
        assert (await session.post("/control/nothing", json={})).status == 400


async def test_the_pace_can_be_kept(api: Api, bot: Bot, hung: Chat) -> None:
    api.pace = Pace()
    for _ in range(5):
        await bot.send_message(hung.id, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(hung.id, "x")
