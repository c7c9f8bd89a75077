"""What everybody should know of a year's plan: kept in plain values, and read out of what is shown.

The oracle is told what was done, in no words of the product; screens, letters and the calendar are
read by their dates and hours alone.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from itertools import product
from typing import Any

DAY = re.compile(r"(\d{2})/(\d{1,2})/(20\d\d)")
HOUR = re.compile(r"(\d{1,2}) giờ(?: (\d{1,2}))?")
MONTH = re.compile(r"[Tt]háng (\d{1,2})/(20\d\d)")
LETTER = re.compile(r", sinh hoạt tháng (\d{1,2})/(20\d\d): (.*)")
LISTED = re.compile(r" \((\d{1,2})/(\d{1,2})(?:,|\))")  # behind the name of the cell
REMINDED = re.compile(r"(ghi biên bản buổi|có buổi|trước buổi) sinh hoạt")
UNPLANNED = re.compile(r"tháng (\d{1,2})/(20\d\d) chưa có lịch")
RECORD = "ghi biên bản buổi"
GIVEN = "; phó bí thư chi bộ điều hành"
FOURTH, FRIDAY = "ngày 4, trừ thứ bảy, chủ nhật", "thứ sáu tuần đầu"
LAST = "ngày cuối tháng, trừ thứ bảy, chủ nhật"
RULES = (FOURTH, LAST, FRIDAY)
Key = tuple[int, int]  # year and month


@dataclass(frozen=True, slots=True)
class Fact:
    """A meeting as somebody knows it; ``stands`` False: cancelled, or held ``within`` another."""

    day: date
    starts: time
    place: str
    deputy: bool = False
    stands: bool = True
    within: Key | None = None

    @property
    def known(self) -> tuple[object, ...]:
        """What matters: of a meeting that is off only that."""
        if not self.stands:
            return (False, self.within)
        return (True, self.day, self.starts, self.place, self.deputy)


def stand_in(text: str) -> Fact:
    """The last day, hour and place that a line names."""
    found = list(DAY.finditer(text))[-1]
    rest = text[found.end() :]
    hour = HOUR.search(rest)
    assert hour, text
    place = rest[hour.end() :].removeprefix(", ").split(";")[0].split(" ✅")[0].split(" 🕓")[0]
    return Fact(
        day=date(int(found[3]), int(found[2]), int(found[1])),
        starts=time(int(hour[1]), int(hour[2] or 0)),
        place=place.split(".")[0].split(" (")[0].strip(),
        deputy=GIVEN in rest,
    )


def letters(text: str) -> dict[Key, Fact]:
    """The meetings a letter tells of, a line each, and how they are now."""
    lines = (LETTER.search(line) for line in text.splitlines())
    return dict(map(_told, filter(None, lines)))


def _told(found: re.Match[str]) -> tuple[Key, Fact]:
    key, said = (int(found[2]), int(found[1])), found[3].split(". Lý do:")[0]
    if "đã hủy buổi" in said:
        return key, replace(stand_in(said), stands=False)
    if "không họp riêng" in said:
        month = MONTH.search(said)
        assert month, said
        within = (int(month[2]), int(month[1]))
        return key, replace(stand_in(said), stands=False, within=within)
    return key, stand_in(said)


def page(text: str) -> dict[Key, Fact]:
    """The lines of /kehoach."""
    found = {}
    for line in text.splitlines():
        if not re.match(r"\d+\. Tháng", line):
            continue
        month = MONTH.search(line)
        assert month, line
        fact = stand_in(line.split(" 🚫")[0].split(" 🔗")[0])
        if "🚫" in line:
            fact = replace(fact, stands=False)
        if "🔗" in line:
            into = MONTH.search(line.split("🔗")[1].replace("gộp với tháng", "tháng"))
            assert into, line
            fact = replace(fact, stands=False, within=(int(into[2]), int(into[1])))
        found[int(month[2]), int(month[1])] = fact
    return found


def by_rule(rule: str, key: Key, *, leaves: bool, off: Collection[date]) -> date:
    """The day that one of RULES means, moved where it is off."""
    length = monthrange(*key)[1]
    weekend = rule != FRIDAY
    day = date(*key, {FOURTH: 4, LAST: length}.get(rule, 1))
    while rule == FRIDAY and day.weekday() != 4:
        day += timedelta(days=1)

    def first_free(step: int) -> date:
        found = day
        while found in off or (weekend and found.weekday() > 4):
            found += timedelta(days=step)
        return found

    later = first_free(1)
    return later if leaves or later.month == day.month else first_free(-1)


def next_free(day: date, off: Collection[date]) -> date:
    """Where a meeting goes by one tap: the next working day, of its month where it has one."""

    def first_free(step: int) -> date:
        found = day
        while found in off or found.weekday() > 4:
            found += timedelta(days=step)
        return found

    later, earlier = first_free(1), first_free(-1)
    return earlier if later.month != day.month and earlier.month == day.month else later


@dataclass
class Oracle:
    """``true``: how the meetings are; ``told``: as they were when last told of; ``by``: who changed
    one last since then; ``believed``: by person, what they saw or read last; ``held``: recorded;
    ``settled``: moved or cancelled by itself, which a list of the office leaves alone; ``aware``:
    who else read how a meeting is, in a list or a letter; ``brought``: who sent the newest list,
    and of what.
    """

    true: dict[Key, Fact]
    people: tuple[str, ...]
    told: dict[Key, Fact] = field(init=False)
    by: dict[Key, str] = field(default_factory=dict)
    believed: dict[str, dict[Key, Fact]] = field(init=False)
    held: set[Key] = field(default_factory=set)
    settled: set[Key] = field(default_factory=set)
    aware: set[tuple[str, Key]] = field(default_factory=set)
    brought: tuple[str, frozenset[Key]] = ("", frozenset())

    def __post_init__(self) -> None:
        self.told = dict(self.true)
        self.believed = {person: dict(self.true) for person in self.people}

    def row(self, key: Key, today: date) -> int:
        """Its number on the page: by day, from today on, and of this month whatever its day."""
        now = (today.year, today.month)
        listed = [one for one in self.true if one >= now or self.true[one].day >= today]
        return sorted(listed, key=lambda one: (self.true[one].day, one)).index(key) + 1

    def ahead(self, today: date) -> list[Key]:
        """What can still be changed."""
        return sorted(
            key
            for key, fact in self.true.items()
            if fact.day > today and key >= (today.year, today.month) and key not in self.held
        )

    def next_to_hold(self) -> Key | None:
        waiting = [key for key, fact in self.true.items() if fact.stands and key not in self.held]
        return min(waiting, key=lambda key: (self.true[key].day, key), default=None)

    def does(self, person: str, key: Key, *, settles: bool, **what: Any) -> None:
        before = self.true[key]
        self.true[key] = replace(before, **what)
        if settles:
            self.settled.add(key)
        if person in self.believed:  # whoever sends a list of the office follows no plan
            self.believed[person][key] = self.true[key]
        if self.true[key] != before:
            self.by[key] = person

    def plans(self, person: str, days: dict[Key, date], starts: time, place: str) -> None:
        """The rest of a year anew; what a meeting is not told to be, it stays."""
        self.brought = person, frozenset(days)
        for key, day in days.items():
            if key not in self.true:
                self.true[key] = self.told[key] = Fact(day, starts, place)
                for known in self.believed.values():
                    known[key] = self.true[key]  # nobody knew of another day
            elif key not in self.settled:
                self.does(person, key, settles=False, day=day, starts=starts, place=place)

    def looks(self, person: str, seen: dict[Key, Fact]) -> None:
        """What the page shows, which is told to nobody by letters."""
        self.believed.setdefault(person, {}).update(seen)

    def due(self) -> set[tuple[str, Key]]:
        """Who must be told of which meeting now; afterwards nothing is due."""
        changed = {key for key in self.by if self.true[key] != self.told[key]}
        found = {(one, key) for key in changed for one in self.people if one != self.by[key]}
        by, keys = self.brought
        more = self.aware | ({(by, key) for key in keys} if by not in self.people else set())
        found |= {(one, key) for one, key in more if key in changed and one != self.by[key]}
        self.told = dict(self.true)
        self.by.clear()
        return found

    def hears(self, person: str, text: str, cell: str) -> list[Key]:
        """A letter came; the meetings whose change it tells."""
        told = letters(text)
        self.believed.setdefault(person, {}).update(told)
        if person in self.people:
            return list(told)
        named = re.finditer(re.escape(cell) + LISTED.pattern, text)
        days = {(int(one[2]), int(one[1])) for one in named}
        for key, fact in self.true.items():
            if fact.stands and (fact.day.month, fact.day.day) in days:
                self.believed[person][key] = fact
                self.aware.add((person, key))
        self.aware |= {(person, key) for key in told}
        return list(told)

    def outdated(self) -> list[tuple[str, Key]]:
        """Who believes what is no longer so."""
        return [
            (person, key)
            for person, key in [*product(self.people, self.true), *self.aware]
            if self.believed[person][key].known != self.true[key].known
        ]

    def untrue(self, text: str, cell: str) -> list[str]:
        """Lines of a letter that tell or ask what is no longer so."""
        days = {(f.day.month, f.day.day) for f in self.true.values() if f.stands}
        named = re.compile(re.escape(cell) + LISTED.pattern)
        return [
            line
            for line in text.splitlines()
            if not self._so(line)
            or any((int(m[2]), int(m[1])) not in days for m in named.finditer(line))
        ]

    def _so(self, line: str) -> bool:
        if none := UNPLANNED.search(line):
            return (int(none[2]), int(none[1])) not in self.true
        about = REMINDED.search(line)
        found = DAY.search(line, about.end()) if about else None
        if about is None or found is None:
            return True
        day = date(int(found[3]), int(found[2]), int(found[1]))
        facts = {key: one for key, one in self.true.items() if one.stands and one.day == day}
        if about[1] == RECORD:
            return bool(facts.keys() - self.held)
        if about[1] == "có buổi":
            said = stand_in(line)
            return (said.starts, said.place) in {(f.starts, f.place) for f in facts.values()}
        return bool(facts)
