"""A year of made-up cells: who plans, meets, records and scores when, decided by a seed alone."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from domain.chat import Month
from domain.plans.day_rule import DayRule
from domain.plans.days_off import days_off
from domain.plans.plan import meetings_of_year

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NEVER = datetime(2030, 1, 1, tzinfo=ZONE)
YEAR = 2026
STARTS = time(14)
CELLS_A_GROUP = 6
RULES = (
    *(DayRule(day=3),) * 4,
    *(DayRule(day=day) for day in (4, 5, 8, 10, 17)),  # the 17th is Tết in February
    DayRule(weekday=5, nth=1),
)
HOURS = (
    time(0, 5), time(5), time(6, 31), time(8, 1), time(8, 31), time(10, 1), time(12, 1),
    time(14, 1), time(17, 31), time(19, 1), time(20, 1), time(22),
)  # fmt: skip
# Days on which the bot does not run, and on which its clock is a day fast, or slow, for some hours.
DOWN = (
    (datetime(YEAR, 3, 3, 7, tzinfo=ZONE), timedelta(hours=3)),
    (datetime(YEAR, 5, 2, tzinfo=ZONE), timedelta(days=3)),
    (datetime(YEAR, 9, 10, tzinfo=ZONE), timedelta(days=21)),
)
FAST = (date(YEAR, 4, 14), timedelta(hours=26))
SLOW = (date(YEAR, 7, 9), timedelta(hours=-30))


@dataclass(frozen=True)
class Version:
    """A meeting as it is planned from a moment on; ``stands`` False: it is cancelled."""

    since: datetime
    day: date
    starts: time = STARTS
    stands: bool = True
    deputy: bool = False  # who runs it


@dataclass
class MonthOfCell:
    """One regular meeting, with every version of its plan."""

    month: Month
    plans: list[Version] = field(default_factory=list)
    held: date | None = None
    recorded: datetime = NEVER
    scored: datetime = NEVER
    thematic: bool = False

    @property
    def planned(self) -> datetime:
        return self.plans[0].since if self.plans else NEVER

    def day_at(self, moment: datetime) -> date | None:
        """The day of the plan as it is at this moment."""
        return next((one.day for one in reversed(self.plans) if one.since <= moment), None)

    @property
    def spans(self) -> list[tuple[Version, datetime]]:
        """Each version, and until when it held."""
        ends = [*(one.since for one in self.plans[1:]), NEVER]
        return list(zip(self.plans, ends, strict=False))


@dataclass
class Cell:
    """``hands_over``: from then on somebody else is the secretary."""

    number: int
    secretary_reachable: bool
    deputy: bool
    hands_over: date | None
    months: list[MonthOfCell]

    @property
    def name(self) -> str:
        return f"Chi bộ {self.number:04}"

    @property
    def group(self) -> int:
        return self.number // CELLS_A_GROUP + 1

    @property
    def unit(self) -> int:
        """Its id; the committee is 1."""
        return self.number + 2

    def people(self) -> list[str]:
        """The chats of its secretaries and deputy."""
        every = [self.unit, *([10_000 + self.unit] if self.deputy else [])]
        return [str(one) for one in [*every, *([20_000 + self.unit] if self.hands_over else [])]]


def leader_of(group: int) -> int:
    return 30_000 + group


def cells(count: int, *, months: int, seed: int = 7) -> list[Cell]:
    return [
        _cell(number, months, random.Random(seed * 100_003 + number)) for number in range(count)
    ]


def _cell(number: int, months: int, chance: random.Random) -> Cell:
    thematic = [chance.randrange(3) if chance.random() < 0.7 else None for _ in range(4)]
    days = _days(chance.choice(RULES))
    return Cell(
        number,
        secretary_reachable=chance.random() < 0.95,
        deputy=chance.random() < 0.7,
        hands_over=date(YEAR, 6, chance.randint(1, 28)) if chance.random() < 0.05 else None,
        months=[
            _month(
                Month(YEAR, at), days[at], chance, thematic=thematic[(at - 1) // 3] == (at - 1) % 3
            )
            for at in range(1, months + 1)
        ],
    )


@cache
def _days(rule: DayRule) -> dict[int, date]:
    """By month, moved for holidays and Tết."""
    found = meetings_of_year(rule, YEAR, 1, days_off(YEAR))
    return {one.month.month: one.day for one in found}


def _month(month: Month, day: date, chance: random.Random, *, thematic: bool) -> MonthOfCell:
    found = MonthOfCell(month, thematic=thematic)
    when = chance.choices(("early", "late", "last", "never"), (60, 15, 15, 10))[0]
    if when != "never":
        before = {"early": 20, "late": 9, "last": 4}[when]
        asked = datetime.combine(month.first - timedelta(days=before), time(15), ZONE)
        found.plans.append(Version(asked, day))
        found.plans += _changes(found.plans[0], chance)
        day = found.plans[-1].day
        if not found.plans[-1].stands:
            return found
    late = chance.choices((0, 1, 2, 4, None), (50, 20, 10, 10, 10))[0]
    if late is not None:
        found.held = day
        found.recorded = datetime.combine(day + timedelta(days=late), time(17), ZONE)
        after = chance.choices((0, 1, 5, None), (60, 15, 15, 10))[0]
        if after is not None:
            found.scored = found.recorded + timedelta(days=after, hours=2)
    return found


def _changes(first: Version, chance: random.Random) -> list[Version]:
    """What becomes of the plan shortly before the meeting: in two of three months nothing."""
    before = chance.choice((timedelta(hours=46), timedelta(hours=18), timedelta(hours=7)))
    moment = datetime.combine(first.day, STARTS, ZONE) - before
    moved = replace(first, since=moment, day=first.day + timedelta(days=7))
    later = replace(first, since=moment, starts=chance.choice((time(16), time(19, 30))))
    off = replace(first, since=moment, stands=False)
    again = replace(off, since=moment + timedelta(hours=30), day=moved.day, stands=True)
    both = replace(moved, starts=time(8))
    given = replace(first, since=moment, deputy=True)
    ways = [
        [],
        [moved],
        [later],
        [off],
        [off, again],
        [both],
        [given],
        [moved, replace(moved, since=moment + timedelta(days=5), starts=time(9, 30))],
    ]
    return chance.choices(ways, (66, 8, 8, 5, 3, 3, 5, 2))[0]


def moments(months: int) -> list[datetime]:
    """When the heartbeat looks, by the clock of the machine, which is not always right."""
    found = []
    day = date(YEAR, 1, 1)
    while day < Month(YEAR, months).shift(1).first:
        for hour in HOURS:
            moment = datetime.combine(day, hour, ZONE)
            if any(start <= moment < start + span for start, span in DOWN):
                continue
            for wrong_on, by in (FAST, SLOW):
                if day == wrong_on and time(9) < hour < time(21):
                    moment += by
            found.append(moment)
        day += timedelta(days=1)
    return found
