"""A committee sums up a level at a time: its units and work groups, then their cells."""

from __future__ import annotations

import re
from datetime import date

from domain.people import Role
from playground.people import Chat
from storage import tables
from tests.talk import COMMITTEE, adds, asked, execute, joins, tapped, unassigns
from tests.world import World

MONTH = "Tổng hợp tháng 8/2026"


async def committee(w: World) -> Chat:
    return await joins(w, "8004", "Cấp ủy", (Role.committee, COMMITTEE))


async def by_unit(person: Chat) -> str:
    await person.says("/tonghop")
    await person.sees(MONTH)  # computed aside
    return (await tapped(person, "Theo đơn vị, tổ", "tháng 8/2026, theo")).text


async def divides(w: World) -> None:
    """Two organisations under the committee, with cells 8 to 20 and 21 to 33; one of them again."""
    link = tables.unit_link
    for number, (name, above) in enumerate(
        [("Đảng bộ xã A", 1), ("Đảng bộ xã B", 1), ("Đảng bộ bộ phận", 101)], 101
    ):
        kind = {"id": number, "code": f"o{number}", "name": name, "kind": "organisation"}
        await adds(w, tables.unit, **kind)
        await adds(w, link, unit_id=number, parent_id=above, from_date=date(2020, 1, 1))
    moved = {101: range(8, 15), 103: range(15, 21), 102: range(21, 34)}
    for above, cells in moved.items():
        await execute(w, link.update().where(link.c.unit_id.in_(cells)).values(parent_id=above))


async def test_the_work_groups_of_a_committee_each_with_its_three_figures(w: World) -> None:
    person = await committee(w)
    shown = await by_unit(person)
    groups = {r["id"]: r["name"] for r in await w.rows(tables.work_group)}
    held = {r["cell_id"] for r in await w.rows(tables.meeting) if r["month"] == "2026-08"}
    for number, name in groups.items():
        rows = [r for r in await w.rows(tables.assignment) if r["group_id"] == number]
        cells = {row["unit_id"] for row in rows}
        line = shown.split(name)[1].split("\n")[1]
        assert f"ghi {len(cells & held)}/{len(cells)}" in line
    assert shown.index("\n1. ") > shown.index("\n2. "), "the most in need stands last"
    one = next(line for line in shown.splitlines() if "Tổ công tác số 1" in line)
    shown = (await asked(person, one.split(".")[0], MONTH)).text
    assert "đã ghi 2/6 chi bộ · Tổ công tác số 1" in shown
    await tapped(person, "Tháng 7/2026", "đã ghi 5/6 chi bộ · Tổ công tác số 1")


async def test_a_province_goes_down_a_level_at_a_time_and_up_again(w: World) -> None:
    await divides(w)
    person = await committee(w)
    shown = await by_unit(person)
    assert "Đảng bộ bộ phận" not in shown, "a level at a time"
    assert "Chi bộ trực thuộc\n   ghi 2/6" in shown
    assert re.search(r"xã A\n   ghi 0/13 · dự chưa rõ · điểm chưa rõ", shown)
    number = next(line for line in shown.splitlines() if "Đảng bộ xã A" in line).split(".")[0]
    shown = (await asked(person, number, "Đảng bộ xã A · tháng 8/2026")).text
    assert "Đảng bộ bộ phận\n   ghi 0/6" in shown
    assert "Chi bộ trực thuộc\n   ghi 0/7" in shown
    await tapped(person, "Từng chi bộ", "đã ghi 0/13 chi bộ · Đảng bộ xã A")
    await by_unit(person)
    await asked(person, number, "Đảng bộ xã A · tháng 8/2026")
    await tapped(person, "Cấp trên", "Đảng bộ Lộc Bình · tháng 8/2026")
    await tapped(person, "Quý 3/2026", "32 chi bộ · Đảng bộ Lộc Bình")


async def test_the_sums_of_a_level_are_those_of_all_cells(s: World) -> None:
    await divides(s)
    person = await committee(s)
    assert sums(await by_unit(person)) == [2, 32]
    await unassigns(s, "vhtt")
    shown = await tapped(person, "Theo tổ", "theo tổ công tác")
    assert sums(shown.text) == [2, 32]
    assert "Chi bộ chưa có tổ\n   ghi 0/3" in shown.text, "two never had one"
    number = next(line for line in shown.text.splitlines() if "chưa có tổ" in line).split(".")[0]
    await asked(person, number, "🔴 Chi bộ Văn hóa")


def sums(shown: str) -> list[int]:
    """Of all lines: on record, and cells."""
    rows = [(int(held), int(of)) for held, of in re.findall(r"ghi (\d+)/(\d+)", shown)]
    return [sum(one) for one in zip(*rows, strict=True)]


async def test_as_the_tree_was_then(s: World) -> None:
    """In July all cells were still right under the committee."""
    await divides(s)
    link = tables.unit_link
    mine = link.c.parent_id.in_((1, 101, 102, 103)) & link.c.unit_id.between(8, 103)
    for cell in range(8, 34):
        old = {"parent_id": 1, "from_date": date(2020, 1, 1), "until_date": date(2026, 8, 1)}
        await adds(s, link, unit_id=cell, **old)
    await execute(s, link.update().where(mine).values(from_date=date(2026, 8, 2)))
    person = await committee(s)
    assert "Đảng bộ xã B\n   ghi 0/13" in await by_unit(person)
    shown = await tapped(person, "Tháng 7/2026", "tháng 7/2026, theo tổ")
    assert "xã B" not in shown.text


async def test_who_looks_after_single_cells_has_no_levels(s: World) -> None:
    shown = await asked(await s.leader(), "/tonghop", MONTH)
    assert not any("Theo đơn vị" in label for label in shown.labels)
