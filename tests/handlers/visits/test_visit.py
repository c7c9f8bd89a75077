"""A visit in five taps, its text seen before it is sent, the answer, and the counter."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from domain.people import Role
from playground.people import Chat
from storage import tables
from tests.handlers.plans.talk_of_plans import plans
from tests.talk import GROUP, asked, execute, joins, tapped
from tests.world import NOW, World

CELL = "Chi bộ Văn hóa, Thể thao và Truyền thông"


async def chooses(w: World, person: Chat, cell: str = "Văn hóa") -> None:
    """The number of the cell in the list."""
    shown = await asked(person, "/didu", "Đi dự sinh hoạt chi bộ")
    line = next(line for line in shown.text.splitlines() if cell in line and line[0].isdigit())
    await person.says(line.split(".")[0])


async def visits(w: World, person: Chat) -> None:
    """Of a meeting that is on record: the cell, the offer, a strength, a weakness, send."""
    await chooses(w, person)
    await person.sees("Đồng chí dự buổi")
    await tapped(person, "Đúng như vậy", "Mặt nào làm tốt")
    await tapped(person, "1. ", "Mặt nào còn hạn chế")
    await asked(person, "2; nói còn dài", "Chi bộ sẽ nhận đúng như sau")
    await tapped(person, "Gửi chi bộ", "Đã gửi bí thư chi bộ")


async def test_a_visit_in_five_taps_is_read_before_it_is_sent_and_answered(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await w.submits(secretary)
    await chooses(w, leader)
    offer = await leader.sees("Đồng chí dự buổi")
    assert "100 phút, dự 22/22" in offer.text
    await tapped(leader, "Đúng như vậy", "Mặt nào làm tốt")
    await tapped(leader, "1. ", "Mặt nào còn hạn chế")
    shown = await asked(leader, "2; nói còn dài", "Chi bộ sẽ nhận đúng như sau")
    assert "nói còn dài" in shown.text
    assert await w.count(tables.visit) == 0, "nothing goes out before it was seen"
    await tapped(leader, "Gửi chi bộ", "Đã gửi bí thư chi bộ")
    letter = await secretary.sees("gửi nhận xét")
    assert CELL in letter.text
    await tapped(secretary, "Xem", "nói còn dài")
    await tapped(secretary, "Trả lời", "gõ câu trả lời tổ công tác")
    await asked(secretary, "Chi bộ xin rút kinh nghiệm", "Chi bộ trả lời: Chi bộ xin rút")
    await leader.sees("Chi bộ xin rút kinh nghiệm")


async def test_the_cell_agrees_in_one_tap_and_only_once(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await s.submits(secretary)
    await visits(s, leader)
    deputy = await joins(s, "8001", "Phó bí thư", (Role.deputy_secretary, "vhtt"))
    await asked(deputy, "/didu 1", "Chờ chi bộ tiếp thu")
    await asked(secretary, "/didu 1", "Chờ chi bộ tiếp thu")
    await tapped(secretary, "Đã đọc", "đã đọc và tiếp thu")
    await leader.sees("đã đọc và xin tiếp thu")
    await tapped(deputy, "Đã đọc", "đã được trả lời trên máy khác")


async def test_a_note_waits_on_the_first_page_of_the_cell_until_it_is_read(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await s.submits(secretary)
    shown = await asked(secretary, "/start", "Chào đồng chí")
    assert "chờ chi bộ tiếp thu" not in shown.text
    await visits(s, leader)
    await asked(secretary, "/start", "chờ chi bộ tiếp thu")
    await tapped(secretary, "Xem nhận xét", "Chờ chi bộ tiếp thu")
    await tapped(secretary, "Đã đọc", "đã đọc và tiếp thu")
    shown = await asked(secretary, "/start", "Chào đồng chí")
    assert "chờ chi bộ tiếp thu" not in shown.text


async def test_what_was_seen_otherwise_than_recorded_is_shown_to_both(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await s.submits(secretary)
    await chooses(s, leader)
    await leader.sees("Đồng chí dự buổi")
    await tapped(leader, "Khác", "dự buổi ngày nào")
    await asked(leader, "hôm nay", "Họp bao nhiêu phút")
    await asked(leader, "75 phút, 19/22", "Mặt nào làm tốt")
    await asked(leader, "không có", "Mặt nào còn hạn chế")
    shown = await asked(leader, "không có", "Chi bộ sẽ nhận đúng như sau")
    assert "Biên bản ghi khác: 100 phút, dự 22/22" in shown.text
    await tapped(leader, "Gửi chi bộ", "Đã gửi bí thư chi bộ")
    shown = await asked(secretary, "/didu 1", "Thấy: 75 phút, dự 19/22")
    assert "Biên bản ghi khác" in shown.text


async def test_a_day_to_come_unassigned_or_noted_before_is_said_plainly(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await s.submits(secretary)
    await visits(s, leader)
    await chooses(s, leader)
    await leader.sees("Đồng chí dự buổi")  # the meeting of July
    await tapped(leader, "Khác", "dự buổi ngày nào")
    await asked(leader, "hôm nay", "đồng chí đã ghi rồi")
    await asked(leader, "20/8/2026", "chưa tới")
    since = NOW.date() - timedelta(days=3)
    await execute(s, update(tables.assignment).values(from_date=since))
    await asked(leader, "10/8/2026", "giao cho tổ từ")
    assert await s.count(tables.visit) == 1


async def test_a_cell_that_is_not_assigned_is_not_visited(s: World) -> None:
    leader, other = await s.leader(), await s.other_secretary()
    row = tables.assignment
    until = NOW.date() - timedelta(days=1)
    await execute(s, update(row).where(row.c.unit_id == 6).values(until_date=until))
    await leader.taps_data(leader.last, "/visiting:cell-6")
    await leader.sees("không giao cho tổ của đồng chí")
    await asked(other, "/didu", "không giao cho tổ của đồng chí")


async def test_petitions_that_were_heard_go_into_the_register(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await s.submits(secretary)
    await chooses(s, leader)
    await leader.sees("Đồng chí dự buổi")
    await tapped(leader, "Đúng như vậy", "Mặt nào làm tốt")
    await asked(leader, "1 2", "Mặt nào còn hạn chế")
    await asked(leader, "không có", "Chi bộ sẽ nhận đúng như sau")
    await asked(leader, "6", "Nghe được kiến nghị gì")
    shown = await asked(leader, "Sửa đường vào bản", "Chi bộ sẽ nhận đúng như sau")
    assert "Sửa đường vào bản" in shown.text
    await tapped(leader, "Gửi chi bộ", "Đã gửi bí thư chi bộ")
    await asked(secretary, "/kiennghi", "Sửa đường vào bản")
    await asked(leader, "/kiennghi", "1 việc chờ đồng chí")


async def test_the_counter_says_who_was_where_and_which_cells_are_left(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    member = await joins(s, "8005", "Thành viên Hai", (Role.group_member, GROUP))
    shown = await asked(leader, "/didu", "Tổ đã dự 0/6 chi bộ; còn:")
    assert "hạn 31/12" in shown.text
    await s.submits(secretary)
    await visits(s, member)
    shown = await asked(leader, "/didu", "Tổ đã dự 1/6 chi bộ; còn:")
    assert "Thành viên Hai: 1 chi bộ, gần nhất 18/8/2026" in shown.text
    assert "Đồng chí: 0 chi bộ" in shown.text
    last = shown.text.split("\n6. ")[1]
    assert "dự lần cuối 18/8/2026" in last, "the one seen last is proposed last: number 6"
    shown = await asked(member, "/didu", "Tổ đã dự 1/6")
    assert "Tổ trưởng" not in shown.text, "only the leader sees the others' counters"
    old = NOW.date() - timedelta(days=75)
    await execute(s, update(tables.visit).values(day=old))
    await asked(leader, "/didu", "⚠️ 75 ngày chưa đi dự")


async def test_the_day_that_is_told_is_the_day_that_is_noted(s: World) -> None:
    """Not the newest meeting on record, which is of today."""
    secretary, leader = await s.secretary(), await s.leader()
    await s.submits(secretary)
    await asked(leader, "hôm qua tôi dự chi bộ văn hóa", "Họp bao nhiêu phút")
    await asked(leader, "75 phút, 19/22", "Mặt nào làm tốt")
    await asked(leader, "không có", "Mặt nào còn hạn chế")
    await asked(leader, "không có", "Chi bộ sẽ nhận đúng như sau")
    await tapped(leader, "Gửi chi bộ", "Đã gửi bí thư chi bộ")
    (row,) = await s.rows(tables.visit)
    assert row["day"] == NOW.date() - timedelta(days=1)


BLOCK = """Hôm qua tôi đi dự sinh hoạt chi bộ Văn hóa, Thể thao và Truyền thông
Thời gian 14h đến 15h30, có mặt 20/22
Ưu điểm: chuẩn bị kỹ
- thảo luận sôi nổi
Hạn chế: ít người nói
Góp ý: mời đảng viên trẻ nói trước
Kiến nghị: Sửa đường vào bản"""


async def test_a_visit_is_noted_from_one_text_on_the_list_of_visits(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/didu", "Đi dự sinh hoạt chi bộ")
    shown = await asked(leader, BLOCK, "Chi bộ sẽ nhận đúng như sau")
    for said in ("90 phút, dự 20/22", "thảo luận sôi nổi", "ít người nói", "Sửa đường vào bản"):
        assert said in shown.text
    assert await s.count(tables.visit) == 0, "seen before it is sent"
    await tapped(leader, "Gửi chi bộ", "Đã gửi bí thư chi bộ")
    (row,) = await s.rows(tables.visit)
    assert row["remarks"]["advice"] == ["mời đảng viên trẻ nói trước"]
    assert (await s.rows(tables.petition))[-1]["text"] == "Sửa đường vào bản"


async def test_a_part_of_it_leaves_the_rest_to_be_asked(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/didu", "Đi dự sinh hoạt chi bộ")
    text = "dự chi bộ văn hóa hôm 12/8, 95 phút, 20/22; hạn chế: nói còn dài"
    shown = await asked(leader, text, "Mặt nào làm tốt")
    assert "Đã ghi: buổi thứ Tư 12/8/2026" in shown.text
    shown = await asked(leader, "không có", "Chi bộ sẽ nhận đúng như sau")
    assert "nói còn dài" in shown.text
    assert "95 phút, dự 20/22" in shown.text


async def test_who_has_just_been_there_is_asked_for_what_is_missing(s: World) -> None:
    leader = await s.leader()
    told = "chị vừa đi dự họp vhtt về, họp tốt, 20/22 đồng chí, thảo luận sôi nổi"
    shown = await asked(leader, told, "buổi thứ Ba 18/8/2026")
    for said in ("«20/22»", "«họp tốt»; «thảo luận sôi nổi»"):
        assert said in shown.text
    await asked(leader, "cảm ơn em nhé", "Không có gì, đồng chí")
    await asked(leader, "95 phút", "Mặt nào làm tốt")


@pytest.mark.parametrize(
    "text", ["có mặt 20/22, họp 95 phút", "20/22 đồng chí dự, từ 14h đến 15h35", "95 phút 20/22"]
)
async def test_what_was_seen_is_told_in_any_order(s: World, text: str) -> None:
    leader = await s.leader()
    await asked(leader, "vừa dự chi bộ vhtt xong", "Họp bao nhiêu phút")
    await asked(leader, text, "Mặt nào làm tốt")
    await asked(leader, "không có", "Mặt nào còn hạn chế")
    await asked(leader, "không có", "95 phút, dự 20/22")


async def test_figures_with_something_more_are_asked_again(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "vừa dự chi bộ vhtt xong", "Họp bao nhiêu phút")
    await asked(leader, "95 phút, 20/22, sau đó liên hoan 40 phút", "số phút và số dự")


@pytest.mark.parametrize(
    "text", ["ngày mai tôi đi dự họp chi bộ vhtt", "tuần sau chị xuống dự chi bộ vhtt"]
)
async def test_a_meeting_to_come_is_announced_and_not_noted(s: World, text: str) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await asked(leader, text, "chưa có lịch họp tiếp theo")
    await plans(secretary)
    await asked(leader, text, "Đồng chí sẽ dự buổi này?")
