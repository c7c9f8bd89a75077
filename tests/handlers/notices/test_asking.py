"""A notice that asks something, or gives a task to many cells at once: who has answered, who is
urged, who comes later, and what the next record of a cell says of it.
"""

from __future__ import annotations

from datetime import timedelta

from domain.people import Role
from handlers.link import link
from playground.people import Chat
from storage import tables
from storage.meetings import tasks
from tests.bot.reminders.reminding import VHTT
from tests.handlers.summary.test_report import opened
from tests.talk import CELL, asked, execute, joins, moves, tapped
from tests.world import NOW, World

TASK = "Lập danh sách đảng viên dự lớp bồi dưỡng"


async def gives(leader: Chat, text: str = TASK, due: str = "30/8") -> None:
    await asked(leader, "/giaoviec", "Việc gì?")
    await asked(leader, text, "Phải xong trước hết ngày nào?")
    await asked(leader, due, f"Việc giao: {text}")
    await tapped(leader, "Gửi", "Đã gửi cho 2 đồng chí của 2 chi bộ")


async def asks(leader: Chat, text: str, how: str) -> None:
    await asked(leader, "/thongbao", "Chưa gửi thông báo nào")
    await tapped(leader, "Hỏi các chi bộ", "trả lời thế nào")
    await tapped(leader, how, "gõ câu hỏi")
    await asked(leader, text, "Trả lời trước hết ngày nào?")
    await asked(leader, "30/8", text)
    await tapped(leader, "Gửi", "Đã gửi cho 2 đồng chí")


async def test_who_has_done_a_task_is_seen_and_only_the_others_are_urged(w: World) -> None:
    secretary, other, leader = await w.secretary(), await w.other_secretary(), await w.leader()
    await gives(leader)
    await secretary.sees(f"Việc Tổ trưởng số 1 giao: {TASK}")
    await other.sees(TASK)
    await tapped(secretary, "Trả lời", "chưa xong thì gõ")
    await asked(secretary, "đang chờ xác nhận", "Đã ghi")
    await tapped(secretary, "Đã làm xong", "làm xong")
    await asked(leader, "/thongbao", "đã làm 1/6 chi bộ")
    shown = await tapped(leader, "Xem số 1", "Chưa làm: ")
    assert "Phòng Tài chính" in shown.text
    assert "Văn hóa" not in shown.text.partition("Chưa làm")[2]
    await tapped(leader, "Nhắc 5 chi bộ", "Đã nhắc 1 đồng chí của 5 chi bộ")
    await other.sees(f"Nhắc lại: Việc Tổ trưởng số 1 giao: {TASK}")
    await tapped(leader, "Nhắc 5 chi bộ", "Đã nhắc")
    await w.app.outbox.drain()
    again = [one["key"] for one in await w.rows(tables.outbox) if "again" in one["key"]]
    assert len(again) == 1, "once a day, and not to who has done it"


