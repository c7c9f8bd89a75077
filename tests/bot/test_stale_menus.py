"""Whatever comes in between, a number answers the question that was seen last, or is asked about.

ZALO_MENUS: how many conversations are tried (default 2).
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.turn import Turn
from domain.chat import Choice, word
from handlers.link import link
from playground.zalo.messages import ZaloMessage, new_id
from storage import outbox, tables
from storage.store import Tx
from tests.bot.process import until
from tests.talk import asked, moves
from tests.world import World
from tests.zalo import ID, agrees, zalo_world

NUMBERS = [str(n) for n in (0, 1, 2, 3, 5, 11, 12, 22)]
ACTIONS = st.one_of(
    st.sampled_from([*NUMBERS, *(f"/{n}" for n in NUMBERS), "00", "/00"]),
    st.sampled_from(["họp", "thường kỳ", "hôm nay", "14h đến 15h40", "đủ cả", "không có"]),
    st.sampled_from(["!letter", "!choices", "!two", "!quick", "!late", "!before", "1", "2"]),
    st.sampled_from(["!receipt", "!card"]),
)
MANY = settings(
    max_examples=int(os.environ.get("ZALO_MENUS", "2")),
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


@MANY
@given(actions=st.lists(ACTIONS, min_size=8, max_size=20))
@example(actions=["1", "hôm nay", "14h đến 15h40", "!letter", "2", "/11", "họp", "!two", "2"])
@example(actions=["thường kỳ", "!choices", "2", "12", "/12", "2", "/13", "họp", "hôm nay"])
@example(actions=["thường kỳ", "!before", "1", "!before", "2", "!before", "!choices", "/1", "3"])
@example(
    actions=["!card", "!choices", "!receipt", "2", "!before", "1", "/11", "!letter", "00", "2"]
)
def test_a_number_means_what_was_seen_last(sqlite_template: Path, actions: list[str]) -> None:
    asyncio.run(_talk(sqlite_template, actions))


def test_without_the_moment_of_the_question_it_would_not(
    sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: what is looked at above can go wrong."""
    monkeypatch.setattr(Turn, "_sent_before", lambda *_: False)
    with pytest.raises(AssertionError, match="!quick"):
        asyncio.run(_talk(sqlite_template, ["!quick"]))


