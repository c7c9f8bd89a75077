"""Letters through the whole bot: sent once, in spite of what the platform does."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from bot import demo
from bot.app import GLANCE_SECONDS
from bot.outbox import UNSURE_REPETITIONS, Outbox
from domain.chat import word
from playground.people import Chat
from storage import outbox, tables
from storage.outbox import Letter
from storage.reminders import reminder
from storage.store import Store, Tx, open_store
from tests.bot.process import until
from tests.world import NOW, World, world


@pytest.fixture
async def w(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """On SQLite alone: here the database makes no difference."""
    async with world(sqlite_url, tmp_path) as found:
        yield found


@pytest.fixture
async def both(url: str, tmp_path: Path) -> AsyncIterator[World]:
    """On each database: it decides who sends what."""
    async with world(url, tmp_path) as found:
        yield found


async def person(w: World, chat: str) -> int:
    query = select(tables.chat.c.person_id).where(tables.chat.c.external == chat)
    return int(await w.read(lambda tx: scalar(tx, query)))


async def scalar(tx: Tx, query: Any) -> Any:
    return (await tx.execute(query)).scalar()


async def post(w: World, *keys: str, to: str = demo.LEADER, days: int = 7) -> None:
    who, now = await person(w, to), w.app.clock.now()

    async def work(tx: Tx) -> None:
        for key in keys:
            message = word("numbered", at=1, text=f"thư {key}")
            await outbox.post_letter(tx, key, to=[who], message=message, now=now, keep_days=days)

    await w.app.store.write(work)


def letters(chat: Chat, text: str = "thư") -> list[str]:
    return [m.text for m in chat.messages if m.from_bot and text in m.text and "🔔" in m.text]


async def states(w: World) -> list[str]:
    return [row["state"] for row in await w.rows(tables.outbox)]


async def drain(w: World, *, after: float = 0) -> None:
    """As the heartbeat does, so many seconds later."""
    if after:
        w.api.clock.forward(after)
        await asyncio.sleep(0.6)  # the bot looks at the clock every half second
    await w.app.outbox.drain()


async def test_the_leader_is_told_once_of_a_submitted_record(both: World) -> None:
    leader, secretary = await both.leader(), await both.secretary()
    await both.submits(secretary)
    await drain(both)
    await drain(both)
    await both.restart()
    await drain(both)
    assert len(letters(leader, "Văn hóa")) == 1


async def test_a_letter_of_an_hour_that_was_not_yet_does_not_wait_for_it(w: World) -> None:
    """It was posted, and tried, while the clock was fast; then the clock was put right."""
    leader, file = await w.leader(), w.api.clock.file
    assert file
    right, fault = file.read_text(), w.api.faults.plan("sendMessage", "500", times=None)
    file.write_text(str(float(right) + 7200))
    await until(lambda: w.app.clock.now() > NOW + timedelta(hours=1))
    await post(w, "a")
    await w.app.outbox.drain()
    await asyncio.sleep(GLANCE_SECONDS / 10)  # so long that the fast clock was seen
    w.api.faults.plans.remove(fault)
    file.write_text(right)
    await leader.sees("thư a")


async def test_a_key_is_posted_once(both: World) -> None:
    leader = await both.leader()
    await post(both, "a", "a")
    await post(both, "a")
    await drain(both)
    assert len(letters(leader)) == 1


async def test_a_blocked_bot_cannot_deliver_and_says_so(w: World) -> None:
    leader = await w.leader()
    await leader.blocks()
    await post(w, "a")
    await drain(w)
    assert await states(w) == ["undeliverable"]


async def test_who_unblocks_is_reached_again(w: World) -> None:
    leader = await w.leader()
    leader.room.blocked = True  # blocked, and the bot was never told
    await post(w, "a")
    await drain(w)
    await leader.unblocks()
    leader.forget()
    await leader.starts()
    await leader.next()
    await post(w, "b")
    await drain(w)
    assert await states(w) == ["undeliverable", "sent"]
    assert len(letters(leader)) == 1


async def test_too_many_requests_hold_up_that_person_only(both: World) -> None:
    leader, secretary = await both.leader(), await both.secretary()
    both.api.faults.plan("sendMessage", "429", retry_after=20)
    await post(both, "a", "b")
    await drain(both)
    await post(both, "c", to=demo.SECRETARY)
    await drain(both)
    assert (letters(leader), len(letters(secretary))) == ([], 1)
    await drain(both, after=21)
    assert len(letters(leader)) == 2


async def test_a_letter_whose_answer_was_cut_off_is_repeated_at_most_twice(w: World) -> None:
    leader = await w.leader()
    w.api.faults.plan("sendMessage", "cut-after", times=None)
    await post(w, "a")
    for _ in range(5):
        await drain(w, after=60)
    assert len(letters(leader)) == 3
    assert await states(w) == ["undeliverable"]


async def test_an_expired_letter_is_never_sent(w: World) -> None:
    leader = await w.leader()
    await post(w, "a", days=0)
    await drain(w, after=1)
    assert (letters(leader), await states(w)) == ([], ["expired"])


async def test_a_letter_that_cannot_be_said_does_not_hold_up_the_others(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    leader, secretary = await w.leader(), await w.secretary()
    await post(w, "a")
    await w.app.store.write(
        lambda tx: tx.execute(update(tables.outbox).values(button=["/home:", 7]))
    )
    await post(w, "b", to=demo.SECRETARY)
    await drain(w)
    assert (letters(leader), len(letters(secretary))) == ([], 1)


async def test_a_drain_that_is_cancelled_settles_what_it_sent(w: World) -> None:
    leader = await w.leader()
    w.api.faults.slowly("sendMessage", 0.3)
    await post(w, "a")
    task = asyncio.create_task(w.app.outbox.drain())
    await asyncio.sleep(0.2)
    task.cancel()
    await w.restart()
    await drain(w)
    assert (len(letters(leader)), await states(w)) == (1, ["sent"])


async def test_the_double_after_a_crash_is_the_only_one(
    both: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dead between the platform's OK and our commit: sent again after the lease, and marked."""
    leader = await both.leader()

    async def dies(*_: object) -> None:
        raise asyncio.CancelledError

    with monkeypatch.context() as crash:
        crash.setattr(outbox, "settle", dies)
        await post(both, "a")
        with pytest.raises(asyncio.CancelledError):
            await drain(both)
    await drain(both)
    assert len(letters(leader)) == 1
    await drain(both, after=61)
    assert ["gửi lại" in letter for letter in letters(leader)] == [False, True]
    assert await states(both) == ["sent"]


