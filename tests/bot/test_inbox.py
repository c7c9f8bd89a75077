"""Apply once, show once: one bad update, a sick database, a slow chat, a bot that was away."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot import demo
from domain.chat import Inbound
from handlers import help as help_page
from handlers import home
from playground.people import Chat
from storage import tables
from tests.screens import every_screen
from tests.talk import answers, asked, moves, second_phone, tapped
from tests.world import World, world

__all__ = ["every_screen"]

DRAFT_AGAIN = "vừa tạm nghỉ"
PATIENCE = 60.0


@pytest.fixture(autouse=True)
def _looked_at(every_screen: None) -> None:
    """See tests/screens.py."""


@pytest.fixture
async def s(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    async with world(sqlite_url, tmp_path) as found:
        yield found


async def everybody(w: World) -> list[Chat]:
    return [await w.secretary(), await w.other_secretary(), await w.leader()]


async def test_many_chats_are_served_together(w: World) -> None:
    people = [w.api.chat(20_000 + n, f"Người {n}") for n in range(60)]
    await asyncio.gather(*(person.starts() for person in people))
    await asyncio.gather(*(person.sees("mã mời") for person in people))
    assert await w.count(tables.parked) == 0


async def test_one_poison_update_is_parked_and_the_others_are_applied(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = await everybody(w)
    opens = help_page.open

    async def poisoned(tx: Any, visit: Any, argument: str) -> Any:
        if visit.person.name == "Bí thư TC-KH":
            raise RuntimeError
        return await opens(tx, visit, argument)

    monkeypatch.setattr(help_page, "open", poisoned)
    await asyncio.gather(*(person.says("/trogiup") for person in people))
    first, second, third = people
    await asyncio.gather(first.sees("gõ lệnh"), third.sees("gõ lệnh"))
    await second.sees("Có lỗi ở máy chủ nên việc vừa rồi chưa được ghi")
    (parked,) = await w.rows(tables.parked)
    assert parked["reason"] == "RuntimeError"
    await asked(second, "/start", "Chào đồng chí")


async def test_a_page_that_cannot_be_drawn_does_not_stop_anybody(
    s: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, _ = await everybody(s)
    draws = home.screen

    async def broken(tx: Any, visit: Any) -> Any:
        if visit.person.name == "Bí thư TC-KH":
            raise RuntimeError
        return await draws(tx, visit)

    monkeypatch.setattr(home, "screen", broken)
    await asyncio.gather(second.says("/start"), first.says("/start"))
    await first.sees("Chào đồng chí")
    await second.sees("Có lỗi ở máy chủ")
    monkeypatch.setattr(home, "screen", draws)
    await asked(second, "/start", "Chào đồng chí")


async def test_what_a_sick_database_refused_is_applied_when_it_is_well(
    s: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    secretary, other, _ = await everybody(s)
    await s.fills(secretary, until=7)
    store, writes = s.app.store, s.app.store._write
    sick = 6

    async def failing(work: Any) -> Any:
        nonlocal sick
        if sick:
            sick -= 1
            raise OperationalError("disk full", None, Exception())
        return await writes(work)

    monkeypatch.setattr(store, "_write", failing)
    await asyncio.gather(secretary.says("6"), other.says("/trogiup"))
    await asyncio.gather(secretary.sees("Bước 9/12", within=10), other.sees("gõ lệnh"))
    assert (await answers(s))["speakers"] == 6


async def test_a_later_update_never_confirms_an_earlier_one_that_failed(
    s: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    secretary, other, _ = await everybody(s)
    await s.fills(secretary, until=7)
    takes, sick = s.app.inbox.take, 3

    async def failing(inbound: Any) -> None:
        nonlocal sick
        if inbound.text == "6" and sick:
            sick -= 1
            raise OperationalError("locked", None, Exception())
        await takes(inbound)

    monkeypatch.setattr(s.app.inbox, "take", failing)
    await secretary.says("6")
    await asked(other, "/trogiup", "gõ lệnh")
    await secretary.sees("Bước 9/12")


async def test_what_was_handed_over_first_is_written_first_whoever_is_waited_for(s: World) -> None:
    """A command and a tap of one poll: asyncio may begin what applies them in any order."""
    await s.leader()
    await s.app.display.settle(5)
    said = [
        Inbound("telegram", demo.LEADER, (f"in order {text}",), "text", text=text)
        for text in ("/start", "/trogiup")
    ]
    await asyncio.gather(*reversed([s.app.inbox.take(one) for one in said]))
    (row,) = [row for row in await s.rows(tables.chat) if row["external"] == demo.LEADER]
    assert row["page"] == "help"


async def test_a_chat_that_must_wait_does_not_hold_up_others(s: World) -> None:
    first, second, _ = await everybody(s)
    s.api.faults.plan("sendMessage", "429", retry_after=3)
    await first.says("/trogiup")
    await first.nothing(0.3)
    await asked(second, "/trogiup", "gõ lệnh")
    assert s.api.faults.happened == 1
    await first.sees("gõ lệnh")


async def test_a_slow_network_delays_but_loses_nothing(s: World) -> None:
    first, second, _ = await everybody(s)
    s.api.faults.slowly("sendMessage", 0.5)
    await asyncio.gather(first.says("/trogiup"), second.says("/trogiup"))
    await asyncio.gather(first.sees("gõ lệnh"), second.sees("gõ lệnh"))


@pytest.mark.parametrize("kind", ["502", "cut-before", "cut-after", "429"])
async def test_the_minutes_come_although_the_network_fails(s: World, kind: Any) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    s.api.faults.plan("sendDocument", kind, retry_after=1)
    await secretary.taps("Nộp biên bản")
    await secretary.sees("Biên bản số")
    while (shown := await secretary.next()).kind != "document":
        pass
    assert secretary.opens(shown).startswith(b"PK")


async def test_a_word_in_the_same_moment_does_not_cost_the_minutes(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    await secretary.taps("Nộp biên bản")
    await secretary.says("cảm ơn")
    while (await secretary.next()).kind != "document":
        pass


async def test_after_a_long_absence_open_drafts_are_shown_again(w: World) -> None:
    """And menus, of which a tap may have been dropped too."""
    secretary, _, leader = await everybody(w)
    await w.fills(secretary, until=7)
    leader.forget()
    await w.stop()
    moves(w, minutes=10)
    await w.start()
    shown = await secretary.sees(DRAFT_AGAIN)
    assert "Bước 8/12" in shown.text
    await leader.sees(DRAFT_AGAIN)
    await asked(secretary, "6", "Bước 9/12")


async def test_after_a_short_absence_nothing_is_shown_twice(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary, until=7)
    await w.stop()
    moves(w, seconds=60)
    await w.start()
    await secretary.nothing(0.4)
    await asked(secretary, "6", "Bước 9/12")


async def test_what_was_sent_while_it_was_away_is_answered(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=7)
    await s.stop()
    await secretary.says("6")
    await s.start()
    await secretary.sees("Bước 9/12")
    assert (await answers(s))["speakers"] == 6


async def test_what_was_typed_under_a_question_is_no_answer_to_the_one_that_overtook_it(
    s: World,
) -> None:
    """The screen of her tap was on its way when the bot died, and the deputy answered it."""
    secretary, deputy = await s.secretary(), await second_phone(s)
    await s.fills(secretary, until=10)
    await tapped(secretary, "Quay lại", "Bước 10/12")
    s.api.faults.plan("editMessageText", "hang-after", times=None)
    await tapped(secretary, "Không có", "Bước 11/12")
    await asked(deputy, "/hop", "Bước 11/12")
    await asked(deputy, "Nhất trí trồng cây", "Bước 12/12")
    await s.stop()
    s.api.faults.heal()
    await secretary.says("Nhất trí sửa đường")
    await s.start()
    await secretary.sees("Đó có phải câu trả lời cho câu này không?", within=PATIENCE)
    stored = await answers(s)
    assert "petitions" not in stored
    assert stored["conclusion"]["text"] == "Nhất trí trồng cây"


async def test_somebody_who_blocks_and_comes_back_goes_on(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=7)
    await secretary.blocks()
    await s.restart()
    await secretary.unblocks()
    await asked(secretary, "6", "Bước 9/12")


async def test_what_was_seen_is_forgotten_after_a_week(w: World) -> None:
    secretary = await w.secretary()
    before = await w.count(tables.seen)
    w.api.clock.forward(8 * 86_400)
    await asyncio.sleep(0.6)  # the bot looks at the clock's file twice a second
    await secretary.says("/help")
    await secretary.sees("gõ lệnh")
    await w.app._forget()
    assert await w.count(tables.seen) == 1 < before
