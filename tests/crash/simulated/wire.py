"""The network between the bot and the local Bot API, in one process, in any weather."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from telegram.error import NetworkError, TimedOut

from bot.channels.transport import NO_CONNECTION, READ_SECONDS, Fields
from playground.api import ODD, Api
from playground.args import Args, Upload
from playground.errors import Refused
from playground.faults import REFUSALS
from playground.updates import encode
from tests.crash.simulated.life import LIFE
from tests.crash.simulated.weather import Weather


class Wire:
    def __init__(self, api: Api, weather: Weather) -> None:
        self._api = api
        self._weather = weather

    async def request(self, url: str, data: Any) -> tuple[int, bytes]:
        """As ``AiohttpRequest.do_request``."""
        life, method = LIFE.get(), url.rpartition("/")[2].lower()
        assert life
        life.touch()
        kind = self._weather.answer(method) or ""
        await asyncio.sleep(self._weather.latency())
        self._reached()
        if kind == "429":
            wait = self._weather.chance.choice((1, 5, 30, 3600))
            return _refused(Refused(429, "Too Many Requests", retry_after=wait))
        if kind in REFUSALS:
            return _refused(Refused(*REFUSALS[kind]))
        answer = 200, f'{{"ok":true,"result":{ODD}}}'.encode()
        if kind == "odd-before" or kind.endswith("-before"):
            pass
        elif kind == "odd" or kind.endswith("-after"):
            await self._call(method, data)
        else:
            answer = await self._call(method, data)
        life.touch()
        await asyncio.sleep(READ_SECONDS if kind.startswith("hang") else self._weather.latency())
        if kind.startswith(("hang", "cut")) or self._weather.away:
            raise TimedOut("connection cut")
        return answer

    def _reached(self) -> None:
        if self._weather.away:
            raise NetworkError(NO_CONNECTION)

    async def _call(self, method: str, data: Any) -> tuple[int, bytes]:
        account = self._api.bot
        account.calls[method] += 1
        try:
            result = await self._api.result(account, method, _args(data))
        except Refused as why:
            return _refused(why)
        return 200, f'{{"ok":true,"result":{result}}}'.encode()


def _args(data: Any) -> Args:
    if data is None:
        return Args({})
    if isinstance(data, Fields) or not data.multipart_data:
        return Args(json.loads(data.json_payload))
    parts = data.multipart_data.items()
    return Args(dict(data.json_parameters), {name: Upload(*part) for name, part in parts})


def _refused(why: Refused) -> tuple[int, bytes]:
    body: dict[str, Any] = {"ok": False, "error_code": why.code, "description": why.description}
    if why.parameters:
        body["parameters"] = why.parameters
    return why.code, encode(body).encode()
