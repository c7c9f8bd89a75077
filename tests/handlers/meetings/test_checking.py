"""A supervisor gives a record back with a reason, or confirms it; the cell corrects it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.people import Role
from playground.people import Chat
from storage import tables
from tests.bot.reminders.reminding import at, rows
from tests.talk import GROUP, asked, execute, joins, tapped
from tests.world import World

WHY = "Thiếu phần giao việc cho chi ủy"


async def record(w: World) -> Mapping[str, Any]:
    return (await w.rows(tables.meeting))[-1]


async def opens(w: World, person: Chat) -> None:
    await person.taps_data(person.last, f"/record:{(await record(w))['id']}")
    await person.sees("Biên bản số")


async def returns(w: World, person: Chat) -> None:
    await opens(w, person)
    await tapped(person, "Trả lại", "vì sao")
    await asked(person, WHY, "Đã trả lại")


async def corrects(person: Chat) -> None:
    await asked(person, "/bienban", "Biên bản số")
    await tapped(person, "Sửa biên bản", "gõ số của dòng để sửa")
    await tapped(person, "Nộp biên bản", "bản thứ 2 (đã sửa)")


async def test_a_returned_record_is_corrected_without_asking_why_again(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await w.submits(secretary)
    await asked(leader, "/tonghop", "Tổng hợp tháng 8/2026")
    await opens(w, leader)
    await tapped(leader, "Trả lại", "vì sao")
    await asked(leader, "...", "lý do bằng lời")
    assert (await record(w))["state"] == "submitted", "dots are no reason"
    await asked(leader, WHY, "Đã trả lại")
    shown = await secretary.sees("trả lại biên bản tháng 8/2026")
    assert WHY in shown.text
    await tapped(secretary, "Xem", f"trả lại 18/8: {WHY}")
    await asked(leader, "/tonghop", "đã trả lại 18/8, chờ sửa")
    await corrects(secretary)
    assert (await record(w))["state"] == "submitted"
    shown = await leader.sees("đã sửa biên bản tháng 8/2026")
    assert f"Lý do: {WHY} (sửa theo ý kiến Tổ trưởng số 1 trả lại)" in shown.text
    shown = await asked(leader, "/tonghop", "Tổng hợp tháng 8/2026")
    assert "chờ sửa" not in shown.text


async def test_a_confirmed_record_is_corrected_with_a_reason_and_the_confirmer_hears(
    s: World,
) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await s.submits(secretary)
    await asked(leader, "/tonghop", "Tổng hợp")
    await opens(s, leader)
    await tapped(leader, "Xác nhận", "Đã xác nhận, chi bộ được báo")
    await secretary.sees("đã xác nhận biên bản tháng 8/2026")
    await asked(secretary, "/bienban", "✅ Tổ trưởng số 1 đã xác nhận 18/8")
    await tapped(secretary, "Sửa biên bản", "vì lý do gì")
    await asked(secretary, "ghi nhầm số có mặt", "gõ số của dòng để sửa")
    await tapped(secretary, "Nộp biên bản", "bản thứ 2 (đã sửa)")
    await leader.sees("Bản trước Tổ trưởng số 1 đã xác nhận")


async def test_what_is_confirmed_is_what_was_shown(s: World) -> None:
    """Another phone corrected it, or another member was quicker."""
    secretary, leader = await s.secretary(), await s.leader()
    member = await joins(s, "8005", "Thành viên", (Role.group_member, GROUP))
    await s.submits(secretary)
    for person in (leader, member):
        await asked(person, "/tonghop", "Tổng hợp")
        await opens(s, person)
    await tapped(member, "Trả lại", "vì sao")
    await tapped(leader, "Xác nhận", "Đã xác nhận")
    await asked(member, WHY, "vừa được sửa hoặc có ý kiến khác")
    assert (await record(s))["state"] == "confirmed"
    assert [row["kind"] for row in await s.rows(tables.record_check)] == ["confirmed"]


async def test_only_who_looks_after_the_cell_checks_its_records(s: World) -> None:
    secretary = await s.secretary()
    shown = await s.submits(secretary)
    assert not any("Xác nhận" in label or "Trả lại" in label for label in shown.labels)


async def test_who_does_not_correct_is_reminded_and_once_corrected_is_not(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    off = {"reminders": dict.fromkeys(("score", "plan", "task", "draft"), False)}
    await execute(s, tables.unit.update().where(tables.unit.c.id == 1).values(rules=off))
    await s.submits(secretary)
    await asked(leader, "/tonghop", "Tổng hợp")
    await returns(s, leader)
    await at(s, 8, 20)
    await secretary.sees("sửa và nộp lại biên bản tháng 8/2026 đã bị trả lại thứ Ba 18/8/2026")
    await tapped(secretary, "Mở biên bản", f"trả lại 18/8: {WHY}")
    await corrects(secretary)
    await at(s, 8, 23)
    assert [row["state"] for row in await rows(s, rule="returned")][1:] in ([], ["done"])
