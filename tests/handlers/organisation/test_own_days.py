"""A committee sets days off: said, previewed, inherited, told with a way to move."""

from __future__ import annotations

from datetime import date

import pytest

from domain.errors import Invalid
from domain.organisation import new_days
from storage import tables
from storage.organisation import id_of, unit
from tests.handlers.organisation.test_posts import told
from tests.handlers.plans.talk_of_plans import begins, months, plans
from tests.talk import CELL, asked, tapped
from tests.world import NOW, World

TODAY = NOW.date()
SECOND = date(2026, 11, 2)


def said(text: str) -> dict[str, object]:
    found = new_days(text, TODAY)
    assert found is not None
    return {path[-1]: value for path, value in found.said.items()}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "nghỉ 21/2 đến 22/2 lễ hội xuân",
            {"2027-02-21": "lễ hội xuân", "2027-02-22": "lễ hội xuân"},
        ),
        ("Nghi tu ngay 21/2 den het ngay 22/2", {"2027-02-21": "", "2027-02-22": ""}),
        ("nghỉ 21-22/2", {"2027-02-21": "", "2027-02-22": ""}),
        ("nghỉ 21, 22/2", {"2027-02-21": "", "2027-02-22": ""}),
        ("nghỉ 31/12 đến 1/1", {"2026-12-31": "", "2027-01-01": ""}),
        ("nghỉ hội Gióng 6/1", {"2027-01-06": "hội Gióng"}),
        ("làm bù thứ bảy 7/3", {"2027-03-07": False}),
        ("nghỉ 16/2, làm bù 20/2/2027", {"2027-02-16": "", "2027-02-20": False}),
        ("bỏ nghỉ 21/2", {"2027-02-21": None}),
    ],
)
def test_days_are_read(text: str, days: dict[str, object]) -> None:
    assert said(text) == days


@pytest.mark.parametrize(
    "text",
    ["nghỉ", "nghỉ mùng 10 tháng giêng", "nghỉ 30/2", "nghỉ 1/1/2020", "nghỉ 1/1 đến 31/12"],
)
def test_what_is_no_day_to_come_is_refused(text: str) -> None:
    with pytest.raises(Invalid):
        new_days(text, TODAY)


async def test_a_plan_made_afterwards_avoids_the_day(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await tapped(office, "Ngày nghỉ, làm bù", "Chưa đặt ngày nào")
    shown = await asked(office, "nghỉ 2/11/2026 ngày thành lập huyện", "người được báo")
    assert "trùng ngày nghỉ" not in shown.text
    assert not [row for row in await w.rows(tables.unit_rules) if "days" in (row["rules"] or {})]
    shown = await tapped(office, "Áp dụng", "1. nghỉ thứ Hai 02/11/2026 (ngày thành lập huyện)")
    assert f"✏️ đặt ở đây từ {TODAY:%d/%m/%Y}, Cán bộ văn phòng" in shown.text
    await told(w, secretary, "nghỉ thứ Hai 02/11/2026")
    await begins(secretary)
    for answer, expected in (
        ("mùng 2 hằng tháng", "2/5"),
        ("19h30", "3/5"),
        ("Nhà văn hóa", "4/5"),
    ):
        await asked(secretary, answer, expected)
    await asked(secretary, "Học tập Bác", "5/5")
    shown = await asked(secretary, "11", "Giữ kế hoạch này")
    assert "ngày nghỉ cấp ủy đã báo" in shown.text
    await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch")
    assert (await months(w))["2026-11"]["day"] == date(2026, 11, 3)


async def test_a_meeting_that_lies_on_the_day_is_named_and_moved_by_one_tap(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    await plans(secretary)
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    shown = await asked(office, "nghỉ 2/11 đến 3/11/2026", "1 buổi họp đã lên lịch trùng")
    assert "Chi bộ Văn hóa, Thể thao và Truyền thông: thứ Hai 02/11/2026" in shown.text
    await tapped(office, "Áp dụng", "Đã ghi ở")
    await told(w, secretary, "Buổi họp đã lên lịch trùng ngày nghỉ")
    await tapped(secretary, "Xem buổi", "ngày nghỉ cấp ủy đã báo")
    await tapped(secretary, "Dời sang thứ Tư 04/11/2026", "Đã ghi")
    row = (await months(w))["2026-11"]
    assert (row["day"], row["reason"]) == (date(2026, 11, 4), "Trùng ngày nghỉ")
    assert await w.count(tables.plan_change)


async def test_the_nearest_unit_counts_and_a_line_is_taken_back_where_it_was_set(
    w: World,
) -> None:
    office = await w.administrator()
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await asked(office, "nghỉ 2/11/2026", "người được báo")
    await tapped(office, "Áp dụng", "Đã ghi ở")
    cell = await w.read(lambda tx: id_of(tx, tables.unit, CELL))
    assert (await w.read(lambda tx: unit.ground(tx, cell, TODAY))).days == {SECOND: ""}
    await asked(office, "Chi bộ Văn hóa", "Quy định đang áp dụng")
    shown = await tapped(office, "Ngày nghỉ, làm bù", "1. nghỉ thứ Hai 02/11/2026")
    assert "✏️" not in shown.text
    await asked(office, "bỏ 1", "chỉ nơi đó bỏ được")
    await asked(office, "làm bù 2/11/2026", "làm bù thứ Hai 02/11/2026?")
    await tapped(office, "Áp dụng", "làm bù thứ Hai 02/11/2026 ✏️ đặt ở đây")
    assert (await w.read(lambda tx: unit.ground(tx, cell, TODAY))).days == {SECOND: False}
    await asked(office, "bỏ 1", "bỏ điều đã đặt")
    await tapped(office, "Áp dụng", "1. nghỉ thứ Hai 02/11/2026")
    assert (await w.read(lambda tx: unit.ground(tx, cell, TODAY))).days == {SECOND: ""}


@pytest.mark.parametrize(
    "said", ["nghỉ 21/2 đến 27/2 lễ hội", "/quydinh nghỉ 21/2 đến 27/2 lễ hội"]
)
async def test_days_off_are_previewed_from_wherever_they_are_told(s: World, said: str) -> None:
    clerk = await s.administrator()
    await asked(clerk, "/start", "")
    shown = await asked(clerk, said, "lễ hội")
    assert any("Áp dụng" in label for label in shown.labels)
