"""A short year in the suite: what is due is sent or reported, once; the control shows it can fail.

The whole one is ``make year``.
"""

from __future__ import annotations

from pathlib import Path

from tests.year.__main__ import WRONG, run


async def test_nothing_due_is_missed_or_doubled(tmp_path: Path) -> None:
    found = await run(tmp_path, count=16, months=2, kills=3)
    assert found["due"] > 80
    assert found["kills"] == 3
    assert [found[what] for what in WRONG] == [0] * len(WRONG), found


async def test_a_naive_scheduler_misses_and_doubles_in_the_same_months(tmp_path: Path) -> None:
    found = await run(tmp_path, count=16, months=2, kills=5, naive=True)
    assert found["missed"] + found["doubled"] + found["crowded"] > 0, found


async def test_without_letters_of_changes_people_believe_the_old_day(tmp_path: Path) -> None:
    """The control."""
    found = await run(tmp_path, count=24, months=2, kills=0, mute=True)
    assert found["outdated"] > 0, found
