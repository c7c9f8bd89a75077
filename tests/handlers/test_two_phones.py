"""Two phones of one cell, of a committee, of a work group, on every page, in any order; screens
come late, are taken and not confirmed, or are lost: what is confirmed is what that phone showed.

What is confirmed stands in the audit. Whatever adds to it must have been said under a screen that
tells what would be told now.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from bot.channels import Shown
from bot.channels.telegram import CAN
from bot.display import mark_of
from bot.turn import Show, Turn
from domain.chat import Inbound, Place, Tap, Visit
from domain.people import Role
from handlers import dispatch
from handlers.access import DOORS
from handlers.meetings import checking
from storage import chat, organisation, tables
from storage.chat import Chat
from storage.store import Store, Tx, open_store
from tests.handlers.targets import LISTS, OPEN, TARGETS, args_of
from tests.handlers.test_walk import furnished, things
from tests.handlers.walking import CAST, WORDS, Things
from tests.talk import CELL, COMMITTEE, people
from tests.world import NOW

__all__ = ["furnished", "things"]

T = TypeVar("T")
NUMBERS = {who.role: who.number for who in CAST if who.role}
BESIDE = "9300"  # another one of the committee
PAIRS = (
    (NUMBERS[Role.cell_secretary], NUMBERS[Role.deputy_secretary]),
    (NUMBERS[Role.committee], BESIDE),
    (NUMBERS[Role.group_leader], NUMBERS[Role.group_member]),
    (NUMBERS[Role.committee], NUMBERS[Role.administrator]),
)
PLACES = (
    *((target.page, target.thing, target.kept) for target in TARGETS if target.kept),
    *((page, "cell", kept) for page, (_, kept) in LISTS.items()),
    *((page, "cell", {}) for page in sorted(OPEN)),
)
SAID = ("1", "2", "đúng", "không", "một lý do đủ dài", "12", "kết nạp 1", "quay lại", "/start")
FATES = ("seen", "seen", "seen", "unsure", "late", "lost")
which, fate = st.integers(0, 1), st.sampled_from(FATES)


@dataclass(frozen=True)
class Screen:
    """As it stands on a phone, without what was said above it once."""

    place: Place
    asks: str
    revision: int
    buttons: tuple[str, ...]
    message: str
    text: str


class TwoPhones(RuleBasedStateMachine):
    template: Path
    things: Things

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(self.template, self.folder / "bot.db")
        self.store: Store = open_store(f"sqlite:///{self.folder}/bot.db")
        self.number = 0
        self.pair = PAIRS[0]
        self.phones: dict[str, list[Screen]] = {}
        self.late: dict[str, list[Screen]] = {}
        beside = people(BESIDE, "Cấp ủy hai", (Role.committee, COMMITTEE))
        self._do(lambda tx: organisation.bring_in(tx, beside, NOW))
        self._do(lambda tx: tx.execute(tables.person.update().values(consented_at=NOW)))

    def _do(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        return self.loop.run_until_complete(self.store.write(work))

    def teardown(self) -> None:
        self.loop.run_until_complete(self.store.close())
        self.loop.close()
        shutil.rmtree(self.folder)

    # -- what happens

    @initialize(pair=st.sampled_from(PAIRS))
    def begins(self, pair: tuple[str, str]) -> None:
        self.pair = pair

    @rule(at=st.sampled_from(PLACES), fates=st.tuples(fate, fate))
    def both_open(self, at: tuple[str, str, Any], fates: tuple[str, str]) -> None:
        for one, its in zip(self.pair, fates, strict=True):
            self.opens(one, at, its)

    @rule(which=which, back=st.integers(0, 3), at=st.integers(0, 5), fate=fate)
    def taps(self, which: int, back: int, at: int, fate: str) -> None:
        one = self.pair[which]
        shown = self.phones.get(one, [])[-1 - back :][:1]
        if shown and at < len(shown[0].buttons):
            self.tap(one, shown[0], at, fate)

    @rule(which=which, text=st.sampled_from(SAID), fate=fate)
    def says(self, which: int, text: str, fate: str) -> None:
        one = self.pair[which]
        if shown := self.phones.get(one):
            told = Inbound("telegram", one, self._key(), "text", text, message=str(self.number))
            self._hears(one, told, shown[-1], fate)

    @rule(which=which)
    def what_was_late_comes(self, which: int) -> None:
        one = self.pair[which]
        self.phones.setdefault(one, []).extend(self.late.pop(one, []))

    def opens(self, one: str, at: tuple[str, str, Any], its: str = "seen") -> None:
        page, thing, kept = at
        target = replace(TARGETS[0], page=page, thing=thing, kept=kept)
        place = Place(page, args_of(target, self.things[thing, CELL]))

        async def work(tx: Tx) -> None:
            row = await self._row(tx, one)
            row.place = place
            await self._shows(tx, one, row, await self._turn().again(tx, row), its)

        self._do(work)

    def tap(self, one: str, shown: Screen, at: int, its: str = "seen") -> None:
        tap = Tap(shown.place.page, shown.revision, shown.asks, at)
        inbound = Inbound(
            "telegram", one, self._key(), "tap", tap=tap, message=shown.message, query="1"
        )
        self._hears(one, inbound, shown, its)

    # -- what must be true

    def _hears(self, one: str, inbound: Inbound, shown: Screen, its: str) -> None:
        async def work(tx: Tx) -> None:
            row = await self._row(tx, one)
            now, before = await self._told_now(tx, row, shown), await _confirmed(tx)
            show = await self._turn().take(tx, row, inbound)
            done = (await _confirmed(tx))[len(before) :]
            assert not done or now == shown.text, f"{done} under\n{shown.text}\nbut it is\n{now}"
            if show and show.screen:
                await self._shows(tx, one, row, show, its)
            else:
                await chat.save(tx, [row])

        self._do(work)

    async def _told_now(self, tx: Tx, row: Chat, shown: Screen) -> str:
        visit = Visit(row.person, row.id, shown.place, NOW, shown.asks)
        visit, screen = await dispatch.screen(tx, visit)
        if screen.figures:
            place = Place(screen.figures.kind, screen.figures.args)
            _, screen = await dispatch.figures(tx, Visit(row.person, row.id, place, NOW))
        return WORDS.say(screen.text)

    async def _shows(self, tx: Tx, one: str, row: Chat, show: Show, its: str) -> None:
        screen = show.screen
        assert screen
        if screen.figures:
            place = Place(screen.figures.kind, screen.figures.args)
            visit, screen = await dispatch.figures(tx, Visit(row.person, row.id, place, NOW))
            row.place = visit.place
            self._turn()._note(row, screen)
        row.owed = True
        await chat.save(tx, [row])
        self._key()
        place = replace(row.place, notice=None, files=())
        text, message = WORDS.say(screen.text), str(self.number)
        buttons = tuple(button[0] for button in row.buttons)
        new = Screen(place, row.asks, row.revision, buttons, message, text)
        if its in ("seen", "unsure"):
            self.phones.setdefault(one, []).append(new)
        elif its == "late":
            self.late.setdefault(one, []).append(new)
        if its == "seen":
            await chat.mark_shown(tx, [mark_of(row, Shown(message, NOW), NOW)], NOW)

    async def _row(self, tx: Tx, one: str) -> Chat:
        return (await chat.chats(tx, [("telegram", one)], NOW.date()))["telegram", one]

    def _turn(self) -> Turn:
        return Turn(WORDS, NOW, {"telegram": CAN})

    def _key(self) -> tuple[str, ...]:
        self.number += 1
        return (f"key:{self.number}",)


async def _confirmed(tx: Tx) -> list[str]:
    query = select(tables.audit.c.action).order_by(tables.audit.c.id)
    return list((await tx.execute(query)).scalars())


@pytest.fixture
def machine(furnished: Path, things: Things) -> type[TwoPhones]:
    TwoPhones.template, TwoPhones.things = furnished, things
    return TwoPhones


def test_what_is_confirmed_is_what_that_phone_showed(machine: type[TwoPhones]) -> None:
    """PHONES=300 for more."""
    many = settings(
        max_examples=int(os.environ.get("PHONES", "12")),
        stateful_step_count=30,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    run_state_machine_as_test(machine, settings=many)


def test_every_page_is_opened_on_both() -> None:
    assert {page for page, _, _ in PLACES} == set(DOORS)


def test_what_nobody_saw_would_be_noticed(
    machine: type[TwoPhones], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the minutes are sent back as they are now, whatever was shown."""
    monkeypatch.setattr(checking, "asks", lambda *whatever: "record")
    one, (first, second) = machine(), PAIRS[2]
    at = next(place for place in PLACES if place[:2] == ("record", "record"))
    for who in (first, second):
        one.opens(who, at)
    shown = [one.phones[who][-1] for who in (first, second)]
    one.tap(first, shown[0], shown[0].buttons.index(checking.CONFIRM))
    one.opens(first, at)
    again = one.phones[first][-1]
    one.tap(first, again, again.buttons.index(checking.RETURN))
    text = Inbound("telegram", first, one._key(), "text", "thiếu tên người vắng", message="99")
    one._hears(first, text, one.phones[first][-1], "seen")
    with pytest.raises(AssertionError):
        one.tap(second, shown[1], shown[1].buttons.index(checking.CONFIRM))
    one.teardown()
