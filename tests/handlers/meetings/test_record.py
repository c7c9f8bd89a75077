"""A submitted record: corrected with a reason, its tasks carried into the next month."""

from __future__ import annotations

import pytest

from bot.books import xlsx
from playground.people import Chat
from storage import tables
from tests.handlers.papers.test_paper import words
from tests.handlers.scores.talk_of_scores import file
from tests.talk import asked, moves, second_phone, tapped
from tests.world import World

CARD = "gõ số của dòng để sửa"


async def begins_a_correction(person: Chat, reason: str = "ghi nhầm số có mặt") -> None:
    await tapped(person, "Sửa biên bản", "vì lý do gì")
    await asked(person, reason, CARD)


async def test_a_correction_has_a_reason_and_keeps_the_earlier_version(w: World) -> None:
    secretary = await w.secretary()
    await w.submits(secretary)
    await begins_a_correction(secretary)
    await asked(secretary, "5", "Bước 5/12")
    await asked(secretary, "vắng 1 có phép", CARD)
    await asked(secretary, "11", "Bước 11/12")
    await asked(secretary, "nhất trí 21/21", CARD)
    await tapped(secretary, "Nộp biên bản", "Đã nộp bản sửa")
    first, second = (await w.rows(tables.meeting_version))[-2:]
    assert first["answers"]["attendance"]["present"] == 22
    assert (second["version"], second["reason"]) == (2, "ghi nhầm số có mặt")
    assert (await w.rows(tables.meeting))[-1]["present"] == 21


async def test_a_slip_told_on_the_record_begins_its_correction(s: World) -> None:
    secretary = await s.secretary()
    await s.submits(secretary)
    slip = "ghi nhầm rồi, vắng 1 người chứ không phải 2"
    shown = await asked(secretary, slip, CARD)
    assert f"Lý do sửa: {slip}" in shown.text
    leader = await s.leader()
    await asked(leader, "/tonghop", "Tổng hợp tháng")
    opened = await asked(leader, "Văn hóa, Thể thao", "Chi bộ Văn hóa")
    assert "Lý do sửa" not in opened.text
    await asked(leader, "8", "Biên bản số")
    await asked(leader, slip, "Đồng chí chọn")  # who may not correct it begins nothing
    assert len(await s.rows(tables.draft)) == 1


async def test_the_reason_puts_right_what_it_tells(s: World) -> None:
    """The card shows it, and nothing is handed in; a record that holds it says nothing of it."""
    secretary = await s.secretary()
    await s.submits(secretary)
    await asked(secretary, "/bienban", "Biên bản số")
    await tapped(secretary, "Sửa biên bản", "lý do gì")
    shown = await asked(secretary, "ghi sai giờ, họp từ 14h đến 16h mới đúng", "Tôi đã sửa")
    assert "120 phút" in shown.text
    assert "Phát biểu" not in shown.text.split("Tôi đã sửa")[1]
    assert (await s.rows(tables.meeting))[-1]["version"] == 1
    await tapped(secretary, "Nộp biên bản", "Đã nộp bản sửa")


@pytest.mark.parametrize(
    "reason", ["giờ họp ghi 14h-16h nhưng thực ra 14h-15h30", "ghi nhầm giờ kết thúc"]
)
async def test_a_reason_with_the_wrong_figure_in_it_changes_nothing(s: World, reason: str) -> None:
    secretary = await s.secretary()
    await s.submits(secretary)
    await asked(secretary, "/bienban", "Biên bản số")
    await tapped(secretary, "Sửa biên bản", "lý do gì")
    shown = await asked(secretary, reason, "Lý do sửa")
    assert "14 giờ đến 15 giờ 40" in shown.text
    assert "Tôi đã sửa" not in shown.text


async def test_a_correction_needs_a_reason(s: World) -> None:
    secretary = await s.secretary()
    await s.submits(secretary)
    await tapped(secretary, "Sửa biên bản", "vì lý do gì")
    await asked(secretary, "sai", "Lý do ngắn quá")
    await tapped(secretary, "Quay lại", "Biên bản số")
    assert await s.count(tables.draft) == 0