async def other_process(w: World) -> tuple[Store, Outbox]:
    """Connected already, so that it is as quick as the first."""
    store = open_store(w.url, exclusive=False)
    async with store.read() as tx:
        await outbox.next_due(tx)
    await store.write(lambda tx: outbox.expire(tx, NOW))
    return store, Outbox(store, w.app.channels, w.app.words, w.app.clock.now, w.app.standing)


async def drained_by_two(w: World) -> int:
    """How many letters arrive of 6 that two processes send."""
    leader, secretary = await w.leader(), await w.secretary()
    await post(w, *(f"a{n}" for n in range(3)))
    await post(w, *(f"b{n}" for n in range(3)), to=demo.SECRETARY)
    w.api.faults.slowly("sendMessage", 0.5)  # so that they meet
    store, other = await other_process(w)
    sent = w.api.bot.calls["sendmessage"]
    first = asyncio.create_task(w.app.outbox.drain())
    while w.api.bot.calls["sendmessage"] == sent:  # noqa: ASYNC110 - another server tells nobody
        await asyncio.sleep(0.01)  # until the first letter is under way
    await other.drain()
    await first
    await store.close()
    return sum(len(letters(chat)) for chat in (leader, secretary))


async def test_two_processes_send_each_letter_once(both: World) -> None:
    assert await drained_by_two(both) == 6


