"""Runs each test on the channel of TWICE_CHANNEL and writes down what it leaves in the database.

pytest -p tests.twice.plugin
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest

from bot.channels import Channel
from bot.channels.zalo import Zalo
from handlers.link import ARGUMENTS
from playground.clock import Clock
from playground.people import Chat
from playground.ports import free_port
from playground.zalo.server import TOKEN
from playground.zalo.server import Zalo as Platform
from playground.zalo.server import serve as platform
from storage import tables
from tests import world
from tests.twice.kept import kept
from tests.twice.phone import PATIENCE, Phone, not_there
from tests.twice.way import HERE
from tests.zalo import PUBLIC, SECRET

NAME = "telegram"  # of the channel in the database, so that everybody finds their chats
CHANNEL = os.environ.get("TWICE_CHANNEL", NAME)
FOLDER = Path(os.environ.get("TWICE_FOLDER", "."))
RESTARTED = 10  # seconds, in which it is asked again
Start = Callable[[world.World], Awaitable[None]]
MOST = 600  # seconds a test may take: one that waits without end ends


class Phones:
    """Stands where the local Bot API stands."""

    token = ""

    def __init__(self, zalo: Platform, listen: str) -> None:
        self.url = "https://api.telegram.org"
        self.clock = zalo.clock
        self.zalo = zalo
        self.listen = listen
        self.phones: dict[int, Phone] = {}
        self.world: world.World

    def chat(self, number: int, name: str = "Hùng") -> Phone:
        if number not in self.phones:
            room = self.zalo.bot.chat(str(number), name)
            room.known = True  # wrote long ago, as on the other channel
            at = f"http://{self.listen}"
            self.phones[number] = Phone(room, number, at, PUBLIC, self.offered)
        return self.phones[number]

    async def offered(self, number: int) -> dict[str, str]:
        """The key of each link that this person can type now, and where they stand."""
        for row in await self.world.rows(tables.chat):
            if row["external"] == str(number):
                lines = {value: key for value, _, key in row["buttons"] if key}
                offers = {link: f"/{key}" for key, link in row["offers"]}
                return offers | lines | dict.fromkeys(_links(row["page"], row["args"]), HERE)
        return {}

    def heard(self) -> int:
        return sum(len(phone.messages) for phone in self.phones.values())

    def __getattr__(self, name: str) -> Any:
        not_there(f"the other platform's {name}")


def _links(page: str, args: dict[str, Any]) -> Iterator[str]:
    """That lead to this page."""
    for name, (pattern, _) in ARGUMENTS[page].links.items():
        if name in args and set(args) == {name}:
            yield f"/{page}:{pattern.format(args[name])}"


@asynccontextmanager
async def phones(clock: Clock) -> AsyncIterator[tuple[Any, Sequence[Channel], dict[str, Any]]]:
    listen = f"127.0.0.1:{free_port()}"
    async with platform(clock=clock) as zalo:
        found = Phones(zalo, listen)
        zalo.bot.people = 1000
        at = f"http://{listen}"
        zalo.reached_at = {at: at}
        hook = {"webhook_url": at, "webhook_secret": SECRET}
        more = {"public_url": PUBLIC, "webhook_listen": listen, **hook}
        yield found, [Zalo(TOKEN, zalo.url, name=NAME)], more
        faults = [fault for phone in found.phones.values() for fault in phone.faults]
        assert not faults, faults


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Conversations alone, and on one database."""
    held = [one for one in items if _is_conversation(one)]
    config.hook.pytest_deselected(items=[one for one in items if one not in held])
    items[:] = held


def _is_conversation(item: pytest.Item) -> bool:
    fixtures = getattr(item, "fixturenames", ())
    return bool({"w", "s"} & set(fixtures)) and "postgresql" not in item.name


@pytest.fixture(autouse=True)
def _on_this_channel(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    for waits in (Chat.next, Chat.sees):  # both run at once, beside whatever else there is
        monkeypatch.setattr(waits, "__defaults__", (PATIENCE,))
    if CHANNEL == "zalo":
        monkeypatch.setattr(world, "phones", phones)
        monkeypatch.setattr(world.World, "restart", _restarting(world.World.restart))
        monkeypatch.setattr(world.World, "start", _starting(world.World.start))
    leave, stop = FOLDER / CHANNEL / f"{name_of(request.node.nodeid)}.json", world.World.stop

    async def stopping(self: world.World) -> None:
        if self._task and not self._task.done():
            _write(leave, await kept(self))
        await stop(self)

    monkeypatch.setattr(world.World, "stop", stopping)


def _starting(start: Start) -> Start:
    async def starting(self: world.World) -> None:
        phones: Any = self.api
        phones.world = self
        await start(self)

    return starting


def _restarting(restart: Start) -> Start:
    """What was open is asked again there: people answer what they see."""

    async def restarting(self: world.World) -> None:
        phones: Any = self.api
        before = phones.heard()
        await restart(self)
        for _ in range(RESTARTED * 20):
            if phones.heard() > before:
                break
            await asyncio.sleep(0.05)

    return restarting


def name_of(node: str) -> str:
    return re.sub(r"[^\w.-]+", "_", node)[:200]


def _write(path: Path, found: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found, ensure_ascii=False, default=str, sort_keys=True, indent=1))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call() -> Iterator[None]:
    def over(*_: object) -> NoReturn:
        raise TimeoutError(f"not ended after {MOST} s")

    signal.signal(signal.SIGALRM, over)
    signal.alarm(MOST)
    yield
    signal.alarm(0)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """How each ended, and why it was passed over."""
    outcome: Any = yield
    report = outcome.get_result()
    if report.when == "call" or report.outcome != "passed":
        why = report.longrepr[2] if report.skipped and report.longrepr else ""
        with (FOLDER / f"{CHANNEL}.lines").open("a") as lines:
            line = {"test": item.nodeid, "ended": report.outcome, "why": str(why)}
            lines.write(json.dumps(line, ensure_ascii=False) + "\n")
