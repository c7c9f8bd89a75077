"""What a group leader and a committee see: the worst first, each cell to be opened."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import select

from bot import demo
from domain.chat import Month
from domain.people import Role
from playground.people import Chat
from storage import tables
from storage.store import Tx
from tests.talk import COMMITTEE, GROUP, adds, asked, execute, joins, tapped
from tests.world import NOW, World

MONTH = "Tổng hợp tháng 8/2026"


async def committee(w: World) -> Chat:
    return await joins(w, "8004", "Cấp ủy", (Role.committee, COMMITTEE))


async def test_the_worst_stands_last_with_what_is_missing(w: World) -> None:
    shown = (await asked(await w.leader(), "/summary", MONTH)).text
    assert "đã ghi 2/6" in shown
    places = [shown.index(name) for name in ("Kinh tế – Hạ tầng", "Lao động", "Bảo hiểm")]
    assert places == sorted(places, reverse=True), "right above the buttons"
    assert shown.rindex("\n1. ") > shown.rindex("\n2. ")
    poor = shown[places[1] : places[0]]
    assert "gộp với họp chuyên môn" in poor
    assert "ít hơn 90 phút" in poor


async def test_the_counts_are_those_of_the_tables(w: World) -> None:
    shown = (await asked(await committee(w), "/tonghop", MONTH)).text
    cells = [row for row in await w.rows(tables.unit) if row["kind"] == "cell"]
    held = {r["cell_id"] for r in await w.rows(tables.meeting) if r["month"] == "2026-08"}
    assert f"đã ghi {len(held)}/{len(cells)} chi bộ" in shown
    assert (len(cells), len(held)) == (32, 2)


async def test_each_line_has_the_numbers_of_its_record(s: World) -> None:
    shown = (await asked(await s.leader(), "/tonghop 7", "tháng 7/2026")).text
    for row in await s.rows(tables.meeting):
        if row["month"] == "2026-07":
            assert f"{row['minutes']} phút · dự {row['present']}/{row['obliged']}" in shown


async def test_a_new_record_is_counted_at_once(w: World) -> None:
    leader, secretary = await w.leader(), await w.secretary()
    await asked(leader, "/tonghop", "đã ghi 2/6")
    await w.submits(secretary)
    await asked(leader, "tổng hợp", "đã ghi 3/6")


async def test_a_draft_is_shown_as_under_way(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await s.fills(secretary, until=3)
    await asked(leader, "/tonghop", "đang ghi dở")


async def test_months_back_and_forth(s: World) -> None:
    leader = await s.leader()
    shown = await asked(leader, "/tonghop", MONTH)
    assert not any("9/2026" in label for label in shown.labels)
    await tapped(leader, "Tháng 7/2026", "Tổng hợp tháng 7/2026")
    await tapped(leader, "Tháng 6/2026", "đã ghi 0/6")
    await tapped(leader, "Tháng 7/2026", "đã ghi 5/6")
    await tapped(leader, "Tháng 8/2026", MONTH)


async def test_a_cell_is_opened_by_button_and_by_number(s: World) -> None:
    leader = await s.leader()
    shown = await asked(leader, "/tonghop", MONTH)
    number = re.search(r"(\d)\. .{0,3}Chi bộ Bảo hiểm", shown.text)
    assert number
    await asked(leader, number[1], "Chi bộ Bảo hiểm xã hội · năm 2026")
    await tapped(leader, "Tổng hợp", MONTH)
    first = next(label for label in shown.labels if label.startswith("1. "))
    await tapped(leader, first, f"{first[3:]} · năm 2026")


async def test_the_year_of_a_cell_leads_to_its_records(s: World) -> None:
    leader = await s.leader()
    shown = await asked(leader, "/tonghop", MONTH)
    number = re.search(r"(\d)\. .{0,3}Chi bộ Bảo hiểm", shown.text)
    assert number
    year = await asked(leader, number[1], "Đã ghi 2/8 tháng")
    assert "T6: 🔴 chưa ghi" in year.text
    rows = [row for row in await s.rows(tables.meeting) if row["month"] == "2026-07"]
    assert any(
        f"{row['minutes']}’ · {row['present']}/{row['obliged']}" in year.text for row in rows
    )
    await asked(leader, "6", "gõ số của một tháng")
    await asked(leader, "7", "tháng 7/2026")


async def test_three_figures_with_their_change(s: World) -> None:
    shown = (await asked(await s.leader(), "/tonghop", MONTH)).text
    rows = await s.rows(tables.meeting)
    now = [row for row in rows if row["month"] == "2026-08"]
    present, obliged = (sum(row[name] for row in now) for name in ("present", "obliged"))
    assert f"dự {100 * present / obliged:.1f}".replace(".", ",") in shown
    assert "Tháng trước ghi 5" in shown
    assert "điểm chưa rõ" in shown, "nothing was scored in August: that is not 0"


async def test_of_the_month_before_anybody_recorded_nothing_is_said(s: World) -> None:
    leader = await s.leader()
    shown = (await asked(leader, "/tonghop 7", "tháng 7/2026")).text
    assert "Tháng trước chưa dùng trợ lý" in shown
    assert "Tháng trước ghi" not in shown


async def test_the_worst_cell_is_urged_once_a_day(s: World) -> None:
    leader, secretary = await s.leader(), await s.secretary()
    shown = await asked(leader, "/tonghop", MONTH)
    while "1. 🔴 Chi bộ Văn hóa" not in shown.text:  # only this cell has a secretary who is here
        number = re.search(r"\n1\. .{0,3}(Chi bộ .*)", shown.text)
        assert number
        await s.app.store.write(lambda tx: record(tx, number[1]))  # noqa: B023
        shown = await asked(leader, "/tonghop", MONTH)
    await tapped(leader, "Nhắc chi bộ số 1", "Đã nhắc Chi bộ Văn hóa")
    await secretary.sees("chưa có biên bản sinh hoạt tháng 8/2026")
    await tapped(leader, "Nhắc chi bộ số 1", "Đã nhắc")
    assert len([row for row in await s.rows(tables.outbox) if "urge" in row["key"]]) == 1
    member = await joins(s, "8005", "Thành viên", (Role.group_member, GROUP))
    shown = await asked(member, "/tonghop", MONTH)
    assert not any("Nhắc" in label for label in shown.labels), "the leader's to do"


async def record(tx: Tx, name: str) -> None:
    """A meeting of this month for the cell of this name."""
    code = select(tables.unit.c.code).where(tables.unit.c.name == name)
    await demo._record(tx, (await tx.execute(code)).scalar_one(), Month(2026, 8), 1, NOW)


async def test_the_grid_says_which_months_are_missing(s: World) -> None:
    leader = await s.leader()
    shown = (await asked(leader, "/thieu", "Biên bản 9/2025 đến 8/2026")).text
    lines = shown.splitlines()
    signs = next(after for line, after in pairwise(lines) if "Hợp tác xã" in line)
    assert signs.strip().startswith("⬜" * 10 + "🟥⬜"), (
        "not before the others began, nor this month"
    )
    signs = next(after for line, after in pairwise(lines) if "Bảo hiểm" in line)
    assert signs.strip() == "⬜" * 10 + "🟩🟩 đủ"
    await asked(leader, "1", "năm 2026")


async def test_the_number_means_the_list_that_was_shown(s: World) -> None:
    """While the leader reads, a cell hands in its record and would move in the list."""
    leader, secretary = await s.leader(), await s.secretary()
    shown = (await asked(leader, "/tonghop", MONTH)).text
    number = re.search(r"(\d)\. .{0,3}Chi bộ Bảo hiểm", shown)
    assert number
    await s.submits(secretary)
    await asked(leader, number[1], "Chi bộ Bảo hiểm xã hội")


async def test_a_cell_without_a_record_is_named_as_such(s: World) -> None:
    await asked(leader := await s.leader(), "/tonghop", MONTH)
    await asked(leader, "1", "T8: 🔴 chưa ghi")
    await asked(leader, "/tonghop", MONTH)
    for typed in ("7", "0", "abc"):
        await asked(leader, typed, "từ 1 đến 6")


async def test_a_cell_is_opened_by_its_name_without_marks(s: World) -> None:
    await asked(leader := await s.leader(), "/tonghop", MONTH)
    await asked(leader, "van hoa", "Chi bộ Văn hóa, Thể thao và Truyền thông")


async def test_a_committee_pages_through_all_its_cells(s: World) -> None:
    person = await committee(s)
    seen: set[str] = set()
    shown = await asked(person, "/tonghop", MONTH)
    for _ in range(6):
        names = re.findall(r"\d+\. \S+ (Chi bộ .*)", shown.text)
        assert names, "no page is empty"
        seen |= set(names)
        shown = await tapped(person, "Xem tiếp", MONTH)
    assert len(seen) == 32
    assert "\n1. " in shown.text, "after the last page the first"


@pytest.mark.parametrize("cells", [6, 7, 12, 13])
async def test_no_page_is_empty_whatever_the_number_of_cells(s: World, cells: int) -> None:
    units = [r["id"] for r in await s.rows(tables.unit) if r["kind"] == "cell"][cells:]
    link = tables.unit_link
    await execute(
        s,
        link.update()
        .where(link.c.unit_id.in_(units))
        .values(until_date=NOW.date() - timedelta(days=1)),
    )
    person = await committee(s)
    shown = await asked(person, "/tonghop", f"/{cells} chi bộ")
    for _ in range(-(-cells // 6) if cells > 6 else 0):
        assert re.search(r"\d+\. \S+ Chi bộ", shown.text)
        shown = await tapped(person, "Xem tiếp", MONTH)
    assert "\n1. " in shown.text


async def test_a_missing_thematic_meeting_counts_when_the_quarter_ends(s: World) -> None:
    leader = await s.leader()
    shown = await asked(leader, "/tonghop 7", "tháng 7/2026")
    assert "chưa có chuyên đề" not in shown.text
    await s.app.store.write(lambda tx: demo._record(tx, "bhxh", Month(2026, 6), 1, NOW))
    await asked(leader, "/tonghop 6", "chưa có chuyên đề")


async def test_a_cell_of_unknown_size_is_not_taken_for_a_small_one(s: World) -> None:
    unit = next(r["id"] for r in await s.rows(tables.unit) if r["code"] == "ld-tbxh-dt")
    await execute(s, tables.membership.delete().where(tables.membership.c.unit_id == unit))
    await execute(
        s, tables.meeting.update().where(tables.meeting.c.cell_id == unit).values(minutes=70)
    )
    await asked(await s.leader(), "/tonghop", "ít hơn 90 phút")


async def test_a_leader_without_cells_is_told_so(s: World) -> None:
    await adds(s, tables.work_group, code="trong", name="Tổ trống", committee_id=1)
    person = await joins(s, "8005", "Tổ trưởng trống", (Role.group_leader, "trong"))
    await asked(person, "/tonghop", "Không tìm thấy chi bộ nào")
