"""What a rule says of days off: "trừ thứ bảy, chủ nhật", "trùng ngày lễ thì lùi sang thứ hai"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.parse.terms import terms
from domain.plans.day_rule import SATURDAY, SUNDAY, WEEKEND, DayRule

TERMS = terms(__file__, "day_rules")
OFF = TERMS.compiled("off")
_ITEMS = TERMS.compiled("off_items")
_WEEKDAY = TERMS.compiled("off_weekday")
_SUNDAY = TERMS.compiled("off_sunday")
_HOLIDAY = TERMS.compiled("off_plain")
_WEEKEND = TERMS.compiled("off_weekend")
_BEFORE = TERMS.compiled("off_before")
_WEEKLY = TERMS.compiled("off_weekly")
_WORKING = TERMS.compiled("off_working")
_TARGET = TERMS.compiled("off_target")
MONDAY, FRIDAY = 0, 4


@dataclass(frozen=True, slots=True)
class Off:
    """``strange``: it goes to a day that does not follow, which is to be asked about."""

    off: tuple[int, ...] = ()
    before: bool = False
    weekly: bool = False
    working: bool = False
    strange: bool = False

    def on(self, rule: DayRule) -> DayRule:
        return replace(
            rule,
            off=self.off,
            before=self.before,
            weekly=self.weekly,
            working=self.working and self.off != WEEKEND,
        )

    def also(self, other: Off) -> Off:
        return Off(
            tuple(sorted({*self.off, *other.off})),
            self.before or other.before,
            self.weekly or other.weekly,
            self.working or other.working,
            self.strange or other.strange,
        )


def take_off(line: str) -> tuple[Off, str]:
    """What the clauses of this canonical line say together, and the line without them."""
    found = Off()
    for match in OFF.finditer(line):
        found = found.also(_clause(match[0]))
    return found, OFF.sub(" ", line)


def _clause(said: str) -> Off:
    items = _ITEMS.search(said)
    assert items
    then = said[items.end() :]
    days = {_weekday(one) for one in _WEEKDAY.findall(items[0])}
    working = bool(_WORKING.search(then))
    every = working and not days and not _HOLIDAY.search(items[0])
    if every or _WEEKEND.search(items[0]):  # "nghỉ thì ngày làm việc": of the week as well
        days |= set(WEEKEND)
    before, weekly = bool(_BEFORE.search(then)), bool(_WEEKLY.search(then))
    target = _TARGET.search(then)
    follows = not target or weekly or int(target["n"]) - 2 == (FRIDAY if before else MONDAY)
    return Off(tuple(sorted(days)), before, weekly, working, not follows)


def _weekday(said: str) -> int:
    return SUNDAY if _SUNDAY.search(said) else int(said[-1]) - 2


__all__ = ["OFF", "SATURDAY", "Off", "take_off"]
