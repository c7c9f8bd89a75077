"""The kill test on Zalo's webhook: text alone, posts repeated, late, with another time.

Each of four secretaries records one meeting after the other, reading what is newest. A post may
come twice, the second time with another date, long after, and out of order; a platform that hears
no 200 posts again. Sends fail too, some after they arrived.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import signal
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime
from datetime import time as hour
from pathlib import Path
from typing import Any

from playground.clock import Clock
from playground.ports import free_port
from playground.zalo.room import ZaloChat
from playground.zalo.server import TOKEN, Zalo, serve
from storage import schema
from storage.store import open_store
from tests.bot.process import Child, start
from tests.zalo_month.cast import BEGIN, FIRST, ZONE, cells, settle_in

NOW = datetime.combine(FIRST, hour(20), ZONE)
PEOPLE, SECRET = 4, "only-we-know-this"
STEP, CARD, DONE = re.compile(r"Bước (\d+)/"), "gõ số của dòng để sửa", "Biên bản số"
OFFERED = "gửi trước khi"
READS_SECONDS, LOOKS_SECONDS = 0.05, 1.0
AGAIN_SECONDS, SILENT_SECONDS, LIFE_SECONDS = 4.0, 20.0, 1.6
POINTS = (
    "after-fetch",
    "after-apply-before-commit",
    "after-commit-before-show",
    "after-show-before-mark",
    "before-confirm",
)


@dataclass
class Person:
    """``told``: what the bot has gone on from, by question; ``records``: those it confirmed."""

    number: int
    chat: ZaloChat
    around: Around
    counts: Counter[str] = field(default_factory=Counter)
    records: list[str] = field(default_factory=list)
    said: str = ""
    at: float = 0.0

    def answers(self) -> Sequence[str]:
        place = f"Nhà văn hóa {self.number}-{len(self.records)}"
        return (
            "bất thường",
            "hôm nay",
            f"14h, {60 + self.number * 20 + len(self.records) % 20} phút",
            f"{place}; Bí thư; Phó bí thư",
            "đủ cả",
            "họp riêng, đã gửi trước",
            f"Sửa đường {self.number}-{len(self.records)}; Nhiệm vụ tháng tới",
            str(3 + (self.number + len(self.records)) % 15),
            "không",
            f"Thông qua việc {self.number} lần {len(self.records)}, nhất trí 22/22",
            "không có",
        )

    async def live(self) -> None:
        await self._say("họp")
        while True:
            text = await self._newest()
            if text is None:
                self.counts["silent"] += 1
                await self._say("họp")
            elif DONE in text and self.said == "nộp biên bản":
                self.records.append(self.answers()[6])
                if self.around.over:
                    return
                await self._say("họp")
            else:
                await self._respond(text)

    async def _respond(self, text: str) -> None:
        if "có phải là" in text or OFFERED in text:
            self.counts["asked_again"] += 1
        if CARD in text:
            await self._say("nộp biên bản")
        elif found := STEP.findall(text):
            await self._say(self.answers()[int(found[-1]) - 1])
        else:
            await self._say("họp")

    async def _say(self, text: str) -> None:
        self.said, self.at = text, self.around.uptime()
        self.chat.forget()
        await self.chat.says(text)

    async def _newest(self) -> str | None:
        """What is newest once nothing newer comes; None where the bot stays silent."""
        again = False
        while True:
            with suppress(TimeoutError):
                shown = await self.chat.next(0.3)
                await asyncio.sleep(READS_SECONDS)  # what comes meanwhile is newer
                if any(OFFERED in one.text for one in [shown, *self.chat.unseen]):
                    await asyncio.sleep(LOOKS_SECONDS)  # told to be too early: one looks again
                seen = [shown, *self.chat.unseen]
                receipts = [one for one in seen if DONE in one.text]
                return (receipts or seen)[-1].text
            quiet = self.around.uptime() - self.at
            if quiet > AGAIN_SECONDS and not again:
                again = True
                self.counts["typed_again"] += 1
                await self.chat.says(self.said)
            if quiet > SILENT_SECONDS:
                return None


class Around:
    """The bot's process, killed and started again; ``over``: everybody finishes their record."""

    def __init__(self, folder: Path, settings: dict[str, str]) -> None:
        self.folder = folder
        self.settings = settings
        self.over = False
        self.kills = 0
        self._child: Child | None = None
        self._since = self._before = 0.0

    def uptime(self) -> float:
        now = time.monotonic() - self._since if self._child else 0.0
        return self._before + now

    async def start(self, point: str = "") -> None:
        more = {"KILL_AT": point} if point else {}
        child = await start("run", folder=self.folder, **self.settings, **more)
        await self._listens(child)
        self._child, self._since = child, time.monotonic()

    async def _listens(self, child: Child) -> None:
        """It is up once it takes posts; what it takes to get there is the machine's."""
        host, _, port = self.settings["WEBHOOK_LISTEN"].partition(":")
        while not child.end.done():
            with suppress(OSError):
                _, writer = await asyncio.open_connection(host, int(port))
                writer.close()
                return
            await asyncio.sleep(0.05)

    async def kill(self, within: float) -> None:
        """After so long at the latest; a named point may come before."""
        assert self._child
        await asyncio.wait([self._child.end], timeout=within)
        self._child.signal(signal.SIGKILL)
        await self._child.ended()
        self._before, self._child = self.uptime(), None
        self.kills += 1


