"""Zalo's Bot Platform over HTTP: a call, and which of our errors each of its answers is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import aiohttp

from bot.channels import (
    NotSent,
    OddReply,
    Rejected,
    Trouble,
    Unauthorized,
    Unreachable,
    Unsure,
    Wait,
)
from bot.channels.server_time import ServerTime
from bot.channels.shape import shape

MOST = 50  # connections
MOST_BYTES = 1 << 20  # of an answer: one update, or a message of 2,000 letters
CONNECT_SECONDS, READ_SECONDS = 10.0, 30.0
PAUSE_SECONDS = 60.0  # after 429, which does not say how long
IDLE = 408  # of getUpdates: nothing came


class Idle(Trouble):
    """The platform had nothing to hand over."""


class Client:
    """The token stands in the address of every call, so no error holds an address, and no
    redirection is followed.
    """

    def __init__(self, token: str, api_url: str) -> None:
        self._base = f"{api_url}/bot{token}/"
        self._session: aiohttp.ClientSession | None = None
        self.server_time = ServerTime()

    async def call(self, method: str, *, patience: float = READ_SECONDS, **fields: Any) -> Any:
        """The result, or a Trouble; what is None is left out."""
        given = {name: value for name, value in fields.items() if value is not None}
        timeout = aiohttp.ClientTimeout(
            total=CONNECT_SECONDS + patience, sock_connect=CONNECT_SECONDS, sock_read=patience
        )
        try:
            async with self._open().post(
                self._base + method, json=given, timeout=timeout, allow_redirects=False
            ) as answer:
                self.server_time.read(answer.headers)
                status, body = answer.status, json.loads(await _read(answer))
        except (aiohttp.ConnectionTimeoutError, aiohttp.ClientConnectorError):
            raise NotSent("no connection") from None
        except (aiohttp.ClientError, OSError, ValueError) as trouble:
            raise Unsure(type(trouble).__name__) from None
        except OddReply:
            raise
        except Exception as odd:  # such as one that nests without end
            raise OddReply(f"unread: {type(odd).__name__}") from None
        return _result(body, status)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=MOST)
            jar = aiohttp.DummyCookieJar()
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=jar)
        return self._session

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None


async def _read(answer: aiohttp.ClientResponse) -> bytes:
    """All of it, unless it does not end: memory is not spent on that."""
    found = bytearray()
    async for part in answer.content.iter_any():
        found += part
        if len(found) > MOST_BYTES:
            raise OddReply(f"{answer.status}: an answer without end")
    return bytes(found)


def _result(body: Any, status: int) -> Any:
    """HTTP 200 is no success: the envelope tells, and spells the name of its error two ways. What
    is ``ok`` is done, whatever the result lacks: a message without its id was shown all the same,
    and is not sent again.
    """
    if not isinstance(body, Mapping) or "ok" not in body:
        raise OddReply(f"{status}: {shape(body)}")
    if body["ok"] is True:
        return body.get("result")
    code = body.get("error_code", body.get("errorCode", status))
    raise _trouble(code, str(body.get("description", "")).lower())


def _trouble(code: Any, description: str) -> Trouble:
    match code:
        case 401:
            return Unauthorized()
        case 400 | 404 if "chat" in description and "not found" in description:
            return Unreachable()
        case 400 | 404:
            return Rejected(f"error {code}")
        case 408:
            return Idle()
        case 426:
            return NotSent(f"error {code}")
        case 429:
            return Wait(PAUSE_SECONDS)
    return Unsure(f"error {code}")  # 403 too: an internal error of theirs
