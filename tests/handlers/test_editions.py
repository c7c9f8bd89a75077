"""What is confirmed is what that phone showed: a changed thing is shown anew and asked again.

The moment stands still, so that every change has the same: what counts is how often it changed.
"""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot import demo
from domain.people import Role
from domain.reminders import RULES
from playground.people import Chat
from storage import tables
from storage.frameworks import framework
from storage.plans import plan as plans_kept
from storage.reminders import reminder
from storage.store import Tx
from tests.handlers.frameworks.test_framework import SMALL, loads, puts_in_force
from tests.handlers.plans.talk_of_plans import makes_card, months, notes, plans
from tests.handlers.scores.talk_of_scores import committee, given, records, scores
from tests.talk import COMMITTEE, asked, joins, second_phone, tapped
from tests.world import NOW, World

CARD = "gõ số của dòng để sửa"


@pytest.fixture(autouse=True)
def _the_moment_stands_still(s: World, monkeypatch: pytest.MonkeyPatch) -> None:
    moment = s.app.clock.now()
    monkeypatch.setattr(s.app.inbox, "_now", lambda: moment)


async def changes(person: Chat, line: str, answer: str) -> None:
    await asked(person, line, f"Bước {line}/12")
    await asked(person, answer, CARD)


async def test_a_card_that_lacks_the_second_change_is_not_submitted(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await s.fills(secretary)
    await asked(deputy, "/hop", CARD)
    await changes(deputy, "8", "9")
    await asked(secretary, "/hop", "9 đảng viên")
    await changes(deputy, "8", "7")
    before = await s.count(tables.meeting)
    shown = await tapped(secretary, "Nộp biên bản", "vừa được sửa")
    assert "7 đảng viên" in shown.text
    assert await s.count(tables.meeting) == before
    await tapped(secretary, "Nộp biên bản", "Biên bản số")


async def test_a_draft_that_went_on_is_not_thrown_away(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await s.fills(secretary)
    await asked(deputy, "/hop", CARD)
    await tapped(secretary, "Bỏ bản này", "Bỏ hẳn")
    await changes(deputy, "8", "9")
    await tapped(secretary, "Bỏ hẳn", CARD)
    assert await s.count(tables.draft) == 1


async def test_a_score_is_given_as_it_was_shown(s: World) -> None:
    secretary, deputy = await records(s), await second_phone(s)
    await scores(secretary)
    await asked(deputy, "/chamdiem", "gõ mã của mục để sửa")
    await asked(deputy, "3.1", "3.1")
    await asked(deputy, "3", "gõ mã của mục để sửa")
    await tapped(secretary, "Chốt điểm", "gõ mã của mục để sửa")
    assert (await given(s))[0]["given_at"] is None
    await tapped(secretary, "Chốt điểm", "Đã chốt")


async def test_a_meeting_of_the_plan_is_confirmed_as_it_was_shown(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await plans(secretary)
    await asked(deputy, "/kehoach", "Kế hoạch sinh hoạt")
    (first, *_) = (await months(s)).values()
    await s.app.store.write(
        lambda tx: tx.execute(
            tables.plan.update()
            .where(tables.plan.c.id == first["id"])
            .values(place="Chỗ khác", **plans_kept.NEXT)
        )
    )
    await tapped(deputy, "Chốt lịch", "vừa được đổi trên máy khác")
    assert await notes(s, "plan-confirmed") == []


async def test_a_year_is_kept_as_its_card_showed_it(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await plans(secretary)
    await makes_card(deputy)
    (first, *_) = (await months(s)).values()
    await s.app.store.write(
        lambda tx: tx.execute(
            tables.plan.update()
            .where(tables.plan.c.id == first["id"])
            .values(reason="dời", **plans_kept.NEXT)
        )
    )
    await tapped(deputy, "Giữ kế hoạch này", "Giữ kế hoạch này")
    assert len(await notes(s, "plan-kept")) == 1


async def test_a_framework_is_put_in_force_as_it_was_shown(s: World) -> None:
    above = await committee(s)
    await loads(above, SMALL.format(title="mới", number="1", kind="thường kỳ"), "Khung dùng được")
    (draft,) = await s.rows(tables.framework_draft)
    sent, key = {**draft["sent"], "title": "Khung khác"}, (draft["unit_id"], draft["person_id"])
    await s.app.store.write(
        lambda tx: framework.keep_sent(tx, key[0], sent, by=key[1], now=NOW)
    )  # as from the person's other phone
    await tapped(above, "Đưa vào áp dụng", "vừa được sửa trên máy khác")
    assert await s.count(tables.framework_draft) == 1
    await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng")


async def test_two_people_do_not_write_over_each_others_framework(s: World) -> None:
    above = await committee(s)
    beside = await joins(s, "8005", "Cấp ủy hai", (Role.committee, COMMITTEE))
    await loads(above, SMALL.format(title="mới", number="1", kind="thường kỳ"), "Khung dùng được")
    await asked(beside, "/khungdiem", "Khung điểm")
    await tapped(beside, "Nạp khung mới", "dán nguyên khung")
    await asked(beside, "tên: Khung khác", "Khung khác")
    await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng")
    await asked(beside, "/khungdiem", "Khung điểm")
    await tapped(beside, "Nạp khung mới", "Khung khác")


async def test_the_framework_that_was_named_is_ended(s: World) -> None:
    above = await committee(s)
    beside = await joins(s, "8005", "Cấp ủy hai", (Role.committee, COMMITTEE))
    await puts_in_force(above, "một", "1")
    await asked(beside, "/khungdiem", "Khung điểm")
    await tapped(beside, "Ngừng khung mới nhất", "Khung một")
    await puts_in_force(above, "hai", "2")
    await tapped(beside, "Ngừng", "vừa được sửa trên máy khác")
    own = [row for row in await s.rows(tables.framework) if row["unit_id"]]
    assert [row["until_date"] for row in own] == [None, None]


async def test_a_reminder_is_turned_off_once_on_two_phones(s: World) -> None:
    """Both showed it as wanted: the second tap does not want it again."""
    secretary = await s.secretary()
    await asked(secretary, "/nhac", "Những việc tôi nhắc")
    await s.app.store.write(lambda tx: turns_off(tx, s))
    await secretary.says("1")
    await secretary.sees("Đã lưu")
    assert [row["wanted"] for row in await s.rows(tables.preference)] == [False]


async def turns_off(tx: Tx, s: World) -> None:
    """As her other phone does."""
    query = select(tables.chat.c.person_id).where(tables.chat.c.external == demo.SECRETARY)
    person = int((await tx.execute(query)).scalar_one())
    await reminder.set_wanted(tx, person, RULES[0].key, wanted=False)