async def test_a_task_stands_in_the_next_record_which_says_whether_it_is_done(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await gives(leader)
    await secretary.sees(TASK)
    await s.fills(secretary, until=8)
    shown = secretary.last
    lines = [line for line in shown.text.splitlines() if line.strip()[:1].isdigit()]
    number = next(line.split(".")[0].strip() for line in lines if TASK in line)
    says = "; ".join(f"{at} {'xong' if str(at) == number else 'chưa'}" for at in (1, 2, 3))
    await asked(secretary, says, "Bước 10/12")
    await asked(secretary, "không có", "Bước 11/12")
    await asked(secretary, "không có", "Bước 12/12")
    await asked(secretary, "không có", "gõ số của dòng để sửa")
    await tapped(secretary, "Nộp biên bản", "Biên bản số")
    await asked(leader, "/thongbao", "đã làm 1/6 chi bộ")
    (mine,) = [one for one in await s.rows(tables.task) if one["notice_id"] and one["closed_in"]]
    assert (mine["title"], mine["done_at"]) == (TASK, None)


async def test_numbers_are_summed_and_listed_and_the_silent_named(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await asks(leader, "Bao nhiêu đảng viên dự lớp?", "Một con số")
    await secretary.sees("Tổ trưởng số 1 hỏi: Bao nhiêu")
    await tapped(secretary, "Trả lời", "gõ con số")
    await asked(secretary, "nhiều lắm", "chưa phải là một số")
    await asked(secretary, "12", "Đã ghi câu trả lời")
    await asked(secretary, "14", "Đã ghi câu trả lời")
    await asked(leader, "/thongbao", "đã trả lời 1/6")
    await tapped(leader, "Xem số 1", "Cộng: 14")
    await tapped(leader, "Danh sách Excel", "Danh sách gửi ở tin nhắn sau")
    rows = await opened(leader)
    assert sorted(str(row[2]) for row in rows[4:-1]) == ["14.0", *["chưa trả lời"] * 5]
    assert rows[-1][2] == 14, "a number, not a text"


async def test_who_joins_later_sees_what_is_open_and_no_more_what_is_closed(s: World) -> None:
    await s.secretary()
    leader = await s.leader()
    await asks(leader, "Có họp chuyên đề tháng này không?", "Có hoặc không")
    deputy = await joins(s, "8001", "Phó bí thư", (Role.deputy_secretary, CELL))
    await asked(deputy, "/start", "Chờ trả lời: Có họp chuyên đề")
    await tapped(deputy, "Mở thông báo 1", "Có họp chuyên đề")
    await tapped(deputy, "Có", "Đã ghi câu trả lời")
    home = await asked(deputy, "/start", "Chào đồng chí")
    assert "Chờ trả lời" not in home.text, "the cell has answered"
    await asked(leader, "/thongbao", "đã trả lời 1/6")
    await tapped(leader, "Xem số 1", "có 1, không 0")
    await tapped(leader, "Đóng", "Đã đóng")
    await deputy.taps_data(deputy.last, "/notice:1")
    shown = await deputy.sees("Đã hết hạn trả lời")
    assert not any("Không" in button.label for row in shown.buttons for button in row)


async def test_a_notice_goes_to_the_cells_that_have_not_met(s: World) -> None:
    secretary, other, leader = await s.secretary(), await s.other_secretary(), await s.leader()
    await s.submits(secretary)
    secretary.forget()
    await asked(leader, "/thongbao", "Chưa gửi")
    await tapped(leader, "Soạn thông báo", "Không nhập")
    await asked(leader, "Đề nghị họp trước 25/8", "Gửi tới 2 đồng chí của 2 chi bộ?")
    await tapped(leader, "Sửa một dòng", "sửa dòng nào")
    await tapped(leader, "Gửi tới", "Gửi tới ai?")
    await asked(leader, "chưa họp tháng 8", "Gửi tới 1 đồng chí của")
    await tapped(leader, "Gửi", "Đã gửi cho 1 đồng chí")
    await other.sees("Đề nghị họp trước 25/8")
    await s.app.outbox.drain()
    assert not any("Đề nghị họp trước" in one.text for one in secretary.messages)


async def test_one_that_is_to_go_later_is_not_seen_before_and_can_be_called_off(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await asked(leader, "/thongbao", "Chưa gửi")
    await tapped(leader, "Soạn thông báo", "Không nhập")
    await asked(leader, "Sáng mai họp giao ban", "Gửi tới 2")
    await tapped(leader, "Sửa một dòng", "sửa dòng nào")
    await tapped(leader, "Giờ gửi", "Gửi lúc nào")
    await asked(leader, "hôm qua", "đã qua")
    await asked(leader, "mai 9h", "Gửi lúc 9 giờ")
    await tapped(leader, "Gửi", "Sẽ gửi lúc")
    await s.app.outbox.drain()
    assert (await asked(secretary, "/start", "Chào đồng chí")).text.count("Sáng mai") == 0
    await tapped(leader, "Đóng", "Đã đóng")
    moves(s, hours=14)
    await s.app.outbox.drain()
    assert not any("Sáng mai" in one.text for one in secretary.messages)


async def test_no_answer_is_taken_when_the_day_is_over(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await asks(leader, "Có mấy sáng kiến?", "Một con số")
    await secretary.sees("Có mấy sáng kiến?")
    await tapped(secretary, "Trả lời", "gõ con số")
    await execute(s, tables.notice.update().values(due=NOW.date() - timedelta(days=1)))
    await asked(secretary, "5", "đã đóng hoặc hết hạn")
    assert {one["answer"] for one in await s.rows(tables.notice_cell)} == {None}


async def test_a_task_is_asked_for_in_the_next_record(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await gives(leader)
    await secretary.sees(TASK)
    assert TASK in (await s.fills(secretary, until=8)).text


async def test_a_task_that_was_closed_is_asked_of_nobody(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await gives(leader)
    await secretary.sees(TASK)
    before = await _open(s)
    await asked(leader, "/thongbao", "đã làm 0/6 chi bộ")
    await tapped(leader, "Xem số 1", "Chưa làm: ")
    await tapped(leader, "Đóng", "Đã đóng: không ai được hỏi nữa")
    assert await _open(s) == (before[0] - 1, before[1])
    shown = await s.fills(secretary, until=8)
    assert TASK not in shown.text


async def test_a_task_that_goes_out_later_is_not_asked_before(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    before = await _open(s)
    await asked(leader, "/giaoviec", "Việc gì?")
    await asked(leader, TASK, "Phải xong trước hết ngày nào?")
    await asked(leader, "30/8", f"Việc giao: {TASK}")
    await tapped(leader, "Sửa một dòng", "sửa dòng nào")
    await tapped(leader, "Dòng khác", "sửa dòng nào")
    await tapped(leader, "Giờ gửi", "Gửi lúc nào")
    await asked(leader, "mai 9h", "Gửi lúc 9 giờ")
    await tapped(leader, "Gửi", "Sẽ gửi lúc")
    assert TASK not in (await s.fills(secretary, until=8)).text
    assert await _open(s) == before
    later = NOW + timedelta(days=2)
    assert await s.read(lambda tx: tasks.tasks_left(tx, VHTT, later)) != before


async def test_all_the_tasks_of_a_cell_are_counted_however_many_they_are(s: World) -> None:
    open_, late = await _open(s)
    rows = [
        {"cell_id": VHTT, "title": f"Việc {at}", "due": NOW.date() + timedelta(days=at - 10)}
        for at in range(30)
    ]
    await execute(s, tables.task.insert().values(rows))
    assert await _open(s) == (open_ + 30, late + 10)
    leader = await s.leader()
    home = await asked(leader, "/start", "Chào đồng chí")
    await leader.taps_data(home, link("year", cell=VHTT))
    await leader.sees(f"việc mở {open_ + 30}")


async def _open(w: World) -> tuple[int, int]:
    return await w.read(lambda tx: tasks.tasks_left(tx, VHTT, NOW + timedelta(hours=1)))
