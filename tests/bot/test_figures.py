"""Figures are read aside: nobody waits for another's, and what is shown is what was meant."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from bot import display
from bot.display import Mark
from bot.figures import FigureReader
from domain.chat import Screen, Visit
from domain.people import Role
from playground.people import Chat
from storage import tables
from tests.talk import COMMITTEE, GROUP, asked, ends_posts, joins, tapped
from tests.world import World

MONTH = "Tổng hợp tháng 8/2026"
COMING = "Đang tính"


class Held:
    """Lets figures be read only while it is open; counts how often they are."""

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.open.set()
        self.begun = asyncio.Event()
        self.times = 0

    async def read(self, figures: FigureReader, visit: Visit) -> tuple[Visit, Screen]:
        self.times += 1
        self.begun.set()
        await self.open.wait()
        return await READ(figures, visit)

    def shut(self) -> None:
        self.open.clear()
        self.begun.clear()
        self.times = 0


READ = FigureReader._read


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    found = Held()
    monkeypatch.setattr(FigureReader, "_read", lambda *given: found.read(*given))
    monkeypatch.setattr(display, "LONG_SECONDS", 0.05)
    yield found
    found.open.set()


async def test_others_are_answered_while_figures_are_read(w: World, held: Held) -> None:
    leader, secretary = await w.leader(), await w.secretary()
    held.shut()
    await asked(leader, "/tonghop", COMING)
    await w.submits(secretary)
    held.open.set()
    await leader.sees(MONTH)


async def test_it_is_told_that_figures_are_coming_in_the_message_that_shows_them(
    w: World, held: Held
) -> None:
    leader = await w.leader()
    held.shut()
    told = await asked(leader, "/tonghop", COMING)
    assert not told.labels
    held.open.set()
    shown = await leader.sees(MONTH)
    assert (shown.message_id, shown.edited) == (told.message_id, True)
    await leader.nothing()


async def test_quick_figures_come_without_a_word_before(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display, "LONG_SECONDS", 60.0)  # the machine may have much else to do
    leader = await w.leader()
    leader.forget()
    await leader.says("/tonghop")
    assert MONTH in (await leader.next()).text


async def test_of_figures_that_cannot_be_shown_it_is_not_said_that_nothing_was_recorded(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    leader = await w.leader()
    monkeypatch.setattr(FigureReader, "make", None)
    await asked(leader, "/tonghop", "Việc vừa rồi đã được nhận")
    monkeypatch.undo()
    await asked(leader, "/tonghop", MONTH)


async def test_figures_that_many_ask_for_at_once_are_read_once_for_each_reach(
    w: World, held: Held
) -> None:
    """Two others hold what may be read at once, so that all have asked before it begins."""
    first, second = await leaders(w, 2, since=8100)
    group, committee = await leaders(w, 5, since=8200), await committees(w, 2)
    held.shut()
    await asked(first, "/tonghop 7", COMING)
    await asked(second, "/tonghop 6", COMING)
    await asyncio.gather(*(asked(one, "/tonghop", COMING) for one in (*group, *committee)))
    held.open.set()
    for one in group:
        await one.sees("đã ghi 2/6")
    for one in committee:
        await one.sees("đã ghi 2/32")
    assert held.times == 2 + 2


async def test_who_asks_later_sees_what_was_recorded_since(w: World, held: Held) -> None:
    """Figures begun before are not good enough for those who ask after."""
    before, after = await leaders(w, 2)
    secretary = await w.secretary()
    held.shut()
    await asked(before, "/tonghop", COMING)
    await held.begun.wait()
    await w.submits(secretary)
    await asked(after, "/tonghop", COMING)
    held.open.set()
    await after.sees("đã ghi 3/6")


async def test_whose_post_ended_meanwhile_sees_nothing_of_it(w: World, held: Held) -> None:
    (leader,) = await leaders(w, 1)
    held.shut()
    await asked(leader, "/tonghop", COMING)
    await held.begun.wait()
    await ends_posts(w, "8100")
    held.open.set()
    shown = await leader.sees("Không tìm thấy chi bộ nào")
    assert "Chi bộ Bảo hiểm" not in shown.text


async def test_a_number_typed_before_the_list_is_there_opens_nothing(w: World, held: Held) -> None:
    leader = await w.leader()
    held.shut()
    await asked(leader, "/tonghop", COMING)
    await asked(leader, "3", COMING)
    held.open.set()
    await leader.sees(MONTH)
    assert (await w.rows(tables.chat))[-1]["page"] != "record"
    await leader.nothing()


async def test_another_page_asked_meanwhile_is_not_followed_by_the_figures(
    w: World, held: Held
) -> None:
    leader = await w.leader()
    held.shut()
    await asked(leader, "/tonghop", COMING)
    await asked(leader, "/trogiup", "/tonghop")
    held.open.set()
    await leader.nothing(0.3)


async def test_a_button_is_answered_by_its_own_message(w: World, held: Held) -> None:
    leader = await w.leader()
    shown = await asked(leader, "/tonghop", MONTH)
    held.shut()
    told = await tapped(leader, "Tháng 7/2026", COMING)
    assert told.message_id == shown.message_id
    held.open.set()
    july = await leader.sees("Tổng hợp tháng 7/2026")
    assert july.message_id == shown.message_id


async def test_stopped_while_they_are_read_they_are_read_again(w: World, held: Held) -> None:
    leader = await w.leader()
    held.shut()
    await asked(leader, "/tonghop", COMING)
    stopping = asyncio.create_task(w.stop())
    await asyncio.sleep(0.1)
    for task in list(w.app.display._running.values()):
        task.cancel()
    held.open.set()
    await stopping
    await w.start()
    await leader.sees(MONTH)
    async with asyncio.timeout(30):
        while (await chat_of(w, leader))["owed"]:  # noqa: ASYNC110 - until the mark is written
            await asyncio.sleep(0.05)


async def test_a_list_shown_before_a_kill_keeps_its_order_after_it(
    w: World, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shown and not marked: it comes again, and a number means what stood there both times."""
    leader, secretary = await w.leader(), await w.secretary()
    mark, mine = w.app.display._mark, (await chat_of(w, leader))["id"]
    lost = partial(_unless_of, mine, mark)
    monkeypatch.setattr(w.app.display, "_mark", lost)
    first = await asked(leader, "/tonghop", MONTH)
    await w.submits(secretary)  # its cell would move in the list
    await w.restart()
    again = await leader.sees(MONTH)
    assert names(again.text) == names(first.text)
    line = next(line for line in again.text.splitlines() if "Bảo hiểm" in line)
    await asked(leader, line.split(".")[0], "Chi bộ Bảo hiểm xã hội")


def _unless_of(chat: int, mark: Callable[[Mark], None], one: Mark) -> None:
    if one["chat"] != chat:
        mark(one)


def names(text: str) -> list[str]:
    return re.findall(r"\d+\. \S+ (Chi bộ .*)", text)


async def leaders(w: World, count: int, *, since: int = 8100) -> list[Chat]:
    return [
        await joins(w, str(since + n), f"Tổ trưởng {n}", (Role.group_leader, GROUP))
        for n in range(count)
    ]


async def committees(w: World, count: int) -> list[Chat]:
    return [
        await joins(w, str(8300 + n), f"Cấp ủy {n}", (Role.committee, COMMITTEE))
        for n in range(count)
    ]


async def chat_of(w: World, person: Chat) -> dict[str, Any]:
    return next(row for row in await w.rows(tables.chat) if row["external"] == str(person.id))
