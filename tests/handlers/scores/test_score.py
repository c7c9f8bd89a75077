"""The meeting is scored: from facts where there are any, by people where there are none."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document

from domain.people import Role
from storage import tables
from tests.handlers.scores.talk_of_scores import (
    FULL,
    OPEN,
    committee,
    file,
    given,
    gives,
    opens_score,
    records,
    scores,
)
from tests.talk import CELL, adds, asked, execute, joins, moves, second_phone, tapped
from tests.world import NOW, World


async def test_what_is_on_record_is_confirmed_in_one_tap_and_the_rest_is_asked(w: World) -> None:
    secretary = await records(w)
    shown = await asked(secretary, "/chamdiem", "Theo số liệu đã ghi")
    assert "1. Thời gian, thời lượng: 5/5 – 100 phút, đủ 90" in shown.text
    assert "6. Kết quả thực hiện kết luận, nghị quyết: 15/30 – xong 1/2 việc, 50%" in shown.text
    assert "Đang có 25 điểm, còn 7 mục" in shown.text
    await tapped(secretary, "Đúng, chấm tiếp", "mục 1/7")
    for at, mark in enumerate(OPEN[:-1], 2):
        await asked(secretary, mark, f"mục {at}/7")
    shown = await asked(secretary, OPEN[-1], "Tổng 77/100 · Khá")
    assert "để đạt" not in shown.text, "nothing that flatters"
    await tapped(secretary, "Chốt điểm", "Chi bộ tự chấm: 77/100 · Khá")
    (row,) = await given(w)
    assert (row["stage"], row["total"], row["grade"]) == ("own", Decimal(77), "Khá")
    assert row["given_at"] is not None


async def test_nothing_is_filled_in_without_a_fact(s: World) -> None:
    secretary = await records(s)
    await asked(secretary, "/chamdiem", "Theo số liệu đã ghi")
    (row,) = await given(s)
    assert row["answers"] == {}
    await tapped(secretary, "Đúng, chấm tiếp", "mục 1/7")
    (row,) = await given(s)
    assert set(row["answers"]) == {"1", "2", "6"}


async def test_a_fact_is_overruled_with_a_reason_and_not_without(w: World) -> None:
    secretary = await records(w)
    await scores(secretary)
    await asked(secretary, "6", "Theo số liệu: 15")
    await asked(secretary, "27", "ghi ngắn gọn lý do")
    await asked(secretary, "....", "lý do bằng lời")
    await asked(secretary, "việc dài hạn chưa đến hạn", "27/30 – việc dài hạn chưa đến hạn")
    assert "mục 6 được chấm cao hơn số liệu đã ghi" in secretary.last.text
    await tapped(secretary, "Chốt điểm", "89/100 · Khá")
    (row,) = await given(w)
    assert row["answers"]["6"]["reason"] == "việc dài hạn chưa đến hạn"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("6", "từ 0 đến 5 điểm"),
        ("-1", "từ 0 đến 5 điểm"),
        ("4,3", "theo bước 0,5"),
        ("nhiều", "điểm"),
        ("không áp dụng", "tháng nào cũng áp dụng"),
    ],
)
async def test_a_wrong_mark_changes_nothing_and_says_what_is_right(
    s: World, typed: str, said: str
) -> None:
    secretary = await records(s)
    await asked(secretary, "/chamdiem", "Theo số liệu đã ghi")
    await tapped(secretary, "Đúng, chấm tiếp", "mục 1/7")
    before = await given(s)
    shown = await asked(secretary, typed, "mục 1/7")
    assert said in shown.text
    assert await given(s) == before


async def test_what_was_begun_is_still_there_after_a_restart(w: World) -> None:
    secretary = await records(w)
    await asked(secretary, "/chamdiem", "Theo số liệu đã ghi")
    await tapped(secretary, "Đúng, chấm tiếp", "mục 1/7")
    await asked(secretary, "5", "mục 2/7")
    await tapped(secretary, "Để sau", "Đã giữ điểm đang chấm")
    await w.restart()
    await asked(secretary, "chấm điểm", "mục 2/7")


async def test_back_to_a_mark_that_is_kept_or_changed(s: World) -> None:
    secretary = await records(s)
    await asked(secretary, "/chamdiem", "Theo số liệu đã ghi")
    await tapped(secretary, "Đúng, chấm tiếp", "mục 1/7")
    await asked(secretary, "5", "mục 2/7")
    await tapped(secretary, "Quay lại", "mục 1/7")
    await tapped(secretary, "Giữ nguyên", "mục 2/7")
    await tapped(secretary, "Quay lại", "mục 1/7")
    await asked(secretary, "4", "mục 2/7")
    assert Decimal((await given(s))[0]["answers"]["3.1"]["points"]) == 4


async def test_two_phones_of_a_cell_never_answer_for_one_another(s: World) -> None:
    secretary = await records(s)
    deputy = await second_phone(s)
    for person in (secretary, deputy):
        await asked(person, "/chamdiem", "Theo số liệu đã ghi")
    await tapped(secretary, "Đúng, chấm tiếp", "mục 1/7")
    await tapped(deputy, "Đúng, chấm tiếp", "Câu này đã được trả lời trên máy khác")
    await asked(secretary, "5", "mục 2/7")
    await asked(deputy, "3", "Câu này đã được trả lời trên máy khác")
    (row,) = await given(s)
    assert Decimal(row["answers"]["3.1"]["points"]) == 5
    assert "3.2" not in row["answers"]


async def test_scoring_again_keeps_what_was_given(w: World) -> None:
    secretary = await records(w)
    await gives(secretary)
    first = (await given(w))[0]
    await asked(secretary, "/chamdiem", "Điểm sinh hoạt")
    await tapped(secretary, "Tự chấm lại", "Theo số liệu đã ghi")
    await tapped(secretary, "Đúng, chấm tiếp", "mục 1/7")
    for at, mark in enumerate(FULL[:-1], 2):
        await asked(secretary, mark, f"mục {at}/7")
    await asked(secretary, FULL[-1], "Tổng 85/100")
    await tapped(secretary, "Chốt điểm", "85/100")
    rows = await given(w)
    assert rows[0] == first
    assert [row["total"] for row in rows] == [77, 85]


async def test_the_work_group_scores_otherwise_and_both_sides_see_the_gap(w: World) -> None:
    secretary, leader = await records(w), await w.leader()
    await gives(secretary)
    shown = await opens_score(w, leader)
    assert "Chi bộ tự chấm: 77/100" in shown.text
    await tapped(leader, "Tổ công tác chấm", "nhất trí cả, hay chấm từng mục")
    await tapped(leader, "Chấm từng mục", "Theo số liệu")
    await tapped(leader, "Đúng, chấm tiếp", "mục 1/7")
    for at in range(2, 5):
        await tapped(leader, "Như trước", f"mục {at}/7")
    await asked(leader, "8", "lý do")
    await asked(leader, "ít ý kiến, chưa phê bình", "mục 5/7")
    for at in range(6, 8):
        await tapped(leader, "Như trước", f"mục {at}/7")
    await tapped(leader, "Như trước", "Tổng 65/100 · Trung bình")
    shown = await tapped(leader, "Chốt điểm", "Hai bên chấm chênh nhiều")
    assert "20/25 → 8/25 – ít ý kiến, chưa phê bình" in shown.text
    told = await secretary.sees("Tổ công tác chấm 65/100")
    assert "Hai bên chênh nhiều" in told.text
    await tapped(secretary, "Xem", "Hai bên chấm chênh nhiều")
    assert [row["stage"] for row in await given(w)] == ["own", "supervisor"]


async def test_one_tap_agrees_with_what_was_given(s: World) -> None:
    secretary, leader = await records(s), await s.leader()
    await gives(secretary)
    await opens_score(s, leader)
    await tapped(leader, "Tổ công tác chấm", "nhất trí cả, hay chấm từng mục")
    shown = await tapped(leader, "Nhất trí, chốt luôn", "Tổ công tác chấm: 77/100")
    assert "chênh" not in shown.text


async def test_the_vote_of_the_cell_is_a_stage_of_its_own(w: World) -> None:
    secretary = await records(w)
    await gives(secretary)
    await asked(secretary, "/chamdiem", "Điểm sinh hoạt")
    await tapped(secretary, "Ghi biểu quyết", "Biểu quyết về điểm 77/100 · Khá")
    await asked(secretary, "18 nhất trí, 2 không", "biểu quyết: 18 đồng ý, 2 không đồng ý")
    assert [row["stage"] for row in await given(w)] == ["own", "vote"]


async def test_the_committee_decides_and_the_stages_below_are_closed(w: World) -> None:
    secretary, leader, above = await records(w), await w.leader(), await committee(w)
    await gives(secretary)
    await opens_score(w, leader)
    await tapped(leader, "Tổ công tác chấm", "nhất trí cả, hay chấm từng mục")
    await opens_score(w, above)
    await tapped(above, "Quyết định điểm", "nhất trí cả, hay chấm từng mục")
    await tapped(above, "Nhất trí, chốt luôn", "Chính thức (cấp ủy quyết định): 77/100")
    await tapped(leader, "Nhất trí, chốt luôn", "Cấp trên đã chấm")
    shown = await opens_score(w, secretary)
    assert not any("chấm lại" in label for label in shown.labels)


async def test_a_correction_of_the_record_is_seen_on_its_score(s: World) -> None:
    secretary = await records(s)
    await gives(secretary)
    await asked(secretary, "/bienban", "Biên bản số")
    await tapped(secretary, "Sửa biên bản", "lý do gì")
    await asked(secretary, "ghi nhầm giờ kết thúc", "Lý do sửa")
    await asked(secretary, "3", "Bước 3")
    await asked(secretary, "14h đến 15h", "Vẫn đúng")
    await tapped(secretary, "Vẫn đúng", "60 phút")
    await tapped(secretary, "Nộp biên bản", "Đã nộp bản sửa")
    shown = await asked(secretary, "/chamdiem", "biên bản đã sửa sau khi chấm")
    assert "5/5 – 100 phút, đủ 90" in shown.text, "what was given stays as it was"
    shown = await tapped(secretary, "Xem lại điểm tự chấm", "nhất trí, hay chấm lại từng mục")
    assert "1. Thời gian, thời lượng: 5/5 → 0/5 – 60 phút, ít hơn 90" in shown.text
    await tapped(secretary, "Nhất trí, chốt luôn", "Chi bộ tự chấm: 72/100")


async def test_facts_that_changed_while_scoring_are_confirmed_anew(s: World) -> None:
    secretary = await records(s)
    await scores(secretary)
    answers = (await s.rows(tables.meeting))[-1]["answers"]
    late = {**answers, "hours": {"start": "14:00", "end": "14:40"}}
    await execute(
        s, tables.meeting.update().where(tables.meeting.c.month == "2026-08").values(answers=late)
    )
    shown = await tapped(secretary, "Chốt điểm", "Câu này đã được trả lời")
    assert "Thời gian, thời lượng: 0/5 – 40 phút, ít hơn 90" in shown.text
    assert all(row["given_at"] is None for row in await given(s))


async def test_a_thematic_meeting_has_no_national_framework(s: World) -> None:
    await records(s)
    await execute(
        s,
        tables.meeting.update()
        .where(tables.meeting.c.month == "2026-08")
        .values(answers=(await _thematic(s))),
    )
    secretary = s.api.chat(7001, "Bí thư VHTT")
    secretary.forget()
    await asked(secretary, "/chamdiem", "Chưa có khung điểm cho loại sinh hoạt này")
    assert await given(s) == []


async def _thematic(s: World) -> dict[str, object]:
    answers = (await s.rows(tables.meeting))[-1]["answers"]
    return {**answers, "kind": {"kind": "thematic", "model": False}}


async def test_the_papers_hold_the_points(w: World) -> None:
    secretary = await records(w)
    await scores(secretary)
    await tapped(secretary, "Chốt điểm", "Đã chốt")
    sheet, minutes = await file(secretary), await file(secretary)
    for paper in (sheet, minutes):
        document = Document(BytesIO(secretary.opens(paper)))
        cells = {cell.text for table in document.tables for r in table.rows for cell in r.cells}
        assert {"4.2", "25", "20"} <= cells
    texts = "\n".join(p.text for p in document.paragraphs)
    assert "77/100" in texts


async def test_full_marks_three_months_in_a_row_are_a_sign(s: World) -> None:
    """For those above the cell, with its facts; the cell is not accused."""
    secretary = await records(s)
    await gives(secretary, FULL)
    own = (await given(s))[0]
    rows = {row["month"]: row["id"] for row in await s.rows(tables.meeting) if row["cell_id"] == 6}
    assert set(rows) == {"2026-07", "2026-08"}
    july = {"total": Decimal(100), "meeting_id": rows["2026-07"]}
    await execute(s, tables.score.update().where(tables.score.c.id == own["id"]).values(**july))
    await adds(
        s, tables.meeting, **{**await _row(s, rows["2026-07"]), "id": 900, "month": "2026-06"}
    )
    await adds(s, tables.score, **{**own, "id": 900, "meeting_id": 900, "total": Decimal(100)})
    await scores(secretary, FULL)
    await asked(secretary, "6", "Theo số liệu")
    await asked(secretary, "30", "lý do")
    shown = await asked(secretary, "đã làm bù trong tháng", "Tổng 100/100")
    assert "mục 6 được chấm cao hơn số liệu đã ghi" in shown.text
    assert "tháng liền" not in shown.text
    shown = await tapped(secretary, "Chốt điểm", "Đã chốt")
    assert "Dấu hiệu" not in shown.text
    shown = await asked(await s.leader(), "/tonghop", "điểm tối đa 3 tháng liền, từ tháng 6/2026")
    assert "điểm tối đa, trong khi còn 1 việc tháng trước chưa xong" in shown.text


async def _row(s: World, meeting_id: int) -> dict[str, object]:
    return next(row for row in await s.rows(tables.meeting) if row["id"] == meeting_id)


async def test_a_minute_taker_and_a_stranger_score_nothing(s: World) -> None:
    secretary = await records(s)
    await gives(secretary)
    taker = await joins(s, "8007", "Người ghi", (Role.minute_taker, CELL))
    shown = await opens_score(s, taker)
    assert not any("chấm" in label.lower() for label in shown.labels)
    other = await s.other_secretary()
    newest = (await s.rows(tables.meeting))[-1]["id"]
    await other.taps_data(other.last, f"/score:{newest}")
    await other.sees("Không tìm thấy biên bản này")


async def test_a_post_that_ended_scores_nothing_more(s: World) -> None:
    secretary = await records(s)
    await scores(secretary)
    await execute(s, tables.post.update().values(until_date=NOW.date() - timedelta(days=1)))
    await tapped(secretary, "Chốt điểm", "Không tìm thấy biên bản này")
    assert all(row["given_at"] is None for row in await given(s))


async def test_the_summary_sums_up_what_was_given(w: World) -> None:
    secretary, leader = await records(w), await w.leader()
    await gives(secretary)
    shown = await asked(leader, "/tonghop", "Tổng hợp tháng 8/2026")
    assert "Trung bình: tự chấm 77% (1 buổi)" in shown.text
    assert "Tốt 0, Khá 0, Trung bình 0, Kém 0 · chưa quyết định 1 (Khá 1)" in shown.text
    assert "chưa chấm 2" in shown.text
    assert "tự chấm 77/100 · Khá" in shown.text
    await opens_score(w, leader)
    await tapped(leader, "Tổ công tác chấm", "nhất trí cả, hay chấm từng mục")
    await tapped(leader, "Chấm từng mục", "Theo số liệu")
    await tapped(leader, "Đúng, chấm tiếp", "mục 1/7")
    for mark in ("0", "0"):
        await asked(leader, mark, "lý do")
        await asked(leader, "chưa chuẩn bị", "mục")
    for _ in range(4):
        await tapped(leader, "Như trước", "mục")
    await tapped(leader, "Như trước", "Tổng 68/100")
    await tapped(leader, "Chốt điểm", "Đã chốt")
    shown = await asked(leader, "/tonghop", "tổ chấm 68% (1 buổi)")
    assert "chưa quyết định 1 (Trung bình 1)" in shown.text
    assert "hai bên chấm chênh nhiều" in shown.text


async def test_a_quarter_is_opened_down_to_the_criterion(w: World) -> None:
    secretary, leader = await records(w), await w.leader()
    await gives(secretary)
    await asked(leader, "/tonghop", "Tổng hợp tháng 8/2026")
    shown = await tapped(leader, "Quý 3/2026", "Quý 3/2026 · 6 chi bộ")
    assert "họp 2/2 tháng" in shown.text
    summed = "họp 2/2 tháng · tự chấm 77% (1 buổi) · chưa quyết định: Khá 1 · chưa chấm 1"
    assert summed in shown.text
    places = [shown.text.index(n) for n in ("Tiến Đạt", "Lao động", "Văn hóa", "Bảo hiểm")]
    assert places == sorted(places), "who was never scored, then the lowest"
    line = re.search(r"(\d)\. Chi bộ Văn hóa", shown.text)
    assert line
    await asked(leader, line[1], "Tháng 8/2026: tự chấm 77/100 · Khá")
    await tapped(leader, "Tháng 8/2026", "4.2. Thực hiện nội dung")


async def test_longer_and_earlier_periods(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/tonghop quý 2", "Quý 2/2026")
    await tapped(leader, "Quý 3/2026", "Quý 3/2026 · 6")
    await tapped(leader, "6 tháng cuối", "6 tháng cuối năm 2026")
    await tapped(leader, "Năm 2026", "Năm 2026 · 6")
    await asked(leader, "/tonghop năm 2025", "Năm 2025")
    await asked(leader, "/tonghop năm 2035", "không phải là tháng")
    moves(s, days=50)
    await asked(leader, "/tonghop quý", "Quý 4/2026")


ALWAYS = "Đánh giá việc dạy nghề cho thanh niên; Bàn sửa nhà văn hóa; Ủng hộ hộ nghèo bản Nà Kéo"


async def test_a_copied_record_is_named_before_it_is_submitted_and_seen_as_a_sign(
    w: World,
) -> None:
    """Politely to the secretary, as a sign to the leader; nobody is kept from submitting."""
    secretary = await w.secretary()
    for month in (6, 7):
        await _copies(w, f"2026-0{month}")
    await w.fills(secretary, until=6)
    for answer, shown in (
        (ALWAYS, "Bước 8/12"),
        ("6", "Bước 9/12"),
        ("xong cả", "Bước 10/12"),
        ("Vận động quỹ khuyến học\nDọn vệ sinh đường thôn", "Vẫn đúng?"),
        ("vâng", "Bước 11/12"),
        ("Giao chi đoàn chủ trì ngày thứ bảy tình nguyện, nhất trí 20/20", "Bước 12/12"),
    ):
        await asked(secretary, answer, shown)
    shown_card = await asked(secretary, "không có", "gõ số của dòng để sửa")
    assert "💡 Đồng chí xem giúp: nội dung gần giống" in shown_card.text
    await tapped(secretary, "Nộp biên bản", "Dấu hiệu cần xem: nội dung gần giống")
    await asked(await w.leader(), "/tonghop", "dấu hiệu: nội dung gần giống")


async def _copies(w: World, month: str) -> None:
    """The same in an earlier month, of the cell of the first secretary."""
    like = next(row for row in await w.rows(tables.meeting) if row["cell_id"] == 6)
    answers = {
        **like["answers"],
        "content": ALWAYS.split("; "),
        "new_tasks": [
            {"title": "Vận động quỹ khuyến học", "owner": None, "due": None},
            {"title": "Dọn vệ sinh đường thôn", "owner": None, "due": None},
        ],
        "conclusion": {"text": "Giao chi đoàn chủ trì ngày thứ bảy tình nguyện", "vote": None},
    }
    row = {**like, "month": month, "answers": answers, "held_on": date(2026, int(month[-2:]), 3)}
    if month == like["month"]:
        table = tables.meeting
        await execute(w, table.update().where(table.c.id == like["id"]).values(answers=answers))
    else:
        await adds(w, tables.meeting, **{**row, "id": 800 + int(month[-2:])})


async def test_a_secretary_sees_older_months_and_the_year(w: World) -> None:
    """July waits on the home page, the oldest first; a number is a month, never one of our ids."""
    secretary = await records(w)
    await gives(secretary)
    await asked(secretary, "/start", "biên bản tháng 7/2026 chưa chấm điểm")
    await asked(secretary, "/chamdiem 7", "Điểm sinh hoạt thường kỳ tháng 7/2026")
    await asked(secretary, "/bienban 7/2026", "tháng 7/2026")
    await asked(secretary, "/chamdiem 3", "Tháng 3/2026 chưa có biên bản nào")
    await asked(secretary, "/chamdiem 8", "Chi bộ tự chấm: 77/100")
    shown = await tapped(secretary, "Cả năm", "năm 2026")
    assert "tự chấm 77/100 · Khá" in shown.text
    assert "Chưa đủ để xếp loại" in shown.text
    assert "chưa chấm điểm tháng 7/2026" in shown.text
