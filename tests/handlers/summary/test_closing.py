"""A year that lacks months has no class until a committee closes it."""

from __future__ import annotations

from handlers.link import link
from storage import tables
from tests.handlers.frameworks.test_framework import SMALL, loads
from tests.handlers.scores.talk_of_scores import committee, records
from tests.talk import asked, tapped
from tests.world import World

ROLL_UP = "xếp loại năm: [{tên: Hoàn thành tốt, số tháng: {Tốt: 1}}, {tên: Hoàn thành}]"


async def test_a_committee_closes_a_year_that_lacks_months_and_reopens_it(w: World) -> None:
    secretary, above = await records(w), await committee(w)
    text = SMALL.format(title="mới", number="01-HD/ĐB", kind="thường kỳ")
    await loads(above, text, "Khung dùng được")
    await asked(above, ROLL_UP, "Khung dùng được")
    await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng")
    await asked(secretary, "/chamdiem", "mục 1/1")
    await asked(secretary, "95", "Tổng 95/100 · Tốt")
    await tapped(secretary, "Chốt điểm", "Đã chốt")
    await asked(above, "/tonghop", "Tổng hợp tháng 8/2026")
    await tapped(above, "Quyết định điểm tháng 8/2026", "Đồng ý cả 1")
    await tapped(above, "Đồng ý cả 1", "không còn chi bộ nào chờ")

    cell = (await w.rows(tables.meeting))[-1]["cell_id"]
    await above.taps_data(above.last, link("year", cell=cell))
    shown = await above.sees("Chưa đủ để xếp loại")
    assert "Hoàn thành" not in shown.text
    shown = await tapped(above, "Chốt xếp loại năm 2026", "Chốt xếp loại năm 2026 của")
    assert "chưa đến tháng" in shown.text
    shown = await tapped(above, "Chốt xếp loại năm 2026", "Đã chốt năm")
    assert "Xếp loại năm (theo số 01-HD/ĐB): Hoàn thành tốt. Cấp ủy đã chốt năm" in shown.text
    assert "chưa đến tháng" in shown.text, "what is missing stays named"

    await secretary.taps_data(secretary.last, link("year", cell=cell))
    shown = await secretary.sees("Cấp ủy đã chốt năm")
    assert not any("năm 2026" in label for label in shown.labels), "nothing for the cell to undo"
    await tapped(above, "Mở lại năm 2026", "Chưa đủ để xếp loại")
