"""One meeting to come, told in a sentence where nothing is asked."""

from __future__ import annotations

import pytest

from storage import tables
from tests.handlers.plans.talk_of_plans import plans
from tests.talk import asked, tapped
from tests.world import World


@pytest.mark.parametrize(
    "text", ["tháng 9 họp ngày 3 lúc 2 giờ chiều nhé", "3/9 lúc 14h họp chi bộ", "lịch họp 3/9 14h"]
)
async def test_a_meeting_that_is_told_becomes_its_plan(s: World, text: str) -> None:
    secretary = await s.secretary()
    await asked(secretary, text, "Họp ở đâu")
    await tapped(secretary, "Như mọi khi", "Câu 3/4")
    await asked(secretary, "không", "Câu 4/4")
    shown = await asked(secretary, "không", "Đúng thì chọn")
    assert "3/9" in shown.text
    assert "14 giờ" in shown.text
    await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch")
    (row,) = await s.rows(tables.plan)
    assert (str(row["day"]), str(row["starts"])[:5]) == ("2026-09-03", "14:00")


async def test_where_its_month_is_planned_that_meeting_is_opened(s: World) -> None:
    secretary = await s.secretary()
    await plans(secretary)
    before = await s.rows(tables.plan)
    await asked(secretary, "tháng 9 họp ngày 10 lúc 14h", "tháng 9")
    assert await s.rows(tables.plan) == before


@pytest.mark.parametrize("text", ["họp ngày 3/8 có 20/22 đồng chí", "ngày 3/9 họp chưa em?"])
async def test_a_meeting_that_was_or_is_asked_for_is_no_plan(s: World, text: str) -> None:
    secretary = await s.secretary()
    shown = await asked(secretary, text, "Chưa có kế hoạch")
    assert "Câu 2" not in shown.text
