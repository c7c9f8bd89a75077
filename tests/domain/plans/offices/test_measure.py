"""The plans of the offices are read right or asked about, and never wrong in silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from time import process_time

import pytest

from domain.plans import days_off, read_plan
from tests.domain.plans.offices import offices
from tests.domain.plans.offices.measure import figures, held_out, judge, measured


def test_no_plan_is_read_wrong_in_silence_and_nearly_all_are_right_or_asked() -> None:
    found = figures(measured())
    assert found["silent"] == 0
    assert found["right"] + found["asked"] >= 0.95 * found["plans"]


def test_half_of_them_are_only_measured() -> None:
    unseen = [one for one in measured() if held_out(one.plan)]
    assert 0.3 * len(measured()) < len(unseen)
    assert figures(unseen)["silent"] == 0


def test_a_wrong_day_is_seen_by_the_judge() -> None:
    """The control."""
    read = offices()
    plan = next(one for one in read.plans if one.id == "weekend-to-monday")
    assert judge(plan).what == "right"
    shifted = replace(plan, said=plan.said.replace("Ngày 05", "Ngày 06"))
    assert judge(shifted).what == "silent"


def test_the_days_off_of_the_program_are_those_of_the_file() -> None:
    read = offices()
    known = {day for day, why in days_off(read.year).items() if why and day.year == read.year}
    assert read.days_off == known


def test_whatever_is_pasted_is_read_or_asked_about() -> None:
    for text in ("", "\t\t\n\t\t", "Tháng", "😀" * 3000, "ngày " * 2000, "1" * 6000, "|||\n|||"):
        found = read_plan(text, year=2027, today=date(2026, 12, 10), days_off=days_off(2027))
        assert found.asked
        assert not found.sittings


def test_a_long_line_of_anything_is_read_at_once() -> None:
    """One text must not hold up the others."""
    words = ("nghỉ ", "lễ, ", "trừ thứ 7 ", "ngày ", "tháng 1, ", "14h ", "thì sang ngày ")
    began = process_time()
    for one in words:
        read_plan(one * 100, year=2027, today=date(2026, 12, 10), days_off=days_off(2027))
    assert process_time() - began < 20


BAD = (
    "thirteenth-month",
    "thirty-first-of-february",
    "one-line-of-the-past",
    "last-years-plan",
    "two-days-for-march",
    "before-the-decision",
    "weekday-does-not-fit",
    "month-and-date-differ",
)


@pytest.mark.parametrize("name", BAD)
def test_a_line_that_cannot_be_is_named_and_the_rest_is_kept(name: str) -> None:
    read = offices()
    plan = next(one for one in read.plans if one.id == name)
    found = read_plan(plan.said, year=read.year, today=plan.today, days_off=days_off(read.year))
    assert judge(plan).what in ("right", "asked")
    assert {one.day for one in plan.right} <= {one.day for one in found.sittings}
    assert len(found.faulty) >= len(plan.wrong)
