"""What lies at the same time as a meeting, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from domain.chat import Month
from domain.plans import Beside, Entry, Occasion, State, clashes, days_off

DAY = date(2027, 2, 3)
ENTRY = Entry(month=Month(2027, 2), day=DAY, starts=time(14), place="Hội trường UBND")


def beside(name: str = "Chi bộ 2", *, starts: time | None = time(15), **more: bool) -> Beside:
    known = {"own": False, "kin": True, "supervised": False, **more}
    return Beside(replace(ENTRY, place="hội trường ubnd", starts=starts), name, **known)


def said(*around: Beside, entry: Entry = ENTRY, supervisors: int = 1) -> list[str]:
    found = clashes(entry, State.planned, around, supervisors, days_off(entry.day.year))
    return [one.key for one in found]


def test_the_same_hall_at_the_same_time_is_said_in_whatever_letters() -> None:
    assert said(beside()) == ["plan-clash-place"]
    assert said(beside(starts=None)) == ["plan-clash-place"]
    assert said(beside(starts=time(19))) == []
    assert said(beside(kin=False)) == []
    elsewhere = replace(ENTRY, place="Trường tiểu học")
    assert said(beside(), entry=elsewhere) == []
    assert said(beside(), entry=replace(ENTRY, day=date(2027, 2, 2))) == []


def test_supervisors_who_are_as_many_as_the_meetings_can_come() -> None:
    two = (beside(kin=False, supervised=True), beside("Chi bộ 3", kin=False, supervised=True))
    assert said(*two, supervisors=3) == []
    assert said(*two, supervisors=2) == ["plan-clash-supervisor"]
    assert said(two[0]) == ["plan-clash-supervisor"]


def test_a_second_meeting_of_the_day_and_a_holiday_are_said() -> None:
    assert said(beside(own=True, starts=time(19))) == ["plan-clash-own"]
    tet = replace(ENTRY, day=date(2027, 2, 8))
    assert days_off(2027)[tet.day] is Occasion.tet
    assert said(entry=tet) == ["plan-clash-off"]


def test_a_cancelled_meeting_is_in_nobodys_way() -> None:
    assert list(clashes(ENTRY, State.cancelled, [beside()], 1, {})) == []
