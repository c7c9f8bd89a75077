"""Who was absent and why: kept as it was said, read by the cell, not by the work group."""

from __future__ import annotations

from tests.handlers.meetings.test_block import WHOLE
from tests.handlers.meetings.test_checking import opens
from tests.talk import answers, asked, tapped
from tests.world import World

WHO = "đ/c Tư ốm, đ/c Năm không phép"
TOLD = WHOLE.replace("20/22 vắng 2 phép", f"20/22 vắng 2 ({WHO})")


async def test_it_is_on_the_card_and_in_the_record_of_the_cell_alone(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await asked(secretary, "/hop", "Bước 1/12")
    shown = await asked(secretary, TOLD, "gõ số của dòng để sửa")
    assert f"người vắng: {WHO}" in shown.text
    kept = (await answers(s))["attendance"]
    assert (kept["excused"], kept["unexcused"], kept["absent"]) == (1, 1, WHO)
    await tapped(secretary, "Nộp biên bản", "Biên bản số")
    assert WHO in (await asked(secretary, "/bienban", "Biên bản số")).text
    await asked(leader, "/tonghop", "Tổng hợp")
    await opens(s, leader)
    assert "đ/c Tư" not in leader.last.text


async def test_it_is_told_later_too(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, WHOLE, "gõ số của dòng để sửa")
    await asked(secretary, "5", "Bước 5/12")
    shown = await asked(secretary, "người vắng: Tư ốm, Năm đi công tác", "gõ số của dòng để sửa")
    assert "có phép 2" in shown.text
    assert "người vắng: Tư ốm, Năm đi công tác" in shown.text