async def meddle(zalo: Zalo, around: Around, chance: random.Random) -> None:
    """Posts come once more or too early, in any order; those that were taken with another time."""
    while True:
        await asyncio.sleep(chance.uniform(0.05, 0.3))
        chats = list(zalo.bot.chats.values())
        own = [one for chat in chats for one in chat.messages if not one.from_bot]
        if not own or zalo.bot.queue.hook is None:
            continue
        message = chance.choice(own[-12:])
        update = zalo.bot.chats[message.chat].update(message)
        if message.message_id in zalo.bot.queue.taken:  # what comes first tells when it was sent
            update["message"]["date"] += chance.choice((0, 0, 1500, 90_000))
        await zalo.bot.queue.post(update)


async def run(kills: int, seed: int) -> dict[str, Any]:
    """One line of ``make crash``."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = folder / "bot.db"
        await _filled(database)
        clock = Clock(folder / "clock")
        clock.offset = NOW.timestamp() - time.time()
        clock.forward(0)
        async with serve(clock=clock) as zalo:
            around = Around(folder, _settings(zalo, database, folder))
            _faults(zalo)
            people = [
                Person(at, zalo.bot.chat(str(at), f"Người {at}"), around)
                for at in range(1, PEOPLE + 1)
            ]
            lives = [asyncio.create_task(one.live()) for one in people]
            meddling = asyncio.create_task(meddle(zalo, around, chance))
            while around.kills < kills:
                await around.start(_point(around.kills, chance))
                await around.kill(LIFE_SECONDS + chance.uniform(0.0, 1.5))
            zalo.faults.heal()
            around.over = True
            await around.start()
            _, stuck = await asyncio.wait(lives, timeout=180)
            meddling.cancel()
            for task in lives:
                task.cancel()
            await around.kill(0.5)
        return verdict(database, people, kills=kills, stuck=len(stuck))


def _point(kills: int, chance: random.Random) -> str:
    """Each named point in turn, then three times at random."""
    at = kills % (len(POINTS) + 3)
    return f"{POINTS[at]}:{chance.randint(1, 6)}" if at < len(POINTS) else ""


async def _filled(database: Path) -> None:
    store = open_store(f"sqlite:///{database}", create=True)
    await schema.upgrade(store, BEGIN)
    await store.write(lambda tx: settle_in(tx, cells(PEOPLE), "zalo"))
    await store.close()


def _settings(zalo: Zalo, database: Path, folder: Path) -> dict[str, str]:
    listen = f"127.0.0.1:{free_port()}"
    zalo.reached_at = {f"http://{listen}": f"http://{listen}"}
    zalo.bot.queue.tries = 100
    return {
        "ZALO_TOKENS": TOKEN,
        "ZALO_API_URL": zalo.url,
        "WEBHOOK_URL": f"http://{listen}",
        "PUBLIC_URL": f"http://{listen}",
        "WEBHOOK_SECRET": SECRET,
        "WEBHOOK_LISTEN": listen,
        "DATABASE_URL": f"sqlite:///{database}",
        "CLOCK_FILE": str(folder / "clock"),
        "REMINDER_MINUTES": "0",
        "FLOOD_LIMIT": "1000",
        "LOG_LEVEL": "ERROR",
    }


def _faults(zalo: Zalo) -> None:
    for kind in ("502", "403", "cut-before", "cut-after"):
        zalo.faults.plan("sendMessage", kind, times=None, share=0.02)


def verdict(database: Path, people: Sequence[Person], **more: int) -> dict[str, Any]:
    """What is in the database against what people were told."""
    with closing(sqlite3.connect(database)) as found:
        rows = [
            (cell, json.loads(answers))
            for cell, answers in found.execute("SELECT cell_id, answers FROM meeting")
        ]
    counts: Counter[str] = Counter()
    for person in people:
        kept = Counter(a["content"][0] for cell, a in rows if cell == person.number)
        counts.update(person.counts)
        counts["records"] += len(person.records)
        for at, content in enumerate(person.records):
            counts["lost"] += not kept[content.partition(";")[0]]
            counts["doubled"] += max(0, kept[content.partition(";")[0]] - 1)
            counts["lost"] += not _is_whole(rows, person, at)
    names = ("lost", "doubled", "silent", "asked_again", "typed_again", "records")
    return {"name": "crash-zalo", "channel": "zalo", "runs": PEOPLE, **more} | {
        name: counts[name] for name in names
    }


def _is_whole(rows: Sequence[tuple[int, Any]], person: Person, at: int) -> bool:
    """Each answer of this record stands where it belongs."""
    place = f"Nhà văn hóa {person.number}-{at}"
    number, minutes = person.number, 60 + person.number * 20 + at % 20
    for cell, answers in rows:
        if cell == number and answers["content"][0] == f"Sửa đường {number}-{at}":
            end = f"{14 + minutes // 60}:{minutes % 60:02}:00"
            return (
                (answers["setting"] or {}).get("place") == place
                and answers["hours"]["end"] == end
                and answers["speakers"] == 3 + (number + at) % 15
                and answers["conclusion"]["text"].endswith(f"{number} lần {at}")
            )
    return False
