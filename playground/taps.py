"""Taps on inline buttons that wait for an answer of the bot."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from playground.clock import Clock
from playground.errors import bad
from playground.updates import TAP_LIFE

MOST_WAITING = 20_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot answered to a tap; nothing to see when ``text`` is empty."""

    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass(slots=True)
class Tap:
    query_id: str
    chat_id: int
    message_id: int
    data: str
    at: float
    answer: Answer | None = None
    _waiting: list[asyncio.Future[Answer]] = field(default_factory=list)

    async def answered(self, within: float = 60.0) -> Answer:
        """The bot's answer; TimeoutError if none comes."""
        if self.answer is not None:
            return self.answer
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        try:
            return await asyncio.wait_for(future, within)
        except TimeoutError:
            raise TimeoutError(f"the tap {self.data!r} was not answered in {within} s") from None

    def settle(self, answer: Answer) -> None:
        self.answer = answer
        for future in self._waiting:
            if not future.done():
                future.set_result(answer)


class Taps:
    """Open taps by query id. A tap can be answered once, within 150 seconds."""

    def __init__(self, clock: Clock, first: int = 0) -> None:
        self.clock = clock
        self._open: dict[str, Tap] = {}
        self._last_id = 4_200_000_000_000_000_000 + first * 977

    def add(self, chat_id: int, message_id: int, data: str) -> Tap:
        self._last_id += 977
        tap = Tap(str(self._last_id), chat_id, message_id, data, self.clock.now())
        self._open[tap.query_id] = tap
        if len(self._open) > MOST_WAITING:
            del self._open[next(iter(self._open))]
        return tap

    def answer(self, query_id: str, answer: Answer) -> Tap:
        tap = self._open.pop(query_id, None)
        if tap is None or self.clock.now() - tap.at > TAP_LIFE:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        tap.settle(answer)
        return tap
