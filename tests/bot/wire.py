"""A wire between the bot and its server: it can be dead though open, or cut."""

from __future__ import annotations

import asyncio
import contextlib
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit


class Wire:
    """``dead``: what is sent is swallowed, and nobody is told."""

    def __init__(self, to: str) -> None:
        there = urlsplit(to)
        self._there = there.hostname, there.port
        self._port = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server
        self.dead = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def join(self) -> None:
        """Listen, at the same port as before."""
        self._server = await asyncio.start_server(self._visit, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """The port is closed, and so is every connection."""
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _visit(self, reader: StreamReader, writer: StreamWriter) -> None:
        if task := asyncio.current_task():
            self._tasks.add(task)
        back, onward = await asyncio.open_connection(*self._there)
        try:
            await asyncio.gather(self._carry(reader, onward), self._carry(back, writer))
        finally:
            onward.close()
            writer.close()

    async def _carry(self, reader: StreamReader, writer: StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(1 << 16):
                if not self.dead:
                    writer.write(data)
                    await writer.drain()
        writer.close()


@asynccontextmanager
async def wire(to: str) -> AsyncIterator[Wire]:
    found = Wire(to)
    await found.join()
    try:
        yield found
    finally:
        await found.cut()
