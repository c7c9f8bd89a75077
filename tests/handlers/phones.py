"""Phones that talk to the handlers on a real SQLite file, in any order: what machines share."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, rule
from sqlalchemy import update

from bot.channels.telegram import CAN
from bot.turn import Turn
from bot.words import Words
from domain.chat import Inbound, Screen, Tap
from domain.people import Role
from storage import chat, organisation, tables
from storage.chat import Chat
from storage.store import Store, Tx, open_store
from tests.talk import CELL, people
from tests.world import NOW

T = TypeVar("T")
PHONES = ("7001", "8001")
phone = st.sampled_from(PHONES)
DEPUTY = people("8001", "Phó bí thư", (Role.deputy_secretary, CELL))


class Phones(RuleBasedStateMachine):
    """The secretary's and the deputy's, of one cell; ``begins`` is what each says first."""

    begins: str
    template: Path
    words = Words(ZoneInfo("Asia/Ho_Chi_Minh"), strict=True)

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(self.template, self.folder / "bot.db")
        self.store = self._open()
        self.number = 0
        self.screens: dict[str, tuple[Tap | None, list[list[str]]]] = {}
        self._do(lambda tx: organisation.bring_in(tx, DEPUTY, NOW))
        self._do(lambda tx: tx.execute(update(tables.person).values(consented_at=NOW)))
        for one in PHONES:
            self.say(one, self.begins)

    def _open(self) -> Store:
        return open_store(f"sqlite:///{self.folder}/bot.db")

    def _do(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        return self.loop.run_until_complete(self.store.write(work))

    def teardown(self) -> None:
        self.loop.run_until_complete(self.store.close())
        self.loop.close()
        shutil.rmtree(self.folder)

    # -- what happens

    def send(self, one: str, inbound: Inbound) -> None:
        async def work(tx: Tx) -> None:
            if not await chat.remember(tx, [inbound], NOW):
                return
            row = (await chat.chats(tx, [("telegram", one)], NOW.date()))["telegram", one]
            show = await Turn(self.words, NOW, {"telegram": CAN}).take(tx, row, inbound)
            if show and show.screen:
                self._look(one, row, show.screen)
            row.owed = False  # shown at once
            await chat.save(tx, [row])

        self._do(work)
        self.last = (one, inbound)

    def _look(self, one: str, row: Chat, screen: Screen) -> None:
        assert len(row.buttons) <= 6
        tap = Tap(row.place.page, row.revision, row.asks, 0) if row.buttons else None
        self.screens[one] = (tap, row.buttons)

    def _key(self) -> tuple[str, ...]:
        self.number += 1
        return (f"key:{self.number}",)

    def say(self, one: str, text: str) -> None:
        self.send(
            one, Inbound("telegram", one, self._key(), "text", text, message=str(self.number))
        )

    def _answers(self) -> Any:
        """What is kept of all that was said."""
        raise NotImplementedError

    # -- what may happen in any conversation

    @rule(one=phone, at=st.integers(0, 5))
    def taps(self, one: str, at: int) -> None:
        self.tap(one, at)

    def tap(self, one: str, at: int) -> None:
        tap, buttons = self.screens[one]
        if tap and at < len(buttons):
            now = Tap(tap.page, tap.revision, tap.asks, at)
            self.send(one, Inbound("telegram", one, self._key(), "tap", tap=now, message="1"))

    @rule(one=phone, at=st.integers(0, 5))
    def taps_twice(self, one: str, at: int) -> None:
        old = self.screens[one]
        self.taps(one, at)
        after = self._answers()
        self.screens[one], new = old, self.screens[one]
        if old != new:
            self.taps(one, at)
            assert self._answers() == after
            self.screens[one] = new

    @rule()
    def comes_again(self) -> None:
        before = self._answers()
        self.send(*self.last)
        assert self._answers() == before

    @rule()
    def restarts(self) -> None:
        self.loop.run_until_complete(self.store.close())
        self.store = self._open()

    def _asked(self, one: str) -> str:
        async def work(tx: Tx) -> str:
            return (await chat.chats(tx, [("telegram", one)], NOW.date()))["telegram", one].asks

        return self._do(work)


FEW = settings(
    max_examples=10,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    database=None,
)
