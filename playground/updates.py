"""The queue of updates of one bot: kept until confirmed, 24 hours at most, taps 150 seconds."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playground.clock import DAY, Clock
from playground.errors import Refused
from playground.messages import Message, Tree

encode: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
TAP_LIFE = 150.0
ON_REQUEST_ONLY = {"chat_member", "message_reaction", "message_reaction_count"}
FIRST_ID = 700_000_001
OTHER_POLL = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)


@dataclass(slots=True)
class Pending:
    update_id: int
    kind: str
    body: str
    chat_id: int
    expires: float
    message: Message | None
    busy: bool = False


class Updates:
    def __init__(self, clock: Clock, on_read: Callable[[Message], None], first: int = 0) -> None:
        self.clock = clock
        self.on_read = on_read
        self.pending: deque[Pending] = deque()
        self.next_id = FIRST_ID + first
        self.allowed: set[str] = set()
        self.arrived: Callable[[], None] | None = None
        self._poll: asyncio.Future[None] | None = None

    def put(self, kind: str, content: Tree, chat_id: int, message: Message | None = None) -> int:
        """Queue an update and return its id; 0 if this bot did not ask for the kind."""
        if not self.wants(kind):
            return 0
        update_id = self.next_id
        self.next_id += 1
        life = TAP_LIFE if kind == "callback_query" else DAY
        body = f'{{"update_id":{update_id},"{kind}":{encode(content)}}}'
        expires = self.clock.now() + life
        self.pending.append(Pending(update_id, kind, body, chat_id, expires, message))
        if self._poll is not None:
            _settle(self._poll)
        if self.arrived is not None:
            self.arrived()
        return update_id

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST_ONLY

    def jump(self, update_id: int) -> None:
        """Continue from another id, as Telegram does after a week without updates."""
        if self.pending:
            raise ValueError("ids only jump while nothing is waiting")
        self.next_id = update_id

    def again(self, update: Pending) -> None:
        """The same content once more under a new id."""
        _, _, rest = update.body.partition(",")
        self.put(update.kind, json.loads("{" + rest)[update.kind], update.chat_id, update.message)

    def confirm(self, below: int) -> None:
        while self.pending and self.pending[0].update_id < below:
            self._read(self.pending.popleft())

    def remove(self, update: Pending) -> None:
        self.pending.remove(update)
        self._read(update)

    def drop(self) -> None:
        self.pending.clear()

    def alive(self) -> deque[Pending]:
        now = self.clock.now()
        if any(update.expires < now for update in self.pending):
            self.pending = deque(u for u in self.pending if u.expires >= now)
        return self.pending

    def count(self) -> int:
        return len(self.alive())

    async def poll(self, offset: int, limit: int, within: float) -> str:
        """A JSON array of what waits, confirming what lies below ``offset``."""
        self.stop_poll(OTHER_POLL)
        self._seek(offset)
        found = self._take(limit)
        if not found and within > 0:
            await self._wait(within)
            found = self._take(limit)
        return f"[{','.join(found)}]"

    def stop_poll(self, why: str) -> None:
        """End a poll that is waiting with 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(Refused(409, why))
        self._poll = None

    async def _wait(self, within: float) -> None:
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poll = mine
        handle = mine.get_loop().call_later(within, _settle, mine)
        try:
            await mine
        finally:
            handle.cancel()
            if self._poll is mine:
                self._poll = None

    def _seek(self, offset: int) -> None:
        if offset < 0:
            self.confirm(self.next_id + offset)
        elif offset <= self.next_id + 10:  # one further ahead is ignored: the ids have jumped
            self.confirm(offset)

    def _take(self, limit: int) -> list[str]:
        now = self.clock.now()
        found: list[str] = []
        gone = False
        for update in self.pending:
            if update.expires < now:
                gone = True
                continue
            found.append(update.body)
            if len(found) == limit:
                break
        if gone:
            self.alive()
        return found

    def _read(self, update: Pending) -> None:
        if update.message is not None and not update.message.read:
            self.on_read(update.message)


def _settle(poll: asyncio.Future[None]) -> None:
    if not poll.done():
        poll.set_result(None)
