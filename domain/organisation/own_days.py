"""Days that a committee sets off, or worked on: "nghỉ 21/2 đến 27/2 lễ hội", "bỏ 21/2"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from domain.chat import Word, word
from domain.errors import Invalid
from domain.ground import Setting
from domain.parse.terms import terms
from domain.parse.text import clean, shadow, shown

TERMS = terms(__file__, "own_days")
VERB = TERMS.compiled("verb")
SPAN, ALSO = TERMS.compiled("span"), TERMS.compiled("also")
PART, LONGEST_NAME = "days", 60
MOST, AHEAD = 31, 730  # days at once; days from today


@dataclass(frozen=True, slots=True)
class OwnDays:
    """Days one after another of which the same is said; ``why`` as in Ground, None: taken back."""

    first: date
    last: date
    why: Any


def new_days(text: str, today: date) -> Setting | None:
    """None where it is nothing of the kind; Invalid: ``error-own-days`` (given),
    ``error-own-days-past`` (day), ``error-own-days-many`` (most).
    """
    said = clean(text)
    if not VERB.match(shadow(said)):
        return None
    found: dict[tuple[str, ...], Any] = {}
    for verb, rest in _parts(said):
        days, name = _days(rest, today, text)
        why = {"off": name[:LONGEST_NAME], "working": False}.get(verb)
        found |= {(PART, day.isoformat()): why for day in days}
    if len(found) > MOST:
        raise Invalid("error-own-days-many", most=MOST)
    return Setting(found, today)


def _parts(said: str) -> Iterator[tuple[str, str]]:
    """(the verb, what is said behind it); a verb without a day belongs to what is before it."""
    found = list(VERB.finditer(shadow(said)))
    ends = [one.start() for one in found[1:]] + [len(said)]
    parts: list[tuple[str, str]] = []
    for one, end in zip(found, ends, strict=True):
        if parts and not re.search(r"\d", said[one.end() : end]):
            verb, before = parts.pop()
            parts.append((verb, before + said[one.start() : end]))
        else:
            parts.append((str(one.lastgroup), said[one.end() : end]))
    return iter(parts)


def _days(rest: str, today: date, text: str) -> tuple[list[date], str]:
    """The days, and the words before and behind them."""
    first = SPAN.search(shadow(rest))
    if first is None:
        raise Invalid("error-own-days", given=shown(text))
    name, rest = rest[: first.start()], rest[first.start() :]
    spans = []
    while found := SPAN.match(shadow(rest)):
        spans.append(found)
        rest = rest[found.end() :]
        more = ALSO.match(shadow(rest))
        if not more or not SPAN.match(shadow(rest[more.end() :])):
            break
        rest = rest[more.end() :]
    if re.search(r"\d[/.]\d", rest):
        raise Invalid("error-own-days", given=shown(text))
    days: list[date] = []
    month = year = None
    for one in reversed(spans):  # "21, 22/2": of the month behind it
        days += _span(one, month, year, today, text)
        month, year = one["m"] or one["m2"] or month, one["y"] or one["y2"] or year
    words = " ".join((name + " " + rest).split()).strip(" ,.;:()-–")
    return days, words


def _span(
    found: re.Match[str], month: str | None, year: str | None, today: date, text: str
) -> list[date]:
    """A day without a year is the next one; the end of a span lies behind its beginning."""
    month, year = found["m"] or found["m2"] or month, found["y"] or found["y2"] or year
    first = last = _day(found["d"], month, year, today, text)
    if found["d2"]:
        last = _day(found["d2"], found["m2"], found["y2"], first, text)
    if first < today:
        raise Invalid("error-own-days-past", day=first)
    if not first <= last <= today + timedelta(days=AHEAD):
        raise Invalid("error-own-days", given=shown(text))
    if (last - first).days >= MOST:
        raise Invalid("error-own-days-many", most=MOST)
    return [first + timedelta(days=at) for at in range((last - first).days + 1)]


def _day(day: str, month: str | None, year: str | None, near: date, text: str) -> date:
    try:
        if month and year:
            return date(int(year) % 2000 + 2000, int(month), int(day))
        this = date(near.year, int(month or 0), int(day))
        return this if this >= near else this.replace(year=near.year + 1)
    except ValueError:
        raise Invalid("error-own-days", given=shown(text)) from None


def in_spans(days: Mapping[date, Any]) -> list[OwnDays]:
    """Days that follow one another and of which the same is said, as one."""
    ordered = sorted(days.items())
    alike = groupby(enumerate(ordered), lambda one: (one[1][0].toordinal() - one[0], one[1][1]))
    runs = ([day for _, (day, _) in run] for _, run in alike)
    return [OwnDays(run[0], run[-1], days[run[0]]) for run in runs]


def days_said(days: Mapping[str, Any]) -> tuple[Word, ...]:
    spans = in_spans({date.fromisoformat(day): why for day, why in days.items()})
    return tuple(span_said(one) for one in spans)


def span_said(one: OwnDays) -> Word:
    what = "drop" if one.why is None else "working" if one.why is False else "off"
    until = one.last if one.last > one.first else ""
    return word("own-days-span", what=what, first=one.first, until=until, name=one.why or "")
