"""The plans of the offices agree with themselves and with the calendar."""

import pytest

from tests.domain.plans.offices import Offices, Plan, offices

READ: Offices = offices()
SATURDAY = 5


def test_there_are_enough_and_each_has_a_name_of_its_own() -> None:
    ids = [plan.id for plan in READ.plans]
    assert len(ids) == len(set(ids)) >= 80
    assert sum(bool(plan.ask) for plan in READ.plans) >= 8


def after(months: list[int]) -> set[int]:
    """The months outside of those that a plan of a quarter or half a year is of."""
    return set(range(1, 13)) - set(range(min(months, default=1), max(months, default=12) + 1))


@pytest.mark.parametrize("plan", READ.plans, ids=lambda plan: plan.id)
def test_a_month_has_one_regular_meeting_or_is_asked_for_or_named(plan: Plan) -> None:
    months = [one.day.month for one in plan.right if one.kind != "thematic"]
    missing = {month for month in range(1, 13) if month not in months}
    excused = {month for month in missing if f"day {month}" in plan.ask}
    named = {month for month in missing if any(f"Tháng {month}:" in w.line for w in plan.wrong)}
    assert len(months) == len(set(months))
    over = set(range(1, plan.today.month)) if plan.today.year == plan.year else set()
    over |= set() if "quý" not in plan.said and "6 tháng" not in plan.said else after(months)
    assert missing - over == (excused | named) - over or (not plan.right and plan.ask)


@pytest.mark.parametrize("plan", READ.plans, ids=lambda plan: plan.id)
def test_only_a_day_that_cannot_be_is_moved_and_only_to_one_that_can(plan: Plan) -> None:
    for one in plan.right:
        assert one.day.year == plan.year
        assert one.kind in {"regular", "combined", "thematic"}
        assert one.day in plan.say or one.day not in READ.days_off
        if one.moved_from is not None:
            assert one.moved_from in READ.days_off or one.moved_from.weekday() >= SATURDAY
            assert one.moved_from.month == one.day.month


@pytest.mark.parametrize("plan", READ.plans, ids=lambda plan: plan.id)
def test_what_is_wrong_and_every_topic_stand_in_what_was_said(plan: Plan) -> None:
    told = [wrong.line for wrong in plan.wrong] + [one.topic for one in plan.right if one.topic]
    assert all(words in plan.said for words in [*told, *plan.quarters.values()])
