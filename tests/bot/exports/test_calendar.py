"""The calendar file says the same to three libraries that share no line: each stands for the
calendars of other makers.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import ics
import pytest
import vobject
from icalendar import Calendar

from bot.exports.calendar import Date, render

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
LONG = "Học tập và làm theo tư tưởng, đạo đức, Hồ Chí Minh; phòng, chống lãng phí\nnăm 2027"
Seen = dict[str, tuple[object, ...]]


def dates() -> tuple[Date, ...]:
    def one(number: int, **more: Any) -> Date:
        known: dict[str, Any] = {
            "uid": f"plan-{number}@tro-ly-chi-bo",
            "summary": f"Sinh hoạt chi bộ tháng {number}/2027",
            "day": date(2027, number, 3),
            "starts": time(19, 30),
            "minutes": 90,
            "place": "Hội trường thôn, tầng 2",
            "notes": "",
            "status": "CONFIRMED",
            "changed": datetime(2026, 12, 10, 8, tzinfo=ZONE),
        }
        return Date(**{**known, **more})

    off = {"summary": "ĐÃ HỦY: Sinh hoạt chi bộ tháng 3/2027", "status": "CANCELLED"}
    return one(1, notes=LONG), one(2, starts=None), one(3, **off), one(4, status="TENTATIVE")


def by_icalendar(content: bytes) -> Seen:
    return {
        str(one["uid"]): (
            str(one["summary"]),
            _day(one.decoded("dtstart")),
            str(one.get("location", "")),
            str(one.get("description", "")),
            str(one["status"]),
            len(one.walk("VALARM")),
        )
        for one in Calendar.from_ical(content).walk("VEVENT")
    }


def by_ics(content: bytes) -> Seen:
    return {
        one.uid: (
            one.name,
            _day(one.begin.date() if one.all_day else one.begin.datetime),
            one.location or "",
            one.description or "",
            one.status,
            len(one.alarms),
        )
        for one in ics.Calendar(content.decode()).events
    }


def by_vobject(content: bytes) -> Seen:
    return {
        one.uid.value: (
            one.summary.value,
            _day(one.dtstart.value),
            one.location.value if hasattr(one, "location") else "",
            one.description.value if hasattr(one, "description") else "",
            one.status.value,
            len(getattr(one, "valarm_list", ())),
        )
        for one in vobject.readOne(content.decode()).vevent_list
    }


def _day(at: date | datetime) -> str:
    return at.astimezone(ZONE).isoformat() if isinstance(at, datetime) else at.isoformat()


READERS = (by_icalendar, by_ics, by_vobject)


@pytest.mark.parametrize("read", READERS)
def test_every_library_reads_the_same_dates(read: Any) -> None:
    seen: Seen = read(render("Sinh hoạt Chi bộ 1", dates(), ZONE))
    place = "Hội trường thôn, tầng 2"
    assert seen == {
        "plan-1@tro-ly-chi-bo": (
            "Sinh hoạt chi bộ tháng 1/2027",
            "2027-01-03T19:30:00+07:00",
            place,
            LONG,
            "CONFIRMED",
            1,
        ),
        "plan-2@tro-ly-chi-bo": (
            "Sinh hoạt chi bộ tháng 2/2027",
            "2027-02-03",
            place,
            "",
            "CONFIRMED",
            1,
        ),
        "plan-3@tro-ly-chi-bo": (
            "ĐÃ HỦY: Sinh hoạt chi bộ tháng 3/2027",
            "2027-03-03T19:30:00+07:00",
            place,
            "",
            "CANCELLED",
            0,
        ),
        "plan-4@tro-ly-chi-bo": (
            "Sinh hoạt chi bộ tháng 4/2027",
            "2027-04-03T19:30:00+07:00",
            place,
            "",
            "TENTATIVE",
            1,
        ),
    }


@pytest.mark.parametrize("read", READERS)
def test_a_calendar_that_ignores_the_status_still_shows_that_it_is_off(read: Any) -> None:
    seen: Seen = read(render("Sinh hoạt Chi bộ 1", dates(), ZONE))
    off = [said[0] for said in seen.values() if said[4] == "CANCELLED"]
    assert [str(name).startswith("ĐÃ HỦY") for name in off] == [True]
