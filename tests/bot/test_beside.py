"""Two processes show screens side by side: none twice, none never, and the newest last."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot import demo, inbox, owed
from bot.turn import Show
from playground.people import Chat
from storage import meta, tables
from storage.presence import Presence, gone
from storage.store import open_store
from tests.processes import Processes, processes
from tests.talk import asked

Patch = pytest.MonkeyPatch
AGAIN = "vừa tạm nghỉ"


@pytest.fixture
async def two(postgres_url: str, tmp_path: Path) -> AsyncIterator[Processes]:
    async with processes(postgres_url, tmp_path) as found:
        yield found


async def at_the_speakers(two: Processes) -> Chat:
    secretary = await two.w.secretary()
    await two.w.fills(secretary, until=7)
    await two.settled()
    secretary.forget()
    return secretary


def heard(person: Chat, words: str) -> int:
    return sum(words in message.text for message in person.messages if message.from_bot)


async def shown_when_another_starts(two: Processes) -> int:
    """How often a screen comes that one process is showing, slowly, while another starts."""
    secretary = await at_the_speakers(two)
    two.w.api.faults.slowly("sendMessage", 1.0)
    await secretary.says("6")
    await two.router.idle()
    await two.other.owed.at_start()
    await two.settled()
    return heard(secretary, "Bước 9/12")


async def test_what_another_process_is_showing_is_left_to_it(two: Processes) -> None:
    assert await shown_when_another_starts(two) == 1


async def test_if_nobody_asked_who_lives_it_would_come_twice(
    two: Processes, monkeypatch: Patch
) -> None:
    async def everybody(_: Any, numbers: Any) -> set[int]:
        return set(numbers)

    monkeypatch.setattr(owed, "gone", everybody)
    monkeypatch.setattr(two.w.app.display, "_several", False)
    assert await shown_when_another_starts(two) > 1


async def test_a_process_that_died_leaves_its_screens_to_the_others(
    two: Processes, monkeypatch: Patch
) -> None:
    secretary = await at_the_speakers(two)
    two.by_person(demo.SECRETARY)
    monkeypatch.setattr(two.other.display, "show", lambda _: None)
    await secretary.says("6")
    await two.router.idle()
    assert await two.w.app.owed.adopt() == []
    await secretary.nothing(0.3)
    await two.other.inbox.presence.leave()
    for _ in range(50):  # until the server has noticed
        if await two.w.app.owed.adopt():
            break
        await asyncio.sleep(0.1)
    await secretary.sees("Bước 9/12")


async def test_who_is_not_known_to_a_restarted_database_does_not_show_again_what_was_seen(
    two: Processes, monkeypatch: Patch
) -> None:
    """What is typed then answers it: it was taken for one that was sent before the question."""
    monkeypatch.setattr(inbox, "MARK_SECONDS", 60.0)
    secretary, ours = await at_the_speakers(two), two.w.app
    await asked(secretary, "6", "Bước 9/12")
    await ours.inbox.presence.leave()
    ours.inbox.doubt = True
    assert await ours.owed.adopt() == []
    await asked(secretary, "1 xong, 2 chưa", "Bước 10/12")


def unheard(two: Processes, monkeypatch: Patch) -> None:
    """The database goes away between its next commit and the word that it did."""
    store = two.w.app.store
    once = store._once

    async def silent(work: Any) -> Any:
        await once(work)
        if work.__qualname__.startswith("Inbox._write"):
            monkeypatch.setattr(store, "_once", once)
            raise OperationalError("COMMIT", {}, ConnectionResetError())

    monkeypatch.setattr(store, "_once", silent)


async def test_what_was_written_though_the_answer_was_lost_is_shown(
    two: Processes, monkeypatch: Patch
) -> None:
    secretary = await at_the_speakers(two)
    unheard(two, monkeypatch)
    await secretary.says("6")
    await secretary.sees("Bước 9/12")
    await two.settled()
    assert heard(secretary, "Bước 9/12") == 1


async def test_it_is_shown_also_where_an_older_screen_is_on_its_way(
    two: Processes, monkeypatch: Patch
) -> None:
    secretary = await at_the_speakers(two)
    monkeypatch.setattr(inbox, "HOLD_SECONDS", 0.0)
    two.w.api.faults.slowly("sendMessage", 4.0)
    await secretary.says("6")
    await two.router.idle()
    unheard(two, monkeypatch)
    await secretary.says("/trogiup")
    await secretary.sees("gõ lệnh")


async def test_an_older_screen_never_comes_after_a_newer_one(
    two: Processes, monkeypatch: Patch
) -> None:
    secretary = await at_the_speakers(two)
    late: list[Show] = []
    with monkeypatch.context() as slow:
        slow.setattr(two.w.app.display, "show", late.append)
        await secretary.says("6")
        await two.router.idle()
    two.by_person(demo.SECRETARY)
    monkeypatch.setattr(inbox, "HOLD_SECONDS", 0.0)
    await asked(secretary, "/trogiup", "gõ lệnh")
    for show in late:
        two.w.app.display.show(show)
    await two.settled()
    assert (len(late), heard(secretary, "Bước 9/12")) == (1, 0)


async def text_and_question(two: Processes) -> bool:
    """Whether a text that came to one process waited for the question the other was showing."""
    secretary = await at_the_speakers(two)
    two.by_turns()
    display, marked = two.w.app.display, asyncio.Event()
    mark = display._mark

    def late(found: Any) -> None:
        mark(found)
        marked.set()

    def slowly(found: Any) -> None:
        asyncio.get_running_loop().call_later(0.7, late, found)

    display._mark = slowly
    await secretary.says("6")
    await secretary.sees("Bước 9/12")
    await secretary.says("1 xong, 2 chưa")
    await marked.wait()
    await two.settled()
    (row,) = await two.w.rows(tables.draft)
    return "last_tasks" in row["answers"]


async def test_a_text_waits_for_the_question_that_another_process_is_showing(
    two: Processes,
) -> None:
    assert await text_and_question(two)


async def test_without_waiting_it_would_be_told_that_it_came_too_early(
    two: Processes, monkeypatch: Patch
) -> None:
    monkeypatch.setattr(inbox, "HOLD_SECONDS", 0.0)
    assert not await text_and_question(two)


async def test_of_two_that_start_after_a_downtime_one_asks_again(two: Processes) -> None:
    secretary = await at_the_speakers(two)
    before = two.w.app.clock.now() - timedelta(minutes=10)
    await two.w.app.store.write(lambda tx: meta.note_alive(tx, before))
    both = two.w.app.owed, two.other.owed
    await asyncio.gather(*(one.at_start() for one in both))
    await asyncio.gather(*(one.heard("telegram") for one in both))
    await two.settled()
    assert heard(secretary, AGAIN) == 1


async def test_who_lives_is_known_by_a_lock_that_is_taken_again_after_a_break(
    postgres_url: str,
) -> None:
    first, second = open_store(postgres_url), open_store(postgres_url)
    process = Presence(first)
    await process.appear()
    assert process.number
    numbers = {process.number}
    assert await second.write(lambda tx: gone(tx, numbers)) == set()
    mine = "pid <> pg_backend_pid() AND datname = current_database()"
    kill = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {mine}"  # noqa: S608
    await second.write(lambda tx: tx.execute(text(kill)))
    async with asyncio.timeout(30):  # until the server has noticed
        while await second.write(lambda tx: gone(tx, numbers)) != numbers:  # noqa: ASYNC110
            await asyncio.sleep(0.1)
    await process.stay()
    assert await second.write(lambda tx: gone(tx, numbers)) == set()
    await process.leave()
    await process.stay()  # as after a time in which the database could not be reached
    assert await second.write(lambda tx: gone(tx, numbers)) == set()
    await process.leave()
    await first.close()
    await second.close()
