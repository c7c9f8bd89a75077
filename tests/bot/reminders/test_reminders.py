"""Who is reminded of what: in time, once, together, only while there is something to do."""

from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from storage import tables
from storage.frameworks.framework import shipped
from storage.reminders import reminder
from tests.bot.reminders.reminding import VHTT, at, plans, rows
from tests.talk import adds, asked, execute, tapped
from tests.world import NOW, World, world


async def test_next_month_is_to_be_planned_by_the_20th(w: World) -> None:
    secretary = await w.secretary()
    await at(w, 8, 19)
    await secretary.nothing()
    await at(w, 8, 20)
    shown = await secretary.sees("chốt ngày, giờ, nội dung sinh hoạt tháng 9/2026")
    assert shown.labels == [
        "📅 Chốt lịch",
        "🌙 Nhắc tối nay",
        "☀️ Nhắc mai",
        "🔕 Chọn loại nhắc",
    ]
    assert "(hạn thứ Năm 20/8/2026)" in shown.text
    await at(w, 8, 20, 9)
    await secretary.nothing()
    await at(w, 8, 25)
    await secretary.sees("(đã quá hạn thứ Năm 20/8/2026)")


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


async def test_after_three_weeks_down_what_is_too_old_is_listed_once(w: World) -> None:
    secretary = await w.secretary()
    await plans(w, date(2026, 8, 28))
    await at(w, 8, 19)
    await at(w, 9, 12, 10)
    shown = await secretary.sees("Có việc chưa kịp nhắc đúng hạn")
    for line in ("• tài liệu, giấy mời (28/8)", "• sắp họp (28/8)", "• lịch tháng tới (20/8)"):
        assert line in shown.text
    expired = await rows(w, state="expired", cell_id=VHTT)
    assert {row["rule"] for row in expired} >= {"plan", "materials", "meeting", "record"}
    await at(w, 9, 12, 11)
    await at(w, 9, 13)
    await secretary.nothing()
    await asked(secretary, "/nhac", "Những việc tôi nhắc")
    shown = await tapped(secretary, "Việc chưa kịp nhắc", "chưa nhắc được đúng hạn")
    assert "sắp họp (28/8), đã quá hạn" in shown.text
    assert "Phòng Tài chính" not in shown.text, "another cell"
    await tapped(secretary, "Quay lại", "Những việc tôi nhắc")


async def test_a_clock_that_jumps_sends_nothing_twice(w: World) -> None:
    secretary = await w.secretary()
    await at(w, 8, 20)
    await secretary.sees("chốt ngày")
    for day, hour in ((19, 9), (20, 9), (18, 9), (20, 10)):
        await at(w, 8, day, hour)
    await secretary.nothing()


async def test_again_this_evening_is_told_once_more_although_it_is_the_second_that_day(
    w: World,
) -> None:
    secretary = await w.secretary()
    await at(w, 8, 20)
    await secretary.sees("chốt ngày")
    await tapped(secretary, "Nhắc tối nay", "Tôi sẽ nhắc lại lúc 20 giờ")
    await tapped(secretary, "Nhắc tối nay", "Tôi sẽ nhắc lại lúc 20 giờ")
    await at(w, 8, 20, 20, 1)
    await secretary.sees("chốt ngày")
    await at(w, 8, 20, 20, 30)
    await secretary.nothing()


async def test_what_was_to_be_told_again_and_is_done_meanwhile_is_not(w: World) -> None:
    secretary = await w.secretary()
    await at(w, 8, 20)
    await secretary.sees("chốt ngày")
    await tapped(secretary, "Nhắc tối nay", "nếu khi đó việc vẫn chưa xong")
    await plans(w, date(2026, 9, 3))
    await at(w, 8, 20, 20, 1)
    await secretary.nothing()


async def test_again_tomorrow_comes_with_the_message_of_tomorrow(w: World) -> None:
    secretary = await w.secretary()
    await plans(w, date(2026, 8, 24))
    await at(w, 8, 20)
    await secretary.sees("chốt ngày")
    await tapped(secretary, "Nhắc mai", "Tôi sẽ nhắc lại lúc 8 giờ, thứ Sáu 21/8/2026")
    await at(w, 8, 21)
    shown = await secretary.sees("chốt ngày")
    assert "gửi tài liệu" in shown.text
    await at(w, 8, 21, 9)
    await secretary.nothing()


async def test_several_things_have_a_button_each(w: World) -> None:
    secretary = await w.secretary()
    await w.submits(secretary)
    await plans(w, date(2026, 8, 23), kind="thematic")
    await at(w, 8, 20)
    shown = await secretary.sees("chấm điểm buổi sinh hoạt")
    assert shown.labels[:3] == ["📅 Chốt lịch", "📅 Xem buổi họp", "⭐ Chấm điểm"]
    assert len(shown.labels) == 6


