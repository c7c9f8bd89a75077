"""Answers that come in the order of their person, not of the questions."""

from __future__ import annotations

from storage import tables
from tests.talk import asked, tapped
from tests.world import World


async def test_a_meeting_is_told_in_any_order_before_its_first_question(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    shown = await asked(secretary, "5 người phát biểu", "Phát biểu: 5 đảng viên")
    assert "loại sinh hoạt nào" in shown.text
    assert "Thường kỳ" in shown.labels
    await asked(secretary, "họp hôm qua từ 7 rưỡi tối đến 9 giờ kém 10", "80 phút")
    await asked(secretary, "việc tháng trước xong cả rồi", "đã xong")
    await asked(secretary, "vắng 2 có phép", "20 có mặt")
    await asked(secretary, "bàn chuyện thu quỹ, sửa đường ngõ 5", "sửa đường ngõ 5")
    shown = await asked(secretary, "họp riêng, tài liệu gửi trước rồi", "loại sinh hoạt")
    assert "Tôi chưa hiểu" not in shown.text
    await tapped(secretary, "Thường kỳ", "Họp ở đâu")
    await asked(secretary, "như tháng trước", "Bước 10/12")
    await asked(secretary, "không có", "Bước 11/12")
    await asked(secretary, "Thông qua kế hoạch, nhất trí 18/18", "Bước 12/12")
    shown = await asked(secretary, "không có", "gõ số của dòng để sửa")
    for told in ("thứ Hai 17/8/2026", "5 đảng viên", "sửa đường ngõ 5", "20/22"):
        assert told in shown.text


async def test_what_is_told_too_early_and_not_clear_yet_is_asked_at_its_question(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=3)  # kind, day, hours
    shown = await asked(secretary, "nhất trí cả", "tới câu ấy tôi sẽ hỏi lại")
    assert "Họp ở đâu" in shown.text
    await asked(secretary, "như tháng trước", "Bước 5/12")
    for answer, expected in (
        ("đủ cả", "Bước 6/12"),
        ("họp riêng, đã gửi trước", "Bước 7/12"),
        ("Đánh giá công tác tháng", "Bước 8/12"),
        ("6", "Bước 9/12"),
        ("1 xong, 2 chưa", "Bước 10/12"),
    ):
        await asked(secretary, answer, expected)
    await asked(secretary, "không có", "biểu quyết: 20 đồng ý")


async def test_what_is_recorded_is_put_right_only_by_what_says_so(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=5)
    before = (await s.rows(tables.draft))[-1]["answers"]
    await asked(secretary, "19h đến 20h30", "Tôi giữ «Thời gian» như đã ghi")
    assert (await s.rows(tables.draft))[-1]["answers"] == before
    await asked(secretary, "sửa giờ bắt đầu 14h10", "có thể hiểu nhiều cách")
    shown = await tapped(secretary, "14:10 - 15:40", "Bước 6/12")
    assert "14 giờ 10 đến 15 giờ 40" in shown.text


async def test_what_says_something_of_the_open_question_is_no_answer_to_others(s: World) -> None:
    """Half of an answer stays where it was asked."""
    secretary = await s.secretary()
    await s.fills(secretary, until=2)
    shown = await asked(secretary, "từ 14h", "Bước 3/12")
    assert "Tôi đã ghi" not in shown.text


async def test_halves_of_a_later_answer_are_put_together(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=4)
    await asked(secretary, "ở hội trường tầng 2", "Tôi giữ «Địa điểm, chủ trì» như đã ghi")
    await asked(secretary, "họp riêng", "tới câu ấy tôi sẽ hỏi lại")
    await asked(secretary, "gửi tài liệu trước 2 hôm", "Cách tổ chức: họp riêng")
    shown = await asked(secretary, "đánh giá tháng 7, bàn đại hội thể thao", "đại hội thể thao")
    assert "Có mặt bao nhiêu" in shown.text or "Có mặt, vắng" in shown.text


async def test_half_of_an_answer_waits_while_something_else_is_told(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=2)
    await asked(secretary, "từ 14h", "Bước 3/12")
    await asked(secretary, "nhất trí cả", "tới câu ấy tôi sẽ hỏi lại")
    await asked(secretary, "5 người phát biểu", "Phát biểu: 5 đảng viên")
    shown = await asked(secretary, "đến 15h40", "Bước 4/12")
    assert "14 giờ đến 15 giờ 40" in shown.text


async def test_what_is_doubted_stays_so_while_something_else_is_told(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=3)
    await asked(secretary, "Nhà văn hóa 5/8; Bí thư; Phó bí thư", "Vẫn đúng?")
    await asked(secretary, "đủ cả", "22 có mặt")
    shown = await tapped(secretary, "Vẫn đúng", "Nhà văn hóa 5/8")
    assert "Bước 6/12" in shown.text


async def test_numbers_that_are_no_day_are_part_of_a_place(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=3)
    await asked(secretary, "Nhà văn hóa 1-0; Bí thư; Phó bí thư", "Bước 5/12")
