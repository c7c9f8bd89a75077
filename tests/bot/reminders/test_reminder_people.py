"""To whom a reminder goes: up the line, past whom nobody reaches, and to the work group."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import date

from bot import demo
from bot.commands import CannotDo
from bot.commands.check import check
from domain.chat import Month
from domain.people import Role
from playground.people import Chat
from storage import tables
from tests.bot.reminders.reminding import VHTT, at, plans, rows
from tests.talk import CELL, COMMITTEE, GROUP, adds, asked, execute, joins, meets, second_phone
from tests.world import NOW, World


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
    await secretary.sees("có thời hạn đến hết")
    await secretary.nothing()


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


async def committee(w: World) -> Chat:
    return await joins(w, "8020", "Cán bộ cấp ủy", (Role.committee, COMMITTEE))


async def test_without_a_deputy_the_work_group_still_hears_of_it_after_two_days(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(w, date(2026, 9, 10))
    for day in (11, 12):
        await at(w, 9, day)
        await secretary.sees("ghi biên bản")
    await at(w, 9, 13, 8, 30)
    await leader.nothing()
    await at(w, 9, 14, 8, 40)
    await leader.sees("Chi bộ đã được nhắc mà chưa xong, đề nghị tổ công tác giúp")


async def test_who_switches_a_kind_off_does_not_keep_it_from_the_work_group(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await asked(secretary, "/nhac", "4. 🔔 biên bản chưa ghi")
    await asked(secretary, "4", "4. 🔕 biên bản chưa ghi")
    await plans(w, date(2026, 9, 10))
    for day in range(11, 15):
        await at(w, 9, day, 8, day)
    await secretary.nothing()
    await leader.sees("ghi biên bản buổi sinh hoạt thứ Năm 10/9/2026")


async def test_a_secretary_who_blocks_the_bot_is_reported_to_the_deputy(w: World) -> None:
    secretary, deputy, leader = await w.secretary(), await second_phone(w), await w.leader()
    await at(w, 9, 2, 12)
    for chat in (deputy, leader):
        chat.forget()
    await secretary.blocks()
    await asyncio.sleep(0.3)
    await at(w, 9, 3)
    await deputy.sees("không nhắn tin được cho bí thư từ thứ Tư 02/9/2026")
    await leader.nothing()


async def test_who_came_back_is_not_reported(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await at(w, 9, 2, 12)
    await secretary.blocks()
    await asyncio.sleep(0.3)
    await secretary.unblocks()
    await asyncio.sleep(0.3)
    deputy.forget()
    await at(w, 9, 3)
    await deputy.nothing()


async def test_where_the_leader_is_out_of_reach_a_member_of_the_group_is_told(w: World) -> None:
    leader = await w.leader()
    member = await joins(w, "8030", "Thành viên tổ", (Role.group_member, GROUP))
    await at(w, 8, 20)
    await leader.sees("chốt ngày")
    await member.nothing()
    await leader.blocks()
    await asyncio.sleep(0.3)
    await at(w, 8, 21)
    shown = await member.sees("không nhắn tin được cho tổ trưởng từ thứ Năm 20/8/2026")
    assert shown.text.startswith("🔔 Đồng chí còn việc cần làm:\n• Tổ công tác số 1: ")
    await at(w, 8, 25)
    await member.sees("chốt ngày")


async def test_what_nobody_below_can_be_told_goes_to_the_committee(w: World) -> None:
    office = await committee(w)
    codes = [row["code"] for row in await w.rows(tables.unit) if row["kind"] == "cell"]
    await meets(w, "8040", "Người mới", *((Role.cell_secretary, code) for code in codes))
    await at(w, 8, 20)
    shown = await office.sees("Chưa liên lạc được với chi bộ và tổ công tác, kính báo cấp ủy")
    assert f"và {len(codes) - 12} chi bộ khác: chốt ngày" in shown.text
    assert shown.labels[0] == "📊 Xem tổng hợp"


async def test_what_nobody_at_all_can_be_told_is_kept_as_such(w: World) -> None:
    await at(w, 8, 20)
    found = await rows(w, rule="plan")
    assert {row["state"] for row in found} == {"undeliverable"}
    told: list[str] = []
    with suppress(CannotDo):  # no backup was made
        await check(w.settings(), lambda what: told.append(w.app.words.say(what)))
    said = f"{len(found)} việc không báo được cho ai"
    assert [line for line in told if said in line], f"the operator sees it: {told}"


async def test_the_leader_is_reminded_of_the_half_year(w: World) -> None:
    leader = await w.leader()
    await at(w, 12, 31, 12)
    leader.forget()
    await at(w, 1, 1, year=2027)
    shown = await leader.sees("hết Năm 2026: xem tổng kết điểm các chi bộ để báo cáo")
    assert "📊 Tháng 12/2026: " in shown.text
    await leader.taps("Xem tổng kết")
    await leader.sees("Năm 2026 · 6 chi bộ")


async def test_of_several_work_groups_out_of_reach_the_committee_reads_a_line_each(
    w: World,
) -> None:
    office = await committee(w)
    await at(w, 8, 31)
    office.forget()
    await at(w, 9, 1, 8, 5)
    shown = await office.sees("Chưa liên lạc được với các tổ công tác sau, kính báo cấp ủy")
    lines = [
        line for line in shown.text.splitlines() if "chi bộ đã có biên bản tháng 8/2026" in line
    ]
    assert len(lines) == 5
    assert "Đã họp" not in shown.text


async def test_a_committee_switches_the_digest_of_its_groups_off(w: World) -> None:
    leader = await w.leader()
    top = tables.unit.c.code == COMMITTEE
    off = {"reminders": {"digest": False}}
    await execute(w, tables.unit.update().where(top).values(rules=off))
    await at(w, 8, 31)
    leader.forget()
    await at(w, 9, 1)
    await leader.nothing()
    assert not await rows(w, rule="digest")


async def test_who_may_turn_off_what_sees_only_what_may_come(w: World) -> None:
    """A secretary nothing of a work group's weeks, a leader first what is the group's."""
    secretary, leader = await w.secretary(), await w.leader()
    shown = await asked(secretary, "/nhac", "Những việc tôi nhắc")
    assert "13. " in shown.text
    assert "14. " not in shown.text
    assert "tổ" not in shown.text.split("\n", 1)[1].replace("tổng kết", "")
    shown = await asked(leader, "/nhac", "Những việc tôi nhắc")
    assert "1. 🔔 tổng hợp tháng của tổ" in shown.text
    assert "tuần của cấp ủy" not in shown.text
    await asked(leader, "1", "Đã lưu")
    assert [row["rule"] for row in await w.rows(tables.preference)] == ["digest"]
