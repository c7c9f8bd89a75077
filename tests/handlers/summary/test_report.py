"""The report of a period, opened: its figures are those of the rows, its change that of before."""

from __future__ import annotations

from typing import Any

from bot.books import xlsx
from domain.chat import Month
from playground.people import Chat
from storage.tables import unit as UNIT
from tests.handlers.scores.talk_of_scores import file
from tests.storage.summary.plain import mean, plain
from tests.talk import asked, moves, tapped
from tests.world import World

CELLS = range(2, 8)  # of the leader


async def opened(person: Chat, at: int = 0) -> list[list[Any]]:
    """What stands in a sheet of the file that comes."""
    sheet = xlsx.read(person.opens(await file(person))).sheets[at]
    last, wide = (max(place[at] for place in sheet.cells) for at in (0, 1))
    rows, columns = range(1, last + 1), range(1, wide + 1)
    found = {place: cell.value for place, cell in sheet.cells.items()}
    return [[found.get((row, column)) for column in columns] for row in rows]


async def test_the_report_of_a_month_is_that_of_the_rows(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/baocao 7", "Báo cáo Tháng 7/2026 ở ngay dưới đây")
    rows = await opened(leader)
    facts = await s.read(plain)
    month, before = Month(2026, 7), Month(2026, 6)
    recorded, attendance, score = facts.figures(CELLS, month)
    assert facts.figures(CELLS, before)[0] == 0
    assert f"Đã họp {recorded}/6 buổi (kỳ trước chưa dùng trợ lý)" in rows[1][0], "that is not 0"
    head, body, total = rows[3], rows[4:10], rows[10]
    held = {one["cell_id"]: one for c in CELLS if (one := facts.judged(c, month))}
    assert total[head.index("Đã họp")] == f"{len(held)}/6"
    assert total[head.index("Tỷ lệ dự (%)")] == round(attendance, 1)
    assert total[head.index("Điểm (%)")] == round(score, 1)
    names = {row["id"]: row["name"] for row in await s.rows(UNIT)}
    for cell in CELLS:
        row = dict(zip(head, next(r for r in body if r[1] == names[cell]), strict=True))
        one = held.get(cell)
        assert row["Số dự"] == (f"{one['present']}/{one['obliged']}" if one else None)
        assert row["Điểm (%)"] == (mean([facts.percent(one)]) if one else None)
        marks = [row[name] for name in ("Tốt", "Khá", "Trung bình", "Kém") if row[name]]
        assert marks == (["(X)"] if one and facts.percent(one) is not None else [])
        assert ("chưa ghi biên bản tháng 7" in (row["Ghi chú"] or "")) is (one is None)


async def test_the_period_before_is_counted_once_somebody_had_begun(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/baocao 8", "Báo cáo Tháng 8/2026")
    before = (await s.read(plain)).figures(CELLS, Month(2026, 7))[0]
    assert before > 0
    assert f"(kỳ trước {before})" in (await opened(leader))[1][0]
    moves(s, days=62)
    await asked(leader, "/baocao 10", "Báo cáo Tháng 10/2026")
    assert "(kỳ trước 0)" in (await opened(leader))[1][0], "nobody recorded, though they could"


async def test_a_quarter_counts_its_months_and_classes(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/baocao", "Kỳ nào?")
    await tapped(leader, "Quý 3/2026", "Báo cáo Quý 3/2026")
    rows = await opened(leader)
    facts = await s.read(plain)
    counts = [facts.figures(CELLS, Month(2026, month))[0] for month in (7, 8)]
    total = dict(zip(rows[3], rows[-1], strict=True))
    assert total["Đã họp"] == f"{sum(counts)}/12", "September has not begun"
    assert total["Điểm (%)"] is not None


async def test_of_months_before_anybody_recorded_nothing_is_missing(s: World) -> None:
    """The year holds eight months until today, and the bot is used for two of them."""
    leader = await s.leader()
    await asked(leader, "/baocao năm 2026", "Báo cáo Năm 2026")
    rows = await opened(leader)
    total = dict(zip(rows[3], rows[-1], strict=True))
    facts = await s.read(plain)
    recorded = sum(facts.figures(CELLS, Month(2026, month))[0] for month in (7, 8))
    assert total["Đã họp"] == f"{recorded}/12"
    assert f"Đã họp {recorded}/12 buổi (kỳ trước chưa dùng trợ lý)" in rows[1][0]
    notes = [row[rows[3].index("Ghi chú")] or "" for row in rows[4:-1]]
    assert any("chưa ghi biên bản tháng 7, 8" in note for note in notes)
    assert not any("chưa ghi biên bản tháng 1" in note for note in notes)
    shown = await asked(leader, "/tonghop năm 2026", "họp 0/2 tháng")
    assert "/8 tháng" not in shown.text


async def test_days_are_refused_with_an_example_and_months_are_not(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/baocao 3/7 - 5/8", "Báo cáo tính theo tháng")
    await asked(leader, "/baocao tháng 6 đến tháng 8", "Báo cáo Tháng 6/2026 đến 8/2026")
