"""What lies at the same time as a planned meeting: said, never forbidden."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.chat import Word, word
from domain.order import in_order
from domain.parse.text import fold
from domain.plans.days_off import DaysOff
from domain.plans.plan import Entry, State
from domain.plans.said import occasion

LASTS = timedelta(hours=2)  # with coming and going


@dataclass(frozen=True, slots=True)
class Beside:
    """A meeting on the same day. ``name``: of its cell, "" where it is not to be named; ``own``: of
    the same cell; ``kin``: of one under the same committee; ``supervised``: by the same people.
    """

    entry: Entry
    name: str
    own: bool
    kin: bool
    supervised: bool


def clashes(
    entry: Entry, state: State, beside: Iterable[Beside], supervisors: int, days_off: DaysOff
) -> Iterator[Word]:
    """A day off, a second meeting of the day, a hall that is taken, supervisors who cannot be
    everywhere; nothing of a meeting that is cancelled.
    """
    if state is State.cancelled:
        return
    others = [one for one in beside if one.entry.day == entry.day]
    if off := days_off.get(entry.day):
        yield word("plan-clash-off", day=entry.day, why=occasion(off))
    for one in others:
        if one.own:
            yield word("plan-clash-own", starts=one.entry.starts or "")
    at_once = [one for one in others if not one.own and overlap(entry, one.entry)]
    for one in at_once:
        if one.kin and _same_place(entry, one.entry):
            yield word("plan-clash-place", place=entry.place or "", cell=one.name)
    theirs = [one for one in at_once if one.supervised]
    if theirs and len(theirs) >= supervisors:
        yield word("plan-clash-supervisor", count=len(theirs), cells=_names(theirs))


def overlap(one: Entry, other: Entry) -> bool:
    """Of two meetings on one day; where an hour is not known, they may."""
    if one.starts is None or other.starts is None:
        return True
    first, second = (datetime.combine(one.day, at) for at in (one.starts, other.starts))
    return abs(first - second) < LASTS


def _same_place(one: Entry, other: Entry) -> bool:
    return bool(one.place and other.place) and fold(one.place or "") == fold(other.place or "")


def _names(found: Collection[Beside]) -> str:
    return ", ".join(sorted({one.name for one in found if one.name}, key=in_order))
