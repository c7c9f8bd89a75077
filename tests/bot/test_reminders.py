"""Who is reminded of what: in time, once, together, only while there is something to do."""

from __future__ import annotations

import asyncio
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import demo
from domain.chat import Month
from domain.people import Role
from storage import reminder, tables
from tests.talk import CELL, adds, asked, execute, joins, second_phone, tapped
from tests.world import NOW, World, world

ZONE = NOW.tzinfo
VHTT = 6  # the cell of the first secretary


async def at(w: World, month: int, day: int, hour: int = 8, minute: int = 1) -> None:
    """The clock goes there, and the heartbeat looks."""
    moment = datetime(2026, month, day, hour, minute, tzinfo=ZONE)
    w.api.clock.offset += (moment - w.app.clock.now()).total_seconds()
    w.api.clock.forward(0)
    w.app.clock._looked = -1.0
    await w.app.reminders.tick()
    await w.app.outbox.drain()


async def plans(w: World, day: date, state: str = "confirmed", cell: int = VHTT) -> None:
    await adds(
        w,
        tables.plan,
        cell_id=cell,
        month=f"{day:%Y-%m}",
        kind="regular",
        day=day,
        starts=time(14),
        state=state,
        updated_by=1,
        updated_at=NOW,
    )


async def rows(w: World, **like: Any) -> list[dict[str, Any]]:
    found = await w.rows(tables.reminder)
    return [row for row in found if all(row[name] == value for name, value in like.items())]


async def test_next_month_is_to_be_planned_by_the_20th(w: World) -> None:
    secretary = await w.secretary()
    await at(w, 8, 19)
    await secretary.nothing()
    await at(w, 8, 20)
    shown = await secretary.sees("chốt ngày, giờ, nội dung sinh hoạt tháng 9/2026")
    assert shown.labels == [
        "📅 Chốt lịch",
        "🌙 Nhắc lại tối nay",
        "☀️ Mai nhắc lại",
        "🔕 Chọn loại nhắc",
    ]
    await at(w, 8, 20, 9)
    await secretary.nothing()


async def test_the_button_leads_to_what_is_to_be_done(w: World) -> None:
    secretary = await w.secretary()
    await at(w, 8, 20)
    await secretary.sees("chốt ngày")
    await tapped(secretary, "Chốt lịch", "Kế hoạch sinh hoạt")


async def test_who_has_done_it_hears_nothing(w: World) -> None:
    secretary = await w.secretary()
    await plans(w, date(2026, 9, 3))
    await at(w, 8, 20)
    await at(w, 8, 25)
    await secretary.nothing()


async def test_what_is_done_before_the_hour_is_not_sent(w: World) -> None:
    """The row is made in the night, the plan in the early morning."""
    secretary = await w.secretary()
    await at(w, 8, 20, 5)
    assert await rows(w, rule="plan", cell_id=VHTT, state="waiting")
    await plans(w, date(2026, 9, 3))
    await at(w, 8, 20)
    await secretary.nothing()
    assert await rows(w, rule="plan", cell_id=VHTT, state="done")


async def test_a_meeting_is_reminded_of_before_and_its_record_after(w: World) -> None:
    secretary = await w.secretary()
    await plans(w, date(2026, 9, 10))
    await at(w, 9, 7)
    await secretary.sees("gửi tài liệu và báo tổ công tác trước buổi sinh hoạt thứ Năm 10/9/2026")
    await at(w, 9, 9)
    shown = await secretary.sees("có buổi sinh hoạt thứ Năm 10/9/2026")
    assert "gửi tài liệu" in shown.text, "one message for both"
    await at(w, 9, 9, 19)
    await secretary.nothing()
    await at(w, 9, 10, 12)
    await secretary.sees("có buổi sinh hoạt")
    await at(w, 9, 11)
    await secretary.sees("ghi biên bản buổi sinh hoạt thứ Năm 10/9/2026")


async def test_a_meeting_that_was_moved_is_reminded_of_on_its_new_day(w: World) -> None:
    secretary = await w.secretary()
    await plans(w, date(2026, 9, 10))
    await at(w, 9, 6)
    await execute(w, tables.plan.update().values(day=date(2026, 9, 17)))
    for day in range(7, 13):
        await at(w, 9, day)
    await secretary.nothing()
    await at(w, 9, 14)
    await secretary.sees("trước buổi sinh hoạt thứ Năm 17/9/2026")


