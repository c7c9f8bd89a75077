"""What a letter said that did not arrive is told all the same, to whom it was meant for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot import demo
from domain.people import Role
from domain.reminders.reminder import Due, Rule, due
from playground.people import Chat
from storage import organisation, tables
from storage.organisation import Organisation
from tests.bot.reminders.reminding import VHTT, at, plans, rows
from tests.talk import COMMITTEE, GROUP, execute, joins, second_phone, tapped
from tests.world import NOW, World, world


@pytest.fixture
async def s(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """On SQLite alone: here the database makes no difference."""
    async with world(sqlite_url, tmp_path) as found:
        yield found


def refuses(w: World) -> None:
    w.api.faults.plan("sendMessage", "429", times=None, retry_after=60)


async def all_reached(w: World) -> None:
    await execute(w, update(tables.chat).values(lost_at=None))


async def lost(w: World, user_id: str) -> None:
    theirs = tables.chat.c.external == user_id
    await execute(w, update(tables.chat).where(theirs).values(lost_at=NOW))


async def office_of(w: World) -> Chat:
    return await joins(w, "8020", "Cán bộ cấp ủy", (Role.committee, COMMITTEE))


@pytest.mark.parametrize("days", [1, 8, 30])
async def test_what_could_not_be_sent_that_day_is_told_after_any_downtime(
    s: World, days: int
) -> None:
    secretary = await s.secretary()
    await at(s, 8, 19)
    refuses(s)
    await at(s, 8, 20)
    s.api.faults.heal()
    back = date(2026, 8, 20) + timedelta(days=days)
    await at(s, back.month, back.day, 9)
    await at(s, back.month, back.day, 9, 5)
    assert "tháng 9/2026" in (await secretary.sees("🔔")).text or days > 7
    letters = {row["id"]: row["state"] for row in await s.rows(tables.outbox)}
    told = await rows(s, cell_id=VHTT, state="sent") + await rows(s, cell_id=VHTT, state="expired")
    assert {letters[row["letter_id"]] for row in told} == {"sent"}


async def test_who_was_never_told_is_not_said_to_have_done_nothing(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await at(s, 8, 24)
    refuses(s)
    await at(s, 8, 25)
    s.api.faults.heal()
    await at(s, 8, 27, 22)
    await at(s, 8, 28)
    await secretary.sees("chốt ngày")
    assert [m for m in deputy.messages if "chưa làm xong" in m.text] == []


async def test_what_was_missed_is_listed_again_where_the_list_did_not_arrive(s: World) -> None:
    secretary = await s.secretary()
    await plans(s, date(2026, 8, 28))
    await at(s, 8, 19)
    refuses(s)
    await at(s, 9, 12, 10)
    s.api.faults.heal()
    await at(s, 9, 12, 22)
    await at(s, 9, 13)
    listed = await secretary.sees("Có việc chưa kịp nhắc")
    assert "biên bản chưa ghi (28/8)" in listed.text


async def test_who_is_back_is_told_instead_of_the_deputy(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await at(s, 8, 19)
    await lost(s, demo.SECRETARY)
    refuses(s)
    await at(s, 8, 20)
    s.api.faults.heal()
    await at(s, 8, 20, 22)
    await all_reached(s)
    await at(s, 8, 21)
    await secretary.sees("chốt ngày")
    await deputy.nothing()


async def test_the_other_member_of_the_group_is_told_before_the_committee(s: World) -> None:
    office, leader = await office_of(s), await s.leader()
    member = await joins(s, "8030", "Thành viên tổ", (Role.group_member, GROUP))
    await at(s, 8, 19)
    leader.room.blocked = True
    await at(s, 8, 20)
    await at(s, 8, 20, 8, 10)
    await member.sees("Chưa liên lạc được với chi bộ, đề nghị tổ công tác")
    assert [m for m in office.messages if "chốt ngày" in m.text and GROUP in m.text] == []


async def test_the_committee_is_told_once_of_all_its_cells(s: World) -> None:
    office = await office_of(s)
    codes = [f"c{number}" for number in range(450)]
    units = [
        {"code": code, "name": f"Chi bộ {code}", "kind": "cell", "under": COMMITTEE}
        for code in codes
    ]
    posts = [{"role": "cell_secretary", "unit": code} for code in codes]
    who = {"name": "Bí thư chưa vào", "telegram": "8040", "posts": posts}
    found = Organisation.model_validate({"from": "2026-01-01", "units": units, "people": [who]})
    await s.app.store.write(lambda tx: organisation.bring_in(tx, found, NOW))
    await at(s, 8, 20)
    shown = await office.sees("kính báo cấp ủy")
    told = len(await rows(s, rule="plan", state="sent"))
    assert told >= len(codes)
    assert f"và {told - 12} chi bộ khác: chốt ngày" in shown.text
    await tapped(office, "Nhắc tối nay", "Tôi sẽ nhắc lại lúc 20 giờ")
    await at(s, 8, 20, 20, 1)
    shown = await office.sees("kính báo cấp ủy")
    assert f"và {told - 12} chi bộ khác: chốt ngày" in shown.text


async def test_who_asks_again_reads_the_same_heading(s: World) -> None:
    leader = await s.leader()
    await at(s, 8, 20)
    await leader.sees("đề nghị tổ công tác báo giúp")
    await tapped(leader, "Nhắc tối nay", "Tôi sẽ nhắc lại lúc 20 giờ")
    await at(s, 8, 20, 20, 1)
    await leader.sees("đề nghị tổ công tác báo giúp")


async def test_tomorrow_again_is_asked_for_day_after_day(w: World) -> None:
    """On PostgreSQL a key has an end."""
    secretary = await w.secretary()
    await at(w, 8, 20)
    for day in range(21, 28):
        await secretary.sees("chốt ngày")
        await tapped(secretary, "Nhắc mai", "Tôi sẽ nhắc lại lúc 8 giờ")
        await at(w, 8, day)
    await secretary.sees("chốt ngày")


async def test_an_hour_that_is_changed_on_the_day_is_the_one_that_counts(w: World) -> None:
    secretary = await w.secretary()
    await plans(w, date(2026, 9, 3), starts=time(19, 30))
    for hour in (8, 19):
        await at(w, 9, 2, hour)
    await at(w, 9, 3, 0, 5)
    secretary.forget()
    await execute(w, update(tables.plan).values(starts=time(14)))
    await at(w, 9, 3, 11, 30)
    await secretary.nothing()
    await at(w, 9, 3, 12, 5)
    assert "14 giờ" in (await secretary.sees("có buổi sinh hoạt")).text
    await at(w, 9, 3, 17, 35)
    await secretary.nothing()


async def test_a_list_of_what_was_missed_has_nothing_to_repeat(s: World) -> None:
    secretary = await s.secretary()
    await plans(s, date(2026, 9, 10))
    await at(s, 9, 6)
    await execute(s, tables.reminder.delete())
    secretary.forget()
    await at(s, 9, 10, 14, 1)
    assert (await secretary.sees("chưa kịp nhắc")).labels == ["🔕 Chọn loại nhắc"]


async def test_a_deputy_is_not_sent_to_a_summary_that_is_not_theirs(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await at(s, 9, 2, 12)
    deputy.forget()
    await secretary.blocks()
    await asyncio.sleep(0.5)
    await at(s, 9, 3)
    shown = await deputy.sees("không nhắn tin được cho bí thư")
    assert "📊 Xem tổng hợp" not in shown.labels


async def test_the_record_of_a_meeting_that_was_brought_forward_is_made(s: World) -> None:
    """Before Tết that of the next month may be held in this one."""
    secretary = await s.secretary()
    await plans(s, date(2026, 8, 30), month="2026-09")
    await at(s, 8, 31)
    await secretary.sees("ghi biên bản")
    await tapped(secretary, "Ghi biên bản", "tháng 9/2026")


async def test_a_rule_that_fails_keeps_no_other_back(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    secretary = await w.secretary()

    def fails(rule: Rule, *rest: Any) -> Iterator[Due]:
        if rule.key == "materials":
            raise OverflowError
        return due(rule, *rest)

    await at(w, 8, 19)
    monkeypatch.setattr("bot.reminders.tick.due", fails)
    await at(w, 8, 20)
    await secretary.sees("chốt ngày")
    monkeypatch.undo()
    await plans(w, date(2026, 8, 24))
    await at(w, 8, 21)
    assert await rows(w, rule="materials"), "made when it works again"


async def test_a_shift_is_a_number_of_days(w: World) -> None:
    given = {"code": "tc-kh", "name": "Chi bộ", "rules": {"reminders": {"plan": 20260901}}}
    with pytest.raises(ValueError, match="31"):
        Organisation.model_validate({"from": "2026-01-01", "units": [given]})


async def test_a_letter_has_one_button_to_the_summary(s: World) -> None:
    leader = await s.leader()
    for day in (20, 24, 25, 28):
        await at(s, 8, day)
    await at(s, 8, 31)
    letter = await leader.sees("Tuần này")
    while "quý này chưa có" not in letter.text:
        letter = await leader.sees("Tuần này")
    assert sum("Xem tổng hợp" in label for label in letter.labels) == 1


async def test_buttons_that_do_the_same_say_for_which_cell(s: World) -> None:
    cells = [(Role.cell_secretary, code) for code in ("bhxh", "kt-ht")]
    both = await joins(s, "8021", "Bí thư hai nơi", *cells)
    await at(s, 8, 20)
    letter = await both.sees("chốt ngày, giờ")
    first, second, *_ = letter.labels
    assert first == "📅 Chốt lịch: Chi bộ Bảo hiểm xã hội"
    assert second == "📅 Chốt lịch: Chi bộ Phòng Kinh tế – Hạ tầng"
    await tapped(both, second, "Chi bộ Phòng Kinh tế – Hạ tầng")