async def test_without_a_lease_two_processes_double(
    both: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: looking and sending, without a claim."""
    real = outbox.claim

    async def naive(tx: Tx, **how: Any) -> list[tuple[Letter, timedelta]]:
        found = await real(tx, **how)
        ids = [letter.id for letter, _ in found]
        theirs = tables.outbox.c.id.in_(ids)
        await tx.execute(update(tables.outbox).where(theirs).values(leased_until=None))
        return found

    monkeypatch.setattr(outbox, "claim", naive)
    assert await drained_by_two(both) > 6


async def test_what_was_posted_while_the_clock_was_ahead_goes_when_it_is_set_right(
    both: World,
) -> None:
    leader = await both.leader()
    w = both
    w.api.clock.offset += 40 * 86_400
    w.api.clock.forward(0)
    await asyncio.sleep(0.6)
    await post(w, "a")
    claimed = await w.app.store.write(lambda tx: outbox.claim(tx, w.app.clock.now()))
    assert claimed, "the process dies with it in its hands"
    w.api.clock.offset -= 40 * 86_400
    w.api.clock.forward(0)
    await asyncio.sleep(0.6)
    await drain(w)
    assert len(letters(leader)) == 1


async def test_who_waits_his_turn_does_not_wait_longer_when_the_clock_is_set_back(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await w.leader()
    real, back = outbox.claim, timedelta()

    async def claim(tx: Tx, **how: Any) -> list[tuple[Letter, timedelta]]:
        nonlocal back
        found = await real(tx, **how)
        back = timedelta(hours=1)
        return found

    monkeypatch.setattr(outbox, "claim", claim)

    def behind() -> datetime:
        return w.app.clock.now() - back

    sender = Outbox(w.app.store, w.app.channels, w.app.words, behind, w.app.standing)
    await post(w, "a")
    assert await asyncio.wait_for(sender.drain(), 10) == 1


async def test_a_letter_goes_while_another_is_never_answered(w: World) -> None:
    leader, secretary = await w.leader(), await w.secretary()
    w.api.faults.plan("sendMessage", "hang-before", seconds=15)
    await post(w, "a")
    draining = asyncio.create_task(w.app.outbox.drain())
    await asyncio.sleep(0.5)
    await post(w, "b", to=demo.SECRETARY)
    await secretary.sees("thư", within=12)
    assert not letters(leader)
    assert await draining == 1


async def test_two_processes_share_the_pace(both: World) -> None:
    """Whoever claims next goes on where the one before will end."""
    both.app.outbox._stopping = True  # its own heartbeat claims nothing
    for at, who in enumerate((demo.SECRETARY, demo.OTHER_SECRETARY, demo.LEADER)):
        await post(both, f"a{at}", to=who)
    store, _ = await other_process(both)
    now, pace = both.app.clock.now(), timedelta(seconds=2)
    claim = partial(outbox.claim, now=now, most=2, pace=pace)
    claimed = [*await both.app.store.write(claim), *await store.write(claim)]
    turns = [wait for _, wait in claimed]
    assert turns == [0 * pace, 1 * pace, 2 * pace]
    await store.close()


async def test_a_chat_gets_one_letter_a_second(w: World) -> None:
    """Where the clock is the machine's: the bot of these tests hurries."""
    leader = await w.leader()
    calm = Outbox(w.app.store, w.app.channels, w.app.words, w.app.clock.now, w.app.standing)
    await post(w, "a", "b")
    began = asyncio.get_running_loop().time()
    assert await calm.drain() == 2
    assert asyncio.get_running_loop().time() - began >= 1
    assert len(letters(leader)) == 2


@pytest.mark.parametrize("stored", [["/home:", "Một"], [["/home:", "Một"], ["/help:", "Hai"]]])
async def test_the_buttons_of_letters_of_earlier_versions_are_read(w: World, stored: Any) -> None:
    leader = await w.leader()
    await post(w, "a")
    await w.app.store.write(lambda tx: tx.execute(update(tables.outbox).values(button=stored)))
    await drain(w)
    assert leader.last.labels == [text for text in ("Một", "Hai") if text in str(stored)]


def refuses(monkeypatch: pytest.MonkeyPatch, module: Any, name: str, *, calls: range) -> None:
    """The database is away at these calls of a function."""
    real, count = getattr(module, name), itertools.count()

    async def away(*given: Any, **more: Any) -> Any:
        if next(count) in calls:
            raise ConnectionRefusedError
        return await real(*given, **more)

    monkeypatch.setattr(module, name, away)


async def test_a_letter_that_went_is_noted_when_the_database_is_back(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    leader = await w.leader()
    await post(w, "a")
    refuses(monkeypatch, outbox, "settle", calls=range(2))
    await drain(w)
    await drain(w, after=61)
    assert len(letters(leader)) == 1
    assert await states(w) == ["sent"]


async def test_a_letter_that_a_database_kept_back_did_not_go(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As often as it was away: it is not taken for one that may have arrived."""
    leader = await w.leader()
    await post(w, "a")
    refuses(monkeypatch, reminder, "told_of", calls=range(UNSURE_REPETITIONS + 1))
    await drain(w)
    assert len(letters(leader)) == 1
    assert [row["attempts"] for row in await w.rows(tables.outbox)] == [1]


async def test_a_database_that_is_away_cuts_off_no_letter_on_its_way(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    leader = await w.leader()
    await post(w, "a")
    w.api.faults.slowly("sendMessage", 1.0)
    refuses(monkeypatch, outbox, "next_due", calls=range(2, 3))
    with pytest.raises(ConnectionRefusedError):
        await w.app.outbox.drain()
    assert await states(w) == ["sent"]
    await drain(w, after=61)
    assert len(letters(leader)) == 1