async def test_a_meeting_is_told_with_its_hour_place_and_topic(w: World) -> None:
    secretary = await w.secretary()
    more = {"place": "Nhà văn hóa", "topic": "Học tập Bác", "kind": "both"}
    await plans(w, date(2026, 9, 10), **more)
    await at(w, 9, 10, 12)
    await secretary.sees("thứ Năm 10/9/2026, 14 giờ, Nhà văn hóa; chuyên đề: Học tập Bác")


async def test_a_meeting_that_has_begun_is_not_announced_late(w: World) -> None:
    secretary = await w.secretary()
    await plans(w, date(2026, 9, 10))
    await at(w, 9, 6)
    secretary.forget()
    await at(w, 9, 10, 14, 1)
    shown = await secretary.sees("Có việc chưa kịp nhắc đúng hạn")
    assert "• sắp họp (10/9)" in shown.text
    assert "có buổi sinh hoạt" not in shown.text
    await at(w, 9, 10, 14, 30)
    await secretary.nothing()


async def test_a_meeting_at_dawn_that_was_told_the_evening_before_is_not_told_as_missed(
    w: World,
) -> None:
    secretary = await w.secretary()
    await plans(w, date(2026, 9, 10), starts=time(6))
    await at(w, 9, 9, 19)
    await secretary.sees("thứ Năm 10/9/2026, 6 giờ")
    secretary.forget()
    for hour, minute in ((6, 1), (6, 31), (8, 1)):
        await at(w, 9, 10, hour, minute)
    assert not any("sắp họp" in one.text for one in secretary.messages)


async def test_a_quarter_whose_thematic_meeting_is_still_to_come_is_left_in_peace(w: World) -> None:
    secretary = await w.secretary()
    await plans(w, date(2026, 9, 3))
    await plans(w, date(2026, 9, 20), kind="thematic", month="2026-09")
    await at(w, 9, 15)
    await secretary.nothing()
    await at(w, 9, 23)
    await secretary.sees("quý này chưa có sinh hoạt chuyên đề (hết quý thứ Tư 30/9/2026)")


async def test_before_the_year_is_summed_up_the_missing_months_are_named(w: World) -> None:
    secretary = await w.secretary()
    await at(w, 12, 21)
    shown = await secretary.sees("trước khi tổng kết (thứ Năm 31/12/2026)")
    assert "còn thiếu biên bản tháng 8, 9, 10, 11, 12 trước" in shown.text, "the first was July's"
    await secretary.taps("Ghi biên bản")
    await secretary.sees("Biên bản tháng 8/2026")


async def test_what_could_not_be_sent_by_night_waits_and_comes_late_in_one_message(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with world(sqlite_url, tmp_path) as w:
        secretary = await w.secretary()
        w.api.faults.plan("sendMessage", "429", times=None, retry_after=60)
        await at(w, 8, 20)
        await at(w, 8, 20, 20, 50)
        w.api.faults.heal()
        await at(w, 8, 20, 22)
        await secretary.nothing()
        await at(w, 8, 21)
        await secretary.sees("(gửi trễ) Đồng chí còn việc cần làm")
        await at(w, 8, 21, 9)
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
        await secretary.sees("chốt ngày")


async def test_every_row_is_of_something_that_is_there(w: World) -> None:
    """What no foreign key checks: the occasion and the cell of a row that a tick made."""
    await plans(w, date(2026, 9, 10))
    for day in (20, 21, 25, 26, 27):
        await at(w, 8, day)
    occasions = {row["id"] for row in await w.rows(tables.occasion)}
    units = {row["id"] for row in await w.rows(tables.unit)}
    found = await w.rows(tables.reminder)
    assert len({row["occasion_id"] for row in found}) > 1
    assert {row["occasion_id"] for row in found} <= occasions
    assert {row["cell_id"] for row in found if row["group_id"] is None} <= units


@pytest.mark.parametrize("kinds", [("regular", "both"), ("thematic",)])
async def test_a_thematic_meeting_is_to_be_scored_where_it_has_a_form(
    w: World, kinds: tuple[str, ...]
) -> None:
    secretary = await w.secretary()
    await w.submits(secretary)
    (*_, held) = await w.rows(tables.meeting)
    thematic = {**held, "id": 900, "kind": "thematic", "number": 99, "held_on": date(2026, 8, 26)}
    await adds(w, tables.meeting, **thematic)
    form = shipped().model_dump(mode="json", exclude_defaults=True) | {"kinds": kinds}
    row = {"digest": "x", "document": form, "from_date": date(2026, 1, 1), "added_at": NOW}
    await adds(w, tables.framework, **row, unit_id=1)
    await at(w, 8, 28, 5)
    made = await rows(w, rule="score", subject=900, state="waiting")
    assert len(made) == (kinds == ("thematic",))
