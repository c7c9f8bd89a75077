"""The shortest month: one cell that meets, is reminded and scored, within its share of messages."""

from __future__ import annotations

from pathlib import Path

from tests.zalo_month.cast import DAYS
from tests.zalo_month.month import counted, on_zalo

SHARE = 3000 // 50  # of a person and month


async def test_a_secretary_needs_less_than_a_fiftieth_of_the_month(tmp_path: Path) -> None:
    async with on_zalo(tmp_path, 1) as month:
        await month.passes(DAYS)
        assert month.by_kind["records"] >= 1
        assert month.by_kind["reminders"] >= 1
        secretary = month.person(1)
        assert len([one for one in secretary.messages if one.from_bot]) <= SHARE
        assert await counted(month) == month.messages()
