"""The year of a cell: rules as people type them, one meeting a month, never on a day off."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from datetime import date, time, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from domain.chat import Month
from domain.errors import Invalid, Refused, Unclear
from domain.kind import Kind
from domain.plans.day_rule import LAST, WEEKEND, DayRule
from domain.plans.day_rules import written
from domain.plans.days_off import PUBLIC, Occasion, days_off, swapped
from domain.plans.form import Year
from domain.plans.plan import entries, meetings_of_year, months_of, parse_rule, why_off
from domain.plans.reader import read_plan
from domain.plans.topics import by_month
from tests.domain.plans import public_holidays

RULES = {
    "mùng 3 hằng tháng": DayRule(day=3),
    "mung 3": DayRule(day=3),
    "Mồng năm hàng tháng": DayRule(day=5),
    "ngày 5": DayRule(day=5),
    "ngày mùng 5 hàng tháng ạ": DayRule(day=5),
    "25": DayRule(day=25),
    "ngày mười lăm": DayRule(day=15),
    "ngày cuối tháng": DayRule(day=31),
    "thứ hai đầu tháng": DayRule(weekday=0),
    "thu hai dau thang": DayRule(weekday=0),
    "thứ hai của tuần đầu tiên trong tháng": DayRule(weekday=0),
    "thứ 7 tuần đầu": DayRule(weekday=5),
    "T7 tuần 1": DayRule(weekday=5),
    "tuần thứ 2 thứ 6": DayRule(weekday=4, nth=2),
    "thứ tư tuần thứ hai": DayRule(weekday=2, nth=2),
    "thứ năm tuần thứ ba": DayRule(weekday=3, nth=3),
    "thứ sáu tuần thứ nhất": DayRule(weekday=4),
    "thứ bảy cuối tháng": DayRule(weekday=5, nth=LAST),
    "chủ nhật tuần cuối": DayRule(weekday=6, nth=LAST),
    "chủ nhật thứ 2 của tháng": DayRule(weekday=6, nth=2),
    "CN đầu tiên": DayRule(weekday=6),
    "ngày chủ nhật đầu tháng": DayRule(weekday=6),
    "ngày 3, trừ chủ nhật": DayRule(day=3, off=(6,)),
    "mùng 3, nếu trùng chủ nhật thì lùi": DayRule(day=3, off=(6,)),
    "mùng 3, trùng ngày nghỉ lễ thì lùi": DayRule(day=3),
    "mùng 3, trùng ngày nghỉ hoặc chủ nhật thì lùi": DayRule(day=3, off=(6,)),
    "ngày 3, nếu là chủ nhật thì chuyển sang thứ 2": DayRule(day=3, off=(6,)),
    "ngày 3, trừ thứ bảy": DayRule(day=3, off=(5,)),
    "mùng 3, trùng thứ bảy, chủ nhật thì chuyển sang thứ hai": DayRule(day=3, off=(5, 6)),
    "ngày 5 (T7, CN → T2)": DayRule(day=5, off=(5, 6)),
    "sáng ngày 01 hằng tháng": DayRule(day=1),
    "ngày 5, trùng ngày lễ thì họp ngày làm việc trước đó": DayRule(
        day=5, before=True, working=True
    ),
    "thứ năm tuần đầu, trùng lễ thì chuyển sang thứ năm tuần sau": DayRule(weekday=3, weekly=True),
    "ngày 4, nghỉ thì lùi sang ngày làm việc kế tiếp": DayRule(day=4, off=(5, 6)),
    "ngày 15, thứ bảy lùi về thứ sáu, chủ nhật sang thứ hai": DayRule(
        day=15, off=(5, 6), turned=(5,)
    ),
    "ngày 9, trùng lễ thì họp sớm hơn, trùng chủ nhật thì lùi": DayRule(
        day=9, off=(6,), before=True, turned=(6,)
    ),
    "first Monday": DayRule(weekday=0),
    "last Friday of the month": DayRule(weekday=4, nth=LAST),
    "the 3rd": DayRule(day=3),
    "2nd Tuesday": DayRule(weekday=1, nth=2),
}
WRONG = {
    "abc": "error-rule",
    "": "error-empty",
    "ngày 32": "error-rule-day",
    "ngày 0": "error-rule-day",
    "5/8": "error-rule",
    "mùng 3 âm lịch": "error-rule-lunar",
    "ngày rằm": "error-rule-lunar",
    "chủ nhật tuần đầu, trừ chủ nhật": "error-rule-sunday",
    "thứ bảy tuần đầu, trừ thứ bảy": "error-rule-sunday",
}
ASKED = {
    "thứ 7": "error-rule-week",
    "thứ 6 tuần thứ 5": "error-rule-week",
    "đầu tháng": "error-rule-which",
    "mùng 3 hoặc thứ 7": "error-rule-which",
    "ngày 3 hoặc 5": "error-rule-which",
    "ngày 3 ở nhà văn hóa": "error-rule-check",
}
weekdays = st.builds(
    DayRule, weekday=st.integers(0, 6), nth=st.sampled_from((1, 2, 3, 4, LAST))
) | st.builds(
    DayRule,
    weekday=st.integers(0, 5),
    nth=st.sampled_from((1, 2, 3, 4, LAST)),
    off=st.just((6,)),
)
offs = st.sampled_from(((), (5,), (6,), (5, 6)))
rules = (
    st.builds(
        DayRule,
        day=st.integers(1, 31),
        off=offs,
        before=st.booleans(),
        weekly=st.booleans(),
    )
    | st.builds(DayRule, day=st.integers(1, 31), before=st.booleans(), working=st.just(True))
    | st.builds(
        DayRule,
        day=st.integers(1, 31),
        off=st.just((5, 6)),
        before=st.booleans(),
        turned=st.sampled_from(((5,), (6,))),
    )
    | weekdays
)
years = st.integers(2024, 2040)
spans = st.dictionaries(
    st.dates(date(2026, 1, 1), date(2027, 2, 28)), st.sampled_from([*Occasion, None]), max_size=60
)


@pytest.mark.parametrize("text", RULES)
def test_a_rule_is_understood(text: str) -> None:
    assert parse_rule(text) == RULES[text]


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_rule_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        parse_rule(text)
    assert refused.value.key == WRONG[text]


@pytest.mark.parametrize("text", ASKED)
def test_what_is_not_clear_is_asked_with_answers_that_are_taken(text: str) -> None:
    with pytest.raises(Unclear) as asked:
        parse_rule(text)
    assert asked.value.key == ASKED[text]
    assert asked.value.options
    assert [parse_rule(option) for option in asked.value.options]


@given(rules)
def test_a_rule_as_it_is_written_is_read_again(rule: DayRule) -> None:
    assert parse_rule(written(rule)) == rule


@given(st.text(max_size=60))
def test_any_text_is_a_rule_or_refused(text: str) -> None:
    with suppress(Refused):
        assert isinstance(parse_rule(text), DayRule)


@settings(deadline=None)  # the first asks for the calendar
@given(rules, years, st.integers(1, 12))
def test_each_month_has_one_meeting_on_its_day_or_the_nearest_that_is_left(
    rule: DayRule, year: int, first: int
) -> None:
    off = days_off(year)
    found = meetings_of_year(rule, year, first, off)
    assert [one.month for one in found] == [Month(year, m) for m in range(first, 13)]
    for one in found:
        assert Month.of(one.meant) == Month.of(one.day) == one.month
        assert not why_off(one.day, off, off=rule.off)
        passed = [one.meant + timedelta(days=n) for n in range((one.day - one.meant).days)]
        free = rule.off if rule.weekday in (None, *WEEKEND) else (*rule.off, *WEEKEND)
        if not (rule.weekly or rule.working or rule.before):
            assert all(why_off(day, off, off=free) for day in passed)


@given(rules, spans)
def test_a_meeting_is_never_on_a_day_off(rule: DayRule, off: dict[date, Occasion | None]) -> None:
    for one in meetings_of_year(rule, 2026, 1, off):
        assert off.get(one.day) is None
        assert not (one.day.weekday() in rule.off and one.day not in off)
        assert (one.why is not None) == (one.day != one.meant)


@given(rules, spans)
def test_a_meeting_leaves_its_month_only_where_it_may_or_must(
    rule: DayRule, off: dict[date, Occasion | None]
) -> None:
    for one in meetings_of_year(rule, 2026, 1, off):
        month = [one.month.first + timedelta(days=n) for n in range(31)]
        free = [
            day
            for day in month
            if Month.of(day) == one.month and not why_off(day, off, off=rule.off)
        ]
        if rule.working:
            free = [day for day in free if day.weekday() < 5]
        assert Month.of(one.day) == one.month or not free


@pytest.mark.parametrize(("leaves", "day"), [(False, date(2026, 8, 28)), (True, date(2026, 9, 1))])
def test_the_last_day_stays_in_its_month_where_the_committee_says_nothing_else(
    leaves: bool, day: date
) -> None:
    off: dict[date, Occasion | None] = {date(2026, 8, 31): Occasion.national}
    rule = DayRule(day=31, off=(5, 6))
    (august, *_) = meetings_of_year(rule, 2026, 8, off, leaves=leaves)
    assert (august.month, august.day) == (Month(2026, 8), day)


@pytest.mark.parametrize(("leaves", "day"), [(False, date(2027, 4, 29)), (True, date(2027, 5, 2))])
@pytest.mark.parametrize("said", ["ngày cuối tháng", "ngày cuối tháng, 19h30; tháng 2 chuyên đề"])
def test_a_year_goes_by_the_rule_of_the_committee(said: str, leaves: bool, day: date) -> None:
    """Also one that is pasted."""
    year = Year("", 2027, date(2026, 12, 1), leaves=leaves)
    april = next(one for one in year.meetings({"rule": said}) if one.month == Month(2027, 4))
    assert (april.day, april.why) == (day, Occasion.reunification)


def test_a_rule_with_an_hour_is_a_plan_and_one_with_a_strange_word_is_asked_about() -> None:
    year = Year("", 2027, date(2026, 12, 1))
    found = year.pasted("ngày 5 hằng tháng, 19h30 tại Nhà văn hóa")
    assert found
    assert {(one.starts, one.place) for one in found.sittings} == {(time(19, 30), "Nhà văn hóa")}
    assert year.pasted("mùng 3 ok nhé") is None


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("ngày 20 hằng tháng, 19h30, nhà văn hóa", "nhà văn hóa"),
        ("mùng 5, 14h; hội trường tầng 2", "hội trường tầng 2"),
        ("ngày 3 hằng tháng, quý 1 chuyên đề xây nhà văn hóa", ""),
    ],
)
def test_a_place_behind_the_hour_needs_no_word_before_it(said: str, place: str) -> None:
    found = Year("", 2027, date(2026, 12, 1)).pasted(said)
    assert {one.place or "" for one in found.sittings} == {place} if found else not place


@given(weekdays, years)
def test_a_weekday_is_that_weekday_in_that_week(rule: DayRule, year: int) -> None:
    for one in meetings_of_year(rule, year, 1, {}):
        assert one.meant.weekday() == rule.weekday
        week = (one.meant.day - 1) // 7 + 1
        following = Month.of(one.meant + timedelta(days=7)) != one.month
        assert following if rule.nth == LAST else week == rule.nth


def test_a_month_without_the_day_meets_on_its_last() -> None:
    found = meetings_of_year(DayRule(day=31), 2026, 2, {})
    assert [one.day.day for one in found[:4]] == [28, 31, 30, 31]


def test_a_public_holiday_moves_the_meeting_and_says_why() -> None:
    off = days_off(2026)
    by_month = {one.month.month: one for one in meetings_of_year(DayRule(day=2), 2026, 1, off)}
    assert (by_month[9].day, by_month[9].why) == (date(2026, 9, 3), Occasion.national)
    assert (by_month[1].day, by_month[1].why) == (date(2026, 1, 3), Occasion.swapped)
    assert by_month[10].why is None


def test_a_meeting_in_tet_is_after_it() -> None:
    found = meetings_of_year(DayRule(day=17), 2026, 2, days_off(2026))[0]
    assert (found.day, found.why) == (date(2026, 2, 21), Occasion.tet)


def test_sundays_are_off_only_where_the_rule_says_so() -> None:
    assert meetings_of_year(DayRule(day=4), 2026, 10, {})[0].day == date(2026, 10, 4)
    moved = meetings_of_year(DayRule(day=4, off=(6,)), 2026, 10, {})[0]
    assert (moved.day, moved.why) == (date(2026, 10, 5), Occasion.sunday)


def test_a_day_worked_on_is_no_day_off_whatever_the_calendar_says() -> None:
    off = {**days_off(2026), date(2026, 9, 2): None}
    assert meetings_of_year(DayRule(day=2), 2026, 9, off)[0].why is None


def test_the_file_of_swapped_days_is_well_formed() -> None:
    assert swapped()[date(2026, 1, 2)] is Occasion.swapped
    assert swapped()[date(2026, 1, 10)] is None
    assert all(type(day) is date for day in swapped())


def test_the_file_of_public_holidays_says_what_the_library_says() -> None:
    assert PUBLIC.read_text(encoding="ascii") == f"{public_holidays.text()}\n"


def test_the_last_meeting_of_a_year_may_be_moved_into_the_next() -> None:
    assert {day.year for day in days_off(2026)} == {2026, 2027}
    assert days_off(2026)[date(2027, 1, 1)] is Occasion.new_year
    assert Occasion.tet in days_off(2098).values()


def test_the_calendar_is_loaded_only_when_a_plan_is_made() -> None:
    code = (
        "import sys, bot.app, handlers.dispatch; print({'holidays', 'icalendar'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_topic_is_for_the_second_month_of_its_quarter_or_the_first_left() -> None:
    planned = meetings_of_year(DayRule(day=3), 2026, 9, {})
    themed = by_month({"3": "a", "4": "b"}, months_of(planned))
    found = entries(planned, starts=time(19, 30), place=None, themed=themed, model=12)
    assert [(one.month.month, one.topic) for one in found if one.kind is Kind.both] == [
        (9, "a"),
        (11, "b"),
    ]
    assert [one.month.month for one in found if one.model] == [12]


def test_months_told_over_the_turn_of_a_year_ask_for_those_before_it() -> None:
    said = "Kỳ tháng 12 họp 15/12, tháng 1 họp 5/1, tháng 2 họp 1/2, cứ 19h nhà văn hóa"
    found = read_plan(said, year=2027, today=date(2026, 12, 10), days_off=days_off(2027))
    assert [one.day for one in found.sittings] == [date(2027, 1, 5), date(2027, 2, 1)]
    assert 12 in {one.month for one in found.asked if one.what == "day"}


def test_a_date_is_read_with_a_dash_or_a_short_year_behind_its_month() -> None:
    said = "T1 5/1; T2 3-2; T3 03.03.27; T4 6/4/2027. Tất cả 16h30"
    found = read_plan(said, year=2027, today=date(2026, 12, 10), days_off=days_off(2027))
    days = [(one.day.month, one.day.day) for one in found.sittings]
    assert days == [(1, 5), (2, 3), (3, 3), (4, 6)]
