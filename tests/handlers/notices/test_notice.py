"""A leader or committee sends a notice to its cells, and sees who has read it."""

from __future__ import annotations

from domain.people import Role
from storage import tables
from tests.handlers.scores.talk_of_scores import committee
from tests.talk import COMMITTEE, asked, joins, moves, second_phone, tapped
from tests.world import World

TEXT = "Định hướng tuyên truyền tháng 9: https://example.vn/dinh-huong"


async def test_a_notice_goes_to_the_cells_and_shows_who_has_read_it(w: World) -> None:
    secretary, other, leader = await w.secretary(), await w.other_secretary(), await w.leader()
    await asked(leader, "/thongbao", "Chưa gửi thông báo nào")
    await tapped(leader, "Soạn thông báo", "Không nhập nội dung mật")
    await asked(leader, TEXT, "Gửi tới 2 đồng chí của 2 chi bộ?")
    await tapped(leader, "Gửi", "Đã gửi cho 2 đồng chí")
    await secretary.sees(f"Thông báo của Tổ trưởng số 1: {TEXT}")
    await other.sees(TEXT)
    await tapped(secretary, "Đã nhận", "Đã ghi nhận")
    shown = await asked(leader, "thông báo", "đã nhận 1 · đã tới 1")
    await tapped(leader, "Xem số 1", "Chưa báo «Đã nhận»: Chi bộ Phòng Tài chính – Kế hoạch")
    assert shown


async def test_a_notice_of_the_morning_goes_in_the_morning(s: World) -> None:
    """Eight o'clock here is one o'clock elsewhere, where it would be night."""
    secretary, leader = await s.secretary(), await s.leader()
    moves(s, hours=12)
    await asked(leader, "/thongbao", "Chưa gửi")
    await tapped(leader, "Soạn thông báo", "Không nhập")
    await asked(leader, TEXT, "Gửi tới")
    await tapped(leader, "Gửi", "Đã gửi")
    await secretary.sees(TEXT)


async def test_who_cannot_be_reached_is_named(w: World) -> None:
    await w.secretary()
    leader = await w.leader()
    await asked(leader, "/thongbao", "Chưa gửi")
    await tapped(leader, "Soạn thông báo", "Không nhập")
    await asked(leader, TEXT, "Gửi tới 2")
    await tapped(leader, "Gửi", "Đã gửi")
    await w.app.outbox.drain()
    await asked(leader, "/thongbao", "không tới được 1")
    await tapped(leader, "Xem số 1", "Không tới được: Chi bộ Phòng Tài chính")


async def test_nothing_is_sent_before_it_is_confirmed(s: World) -> None:
    above = await committee(s)
    await asked(above, "/thongbao", "Chưa gửi")
    await tapped(above, "Soạn thông báo", "Không nhập")
    await asked(above, "ngắn", "từ 5 đến 600 ký tự")
    await asked(above, TEXT, "Gửi tới")
    await tapped(above, "Sửa một dòng", "sửa dòng nào")
    assert await s.rows(tables.notice) == []


async def test_a_notice_is_opened_only_by_who_got_it_or_sent_it(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await asked(leader, "/thongbao", "Chưa gửi")
    await tapped(leader, "Soạn thông báo", "Không nhập")
    await asked(leader, TEXT, "Gửi tới")
    await tapped(leader, "Gửi", "Đã gửi")
    stranger = await joins(s, "8020", "Cấp ủy khác", (Role.committee, COMMITTEE))
    for number in (1, 99):
        await stranger.taps_data(stranger.last, f"/notice:{number}")
        await stranger.sees("Không tìm thấy thông báo này")
    await secretary.sees(TEXT)
    await asked(secretary, "/thongbao", "Không tìm thấy")


async def test_the_deputy_gets_a_copy_too(s: World) -> None:
    await s.secretary()
    deputy, leader = await second_phone(s), await s.leader()
    await asked(leader, "/thongbao", "Chưa gửi")
    await tapped(leader, "Soạn thông báo", "Không nhập")
    await asked(leader, TEXT, "Gửi tới 3 đồng chí của 2 chi bộ")
    await tapped(leader, "Gửi", "Đã gửi")
    await deputy.sees(TEXT)
