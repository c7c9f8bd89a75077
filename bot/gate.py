"""The door of the web server: so many connections at once, each with so long to say what it wants;
where there is no more room, whoever has waited longest makes some.

aiohttp waits for ever for the end of a request's head; a thousand clients that never finish theirs
would use up the files a process may open, and make the webhook deaf.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

MOST_OPEN = 200
WANTS_SECONDS = 10.0  # from the connection, or the last answer, to a request that is read

Inner = Callable[[], asyncio.Protocol]


class GatedConnection(asyncio.Protocol):
    """One connection, in front of the server's own protocol."""

    def __init__(self, gate: Entrance, inner: asyncio.Protocol) -> None:
        self._gate = gate
        self._inner = inner
        self._transport: asyncio.Transport
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        if len(self._gate.doors) >= MOST_OPEN and not self._gate.makes_room():
            transport.abort()
            return
        self._gate.doors[transport] = self
        self.wait()
        self._inner.connection_made(transport)

    def wait(self) -> None:
        """A request must be read by then."""
        self.serve()
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(WANTS_SECONDS, self._transport.abort)

    def serve(self) -> None:
        """One was: as long as it is answered nothing presses."""
        if self._timer:
            self._timer.cancel()
        self._timer = None

    @property
    def until(self) -> float | None:
        """When it will have waited too long; None: it is being answered."""
        return self._timer.when() if self._timer else None

    def leave(self) -> None:
        self._gate.doors.pop(self._transport, None)
        self.serve()
        self._transport.abort()
        self._inner.connection_lost(None)

    def connection_lost(self, exc: Exception | None) -> None:
        self.serve()
        if self._gate.doors.pop(self._transport, None):
            self._inner.connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        return self._inner.eof_received()

    def pause_writing(self) -> None:
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        self._inner.resume_writing()


class Entrance:
    """``doors`` are the connections that are open."""

    def __init__(self) -> None:
        self.doors: dict[asyncio.BaseTransport | None, GatedConnection] = {}

    def makes_room(self) -> bool:
        """False where all are being answered."""
        waiting = [(one.until, at) for at, one in enumerate(self.doors.values()) if one.until]
        if not waiting:
            return False
        list(self.doors.values())[min(waiting)[1]].leave()
        return True

    def before(self, inner: Inner) -> Callable[[], GatedConnection]:
        """A protocol factory for ``create_server``."""
        return lambda: GatedConnection(self, inner())
