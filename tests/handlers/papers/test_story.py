"""A half-year of the work group of Lộc Bình in one conversation: a task for all cells, a weak one
that is supported, and the report that tells of both.
"""

from __future__ import annotations

from tests.handlers.notices.test_asking import TASK, gives
from tests.handlers.papers.test_paper import visited, words, writes
from tests.handlers.scores.talk_of_scores import committee
from tests.talk import asked, tapped
from tests.world import World

GOAL = "Ba tháng liền họp đủ"


async def test_the_report_of_a_group_tells_what_it_asked_for_and_whom_it_helps(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await gives(leader)
    await secretary.sees(TASK)
    await tapped(secretary, "Trả lời", "chưa xong thì gõ")
    await tapped(secretary, "Đã làm xong", "làm xong")
    await leader.taps_data(leader.last, "/supporting:cell-7")
    await leader.sees("Vì sao theo dõi")
    for text, seen in (("Chưa có biên bản nào", "Ai giúp"), ("Tổ công tác số 1", "Đến ngày")):
        await asked(leader, text, seen)
    await asked(leader, "31/12", "phải đạt")
    await asked(leader, GOAL, "Bắt đầu?")
    await tapped(leader, "Bắt đầu", "Đã bắt đầu")
    await visited(s)
    said = words(await writes(leader))
    assert f"{TASK}: 1/6 chi bộ đã làm (hạn Chủ nhật 30/8/2026)." in said
    assert f": {GOAL} (đến thứ Năm 31/12/2026); đang theo dõi." in said
    above = await committee(s)
    await asked(above, "/theodoi", "theo dõi, giúp đỡ: 1")
    await asked(above, "/soanbaocao", "1. Báo cáo của tổ, Quý 3/2026")
