"""python-telegram-bot's seam for another transport: its requests over aiohttp.

The stock transport is what a step costs most (docs/decisions/0002). One session for all requests,
an HTTP or SOCKS proxy if one is set.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import aiohttp
from pydantic_core import to_json
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.channels.server_time import ServerTime

MOST = 100  # connections: 1,000 messages a second to a server 100 ms away
MOST_BYTES = 32 << 20  # of an answer; the platform hands over files of 20 MB at most
CONNECT_SECONDS = 10.0
READ_SECONDS = 30.0
JSON = {"Content-Type": "application/json"}
NO_CONNECTION = "no connection"  # how every error begins after which nothing was sent


class AiohttpRequest(BaseRequest):
    def __init__(
        self, server_time: ServerTime, *, proxy: str | None = None, connections: int = MOST
    ) -> None:
        self._server_time = server_time
        self._proxy = proxy
        self._proxy_errors: tuple[type[Exception], ...] = ()
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return READ_SECONDS

    async def initialize(self) -> None:
        if self._session is None:
            jar = aiohttp.DummyCookieJar()  # else a jar is looked through for every request
            self._session = aiohttp.ClientSession(connector=self._connector(), cookie_jar=jar)

    def _connector(self) -> aiohttp.BaseConnector:
        if self._proxy:
            import aiohttp_socks as socks  # most have no proxy, and it is slow to import

            refused = (socks.ProxyError, socks.ProxyConnectionError, socks.ProxyTimeoutError)
            self._proxy_errors = refused
            return socks.ProxyConnector.from_url(self._proxy, limit=self._connections, rdns=True)
        return aiohttp.TCPConnector(limit=self._connections)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | Fields | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body; TimedOut where no answer came, NetworkError elsewhere."""
        if self._session is None:
            await self.initialize()
        assert self._session
        total = read_timeout if isinstance(read_timeout, int | float) else READ_SECONDS
        timeout = aiohttp.ClientTimeout(sock_read=total, sock_connect=CONNECT_SECONDS)
        try:
            async with self._session.request(
                method, url, timeout=timeout, **_body(request_data)
            ) as response:
                self._server_time.read(response.headers)
                return response.status, await _read(response)
        except aiohttp.ConnectionTimeoutError as error:
            raise NetworkError(f"{NO_CONNECTION} in time") from error
        except self._proxy_errors as error:
            raise NetworkError(f"{NO_CONNECTION}: {type(error).__name__}") from error
        except TimeoutError as error:
            raise TimedOut("no answer in time") from error
        except aiohttp.ClientConnectorError as error:
            raise NetworkError(NO_CONNECTION) from error
        except aiohttp.ClientError as error:
            raise TimedOut(f"connection cut: {type(error).__name__}") from error
        except OSError as error:
            raise TimedOut(f"connection cut: {type(error).__name__}") from error


async def _read(response: aiohttp.ClientResponse) -> bytes:
    """All of it, or TimedOut: memory is not spent on an answer that does not end."""
    length, packed = response.content_length, "Content-Encoding" in response.headers
    if length is not None and length <= MOST_BYTES and not packed:
        return await response.read()
    found = bytearray()
    async for part in response.content.iter_any():
        found += part
        if len(found) > MOST_BYTES:
            raise TimedOut("an answer without end")
    return bytes(found)


class Fields:
    """The fields of a request without files: no object around each of them, as in RequestData."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self.json_payload = to_json({n: value for n, value in fields.items() if value is not None})


def _body(data: RequestData | Fields | None) -> dict[str, Any]:
    """JSON, which is quicker to write and to read than a form; a form where there are files."""
    if data is None:
        return {}
    if isinstance(data, Fields) or not data.multipart_data:
        return {"data": data.json_payload, "headers": JSON}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return {"data": form}
