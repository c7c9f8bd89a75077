"""Of two facts about a chat the newer one counts, in whatever order they are written down."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot import demo
from domain.chat import Inbound, Sort
from playground.people import Chat as Chatting
from storage import chat, outbox, tables
from storage.chat import Chat
from storage.outbox import Letter
from tests.bot.test_outbox import drain, letters, post
from tests.talk import asked, execute
from tests.world import NOW, World, world

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def s(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    async with world(sqlite_url, tmp_path) as found:
        yield found


async def leader(w: World) -> Chatting:
    """The leader, with nothing on its way to or from the database."""
    found = await w.leader()
    await w.app.display.settle(5)
    await w.app.inbox.cycle()
    return found


async def leaders_chat(w: World) -> Chat:
    address = ("telegram", demo.LEADER)
    return (await w.read(lambda tx: chat.chats(tx, [address], NOW.date())))[address]


async def is_known(w: World, **facts: Any) -> Chat:
    """The leader's chat, of which this is known."""
    mine = tables.chat.c.external == demo.LEADER
    await execute(w, update(tables.chat).where(mine).values(**facts))
    return await leaders_chat(w)


async def hears(w: World, sort: Sort, at: Any) -> Chat:
    key = f"{sort}:{at}"
    await w.app.inbox.take(Inbound("telegram", demo.LEADER, (key,), sort, sent_at=at))
    return await leaders_chat(w)


async def test_a_screen_shown_before_does_not_heal_a_chat_found_lost_since(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    hung = await leader(w)
    marks: list[Any] = []
    monkeypatch.setattr(w.app.display, "_mark", marks.append)
    await asked(hung, "/trogiup", "gõ lệnh")
    await w.app.display.settle(5)
    troubled = w.app.outbox._trouble

    async def noted_late(*trouble: Any) -> None:
        await troubled(*trouble)
        for mark in marks:
            w.app.inbox.mark(mark)
        await w.app.inbox.cycle()

    monkeypatch.setattr(w.app.outbox, "_trouble", noted_late)
    w.api.faults.plan("sendMessage", "403")
    await post(w, "a")
    await drain(w)
    await drain(w, after=60)
    (letter,) = await w.rows(tables.outbox)
    assert (len(marks), letters(hung), letter["state"]) == (1, [], "undeliverable")


async def test_a_screen_shown_since_heals_it(w: World) -> None:
    hung = await leader(w)
    now = w.app.clock.now()
    await is_known(w, lost_at=now, heard_at=None)
    await asked(hung, "/trogiup", "gõ lệnh")
    await w.app.display.settle(5)
    await w.app.inbox.cycle()
    assert (await leaders_chat(w)).reachable


@pytest.mark.parametrize(("began", "reachable"), [(-MINUTE, True), (MINUTE / 60, False)])
async def test_a_refusal_counts_from_when_the_attempt_began(
    w: World, began: timedelta, reachable: bool
) -> None:
    """It came late: the person has written since."""
    await leader(w)
    now = w.app.clock.now()
    row = await is_known(w, heard_at=now, lost_at=None)
    lost = partial(chat.note_lost, began=now + began, now=now + MINUTE)
    await w.app.store.write(lambda tx: lost(tx, row.id))
    assert (await leaders_chat(w)).reachable is reachable


async def test_a_chat_is_lost_since_the_first_refusal(w: World) -> None:
    await leader(w)
    now = w.app.clock.now()
    row = await is_known(w, heard_at=None, lost_at=now - MINUTE)
    lost = partial(chat.note_lost, began=now, now=now)
    await w.app.store.write(lambda tx: lost(tx, row.id))
    assert (await leaders_chat(w)).lost_at == now - MINUTE


async def test_a_fact_from_the_future_was_noted_by_a_clock_that_was_wrong(w: World) -> None:
    await leader(w)
    now = w.app.clock.now()
    row = await is_known(w, heard_at=now + 60 * MINUTE, lost_at=None)
    lost = partial(chat.note_lost, began=now, now=now)
    await w.app.store.write(lambda tx: lost(tx, row.id))
    assert not (await leaders_chat(w)).reachable


@pytest.mark.parametrize("sort", ["dropped", "unblocked"])
async def test_what_was_sent_before_the_chat_was_lost_does_not_heal_it(s: World, sort: Any) -> None:
    await leader(s)
    now = s.app.clock.now()
    await is_known(s, lost_at=now)
    assert not (await hears(s, sort, now - MINUTE)).reachable
    assert (await hears(s, sort, now)).reachable


async def test_a_block_that_is_told_late_is_no_block_any_more(s: World) -> None:
    await leader(s)
    now = s.app.clock.now()
    await is_known(s, heard_at=now)
    assert (await hears(s, "blocked", now - MINUTE)).reachable
    assert not (await hears(s, "blocked", now)).reachable


async def claims(w: World, after: timedelta = timedelta()) -> Letter:
    now = w.app.clock.now() + after
    ((letter, _),) = await w.app.store.write(lambda tx: outbox.claim(tx, now))
    return letter


LATE: dict[str, Any] = {
    "settle": lambda tx, late, now: outbox.settle(tx, late, "undeliverable", now),
    "put_back": lambda tx, late, now: outbox.put_back(tx, late, now, "Unsure"),
    "give_back": lambda tx, late, now: outbox.give_back(tx, late, now, "NotSent"),
    "hold_back": lambda tx, late, now: outbox.hold_back(tx, late, now),
}


@pytest.mark.parametrize("how", LATE)
async def test_who_lost_the_lease_takes_the_letter_from_nobody(w: World, how: str) -> None:
    """The attempt ended after another process had claimed the letter."""
    await leader(w)
    await post(w, "a")
    late, now = await claims(w), w.app.clock.now()
    mine = await claims(w, after=MINUTE)
    await w.app.store.write(lambda tx: LATE[how](tx, late, now))
    (row,) = await w.rows(tables.outbox)
    assert (row["state"], row["leased_until"]) == ("waiting", mine.leased_until)
    assert row["attempts"] == 2


async def test_what_arrived_has_arrived_whoever_claimed_it_since(w: World) -> None:
    await leader(w)
    await post(w, "a")
    late, now = await claims(w), w.app.clock.now()
    mine = await claims(w, after=MINUTE)
    await w.app.store.write(lambda tx: outbox.settle(tx, late, "sent", now))
    await w.app.store.write(lambda tx: outbox.settle(tx, mine, "undeliverable", now))
    (row,) = await w.rows(tables.outbox)
    assert row["state"] == "sent"