async def test_first_the_secretary_then_the_deputy_then_the_work_group(w: World) -> None:
    secretary, leader, deputy = await w.secretary(), await w.leader(), await second_phone(w)
    await plans(w, date(2026, 9, 10))
    await at(w, 9, 11)
    await secretary.sees("ghi biên bản")
    await at(w, 9, 12)
    await secretary.sees("ghi biên bản")
    await deputy.nothing()
    await at(w, 9, 13, 8, 3)
    shown = await deputy.sees("Bí thư chưa làm xong, nhờ đồng chí")
    assert "ghi biên bản buổi sinh hoạt thứ Năm 10/9/2026" in shown.text
    await at(w, 9, 14, 8, 6)
    shown = await leader.sees("đề nghị tổ công tác giúp")
    assert "Chi bộ Văn hóa, Thể thao và Truyền thông: ghi biên bản" in shown.text


async def test_nobody_is_told_of_what_was_done_meanwhile(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(w, date(2026, 9, 10))
    await at(w, 9, 11)
    await at(w, 9, 12)
    like = (await w.rows(tables.meeting))[0]
    await adds(w, tables.meeting, **{**like, "id": 900, "month": "2026-09", "cell_id": VHTT})
    await at(w, 9, 13)
    await deputy.nothing()
    await secretary.sees("ghi biên bản")


async def test_who_cannot_be_reached_is_passed_over(w: World) -> None:
    """The secretary never agreed: the leader hears of it the same morning."""
    leader = await w.leader()
    await plans(w, date(2026, 9, 10))
    await at(w, 9, 11)
    await leader.sees("ghi biên bản")


async def test_a_blocked_chat_is_reported_to_the_next(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(w, date(2026, 9, 10))
    await at(w, 9, 10, 5)
    await secretary.blocks()
    await asyncio.sleep(0.3)
    await execute(w, tables.chat.update().values(lost_at=None))  # the bot has not heard of it
    await at(w, 9, 11)
    await at(w, 9, 11, 8, 10)
    shown = await leader.sees("ghi biên bản")
    assert "Chi bộ Văn hóa" in shown.text
    assert await rows(w, state="unheard")


async def test_one_message_a_person_a_day(w: World) -> None:
    """Two cells whose secretaries nobody reaches: the leader reads both in one message."""
    leader = await w.leader()
    await at(w, 8, 20)
    shown = await leader.sees("Chưa liên lạc được với chi bộ, đề nghị tổ công tác báo giúp")
    cells = "Chi bộ Phòng Tài chính – Kế hoạch; Chi bộ Văn hóa, Thể thao và Truyền thông"
    assert f"• {cells}: chốt ngày" in shown.text
    await plans(w, date(2026, 8, 21))
    await at(w, 8, 20, 19, 30)
    await leader.nothing()


async def test_the_night_is_quiet(w: World) -> None:
    secretary = await w.secretary()
    await plans(w, date(2026, 9, 10))
    await execute(w, tables.plan.update().values(starts=time(7)))
    for hour, minute in ((21, 0), (23, 0)):
        await at(w, 9, 6, hour, minute)
    for hour in (0, 5, 6):
        await at(w, 9, 7, hour)
    await secretary.nothing()
    await at(w, 9, 7, 8)
    await secretary.sees("gửi tài liệu")


async def test_after_three_days_down_it_comes_late_and_says_so(w: World) -> None:
    secretary = await w.secretary()
    await at(w, 8, 19)
    await at(w, 8, 23, 10)
    shown = await secretary.sees("(gửi trễ)")
    assert "chốt ngày" in shown.text
    await at(w, 8, 24)
    await secretary.nothing()


async def test_after_three_weeks_down_what_is_too_old_is_listed_and_not_sent(w: World) -> None:
    secretary = await w.secretary()
    await plans(w, date(2026, 8, 28))
    await at(w, 8, 19)
    await at(w, 9, 12, 10)
    expired = await rows(w, state="expired", cell_id=VHTT)
    assert {row["rule"] for row in expired} >= {"materials", "meeting", "record"}
    secretary.forget()
    await at(w, 9, 12, 11)
    await secretary.nothing()


async def test_a_clock_that_jumps_sends_nothing_twice(w: World) -> None:
    secretary = await w.secretary()
    await at(w, 8, 20)
    await secretary.sees("chốt ngày")
    for day, hour in ((19, 9), (20, 9), (18, 9), (20, 10)):
        await at(w, 8, day, hour)
    await secretary.nothing()


async def test_again_this_evening_and_tomorrow(w: World) -> None:
    secretary = await w.secretary()
    await at(w, 8, 20)
    await secretary.sees("chốt ngày")
    await tapped(secretary, "Nhắc lại tối nay", "Tôi sẽ nhắc lại lúc 20 giờ")
    await tapped(secretary, "Nhắc lại tối nay", "Tôi sẽ nhắc lại lúc 20 giờ")
    await at(w, 8, 20, 20, 1)
    await secretary.sees("chốt ngày")
    await secretary.nothing()


async def test_a_kind_of_reminder_is_switched_off(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/nhac", "1. 🔔 lịch tháng tới")
    await asked(secretary, "1", "1. 🔕 lịch tháng tới")
    await at(w, 8, 20)
    await secretary.nothing()
    assert await rows(w, rule="plan", cell_id=VHTT, state="unwanted")
    await asked(secretary, "nhắc việc", "1. 🔕 lịch tháng tới")
    await tapped(secretary, "Bật: lịch tháng tới", "1. 🔔 lịch tháng tới")


async def test_a_role_that_changed_is_told_instead(w: World) -> None:
    secretary = await w.secretary()
    await at(w, 8, 20, 5)
    await execute(
        w,
        tables.post.update()
        .where(tables.post.c.unit_id == VHTT)
        .values(until_date=date(2026, 8, 19)),
    )
    new = await joins(w, "8010", "Bí thư mới", (Role.cell_secretary, CELL))
    await at(w, 8, 20)
    await new.sees("chốt ngày")
    await secretary.nothing()


async def test_a_draft_that_waits_is_reminded_of(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary, until=3)
    secretary.forget()
    await at(w, 8, 20)
    await secretary.sees("biên bản ghi dở từ thứ Ba 18/8/2026")


async def test_a_record_without_a_score_is_reminded_of_two_days_later(w: World) -> None:
    secretary = await w.secretary()
    await w.submits(secretary)
    await plans(w, date(2026, 9, 3))
    await at(w, 8, 20)
    await secretary.sees("chấm điểm buổi sinh hoạt thứ Ba 18/8/2026")
    await tapped(secretary, "Chấm điểm", "Theo số liệu đã ghi")


async def test_a_committee_shifts_a_rule_and_switches_another_off(w: World) -> None:
    secretary, other = await w.secretary(), await w.other_secretary()
    top = tables.unit.c.code == "loc-binh"
    changes = {"reminders": {"plan": 2, "thematic": False}}
    await execute(w, tables.unit.update().where(top).values(rules=changes))
    own = tables.unit.c.code == "tc-kh"
    await execute(w, tables.unit.update().where(own).values(rules={"reminders": {"plan": 0}}))
    await at(w, 8, 20)
    await secretary.nothing()
    await other.sees("chốt ngày")
    await at(w, 8, 22)
    await secretary.sees("chốt ngày")
    await at(w, 8, 31)
    assert not await rows(w, rule="thematic")


async def test_on_the_first_the_leader_reads_who_did_not_meet(w: World) -> None:
    leader, secretary = await w.leader(), await w.secretary()
    await at(w, 8, 31)
    leader.forget()
    await w.app.store.write(lambda tx: demo._record(tx, "vhtt", Month(2026, 8), 1, NOW))
    await at(w, 9, 1, 8, 5)
    shown = await leader.sees("Tháng 8/2026: 3/6 chi bộ đã có biên bản")
    met, unmet, unplanned = shown.text.splitlines()[1:]
    assert "Đã họp: Chi bộ Bảo hiểm xã hội (3/8)" in met
    assert "Văn hóa" in met
    assert "Chưa có biên bản: Chi bộ Hợp tác xã Tiến Đạt" in unmet
    assert "Văn hóa" not in unmet
    assert "Chưa có lịch tháng 9/2026: " in unplanned
    assert shown.labels[0] == "📊 Xem tổng hợp"
    secretary.forget()


async def test_the_control_without_a_key_doubles(w: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests above can fail: what is not known again is sent again."""
    secretary = await w.secretary()
    await at(w, 8, 20)
    await secretary.sees("chốt ngày")
    await execute(w, tables.reminder.delete())
    await execute(w, tables.outbox.update().values(key=tables.outbox.c.key + "?"))
    await w.app.store.write(lambda tx: reminder.note_planned(tx, NOW - timedelta(days=1)))
    await at(w, 8, 20, 10)
    await secretary.sees("chốt ngày")


async def test_a_clock_that_jumps_is_noticed_within_seconds(
    sqlite_url: str, tmp_path: Path
) -> None:
    """A suspended machine or a clock that was set: nobody waits for the next tick."""
    async with world(sqlite_url, tmp_path, reminder_minutes=60) as w:
        secretary = await w.secretary()
        w.api.clock.forward(timedelta(days=1, hours=13).total_seconds())
        await secretary.sees("chốt ngày", within=10)
