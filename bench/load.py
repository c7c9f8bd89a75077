"""People who talk: in a closed loop, at a steady rate, or all at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from playground.api import Api
from playground.people import Chat

PATIENCE = 120.0
QUIET_SECONDS = 0.5
Line = tuple[str, str]  # what is typed, and a part of what must be answered by a form

SCRIPT: tuple[Line, ...] = (
    ("/hop", "Bước 1/12"),
    ("thường kỳ", "Bước 2/12"),
    ("hôm nay", "Bước 3/12"),
    ("14h đến 15h40", "Bước 4/12"),
    ("Nhà văn hóa; Bí thư; Phó bí thư", "Bước 5/12"),
    ("đủ cả", "Bước 6/12"),
    ("họp riêng, đã gửi trước", "Bước 7/12"),
    ("Đánh giá công tác tháng; Nhiệm vụ tháng tới", "Bước 8/12"),
    ("6", "Bước 9/12"),
    ("xong cả", "Bước 10/12"),
    ("Trồng cây - Tổ 2 - 30/8", "Bước 11/12"),
    ("Thông qua nhiệm vụ tháng tới, nhất trí 20/20", "Bước 12/12"),
    ("không có", ""),
    ("Bỏ bản này", ""),
    ("Bỏ hẳn", ""),
)


@dataclass(slots=True)
class Tally:
    """``seconds`` of each answer; ``wrong``: answers that were not the next question."""

    seconds: list[float] = field(default_factory=list)
    wrong: int = 0

    def quantile(self, share: float) -> float:
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@dataclass(slots=True)
class Talker:
    """One chat, and how far it is in the script."""

    chat: Chat
    form: bool
    at: int = 0

    async def turn(self, tally: Tally) -> None:
        """Say the next line and wait for the answer."""
        text, expected = SCRIPT[self.at]
        began = time.perf_counter()
        await self.chat.says(text)
        answer = await self.chat.next(PATIENCE)
        tally.seconds.append(time.perf_counter() - began)
        while self.form and expected not in answer.text:
            tally.wrong += 1
            answer = await self.chat.next(PATIENCE)
        self.at = (self.at + 1) % len(SCRIPT)


async def greet(talkers: Sequence[Talker], api: Api) -> None:
    """First contact, until nothing more comes: not measured."""
    for talker in talkers:
        talker.chat.forget()
        talker.at = 0
        await talker.chat.says("/start")
    for talker in talkers:
        await talker.chat.next(PATIENCE)
    await _quiet(api)
    for talker in talkers:
        talker.chat.forget()


async def _quiet(api: Api) -> None:
    calls = sum(api.bot.calls.values())
    await asyncio.sleep(QUIET_SECONDS)
    if calls != sum(api.bot.calls.values()):
        await _quiet(api)


async def spread(talkers: Sequence[Talker]) -> None:
    """Bring people to different places of the script: questions do not all cost the same."""

    async def go(talker: Talker, turns: int) -> None:
        for _ in range(turns):
            await talker.turn(Tally())

    await asyncio.gather(*(go(talker, n % len(SCRIPT)) for n, talker in enumerate(talkers)))


async def closed_loop(talkers: Sequence[Talker], seconds: float) -> tuple[Tally, float]:
    """Everybody says the next line as soon as the answer is there; also how long it took."""
    tally, end = Tally(), time.perf_counter() + seconds

    async def talk(talker: Talker) -> None:
        while time.perf_counter() < end:
            await talker.turn(tally)

    began = time.perf_counter()
    await asyncio.gather(*(talk(talker) for talker in talkers))
    return tally, time.perf_counter() - began


async def open_loop(talkers: Sequence[Talker], rate: float, seconds: float) -> Tally:
    """So many lines a second, by turns, whether the answers come or not."""
    tally, began = Tally(), time.perf_counter()
    turns = []
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))
        turns.append(asyncio.create_task(talkers[number % len(talkers)].turn(tally)))
    await asyncio.gather(*turns)
    return tally


async def at_once(talkers: Sequence[Talker]) -> Tally:
    """Everybody says one line in the same moment."""
    tally = Tally()
    await asyncio.gather(*(talker.turn(tally) for talker in talkers))
    return tally
