"""A month without its meeting is settled with a reason: it ends the reminders and is said above."""

from __future__ import annotations

from datetime import date

from tests.bot.reminders.reminding import at, plans, rows
from tests.talk import asked, tapped
from tests.world import World


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
