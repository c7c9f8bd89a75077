"""Any two months or days: what was meant, and that only what was held then is summed up."""

from __future__ import annotations

from datetime import date

import pytest

from domain.errors import Invalid
from domain.period import Period
from handlers.between import between_asked
from storage import tables
from tests.talk import asked, tapped
from tests.world import World

TODAY = date(2026, 8, 18)
MEANT = {
    "15/3 - 20/8": "2026-03-15_2026-08-20",
    "từ 15/3 đến 20/6/2025": "2025-03-15_2025-06-20",
    "tu 15-3 den 20-6": None,
    "15.3 – 20.6": "2026-03-15_2026-06-20",
    "15/11 - 10/2": "2025-11-15_2026-02-10",
    "tháng 3 đến tháng 8": "2026-03-6",
    "từ tháng 11 đến tháng 2": "2025-11-4",
    "3/2026 - 7/2026": "2026-03-5",
    "11/25 đến 2/26": "2025-11-4",
    "1/7 - 30/9": "2026-07-3",
    "15/3 đến nay": "2026-03-15_2026-08-18",
    "tháng 11 đến nay": "2025-11-01_2026-08-18",
    "10/2025": None,
    "2025-10": None,
    "quý 2": None,
    "năm 2025": None,
}


@pytest.mark.parametrize("typed", MEANT)
def test_what_is_meant_by_two_months_or_days(typed: str) -> None:
    found = between_asked(typed, TODAY)
    assert (str(found) if found else None) == MEANT[typed]
    assert found is None or Period.parse(str(found)) == found


@pytest.mark.parametrize(
    "typed",
    ["31/2 - 5/3", "3/9/2026 - 5/9/2026", "5/8/2026 - 3/8/2026", "1/2020 - 8/2026", "13 - 14"],
)
def test_what_cannot_be_is_said_with_an_example(typed: str) -> None:
    with pytest.raises(Invalid, match="error-between"):
        between_asked(typed, TODAY)


def test_what_comes_before_and_after_has_the_same_length() -> None:
    period = Period.of_days(date(2026, 3, 15), date(2026, 4, 3))
    assert str(period.shift(-1)) == "2026-02-23_2026-03-14"
    assert period.shift(-1).shift(1) == period
    assert str(Period.parse("2026-03-5")) == "2026-03-5"
    assert str(period.wider()) == "2026-01-12"


async def test_only_what_was_held_between_the_days_is_summed_up(s: World) -> None:
    leader = await s.leader()
    held = [r for r in await s.rows(tables.meeting) if r["month"] == "2026-07" and r["cell_id"] < 8]
    days = sorted({row["held_on"].day for row in held})
    first = sum(row["held_on"].day <= days[0] for row in held)
    shown = await asked(leader, f"/tonghop 1/7 - {days[0]}/7", f"Từ 1/7/2026 đến {days[0]}/7/2026")
    assert shown.text.count("họp 1/1 tháng") == first
    assert shown.text.count("họp 0/1 tháng") == 6 - first
    shown = await asked(leader, f"/tonghop {days[-1] + 1}/7 - 31/7", "6 chi bộ")
    assert shown.text.count("họp 0/1 tháng") == 6
    await asked(leader, "/tonghop 31/2 - 5/3", "chưa rõ từ đâu đến đâu")


async def test_months_one_chose_lead_on_and_into_a_cell(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/tonghop tháng 6 đến tháng 8", "Tháng 6/2026 đến 8/2026")
    shown = await tapped(leader, "3. ", "Tháng 6/2026: chưa ghi biên bản")
    assert "Chưa đủ để xếp loại" not in shown.text, "of a year of the calendar only"
    await tapped(leader, "Quay lại", "Tháng 6/2026 đến 8/2026")
    await tapped(leader, "⬅️", "Tháng 3/2026 đến 5/2026")
    await tapped(leader, "➡️", "Tháng 6/2026 đến 8/2026")
    await tapped(leader, "Năm 2026", "Năm 2026")
