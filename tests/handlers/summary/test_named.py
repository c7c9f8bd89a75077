"""A leader names a cell in a sentence, on whatever page, and is led to it."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from storage import tables
from tests.talk import asked, execute, tapped
from tests.world import World

HOME = "Chào đồng chí"
HEARD = "Theo tin của đồng chí, tôi mở Chi bộ"


async def renamed(w: World, **names: str) -> None:
    for code, name in names.items():
        await execute(w, update(tables.unit).where(tables.unit.c.code == code).values(name=name))


PAGES = {
    "/tonghop": "Tổng hợp tháng 8/2026",
    "/thieu": "🗓 Biên bản",
    "/kiennghi": "📮 Kiến nghị",
    "/nhac": "Những việc tôi nhắc",
    "/vaitro": "Vai trò của đồng chí",
}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("said", ["chi bộ thôn 5 sao rồi", "thon 5"])
async def test_its_year_is_opened_from_any_page(s: World, page: str, said: str) -> None:
    await renamed(s, vhtt="Chi bộ thôn 5", bhxh="Chi bộ thôn 15")
    leader = await s.leader()
    await asked(leader, page, PAGES[page])
    shown = await asked(leader, said, "Chi bộ thôn 5 · năm 2026")
    assert "thôn 15" not in shown.text


async def test_two_cells_of_one_name_are_told_apart_by_what_is_above(s: World) -> None:
    await renamed(s, vhtt="Chi bộ thôn 5", bhxh="Chi bộ thôn 5")
    leader = await s.leader()
    await asked(leader, "/start", HOME)
    shown = await asked(leader, "thôn 5 thế nào rồi", "Có 2 chi bộ tên như vậy")
    assert HEARD not in shown.text


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("xem biên bản chi bộ bảo hiểm", "Chi bộ Bảo hiểm"),
        ("chấm điểm chi bộ bảo hiểm giúp tôi", "Chi bộ Bảo hiểm"),
        ("đọc biên bản các chi bộ mới nộp", "chọn chi bộ dưới đây"),
        ("tôi muốn chấm điểm buổi họp tháng 7", "chọn chi bộ dưới đây"),
    ],
)
async def test_a_record_or_a_score_is_reached_by_its_cell(s: World, said: str, seen: str) -> None:
    leader = await s.leader()
    await asked(leader, "/start", HOME)
    await asked(leader, said, seen)


async def test_minutes_as_a_command_lead_to_the_cells(s: World) -> None:
    leader = await s.leader()
    shown = await asked(leader, "/bienban", "chọn chi bộ dưới đây")
    assert "Tổng hợp tháng 8/2026" in shown.text


async def test_a_secretary_is_told_of_no_other_cell(s: World) -> None:
    secretary = await s.secretary()
    shown = await asked(secretary, "chi bộ bảo hiểm sao rồi", "Tôi chưa hiểu")
    assert HEARD not in shown.text


async def test_from_the_year_of_a_cell_its_visit_is_one_tap_away(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/start", HOME)
    await asked(leader, "bảo hiểm", "Chi bộ Bảo hiểm xã hội · năm 2026")
    await tapped(leader, "Đi dự chi bộ này", "Đồng chí dự buổi")


async def test_the_cell_to_visit_is_named(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/start", HOME)
    await asked(leader, "đi dự chi bộ bảo hiểm", "Đồng chí dự buổi")
    await asked(leader, "/didu", "Đi dự sinh hoạt chi bộ")
    await asked(leader, "bảo hiểm", "Đồng chí dự buổi")


@pytest.mark.parametrize(
    ("said", "day"),
    [("hôm qua", "17/8/2026"), ("thứ 3 tuần trước", "11/8/2026"), ("10/8", "10/8/2026")],
)
async def test_another_day_is_typed_to_the_offer(s: World, said: str, day: str) -> None:
    leader = await s.leader()
    await asked(leader, "/start", HOME)
    await asked(leader, "đi dự chi bộ bảo hiểm", "Đồng chí dự buổi")
    await asked(leader, said, "Họp bao nhiêu phút")
    await asked(leader, "75 phút, 19/22", "Mặt nào làm tốt")
    await asked(leader, "không có", "Mặt nào còn hạn chế")
    await asked(leader, "không có", day)


async def test_a_day_to_come_is_refused_and_talk_changes_nothing(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/start", HOME)
    await asked(leader, "đi dự chi bộ bảo hiểm", "Đồng chí dự buổi")
    await asked(leader, "vâng đẹp trời", "Đồng chí dự buổi")
    await asked(leader, "ngày mai", "chưa tới")


async def test_a_cell_that_is_not_theirs_or_is_none_is_said_so(w: World) -> None:
    leader = await w.leader()
    shown = await asked(leader, "chi bộ thôn 5 thế nào", "không có chi bộ nào tên như vậy")
    assert "Chào đồng chí" in shown.text, "where they were"
    await asked(leader, "/tonghop", "Tổng hợp")
    await asked(leader, "xem thôn 12", "không có chi bộ nào tên như vậy")
