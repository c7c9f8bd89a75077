"""A committee's rule by kind of cell, set in the chat, and days it leaves to the cell."""

from __future__ import annotations

import pytest

from domain.plans.by_kind import kind_of, of_cell
from tests.handlers.plans.talk_of_plans import begins
from tests.talk import asked, tapped
from tests.world import World

BOTH = "chi bộ cơ quan họp ngày 3 trừ T7 CN; chi bộ thôn tối mùng 5"


async def sets(w: World, rule: str) -> None:
    office = await w.administrator()
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await asked(office, f"lịch họp: {rule}", "Lịch họp các chi bộ")
    await tapped(office, "Áp dụng", "Đã đặt ở")


async def test_an_office_is_offered_the_rule_of_offices(w: World) -> None:
    secretary = await w.secretary()
    await sets(w, BOTH)
    shown = await begins(secretary)
    assert "Cấp ủy quy định: cơ quan: ngày 3 trừ T7 CN" in shown.text
    assert shown.labels[0] == "Theo cấp ủy: ngày 3 hằng tháng, trừ thứ Bảy, Chủ nhật"
    await tapped(secretary, "Theo cấp ủy", "Họp ngày 3 hằng tháng, trừ thứ Bảy, Chủ nhật")


async def test_a_week_that_is_left_to_the_cell_is_offered_day_by_day(s: World) -> None:
    secretary = await s.secretary()
    await sets(s, "chi bộ cơ quan trong tuần đầu, trừ T7 CN; chi bộ thôn từ ngày 1 đến ngày 5")
    shown = await begins(secretary)
    assert "Cấp ủy quy định: cơ quan: trong tuần đầu, trừ T7 CN" in shown.text
    assert "Theo cấp ủy: ngày 5 hằng tháng, trừ thứ Bảy, Chủ nhật" in shown.labels
    await tapped(secretary, "Theo cấp ủy: ngày 5", "Họp ngày 5 hằng tháng, trừ thứ Bảy, Chủ nhật")


@pytest.mark.parametrize(
    ("said", "button"),
    [
        ("trong tuần đầu", "thứ 6"),
        ("tuần đầu tháng", "ngày 5"),
        ("từ ngày 1 đến ngày 5", "ngày 3"),
        ("họp trong 5 ngày đầu tháng", "ngày 3"),
    ],
)
async def test_days_to_choose_from_are_asked_with_buttons_that_are_taken(
    s: World, said: str, button: str
) -> None:
    secretary = await s.secretary()
    await begins(secretary)
    shown = await asked(secretary, said, "một ngày cố định")
    label = next(one for one in shown.labels if one.lower().startswith(button.lower()))
    await tapped(secretary, label, "Câu 2/5")


async def test_the_rule_of_all_kinds_that_is_pasted_is_taken_for_this_cell(s: World) -> None:
    secretary = await s.secretary()
    await begins(secretary)
    shown = await asked(secretary, BOTH, "Câu 2/5")
    assert "ngày 3 hằng tháng, trừ thứ Bảy, Chủ nhật" in shown.text


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("Chi bộ thôn Nà Mò", "village"),
        ("Chi bộ Tổ dân phố số 7", "village"),
        ("Chi bộ bản Mới", "village"),
        ("Chi bộ Ban Tổ chức", "office"),
        ("Chi bộ Khối Đảng - Đoàn thể", "office"),
        ("Chi bộ Trường Tiểu học thôn Hạ", "school"),
        ("Chi bộ Trạm Y tế", "clinic"),
        ("Chi bộ Ban CHQS xã", "forces"),
        ("Chi bộ Công ty CP Xi măng", "business"),
    ],
)
def test_the_name_says_of_which_kind_a_cell_is(cell: str, kind: str) -> None:
    assert kind_of(cell) == kind


def test_where_no_clause_is_for_the_kind_all_are_offered() -> None:
    assert len(of_cell(BOTH, "Chi bộ Trạm Y tế")) == 2
    assert [one.text for one in of_cell(f"{BOTH}; còn lại ngày 4", "Chi bộ Trạm Y tế")] == [
        "ngày 4"
    ]
