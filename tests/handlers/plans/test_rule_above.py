"""A committee says on which day its cells meet; a branch or a cell may have a rule of its own."""

from __future__ import annotations

from datetime import date

from storage import tables
from tests.handlers.plans.talk_of_plans import begins
from tests.talk import adds, asked, tapped
from tests.world import World

ABOVE, CELL = 1, 6


async def says(w: World, unit: int, rule: str) -> None:
    values = {"unit_id": unit, "from_date": date(2026, 1, 1), "rules": {"meeting_day": rule}}
    await adds(w, tables.unit_rules, **values)


async def test_it_is_the_first_button_and_the_nearest_counts(s: World) -> None:
    secretary = await s.secretary()
    await says(s, ABOVE, "ngày 4, trừ thứ bảy, chủ nhật")
    shown = await begins(secretary)
    assert shown.labels[0] == "Theo cấp ủy: ngày 4 hằng tháng, trừ thứ Bảy, Chủ nhật"
    await says(s, CELL, "thứ sáu tuần đầu")
    shown = await begins(secretary)
    assert shown.labels[0] == "Theo cấp ủy: thứ Sáu tuần đầu"
    await tapped(secretary, "Theo cấp ủy", "Họp thứ Sáu tuần đầu")


async def test_words_that_are_no_rule_are_no_button(s: World) -> None:
    secretary = await s.secretary()
    await says(s, ABOVE, "tùy từng nơi")
    shown = await begins(secretary)
    assert not any("cấp ủy" in label for label in shown.labels)
    await asked(secretary, "mùng 3", "Câu 2/5")


async def test_a_committee_sets_it_from_any_page_and_is_told_what_was_not_understood(
    s: World,
) -> None:
    office = await s.administrator()
    await asked(office, "lịch họp: ngày 3 hằng tháng", "chưa đặt → «ngày 3 hằng tháng»")
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await asked(office, "lịch họp: vô lý", "Tôi chưa hiểu «vô lý» là họp vào ngày nào")
    await asked(office, "lịch họp: ngày 4 hằng tháng", "chưa đặt → «ngày 4 hằng tháng»")
    await tapped(office, "Áp dụng", "Lịch họp các chi bộ: «ngày 4 hằng tháng»")
