"""A petition of a cell that is no more: whoever was above it says whether its answer solved it."""

from __future__ import annotations

from bot.books import xlsx
from playground.people import Chat
from tests.handlers.organisation.changing import FIRST, dissolves, merges
from tests.handlers.petitions.test_petition import ROAD, answers, committee, raises
from tests.handlers.scores.talk_of_scores import file
from tests.talk import CELL, asked, tapped
from tests.world import World

ANSWER = "Xã đã bố trí vốn"


async def answered(w: World) -> None:
    """One that the cell has not judged yet."""
    number = await raises(await w.secretary(), ROAD)
    await answers(await w.leader(), number, ANSWER)


async def test_the_committee_closes_what_was_answered_to_a_dissolved_cell(s: World) -> None:
    await answered(s)
    above = await committee(s)
    assert "chờ đồng chí" not in (await asked(above, "/start", "Chào đồng chí")).text
    await dissolves(s, CELL, FIRST)
    shown = await asked(above, "/kiennghi", "1 việc chờ đồng chí")
    assert ROAD in shown.text
    await in_the_register(above)
    await asked(above, "/kiennghi", "1 việc chờ đồng chí")
    shown = await tapped(above, "Xem số 1", ANSWER)
    await tapped(above, "Kết thúc", "Đã kết thúc")
    assert "1 việc chờ" not in (await asked(above, "/kiennghi", "📮")).text


async def in_the_register(above: Chat) -> None:
    await tapped(above, "Excel", "📮")
    (sheet,) = xlsx.read(above.opens(await file(above))).sheets
    assert ROAD in {cell.value for cell in sheet.cells.values()}, "not lost to the register"


async def test_of_a_merged_cell_its_heir_judges_and_nobody_above(s: World) -> None:
    await answered(s)
    above = await committee(s)
    await merges(s, "kt-ht", CELL, FIRST)
    assert "1 việc chờ" not in (await asked(above, "/kiennghi", "📮")).text


async def test_one_that_is_still_to_be_answered_can_be_opened_and_answered(s: World) -> None:
    await raises(await s.secretary(), ROAD)
    above = await committee(s)
    await dissolves(s, CELL, FIRST)
    await asked(above, "/kiennghi", "1 việc chờ đồng chí")
    await tapped(above, "Xem số 1", ROAD)
    await tapped(above, "Trả lời", "gõ câu trả lời")
    await asked(above, ANSWER, "Gửi đi?")
    await tapped(above, "Gửi trả lời", "chi bộ không còn, chờ cấp ủy kết thúc")
    await tapped(above, "Kết thúc", "Đã kết thúc")
