"""What a clerk types instead of looking for the page leads there, and changes nothing."""

from __future__ import annotations

from typing import Any

import pytest

from storage import tables
from tests.handlers.organisation.sentences import OWN, TOLD
from tests.talk import asked, tapped
from tests.world import World

LED = [one for one in TOLD if one[1]]
ELSEWHERE = [one[0] for one in TOLD if not one[1]]


@pytest.mark.parametrize(("said", "page", "holds"), LED, ids=[one[0] for one in LED])
async def test_a_sentence_leads_to_the_page(
    s: World, said: str, page: str, holds: dict[str, Any]
) -> None:
    clerk = await s.administrator()
    await asked(clerk, "/trogiup", "")
    before = await s.count(tables.unit), await s.count(tables.invite)
    await asked(clerk, said, "")
    (row,) = [one for one in await s.rows(tables.chat) if one["external"] == str(clerk.id)]
    assert row["page"] == page
    assert {name: row["args"].get(name) for name in holds} == holds
    assert (await s.count(tables.unit), await s.count(tables.invite)) == before


@pytest.mark.parametrize("said", ELSEWHERE)
async def test_what_is_no_such_wish_opens_nothing_of_it(s: World, said: str) -> None:
    clerk = await s.administrator()
    await asked(clerk, said, "")
    (row,) = [one for one in await s.rows(tables.chat) if one["external"] == str(clerk.id)]
    assert row["page"] not in ("unit", "post", "invite")


@pytest.mark.parametrize("said", [one[0] for one in LED[:4]])
async def test_who_may_not_change_a_unit_is_led_nowhere(s: World, said: str) -> None:
    leader = await s.leader()
    await asked(leader, said, "")
    (row,) = [one for one in await s.rows(tables.chat) if one["external"] == str(leader.id)]
    assert row["page"] not in ("unit", "post", "invite")


async def test_a_renaming_said_whole_is_one_tap(s: World) -> None:
    clerk = await s.administrator()
    said = "đổi tên chi bộ bảo hiểm xã hội thành Chi bộ An sinh từ 1/9"
    shown = await asked(clerk, said, "Chi bộ An sinh")
    assert "01/9/2026" in shown.text
    await tapped(clerk, "Áp dụng", "Chi bộ An sinh")


async def test_a_lost_phone_is_locked_in_two_taps(s: World) -> None:
    await s.secretary()
    clerk = await s.administrator()
    await asked(clerk, f"bí thư {OWN} mất điện thoại", "Chưa đổi gì")
    await tapped(clerk, "Khóa", "khóa")
    people = await s.rows(tables.person)
    assert sum(one["locked_at"] is not None for one in people) == 1


@pytest.mark.parametrize("page", ["/donvi", "/moi", "/excel"])
async def test_it_leads_there_from_a_page_that_waits_for_something_else(
    s: World, page: str
) -> None:
    clerk = await s.administrator()
    await asked(clerk, page, "")
    await asked(clerk, "giải thể chi bộ bảo hiểm xã hội từ 30/9", "Xem trước, chưa ghi gì")