async def test_a_correction_goes_on_another_phone(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await w.submits(secretary)
    await begins_a_correction(secretary)
    await asked(deputy, "/bienban", "Biên bản số")
    await begins_a_correction(deputy, "lý do khác của phó bí thư")
    await asked(deputy, "8", "Bước 8/12")
    await asked(deputy, "7", CARD)
    await tapped(deputy, "Nộp biên bản", "Đã nộp bản sửa")
    await tapped(secretary, "Nộp biên bản", "không còn")
    assert len([r for r in await w.rows(tables.meeting_version) if r["version"] == 2]) == 1


async def test_the_leader_is_told_once_of_each_version(w: World) -> None:
    leader, secretary = await w.leader(), await w.secretary()
    leader.forget()
    await w.submits(secretary)
    await leader.sees("đã nộp biên bản tháng 8/2026: 100 phút, có mặt 22/22")
    await begins_a_correction(secretary)
    await tapped(secretary, "Nộp biên bản", "Đã nộp bản sửa")
    await leader.sees("đã sửa biên bản tháng 8/2026")
    await leader.nothing(0.5)


async def test_a_correction_of_the_kind_never_leads_to_another_draft(s: World) -> None:
    secretary = await s.secretary()
    await s.submits(secretary)
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, "chuyên đề", "Bước 2/12")
    await asked(secretary, "/bienban", "Biên bản số")
    await begins_a_correction(secretary)
    await asked(secretary, "1", "Bước 1/12")
    await asked(secretary, "chuyên đề", "ít hơn 120 phút")
    shown = await asked(secretary, "vâng", "Lý do sửa")
    assert "Loại: Chuyên đề" in shown.text


async def test_a_correction_under_way_does_not_stop_the_next_month(s: World) -> None:
    secretary = await s.secretary()
    await s.submits(secretary)
    await begins_a_correction(secretary)
    moves(s, days=30)
    await asked(secretary, "/start", "chưa có biên bản tháng 9/2026")
    await tapped(secretary, "Ghi biên bản 9/2026", "tháng 9/2026 · Bước 1/12")


async def test_tasks_open_the_next_record_until_they_are_done(w: World) -> None:
    secretary = await w.secretary()
    await w.submits(secretary)
    await file(secretary)
    moves(w, days=30)
    await asked(secretary, "/hop", "tháng 9/2026 · Bước 1/12")
    for text in ("cả hai", "hôm nay", "14h đến 16h10", "như tháng trước", "đủ cả", "1", "A; B"):
        await secretary.says(text)
        await secretary.next()
    shown = await asked(secretary, "6", "Bước 9/12")
    assert "1. Thu đảng phí quý" in shown.text
    assert "2. Trồng cây" in shown.text
    assert "Tuyên truyền" not in shown.text, "that one was done"


async def test_two_tasks_with_one_title_are_both_kept(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=9)
    await asked(secretary, "Trồng cây - Tổ 1 - 30/8\nTrồng cây - Tổ 2 - 30/8", "Bước 11/12")
    await asked(secretary, "nhất trí cả", "Bước 12/12")
    await asked(secretary, "không có", CARD)
    await tapped(secretary, "Nộp biên bản", "Biên bản số")
    owners = [r["owner"] for r in await s.rows(tables.task) if r["title"] == "Trồng cây"]
    assert sorted(owners) == ["Tổ 1", "Tổ 2"]


async def test_the_resolution_is_drafted_from_the_record(s: World) -> None:
    secretary = await s.secretary()
    await s.submits(secretary)
    await file(secretary)
    await tapped(secretary, "Dự thảo nghị quyết", "chi bộ hoàn chỉnh rồi ký")
    said = words(secretary.opens(await file(secretary)))
    for one in ("NGHỊ QUYẾT", "Trồng cây", "Tuyên truyền đến đoàn viên", "20 đồng chí, 100% nhất"):
        assert one in said, one


async def test_what_became_of_its_tasks_comes_as_a_table(s: World) -> None:
    secretary = await s.secretary()
    await s.submits(secretary)
    await file(secretary)
    await tapped(secretary, "Dự thảo nghị quyết", "bảng theo dõi thực hiện")
    await file(secretary)
    (sheet,) = xlsx.read(secretary.opens(await file(secretary))).sheets
    last = max(row for row, _ in sheet.cells)
    values = {place: cell.value for place, cell in sheet.cells.items()}
    rows = {values[row, 2]: [values.get((row, at)) for at in (3, 6)] for row in range(5, last + 1)}
    assert rows["Trồng cây"] == ["Tổ 2", "đang làm"]
    assert rows["Tuyên truyền đến đoàn viên"][1] == "đã xong (tháng 8/2026)"
    assert rows["Thu đảng phí quý"][1] == "đang làm"
