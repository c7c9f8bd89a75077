"""On Monday who looks after cells reads the week in five lines; a weak cell without a line of the
month that is over is reminded of.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from domain.people import Role
from domain.reminders import RULES
from storage import tables
from tests.bot.reminders.reminding import VHTT, at, plans, rows
from tests.handlers.organisation.changing import dissolves
from tests.talk import CELL, COMMITTEE, adds, execute, joins
from tests.world import NOW, World, world


@pytest.fixture
async def s(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """For what does not depend on the database."""
    async with world(sqlite_url, tmp_path) as found:
        yield found


async def only(w: World, *keys: str) -> None:
    """Nothing else is reminded of."""
    off = {"reminders": {rule.key: False for rule in RULES if rule.key not in keys}}
    await execute(w, tables.unit.update().where(tables.unit.c.id == 1).values(rules=off))


async def supports(w: World) -> None:
    row = {"cell_id": VHTT, "reason": "Họp không đều", "helper": "Tổ số 1", "goal": "Họp đủ"}
    row |= {"until": date(2026, 12, 31), "begun_by": 1, "begun_at": NOW}
    await adds(w, tables.support, **row)


async def test_on_monday_the_leader_reads_what_came_who_needs_them_and_what_is_due(
    w: World,
) -> None:
    leader = await w.leader()
    await only(w, "week")
    await plans(w, date(2026, 8, 26))
    late = {"cell_id": VHTT, "text": "Sửa đường vào bản", "due": date(2026, 8, 20)}
    await adds(w, tables.petition, **late, raised_by=1, raised_at=NOW)
    await at(w, 8, 23)
    await leader.nothing()
    await at(w, 8, 24)
    shown = await leader.sees("Tuần này")
    lines = shown.text.split("Tuần này:")[1].strip().splitlines()
    assert lines[0] == "• Tháng 8/2026 đã ghi biên bản 2/6 chi bộ, tuần qua không thêm"
    assert lines[1].startswith("• Cần nhất: Chi bộ Văn hóa, Thể thao và Truyền thông (chưa ghi")
    assert "1 kiến nghị quá hạn trả lời" in lines[1]
    assert lines[2].startswith("• Sắp họp: Chi bộ Văn hóa, Thể thao và Truyền thông (26/8")
    assert lines[3] == "• Kiến nghị chờ trả lời: 1, quá hạn 1"
    assert lines[4].startswith("• Còn 6 chi bộ tổ chưa dự, hạn thứ Năm 31/12/2026: ")
    assert [row for row in shown.buttons if "Xem tổng hợp" in row[0].label]
    await at(w, 8, 25)
    await leader.nothing()


async def test_however_many_petitions_wait_they_are_all_counted(s: World) -> None:
    leader = await s.leader()
    await only(s, "week")
    one = {"cell_id": VHTT, "raised_by": 1, "raised_at": NOW}
    many = [{"text": f"Sửa đường {n}", "due": date(2026, 8, 20), **one} for n in range(501)]
    await execute(s, tables.petition.insert().values(many))
    await at(s, 8, 24)
    assert "Kiến nghị chờ trả lời: 501, quá hạn 501" in (await leader.sees("Tuần này")).text


async def test_a_committee_reads_of_the_cells_right_below_it(s: World) -> None:
    above = await joins(s, "8004", "Cấp ủy", (Role.committee, COMMITTEE))
    await only(s, "week-above")
    await s.submits(await s.secretary())
    await at(s, 8, 24)
    shown = await above.sees("Tuần này")
    assert "đã ghi biên bản 3/32 chi bộ, tuần qua thêm 1" in shown.text
    assert "Cần nhất: " in shown.text


async def over(w: World) -> None:
    """A committee above the one of the cast, and above another with two cells."""
    day = {"from_date": date(2026, 1, 1)}
    top = {"id": 900, "code": "tinh", "name": "Đảng bộ tỉnh", "kind": "committee"}
    await adds(w, tables.unit, **top)
    await adds(w, tables.unit, id=901, code="xa", name="Đảng bộ xã Mẫu", kind="committee")
    await adds(w, tables.unit_link, unit_id=1, parent_id=900, **day)
    await adds(w, tables.unit_link, unit_id=901, parent_id=900, **day)
    for at_ in (902, 903):
        await adds(w, tables.unit, id=at_, code=f"x{at_}", name=f"Chi bộ {at_}", kind="cell")
        await adds(w, tables.unit_link, unit_id=at_, parent_id=901, **day)


async def test_a_committee_of_committees_reads_which_branch_needs_it(w: World) -> None:
    await over(w)
    above = await joins(w, "8004", "Tỉnh ủy", (Role.committee, "tinh"))
    await only(w, "week-above")
    await w.submits(await w.secretary())
    await at(w, 8, 24)
    shown = await above.sees("Tuần này")
    assert "đã ghi biên bản 3/34 chi bộ, tuần qua thêm 1" in shown.text
    assert "Cần nhất: Đảng bộ xã Mẫu (mới ghi biên bản 0/2 chi bộ)" in shown.text


async def test_a_weak_cell_without_a_line_is_reminded_of_until_there_is_one(w: World) -> None:
    leader = await w.leader()
    await only(w, "support")
    await supports(w)
    await at(w, 8, 19)
    await leader.says("/start")
    assert "chưa ghi dòng theo dõi" not in (await leader.next()).text  # it had not begun in July
    await at(w, 9, 3)
    shown = await leader.sees("ghi dòng theo dõi tháng 8/2026")
    assert any("Ghi dòng của tháng" in one.label for row in shown.buttons for one in row)
    line = {"support_id": 1, "month": "2026-08", "text": "Đã họp bù", "by_person": 1, "at": NOW}
    await adds(w, tables.support_line, **line)
    await at(w, 9, 10)
    await leader.nothing()
    assert [one["state"] for one in await rows(w, rule="support", step=1)] in ([], ["done"])


async def test_a_committee_is_reminded_of_the_tasks_that_a_dissolved_cell_left(s: World) -> None:
    above, leader = await joins(s, "8004", "Cấp ủy", (Role.committee, COMMITTEE)), await s.leader()
    await only(s, "week-above", "week")
    await dissolves(s, CELL, NOW.date())
    await at(s, 8, 24)
    assert "để lại 2 nhiệm vụ chưa xong" in (await above.sees("Tuần này")).text
    assert "để lại" not in (await leader.sees("Tuần này")).text, "not theirs any more"
    await execute(s, tables.task.update().values(done_by=1, done_at=NOW))
    await at(s, 8, 31)
    assert "để lại" not in (await above.sees("Tuần này")).text
