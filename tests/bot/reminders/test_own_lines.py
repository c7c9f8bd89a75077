"""A committee adds a line of its own to reminders: previewed, dated, inherited, taken back."""

from __future__ import annotations

from datetime import date

import pytest

from domain.errors import Invalid
from domain.organisation import new_line
from storage import tables
from tests.bot.reminders.reminding import at
from tests.talk import asked, tapped
from tests.world import NOW, World

LINE = "Nhớ ghi cả nơi họp và người chủ trì"


def test_a_line_is_read_with_its_day() -> None:
    found = new_line("2: «Nhớ sổ tay», từ 1/9/2026", NOW.date(), part="lines", keys="ab", most=20)
    assert found is not None
    assert (found.said, found.since) == ({("lines", "b"): "Nhớ sổ tay"}, date(2026, 9, 1))
    assert new_line("Chi bộ thôn 5", NOW.date(), part="lines", keys="ab", most=20) is None


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("3 = Nhớ sổ tay", "error-own-line"),
        ("1 = 5", "error-own-line"),
        ("1 = " + "a " * 20, "error-own-line-long"),
        ("1 = xem <b>đây</b>", "error-own-line-markup"),
        ("1 = xem https://a.vn", "error-own-line-markup"),
    ],
)
def test_what_cannot_be_sent_is_refused(text: str, error: str) -> None:
    with pytest.raises(Invalid) as refused:
        new_line(text, NOW.date(), part="lines", keys="ab", most=20)
    assert refused.value.key == error


async def test_the_line_stands_behind_the_reminder_of_every_cell_below(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await tapped(office, "Câu riêng trong lời nhắc", "1. lịch tháng tới")
    await asked(office, "1 = xem https://a.vn", "không dùng được")
    shown = await asked(office, f"1 = {LINE}", "Tin sẽ như sau")
    assert f"✍️ Cấp ủy nhắn: {LINE}" in shown.text
    assert "không được có nội dung mật" in shown.text
    assert "lines" not in str(await w.rows(tables.unit_rules))
    shown = await tapped(office, "Áp dụng", f"1. lịch tháng tới: «{LINE}» ✏️ đặt ở đây")
    await at(w, 8, 20)
    shown = await secretary.sees("chốt ngày, giờ, nội dung sinh hoạt tháng 9/2026")
    assert shown.text.count(f"✍️ Cấp ủy nhắn: {LINE}") == 1


async def test_a_line_taken_back_is_said_no_more(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await tapped(office, "Câu riêng trong lời nhắc", "1. lịch tháng tới")
    await asked(office, f"1 = {LINE}", "Tin sẽ như sau")
    await tapped(office, "Áp dụng", "đặt ở đây")
    await asked(office, "bỏ 1", "thôi dùng câu riêng")
    await tapped(office, "Áp dụng", "1. lịch tháng tới\n")
    await at(w, 8, 20)
    shown = await secretary.sees("chốt ngày, giờ, nội dung sinh hoạt tháng 9/2026")
    assert "Cấp ủy nhắn" not in shown.text
