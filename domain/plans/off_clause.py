"""What a rule says of days off: "trừ thứ bảy, chủ nhật", "trùng ngày lễ thì lùi sang thứ hai"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from domain.parse.terms import terms
from domain.plans.day_rule import SATURDAY, SUNDAY, WEEKEND, DayRule

TERMS = terms(__file__, "day_rules")
OFF = TERMS.compiled("off")
_MONTHS, _LISTED = TERMS.compiled("off_months"), TERMS.compiled("off_listed")
_ITEMS = TERMS.compiled("off_items")
_WEEKDAY = TERMS.compiled("off_weekday")
_SUNDAY = TERMS.compiled("off_sunday")
_REST = TERMS.compiled("off_rest")
_HOLIDAY = TERMS.compiled("off_holiday")
_WEEKEND = TERMS.compiled("off_weekend")
_BEFORE = TERMS.compiled("off_before")
_WEEKLY = TERMS.compiled("off_weekly")
_WORKING = TERMS.compiled("off_working")
_LATER = TERMS.compiled("off_later")
_TARGET = TERMS.compiled("off_target")
MONDAY, FRIDAY, HOLIDAYS = 0, 4, 7


@dataclass(frozen=True, slots=True)
class Off:
    """``target``: the weekday it goes to, where one was named; ``ahead`` and ``behind``: what goes
    to an earlier or to a later day, as it was said: weekdays, and ``HOLIDAYS``.
    """

    off: tuple[int, ...] = ()
    ahead: frozenset[int] = frozenset()
    behind: frozenset[int] = frozenset()
    weekly: bool = False
    working: bool = False
    target: int | None = None
    strange: bool = False  # one of several goes where it does not belong
    holidays: bool = False  # they were named

    @property
    def both_ways(self) -> bool:
        return bool(self.ahead and self.behind)

    @property
    def torn(self) -> bool:
        """The same goes to an earlier day and to a later one."""
        return self.strange or bool(self.ahead & self.behind)

    @property
    def before(self) -> bool:
        """Where what was not named goes: to an earlier day."""
        return HOLIDAYS in self.ahead or (not self.behind and bool(self.ahead))

    def strange_for(self, rule: DayRule) -> bool:
        """It goes to a weekday that does not follow, or come before, what is off."""
        if self.torn:
            return True
        if self.target is None or self._weekly_for(rule):
            return False
        usual = FRIDAY if self.before else MONDAY
        step = -1 if self.before else 1
        beside = {(day + step) % 7 for day in self.off} - set(self.off)
        if rule.weekday is not None:
            beside.add((rule.weekday + step) % 7)
        return self.target not in {usual, *beside}

    def _weekly_for(self, rule: DayRule) -> bool:
        """ "thứ hai tuần sau" is a week later only for a meeting on Mondays."""
        return self.weekly and self.target in (None, rule.weekday)

    def on(self, rule: DayRule) -> DayRule:
        off = tuple(sorted({*rule.off, *self.off}))
        others = self.behind if self.before else self.ahead
        return replace(
            rule,
            off=off,
            before=rule.before or self.before,
            turned=tuple(sorted({*rule.turned, *others} & {*off})) if self.both_ways else (),
            weekly=rule.weekly or self._weekly_for(rule),
            working=self.working and off != WEEKEND,
        )

    def also(self, other: Off) -> Off:
        both = Off(
            tuple(sorted({*self.off, *other.off})),
            self.ahead | other.ahead,
            self.behind | other.behind,
            self.weekly or other.weekly,
            self.working or other.working,
            other.target if self.target is None else self.target,
            self.strange or other.strange,
            self.holidays or other.holidays,
        )
        if not both.both_ways:
            return both
        strange = any(one.strange_for(DayRule()) for one in (self, other))
        return replace(both, strange=both.strange or strange, target=None)


def take_off(line: str) -> tuple[Off, str]:
    """What the clauses of this canonical line say together, and the line without them."""
    found = Off()
    left, end = "", 0
    for match in OFF.finditer(line):
        if _MONTHS.search(line, match.start(), _end(line, match)):
            continue
        found = found.also(_clause(match[0]))
        left, end = f"{left}{line[end : match.start()]} ", match.end()
    return found, left + line[end:]


def _end(line: str, match: re.Match[str]) -> int:
    """With what is listed behind it."""
    more = _LISTED.match(line, match.end())
    return more.end() if more else match.end()


def _clause(said: str) -> Off:
    items = _ITEMS.search(said)
    assert items
    then = said[items.end() :]
    days = {_weekday(one) for one in _WEEKDAY.findall(items[0])}
    working = bool(_WORKING.search(then))
    every = working and not days and bool(_REST.search(items[0]))
    if every or _WEEKEND.search(items[0]):  # "nghỉ thì ngày làm việc": of the week as well
        days |= set(WEEKEND)
    weekly, target = bool(_WEEKLY.search(then)), _TARGET.search(then)
    weekday = int(target["n"]) - 2 if target else None
    holidays = bool(_HOLIDAY.search(items[0]))
    to_friday = weekday == FRIDAY and not weekly and bool(days) and days <= set(WEEKEND)
    named = frozenset({*days, HOLIDAYS} if holidays or not days else days)
    ahead = named if to_friday or _BEFORE.search(then) else frozenset[int]()
    later = not ahead and (_LATER.search(then) or (target and days))
    behind = named if later else frozenset[int]()
    return Off(tuple(sorted(days)), ahead, behind, weekly, working, weekday, holidays=holidays)


def _weekday(said: str) -> int:
    return SUNDAY if _SUNDAY.search(said) else int(said[-1]) - 2


__all__ = ["OFF", "SATURDAY", "Off", "take_off"]
