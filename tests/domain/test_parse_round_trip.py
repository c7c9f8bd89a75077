"""What is written in a plain form comes back as it was, whatever day it is said on."""

from __future__ import annotations

from datetime import date as Date
from datetime import time as Time
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import parse
from domain.errors import Invalid, Unclear
from domain.meetings import parse as facts

DAYS = st.dates(Date(2020, 1, 1), Date(2090, 12, 31))
WEEKDAYS = ("thứ 2", "thứ ba", "thứ tư", "t5", "thứ sáu", "thứ bảy", "chủ nhật")
UNITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
ENDINGS = ("", "mốt", "hai", "ba", "tư", "lăm", "sáu", "bảy", "tám", "chín")


def spelled(number: int) -> str:
    ten, unit = divmod(number, 10)
    if ten == 0:
        return UNITS[unit]
    if ten == 1:
        return f"mười {'lăm' if unit == 5 else UNITS[unit]}".strip()
    return f"{UNITS[ten]} mươi {ENDINGS[unit]}".strip()


@given(today=DAYS, back=st.integers(0, 2000))
def test_a_full_date_is_the_day_it_names(today: Date, back: int) -> None:
    day = today - timedelta(days=back)
    for form in ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%y", "%Y-%m-%d", "ngày %d tháng %m năm %Y"):
        assert parse.date(day.strftime(form), today, towards="past") == day


@given(today=DAYS, back=st.integers(0, 180))
def test_a_date_without_its_year_is_the_last_such_day(today: Date, back: int) -> None:
    day = today - timedelta(days=back)
    text = f"ngày {spelled(day.day)} tháng {spelled(day.month)}"
    assert parse.date(text, today, towards="past") == day


@given(today=DAYS, ahead=st.integers(0, 260))
def test_a_deadline_without_its_year_is_the_next_such_day(today: Date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    assert parse.date(f"trước {day.day}/{day.month}", today, towards="future") == day


@given(today=DAYS, back=st.integers(1, 6))
def test_a_bare_weekday_is_the_last_one(today: Date, back: int) -> None:
    day = today - timedelta(days=back)
    assert parse.date(f"tối {WEEKDAYS[day.weekday()]}", today, towards="past") == day


@given(today=DAYS, wanted=st.integers(0, 6))
def test_a_weekday_of_last_week_is_in_last_week(today: Date, wanted: int) -> None:
    day = parse.date(f"{WEEKDAYS[wanted]} tuần trước", today, towards="past")
    assert day.weekday() == wanted
    assert day.isocalendar()[:2] == (today - timedelta(days=7)).isocalendar()[:2]


@given(today=DAYS)
def test_today_as_a_weekday_is_asked_with_both_weeks(today: Date) -> None:
    with pytest.raises(Unclear) as asked:
        parse.date(WEEKDAYS[today.weekday()], today, towards="past")
    meant = [parse.date(option, today, towards="past") for option in asked.value.options]
    assert meant == [today, today - timedelta(days=7)]


@given(today=DAYS, day=st.integers(13, 31), month=st.integers(13, 99))
def test_a_month_beyond_december_is_never_turned_round(today: Date, day: int, month: int) -> None:
    for text in (f"{day}/{month}", f"{month}/{day}", f"5/{month}/2026"):
        with pytest.raises(Invalid):
            parse.date(text, today, towards="past")


@given(start=st.times(), length=st.integers(1, 480))
def test_hours_on_the_clock_come_back(start: Time, length: int) -> None:
    start = start.replace(second=0, microsecond=0)
    total = (start.hour * 60 + start.minute + length) % 1440
    end = Time(total // 60, total % 60)
    for text in (f"{start:%H:%M} - {end:%H:%M}", f"{start:%Hh%M}, {length} phút"):
        hours = facts.hours(text)
        assert (hours.start, hours.end, hours.minutes) == (start, end, length)


@given(number=st.integers(0, 99))
def test_counts_in_figures_and_in_words_come_back(number: int) -> None:
    words = spelled(number) or "không"
    for text in (str(number), f"{number} đồng chí", words, f"dạ {words} người ạ"):
        assert parse.count(text, lo=0, hi=99) == number


@given(number=st.decimals(0, 100, places=2))
def test_points_come_back_with_a_comma_and_with_a_dot(number: Decimal) -> None:
    for text in (str(number), str(number).replace(".", ",")):
        assert parse.number(text) == number


@given(present=st.integers(1, 99), excused=st.integers(0, 9), unexcused=st.integers(0, 9))
def test_a_roll_call_comes_back(present: int, excused: int, unexcused: int) -> None:
    obliged = present + excused + unexcused
    parts = [f"có mặt {present}/{obliged}", f"vắng {excused} có phép"][: 2 if excused else 1]
    text = ", ".join([*parts, f"{unexcused} không phép"] if unexcused else parts)
    roll = facts.attendance(text, obliged=None)
    assert (roll.present, roll.excused, roll.unexcused) == (present, excused, unexcused)


@given(in_favour=st.integers(0, 50), against=st.integers(0, 9), abstained=st.integers(0, 9))
def test_a_vote_comes_back(in_favour: int, against: int, abstained: int) -> None:
    present = in_favour + against + abstained
    text = f"{in_favour} đồng ý, {against} không đồng ý, {abstained} phiếu trắng"
    for form in (text, f"{in_favour}-{against}-{abstained}"):
        vote = facts.vote(form, present=present)
        assert (vote.in_favour, vote.against, vote.abstained) == (in_favour, against, abstained)


@given(done=st.lists(st.booleans(), min_size=1, max_size=9))
def test_the_result_of_each_task_comes_back(done: list[bool]) -> None:
    text = ", ".join(f"{at + 1} {'xong' if one else 'chưa'}" for at, one in enumerate(done))
    titles = [f"Việc thứ {at}" for at in range(len(done))]
    assert facts.task_results(text, titles) == tuple(done)
