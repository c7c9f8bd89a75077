"""A committee's own numbers: which is in force, who set it; changed from a day on, told below."""

from __future__ import annotations

from datetime import date

import pytest

from bot.config import DEFAULT_ZONE
from bot.words import Words
from domain.chat import word
from domain.errors import Invalid
from domain.organisation import NUMBERS, new_number, value_said
from domain.people import Role
from domain.rules import Rules
from storage import tables
from storage.organisation import changes, ground, id_of, unit
from tests.handlers.organisation.test_posts import told
from tests.talk import CELL, COMMITTEE, asked, joins, tapped
from tests.world import NOW, World

WORDS = Words(DEFAULT_ZONE, strict=True)
TODAY, LATER = NOW.date(), date(2026, 9, 1)


async def test_a_number_is_shown_changed_from_a_day_and_told_to_those_below(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    shown = await asked(office, "/quydinh", "Quy định đang áp dụng")
    assert "7. Nộp kết quả trong (ngày): 2" in shown.text
    before = await w.rows(tables.unit_rules)
    shown = await asked(office, "7 = 3 từ 1/9", "2 → 3")
    assert "người được báo" in shown.text
    assert await w.rows(tables.unit_rules) == before
    await tapped(office, "Áp dụng", "từ thứ Ba 01/9/2026")
    cell = await w.read(lambda tx: id_of(tx, tables.unit, CELL))
    today = await w.read(lambda tx: unit.rules(tx, cell, TODAY))
    later = await w.read(lambda tx: unit.rules(tx, cell, LATER))
    assert (today.result_days, later.result_days) == (2, 3)
    assert later.attendance_percent == today.attendance_percent
    await told(w, secretary, "đổi quy định từ thứ Ba 01/9/2026")
    noted = [row for row in await w.rows(tables.audit) if row["action"] == "rules"]
    assert noted[0]["old"] == {"result_days": 2}


async def test_it_is_said_which_unit_a_number_comes_from(s: World) -> None:
    office = await s.administrator()
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await asked(office, "7=5", "2 → 5")
    await tapped(office, "Áp dụng", "2 → 5")
    shown = await asked(office, "/quydinh", "(ngày): 5 ✏️ đặt ở đây")
    cell = await s.read(lambda tx: id_of(tx, tables.unit, CELL))
    found = await s.read(lambda tx: ground.in_force(tx, cell, TODAY))
    assert found["result_days"].value == 5
    assert found["result_days"].source in shown.text
    assert found["score_gap"].source == ""
    await asked(office, "van hoa", "Văn hóa")  # below it says where it comes from
    lines = await s.read(ground.everything_set)
    here = ground.Set(found["result_days"].source, TODAY, "result_days", 5, "Cán bộ văn phòng")
    assert here in lines
    await asked(office, "/quydinh", "đặt ở đây")
    await asked(office, "7 bỏ", "theo cấp trên")
    await tapped(office, "Áp dụng", "5 → 2")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (3, "3"),
        (True, "có"),
        ((2025, 2026), "2025, 2026"),
        ({"score": 2}, "chưa chấm điểm: muộn hơn 2 ngày"),
        ({"score": False, "plan": -1}, "chưa chấm điểm: tắt, lịch tháng tới: sớm hơn 1 ngày"),
    ],
)
def test_every_rule_is_said_in_words(value: object, said: str) -> None:
    assert WORDS.say(value_said(value)) == said


def test_every_rule_has_a_name() -> None:
    names = {name: WORDS.say(word("rule-name", name=name)) for name in Rules.model_fields}
    assert len({*names.values()}) == len(names)


async def test_who_does_not_keep_the_organisation_changes_no_number(s: World) -> None:
    committee = await joins(s, "9801", "Cấp ủy", (Role.committee, COMMITTEE))
    before = await s.rows(tables.unit_rules)
    await committee.says("/quydinh")
    assert "Quy định đang áp dụng" not in (await committee.next()).text
    assert await s.rows(tables.unit_rules) == before


@pytest.mark.parametrize(
    ("said", "name", "value", "since"),
    [
        ("7 = 3", "result_days", 3, TODAY),
        ("6: 85 từ 1/9", "attendance_percent", 85, LATER),
        ("12 có", "meeting_leaves_month", True, TODAY),
        ("7 bỏ", "result_days", None, TODAY),
    ],
)
def test_a_change_is_read(said: str, name: str, value: object, since: date) -> None:
    found = new_number(said, TODAY)
    assert found is not None
    assert (found.name, found.value, found.since) == (name, value, since)


@pytest.mark.parametrize(
    "said", ["0 = 3", "32 = 3", "15 = 101", "6 = 101", "9 = 13", "12 = 5", "7 có"]
)
def test_what_cannot_be_is_refused(said: str) -> None:
    with pytest.raises(Invalid):
        new_number(said, TODAY)


def test_every_number_of_the_rules_can_be_changed() -> None:
    assert set(NUMBERS) - {"meeting_day"} == {
        name for name, value in Rules() if isinstance(value, int)
    }


async def test_what_is_set_today_holds_beside_what_was_set_from_a_later_day(w: World) -> None:
    office = await w.administrator()
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    for said in ("7 = 3 từ 1/9", "6 = 85", "7 = 4"):
        await asked(office, said, "người được báo")
        await tapped(office, "Áp dụng", "Đã đặt ở")
    cell = await w.read(lambda tx: id_of(tx, tables.unit, CELL))
    today = await w.read(lambda tx: unit.rules(tx, cell, TODAY))
    later = await w.read(lambda tx: unit.rules(tx, cell, LATER))
    assert (today.result_days, later.result_days) == (4, 3)
    assert (today.attendance_percent, later.attendance_percent) == (85, 85)


async def test_a_change_to_come_is_taken_back(w: World) -> None:
    office = await w.administrator()
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    for said in ("7 = 3 từ 1/9", "7 = 4 từ 1/9"):
        await asked(office, said, "người được báo")
        await tapped(office, "Áp dụng", "Đã đặt ở")
    last = max(row["id"] for row in await w.rows(tables.unit_change))
    await w.app.store.write(lambda tx: changes.revoke(tx, last, changes.By(None, NOW)))
    cell = await w.read(lambda tx: id_of(tx, tables.unit, CELL))
    assert (await w.read(lambda tx: unit.rules(tx, cell, LATER))).result_days == 3


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("days", {"2027-02-21": "lễ hội", "2027-02-22": "lễ hội"}, "nghỉ Chủ nhật 21/2/2027 đến"),
        ("days", {"2027-03-07": False}, "làm bù Chủ nhật 07/3/2027"),
        ("lines", {"plan": "Nhớ sổ tay"}, "lời nhắc «lịch tháng tới» thêm câu «Nhớ sổ tay»"),
    ],
)
def test_what_has_entries_is_said_entry_by_entry(name: str, value: object, said: str) -> None:
    assert said in WORDS.say(value_said(value, name))
