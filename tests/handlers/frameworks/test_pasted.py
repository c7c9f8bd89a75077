"""A long text is read aside; one with a form for each kind of meeting is put in force twice."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from bot.frameworks import sent
from storage import tables
from tests.domain.frameworks import scored
from tests.domain.frameworks.written import HEAD, HERE
from tests.handlers.frameworks.test_framework import loads
from tests.handlers.scores.talk_of_scores import committee
from tests.talk import asked, tapped
from tests.world import World

TWO = Path(HERE / "6-thematic-no-marks.txt").read_text("utf-8")
CAPS = Path(HERE / "7-group-caps.txt").read_text("utf-8")


async def test_both_forms_of_a_text_are_put_in_force_one_after_the_other(w: World) -> None:
    above = await committee(w)
    await loads(above, HEAD, "cần sửa")
    await asked(above, TWO, "Có 2 phiếu chấm")
    await tapped(above, "SINH HOAT THUONG KY", "Khung dùng được")
    assert "· tổng 100 điểm" in above.last.text
    await tapped(above, "Đưa vào áp dụng", "Còn một phiếu chấm nữa")
    await tapped(above, "SINH HOAT CHUYEN DE", "Khung dùng được")
    assert "Để xếp Tốt: mục 1 không được 0 điểm" in above.last.text
    await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng")
    kinds = [row["document"]["kinds"] for row in await w.rows(tables.framework) if row["unit_id"]]
    assert kinds == [["regular", "both"], ["thematic"]]


async def test_doubts_are_seen_first_and_again_at_the_end(s: World) -> None:
    """What is long scrolls away: the number stands above the form, the list at its end."""
    above = await committee(s)
    await loads(above, f"{HEAD}\n{CAPS.replace('20 điểm', '30 điểm', 1)}", "chỗ cần sửa")
    assert "1 chỗ cần sửa" in above.last.text.split("1. Chuẩn bị")[0]
    assert above.last.text.splitlines()[-1].startswith("• Tổng điểm tối đa")


async def test_what_is_no_framework_is_told_and_what_was_sent_stays(s: World) -> None:
    above = await committee(s)
    await loads(above, f"{HEAD}\n{CAPS}", "Khung dùng được")
    assert "🧮 Mục 1.a, 1.b, 1.c cộng lại không quá 20 điểm" in above.last.text
    assert "🧮 Mục 4, 5, 6 trừ cộng lại không quá 10 điểm" in above.last.text
    await asked(above, "Kính gửi các đồng chí. " * 20, "Những gì gửi trước đó vẫn còn")
    await asked(above, "bỏ 99", "Không có tiêu chí «99»")
    await asked(above, "/khungdiem", "Khung điểm")
    await tapped(above, "Nạp khung mới", "Khung dùng được")


async def test_what_a_year_asks_of_people_is_told_before_it_is_in_force(s: World) -> None:
    above = await committee(s)
    text = Path(scored.HERE / "5-xa-xep-loai-nam.txt").read_text("utf-8")
    await loads(above, f"{HEAD}\n{text}", "Khung dùng được")
    assert "4 kỳ sinh hoạt chuyên đề" in above.last.text
    assert "máy không xét: người xếp loại tự xem" in above.last.text


async def test_pieces_that_come_faster_than_they_are_read_are_all_kept(s: World) -> None:
    above = await committee(s)
    await loads(above, HEAD, "cần sửa")
    above.forget()
    for piece in ("1. Thời gian: 40 điểm", "2. Nội dung: 40 điểm", "3. Kết quả: 20 điểm"):
        await above.says(piece)
    shown = await above.sees("3 tiêu chí · tổng 100 điểm", within=20)
    assert "• 1. Thời gian (40)" in shown.text


async def test_a_short_piece_that_is_being_read_makes_nobody_wait(
    s: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, read = asyncio.Event(), threading.Event(), sent._answer
    loop = asyncio.get_running_loop()

    def slowly(text: bytes) -> bytes:
        loop.call_soon_threadsafe(begun.set)
        assert go_on.wait(20)
        return read(text)

    above, secretary = await committee(s), await s.secretary()
    await loads(above, HEAD, "cần sửa")
    monkeypatch.setattr(sent, "_answer", slowly)
    await above.says("1. Thời gian: 100 điểm")
    try:
        await asyncio.wait_for(begun.wait(), 20)
        await s.submits(secretary)
    finally:
        go_on.set()
    await above.sees("1 tiêu chí · tổng 100 điểm", within=20)


async def test_a_key_with_other_words_is_no_criterion(s: World) -> None:
    """As on every page where values are typed."""
    above = await committee(s)
    await loads(above, f"{HEAD}\n{CAPS}", "Khung dùng được")
    shown = await asked(above, "/1. 5 điểm", "Không có dòng /1. 5 điểm")
    assert "Khung dùng được" in shown.text


MESSAGE = """1/ Thời gian: đủ 80p 20đ; 60-<80p 10đ; <60p 0đ. Có chuyên đề thì mỗi mốc thêm 30 phút
2/ Đv dự: >=90% 20đ, <90% 10đ. Có đv vắng ko lý do thì trừ 3đ/người, trừ max 6đ
3/ Phát biểu: mỗi đ/c 1 điểm, tối đa 10 điểm
4/ Nội dung 50đ
Xếp loại: Tốt từ 80 điểm; Khá từ 60 đến dưới 80 điểm; Kém dưới 60 điểm.
Muốn tốt thì mục 2 phải từ 15đ, ko thì khá. Tháng ko họp tính kém."""


async def test_a_message_of_an_office_is_shown_as_it_was_understood(s: World) -> None:
    above = await committee(s)
    await loads(above, f"{HEAD}\n{MESSAGE}", "Khung dùng được")
    text = above.last.text
    assert "≥90% → 20; <90% → 10; trừ tiếp 3 theo «số vắng không lý do» (nhiều nhất 6)" in text
    assert "3. Phát biểu (10) – theo số người phát biểu: mỗi đồng chí 1 điểm" in text
    assert "⏱ Thời lượng ít nhất: 80 phút, có thêm phần chuyên đề thì cộng 30 phút" in text
    assert "⛔ Để xếp Tốt: mục 2 từ 15 điểm" in text
    assert "✍️ Chưa đưa được vào khung, cấp ủy tự xem khi chấm:\n• Tháng không họp tính kém" in text
    assert "2. Đảng viên dự: 17/20 – dự 20/22, 90,9%, 1 vắng không lý do" in text
