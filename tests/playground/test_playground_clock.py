"""The clock moves forward, and whoever reads its file lives at the same time."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

import pytest

from playground.clock import DAY, HOUR, ZONE, Clock


def test_the_file_holds_the_offset(tmp_path: Path) -> None:
    file = tmp_path / "new" / "clock"
    clock = Clock(file)
    clock.forward(HOUR)
    assert float(file.read_text()) == HOUR
    assert abs(clock.now() - time.time() - HOUR) < 1
    assert Clock(file).offset == HOUR
    clock.back_to_real()
    assert float(file.read_text()) == 0


def test_it_does_not_go_back() -> None:
    with pytest.raises(ValueError, match="forward"):
        Clock().forward(-1)
    with pytest.raises(ValueError, match="forward"):
        Clock().to(datetime(2020, 1, 1, tzinfo=ZONE))


def test_an_hour_of_today_or_tomorrow() -> None:
    clock = Clock()
    clock.to_hour(20)
    first = clock.local()
    clock.to_hour(20)
    assert (first.hour, first.minute) == (20, 0)
    assert (clock.local().date() - first.date()).days == 1


def test_a_day_of_next_month() -> None:
    clock = Clock()
    month = clock.local().month
    clock.to_day(3)
    assert (clock.local().day, clock.local().month) == (3, month % 12 + 1)
    clock.forward(DAY)
    assert clock.local().day == 4
