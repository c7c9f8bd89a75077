"""The roll by names on Zalo: all of the list in one message, answered by what is typed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from storage import tables
from tests.handlers.meetings.test_block import CARD, WHOLE
from tests.handlers.meetings.test_roll import NAMES, attendance, switches_on
from tests.talk import asked, tapped
from tests.world import World
from tests.zalo import agrees, of_bot, zalo_world

Seated = tuple[World, Any]


@pytest.fixture
async def seated(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Seated]:
    """Her cell keeps a list of 22."""
    async with zalo_world(sqlite_url, tmp_path, public=True) as (w, _, person):
        await switches_on(w)
        await agrees(person)
        await asked(person, "đảng viên", "22 chính thức")
        await tapped(person, "Danh sách tên", "Chưa có tên nào")
        await asked(person, "\n".join(NAMES), "Thêm 22 người?")
        await asked(person, "1", "Đã thêm 22 người")
        yield w, person


async def at_the_list(w: World, person: Any) -> Any:
    await w.fills(person, until=4)
    return await tapped(person, "Chọn tên người vắng", "Ai vắng?")


async def away(w: World) -> dict[str, bool]:
    names = {row["id"]: row["name"] for row in await w.rows(tables.member_name)}
    said = await attendance(w)
    return {names[one["member"]]: one["excused"] for one in said.get("away", ())}


async def test_the_whole_list_stands_in_one_message_and_one_answers_it(seated: Seated) -> None:
    w, person = seated
    shown = await at_the_list(w, person)
    assert all(f"\n{at}. {name}\n" in shown.text for at, name in enumerate(NAMES, 1))
    assert "☐" not in shown.text
    assert "Xem tiếp" not in shown.text
    await asked(person, "vắng số 3 ốm, số 7 không phép", "Họp riêng hay gộp")
    assert await away(w) == {NAMES[2]: True, NAMES[6]: False}


async def test_names_are_added_and_taken_off_and_then_asked_about(seated: Seated) -> None:
    w, person = seated
    await at_the_list(w, person)
    await asked(person, "3, 12", "Vắng 2, có mặt 20/22")
    await asked(person, "Lan", "20. Trần Thị Lan")
    await asked(person, "20", "Vắng 3, có mặt 19/22")
    await asked(person, "bỏ số 12", "Vắng 2, có mặt 20/22")
    await asked(person, "đủ cả", "Đang chọn 2 người vắng")
    await asked(person, "không", "Nguyễn Văn Cúc vắng có lý do không?")
    await asked(person, "số 3 ốm, số 20 không phép", "Họp riêng hay gộp")
    assert await away(w) == {NAMES[2]: True, "Trần Thị Lan": False}


async def test_what_may_count_people_or_name_one_is_asked(seated: Seated) -> None:
    w, person = seated
    await at_the_list(w, person)
    await asked(person, "vắng 2 có phép", "hay là đồng chí số 2 (Nguyễn Văn Bình)")
    assert await attendance(w) is None
    await asked(person, "số 2 có phép", "Họp riêng hay gộp")
    assert await away(w) == {NAMES[1]: True}


async def test_a_zero_leads_back_to_the_question_and_leaves_what_was_said(seated: Seated) -> None:
    w, person = seated
    await at_the_list(w, person)
    await asked(person, "0", "Có mặt bao nhiêu")
    await asked(person, "20/22 vắng 2 có phép", "Họp riêng hay gộp")
    assert await away(w) == {}


async def test_at_the_question_names_are_known_without_the_list(seated: Seated) -> None:
    w, person = seated
    await w.fills(person, until=4)
    await asked(person, "vắng văn hạnh và thị lan", "có phép hay không phép?")
    await asked(person, "không phép", "Họp riêng hay gộp")
    assert await away(w) == {"Nguyễn Văn Hạnh": False, "Trần Thị Lan": False}


async def test_a_whole_meeting_with_names_takes_three_of_our_messages(seated: Seated) -> None:
    w, person = seated
    await asked(person, "00", "Chào đồng chí")
    before = len(of_bot(person))
    said = WHOLE.replace("vắng 2 phép", "vắng văn hạnh ốm, thị lan đi công tác")
    assert said != WHOLE
    await asked(person, "họp", "Bước 1/12")
    await asked(person, said, CARD)
    assert await away(w) == {"Nguyễn Văn Hạnh": True, "Trần Thị Lan": True}
    await tapped(person, "Nộp biên bản", "Biên bản số")
    await person.nothing()
    assert len(of_bot(person)) - before == 3
