"""A weak cell: proposed by the rule or chosen by hand, a plan, a line a month, a result."""

from __future__ import annotations

from domain.chat import Month
from domain.kind import Kind
from domain.rules import Rules
from domain.summary import CellMonth, CellPeriod, Held
from domain.supports import weakness
from storage import tables
from tests.talk import asked, moves, tapped
from tests.world import NOW, World

CELL = "Chi bộ Phòng Tài chính – Kế hoạch"
GOAL = "Ba tháng liền họp đủ, dự từ 90%"


async def test_a_cell_is_proposed_planned_followed_by_the_month_and_closed(s: World) -> None:
    other, leader = await s.other_secretary(), await s.leader()
    await asked(leader, "/theodoi", "đề nghị theo dõi")
    await leader.taps_data(leader.last, "/supporting:cell-3")
    shown = await leader.sees("Vì sao theo dõi")
    name = shown.text.partition("theo dõi ")[2].partition("?")[0]
    await asked(leader, "Hai tháng không họp được, bí thư mới", "Ai giúp")
    await asked(leader, "Tổ công tác số 1", "Đến ngày nào?")
    await asked(leader, "hôm qua", "đã qua")
    await asked(leader, "31/12", "điều gì phải đạt")
    await asked(leader, GOAL, "Bắt đầu?")
    await tapped(leader, "Bắt đầu", f"Đã bắt đầu theo dõi {name}")
    assert await s.count(tables.support) == 1
    if name == CELL:
        await other.sees(f"Phải đạt: {GOAL}")
    moves(s, days=20)
    await asked(leader, "/start", "chưa ghi dòng theo dõi tháng 8/2026")
    await asked(leader, "/theodoi", "chưa có dòng tháng 8/2026")
    await asked(leader, "1", "Phải đạt")
    await tapped(leader, "Ghi dòng của tháng", "đã làm gì, tiến bộ đến đâu?")
    await asked(leader, "Đã họp bù, dự 92%", "Đã ghi dòng tháng 8/2026")
    await tapped(leader, "Kết thúc: đạt", "kết quả cụ thể?")
    await asked(leader, "Họp đủ ba tháng, dự 95%", "Đã kết thúc, đạt: Họp đủ ba tháng")
    (row,) = await s.rows(tables.support)
    assert (row["reached"], row["closed_at"] is not None) == (True, True)


async def test_one_cell_is_not_supported_twice_and_the_cell_may_only_read(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    (cell,) = [one["id"] for one in await s.rows(tables.unit) if one["code"] == "vhtt"]
    await leader.taps_data(leader.last, f"/supporting:cell-{cell}")
    await leader.sees("Vì sao theo dõi")
    for text, seen in (
        ("Họp không đều", "Ai giúp"),
        ("Tổ số 1", "Đến ngày"),
        ("31/12", "phải đạt"),
    ):
        await asked(leader, text, seen)
    await asked(leader, GOAL, "Bắt đầu?")
    await tapped(leader, "Bắt đầu", "Đã bắt đầu")
    await leader.taps_data(leader.last, f"/supporting:cell-{cell}")
    await leader.sees("đang được theo dõi")
    letter = await secretary.sees(f"Phải đạt: {GOAL}")
    await secretary.taps_data(letter, letter.buttons[0][0].data or "")
    shown = await secretary.sees("Chưa có dòng nào")
    assert not any("Kết thúc" in one.label for row in shown.buttons for one in row)
    await asked(secretary, "/theodoi", "Không tìm thấy")


def month(number: int, held: Held | None) -> tuple[Month, CellMonth]:
    return Month(2026, number), CellMonth(1, "Chi bộ", 20, (held,) if held else ())


def meeting(present: int) -> Held:
    return Held(1, Kind.regular, NOW.date(), 100, 20, present, 0, merged=False)


def test_the_rule_needs_two_of_three_months_and_takes_nothing_unknown_for_weak() -> None:
    whole = CellPeriod(1, "Chi bộ", (month(5, None), month(6, None), month(7, meeting(20))))
    assert (why := weakness(whole, Rules()))
    assert why.key == "weak-unrecorded"
    once = CellPeriod(1, "Chi bộ", (month(5, None), month(6, meeting(20)), month(7, meeting(20))))
    assert weakness(once, Rules()) is None
    few = CellPeriod(1, "Chi bộ", (month(5, meeting(10)), month(6, meeting(12)), month(7, None)))
    assert (why := weakness(few, Rules()))
    assert why.key == "weak-attendance"
    unscored = CellPeriod(1, "Chi bộ", tuple(month(at, meeting(20)) for at in (5, 6, 7)))
    assert weakness(unscored, Rules()) is None
