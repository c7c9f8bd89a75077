"""A month without its meeting is settled with a reason: it ends the reminders and is said above."""

from __future__ import annotations

from datetime import date

from storage import tables
from tests.bot.reminders.reminding import VHTT, at, plans, rows
from tests.handlers.plans.talk_of_plans import told
from tests.talk import adds, asked, tapped
from tests.world import NOW, World


async def test_a_month_not_held_says_why_and_nobody_is_reminded_of_it(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(w, date(2026, 9, 3))
    await at(w, 8, 25)
    await asked(secretary, "/kehoach", "Tháng 9/2026")
    await asked(secretary, "1", "Sinh hoạt tháng 9/2026")
    shown = await tapped(secretary, "Hủy buổi này", "lý do")
    assert "Mưa lũ, thiên tai" in shown.labels
    await tapped(secretary, "Mưa lũ, thiên tai", "Đã hủy")
    for day in (2, 4, 5, 7, 8):
        await at(w, 9, day)
    kinds = {row["rule"] for row in await rows(w, cell_id=6) if row["state"] in ("sent", "waiting")}
    assert not kinds & {"record", "no-record", "meeting", "materials"}
    shown = await asked(leader, "/tonghop", "Tổng hợp")
    assert "không họp: Mưa lũ, thiên tai" in shown.text


async def test_a_month_merged_with_the_next_is_said_so_on_both_and_told(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await plans(s, date(2026, 9, 3))
    await asked(secretary, "/kehoach", "Tháng 9/2026")
    await asked(secretary, "1", "Sinh hoạt tháng 9/2026")
    await tapped(secretary, "Hủy buổi này", "lý do")
    await tapped(secretary, "Gộp với tháng sau", "Tháng 10/2026 chưa có buổi họp nào")
    await plans(s, date(2026, 10, 2))
    shown = await tapped(secretary, "Gộp với tháng sau", "Đã ghi")
    assert "Gộp với tháng 10/2026" in shown.text
    await told(s)
    seen = await leader.sees("không họp riêng thứ Năm 03/9/2026, 14 giờ, gộp với tháng 10/2026")
    assert "tháng 10/2026: thứ Sáu 02/10/2026, 14 giờ" in seen.text
    shown = await asked(secretary, "/kehoach", "🔗 gộp với tháng 10/2026")
    shown = await asked(secretary, "2", "Gộp cả: Tháng 9/2026")
    await tapped(secretary, "Hủy buổi này", "Đang gộp cả: Tháng 9/2026")
    for day in (2, 4, 8):
        await at(s, 9, day)
    assert not {row["rule"] for row in await rows(s, cell_id=6)} & {"record", "meeting"}
    await at(s, 10, 1, 19)
    await secretary.sees("có buổi sinh hoạt thứ Sáu 02/10/2026")
    shown = await asked(leader, "/tonghop 9", "Tổng hợp")
    assert "không họp: Gộp với tháng sau" in shown.text


async def test_an_extraordinary_meeting_stands_beside_the_regular_one(s: World) -> None:
    secretary = await s.secretary()
    await plans(s, date(2026, 9, 3))
    await asked(secretary, "/kehoach", "Tháng 9/2026")
    await tapped(secretary, "Thêm buổi họp", "chuyên đề riêng họp ngày nào")
    await tapped(secretary, "Là buổi họp bất thường", "họp bất thường họp ngày nào")
    await asked(secretary, "15/9", "chuyên đề gì")
    await asked(secretary, "không có", "Loại: Bất thường")
    await asked(secretary, "/kehoach", "Bất thường: thứ Ba 15/9/2026")
    await at(s, 9, 14, 19)
    await secretary.sees("có buổi sinh hoạt thứ Ba 15/9/2026")
    like = (await s.rows(tables.meeting))[0]
    held = {"month": "2026-09", "cell_id": 6, "held_on": date(2026, 9, 15)}
    await adds(s, tables.meeting, **{**like, **held, "id": 900, "kind": "extraordinary"})
    await at(s, 9, 16)
    day = date(2026, 9, 15)
    left = [row["state"] for row in await rows(s, rule="record", anchor=day)]
    assert left in ([], ["done"])
    await at(s, 9, 17)
    assert {row["state"] for row in await rows(s, rule="record", anchor=day)} <= {"done"}


async def test_a_cancelled_month_counts_for_its_cell_whatever_others_recorded(s: World) -> None:
    """The half-year asks for records: one month may be open, a cancelled one is settled."""
    await s.secretary()
    there = {row["month"] for row in await s.rows(tables.meeting) if row["cell_id"] == VHTT}
    first = int(min(there)[-2:])
    like = {"kind": "regular", "state": "submitted", "version": 1, "number": 1, "minutes": 100}
    like |= {"obliged": 20, "present": 20, "unexcused": 0, "merged": False, "answers": {}}
    like |= {"submitted_by": 1, "submitted_at": NOW}
    for cell, held in ((VHTT, {*range(first, 13)} - {10, 12}), (VHTT + 1, {12})):
        for number in held:
            if cell != VHTT or f"2026-{number:02}" not in there:
                day = date(2026, number, 3)
                await adds(
                    s, tables.meeting, cell_id=cell, month=f"{day:%Y-%m}", held_on=day, **like
                )
    await plans(s, date(2026, 12, 3), state="cancelled", reason="Mưa lũ")
    await at(s, 12, 21)
    assert await rows(s, rule="half-year", cell_id=VHTT) == []
    assert await rows(s, rule="half-year") != []  # of cells that lack more


async def test_a_month_for_which_nothing_is_planned_is_settled_too(w: World) -> None:
    """The reason of the sentence is one tap; who is above hears of no meeting that never was."""
    secretary, leader = await w.secretary(), await w.leader()
    await at(w, 9, 2)
    said = "tháng này bác chưa họp được vì bão"
    shown = await asked(secretary, said, "không sinh hoạt? Đồng chí")
    assert "Gộp với tháng sau" not in shown.labels
    shown = await tapped(secretary, "vì bão", "Đã ghi: tháng 9/2026 không sinh hoạt")
    assert "🚫 Tháng 9 không họp" not in shown.labels
    await told(w)
    await leader.sees("tháng 9/2026: không sinh hoạt. Lý do: Bão")
    for day in (7, 8, 9):
        await at(w, 9, day)
    assert not {row["rule"] for row in await rows(w, cell_id=6)} & {"no-record", "record"}
    shown = await asked(leader, "/tonghop 9", "Tổng hợp")
    assert "không họp: Bão" in shown.text


async def test_it_is_held_after_all(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/kehoach", "Chưa có kế hoạch")
    await tapped(secretary, "Tháng 8 không họp", "không sinh hoạt? Đồng chí")
    await tapped(secretary, "Mưa lũ, thiên tai", "Đã ghi: tháng 8/2026 không sinh hoạt")
    await asked(secretary, "1", "Sinh hoạt tháng 8/2026")
    await tapped(secretary, "Họp lại", "Chưa chốt")


async def test_a_month_on_record_cannot_be_said_not_held(w: World) -> None:
    secretary = await w.secretary()
    shown = await asked(secretary, "/kehoach", "Chưa có kế hoạch")
    assert "🚫 Tháng 7 không họp" not in shown.labels
    shown = await asked(secretary, "tháng 7 chi bộ không họp do lũ", "Kế hoạch")
    assert not await w.rows(tables.plan)
