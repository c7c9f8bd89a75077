"""A calendar file (RFC 5545): dates that keep their identity, so that a newer file updates them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

EVENING = time(19, 0)  # of the day before, when the telephone reminds
MAKER = "-//Tro ly Chi bo//VI"


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """``starts`` None: the whole day. ``status``: TENTATIVE, CONFIRMED or CANCELLED."""

    uid: str
    summary: str
    day: date
    starts: time | None
    minutes: int
    place: str
    notes: str
    status: str
    changed: datetime


def render(title: str, dates: Iterable[Date], zone: ZoneInfo) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    for one in dates:
        calendar.add_component(_event(one, zone))
    calendar.add_missing_timezones()
    content: bytes = calendar.to_ical()
    return content


def _event(one: Date, zone: ZoneInfo) -> Event:
    event = Event()
    event.add("uid", one.uid)
    event.add("dtstamp", one.changed)
    event.add("last-modified", one.changed)
    event.add("sequence", int(one.changed.timestamp()))  # what changed later wins
    event.add("summary", one.summary)
    event.add("status", one.status)
    _when(event, one, zone)
    if one.place:
        event.add("location", one.place)
    if one.notes:
        event.add("description", one.notes)
    if one.status != "CANCELLED":
        event.add_component(_alarm(one))
    return event


def _when(event: Event, one: Date, zone: ZoneInfo) -> None:
    if one.starts is None:
        event.add("dtstart", one.day)
        return
    start = datetime.combine(one.day, one.starts, zone)
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(minutes=one.minutes))


def _alarm(one: Date) -> Alarm:
    """The evening before, as a span before the start: every calendar understands that."""
    start = datetime.combine(one.day, one.starts or time(), None)
    evening = datetime.combine(one.day - timedelta(days=1), EVENING)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one.summary)
    alarm.add("trigger", evening - start)
    return alarm