async def test_the_number_of_a_letter_needs_no_slash_where_only_lines_are_chosen(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await _letter(w, 1)
        await person.sees("/11. ")
        await asked(person, "11", "gõ tên việc ấy")
        await asked(person, "họp", "Bước 1/12")
        await asked(person, "thường kỳ", "Bước 2/12")
        await asked(person, "11", "Bước")
        assert (await _row(w))["page"] == "meeting", "a number may be the answer here"


async def test_a_number_that_may_be_a_line_is_asked_about_where_the_lines_are_numbers(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await w.fills(person, until=4)
        await asked(person, "vang 2", "/2. 20/22, 1 có phép, 1 không phép")
        await asked(person, "2", "hay đồng chí chọn dòng /2?")
        await asked(person, "/2", "20 có mặt trong 22 phải dự")


async def test_a_number_that_a_page_has_no_use_for_is_its_line_and_00_always_goes_home(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (_, _, person):
        await agrees(person)
        await asked(person, "kế hoạch", "/1. 🗓 Lập kế hoạch 2026")
        await asked(person, "00", "Chào đồng chí")
        await asked(person, "kế hoạch", "/1. 🗓 Lập kế hoạch 2026")
        await asked(person, "1", "Câu 1/5")
        await asked(person, "00", "Chào đồng chí")
        await asked(person, "kiến nghị", "không có việc nào đang mở")
        await asked(person, "1", "mỗi việc một tin ngắn")


async def _talk(template: Path, actions: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        shutil.copy(template, f"{name}/bot.db")
        async with zalo_world(f"sqlite:///{name}/bot.db", Path(name)) as (w, _, person):
            await agrees(person)
            await person.says("họp")
            await _settled(w, person)
            for number, action in enumerate(actions):
                await _one(w, person, action, number)


async def _one(w: World, person: Any, action: str, number: int) -> None:
    """Of a draft's answers only that of the question which was on the screen may change."""
    before, seen, offered = await _answers(w), await _asks(w), await _offered(w)
    if action == "!letter":
        await _letter(w, number)
    elif action == "!two":  # the second before the next question is there
        await person.says("2")
        await person.says("2")
    elif action == "!quick":
        await person.says("thường kỳ")
        await person.says("hôm nay")
    elif action == "!choices":
        await _letter(w, number, choices=3)
    elif action in FILLING:  # what is asked there is what is answered
        await FILLING[action](w, person)
        return
    elif action == "!before":  # typed before what is on the screen was shown: offered, or refused
        _sent_before(w, person, "Sửa đường liên thôn")
    elif action == "!late":  # typed before what is on the screen was shown
        said = person.sends("message.text.received", text="3")
        assert said.date
    else:
        await person.says(action)
    await _settled(w, person)
    after = await _answers(w)
    changed = {key for key in before | after if before.get(key) != after.get(key)}
    assert changed <= ({seen} if action != "!before" else set()), (action, seen, changed)
    if action.removeprefix("/") in offered and action.startswith("/"):
        assert await _page(w) == "help", (action, offered)


async def _card(w: World, person: Any) -> None:
    """All twelve questions, to the card; a record of this month that there is stays."""
    person.forget()
    if await _answers(w) or await w.count(tables.meeting) > DEMO:
        await person.says("họp")
    else:
        await w.fills(person)
    await _settled(w, person)


async def _receipt(w: World, person: Any) -> None:
    """The card handed in, where it is on the screen; never twice."""
    before, on_card = await w.count(tables.meeting), (await _asks(w)).startswith("review-")
    await person.says("nộp biên bản")
    await _settled(w, person)
    assert await w.count(tables.meeting) == before + on_card


DEMO = 7  # records of the demo data
FILLING = {"!card": _card, "!receipt": _receipt}


def _sent_before(w: World, person: Any, text: str) -> None:
    """Ten minutes ago, on a slow line."""
    at = int((w.api.clock.now() - 600) * 1000)
    said = ZaloMessage(new_id(), ID, False, at, text)
    person.add(said)
    person._hand(person, person.update(said))


async def _settled(w: World, person: Any) -> None:
    """All that was said is answered, and a moment has passed."""
    said = [one for one in person.messages if not one.from_bot]
    keys = {f"zalo:{ID}:{one.message_id}" for one in said}

    for _ in range(3000):
        if keys <= {row["key"] for row in await w.rows(tables.seen)}:
            break
        await asyncio.sleep(0.01)
    await until(lambda: not w.app.display._running and not w.app.inbox._marks)
    moves(w, seconds=1)


async def _answers(w: World) -> dict[str, Any]:
    rows = await w.rows(tables.draft)
    return dict(rows[0]["answers"]) if rows else {}


async def _asks(w: World) -> str:
    return str((await _row(w))["asks"])


async def _page(w: World) -> str:
    return str((await _row(w))["page"])


async def _offered(w: World) -> set[str]:
    """The keys of letters that can still be opened."""
    return {key for key, _ in (await _row(w))["offers"]}


async def _row(w: World) -> Any:
    (row,) = [one for one in await w.rows(tables.chat) if one["external"] == ID]
    return row


async def _letter(w: World, number: int, choices: int = 1) -> None:
    (who,) = [row["person_id"] for row in await w.rows(tables.chat) if row["external"] == ID]

    async def work(tx: Tx) -> None:
        now = w.app.clock.now()
        said, button = word("database-away"), Choice(link("help"), word("command-trogiup"))
        answers = (button,) * (choices - 1)
        await outbox.post_letter(
            tx, f"x:{number}", to=[who], message=said, button=button, answers=answers, now=now
        )

    await w.app.store.write(work)
    await w.app.outbox.drain()
