"""Times of day as people write them, over ``canon`` text: '7 ruoi evening', '9h kem 15'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import time as Time

from domain.errors import Invalid, Unclear
from domain.parse.terms import terms
from domain.parse.text import shown
from domain.parse.words import canon

TERMS = terms(__file__, "clocks")
PART = TERMS.pattern("part")
MIN = TERMS.pattern("min")
CLOCK = TERMS.compiled("clock")


@dataclass(frozen=True)
class SaidTime:
    """A time as said: hour 0..24, minute, part of the day; ``exact`` if surely of 24 hours."""

    hour: int
    minute: int
    part: str | None
    exact: bool
    unit: bool = True
    or_minute: int | None = None  # '19h3' may be 19h03 or 19h30

    def readings(self) -> tuple[Time, ...]:
        """The times of day this may be, the morning first; none where it contradicts itself."""
        if self.or_minute is not None:
            other = replace(self, minute=self.or_minute, or_minute=None)
            return (*replace(self, or_minute=None).readings(), *other.readings())
        if self.hour > 24 or self.minute > 59 or (self.hour == 24 and self.minute):
            return ()
        if self.part is not None:
            return self._in_part()
        if self.exact or self.hour >= 12 or self.hour == 0:
            return (Time(self.hour % 24, self.minute),)
        return (Time(self.hour, self.minute), Time(self.hour + 12, self.minute))

    def _in_part(self) -> tuple[Time, ...]:
        allowed = HOURS_OF[self.part or ""]
        hours = [self.hour % 24] if self.exact else [self.hour % 24, (self.hour + 12) % 24]
        return tuple(Time(hour, self.minute) for hour in hours if hour in allowed)


HOURS_OF = {
    "sang": frozenset(range(1, 12)),
    "trua": frozenset(range(10, 15)),
    "chieu": frozenset(range(12, 20)),
    "toi": frozenset([*range(17, 24), 0]),
    "evening": frozenset([*range(17, 24), 0]),
    "dem": frozenset([*range(19, 24), *range(5)]),
    "khuya": frozenset([*range(20, 24), *range(5)]),
    "am": frozenset(range(12)),
    "pm": frozenset(range(12, 24)),
}


def said(match: re.Match[str]) -> SaidTime:
    part = match["after"] or match["before"]
    if compact := match["compact"]:
        return SaidTime(int(compact[:2]), int(compact[2:]), part, True)
    hour, minute = int(match["h"]), int(match["m1"] or match["m2"] or 0)
    exact = len(match["h"]) == 2 and (match["h"].startswith("0") or _digital(match))
    unit = bool(match["unit"] or match["half"] or match["less"] or match["m2"] or part)
    if match["less"]:
        return SaidTime((hour - 1) % 24, 60 - minute if minute else 60, part, False)
    short = match["m2"] and len(match["m2"]) == 1 and minute in (1, 2, 3, 4, 5)
    typed = short and not re.search(r"ph|p\b|'", match[0])
    other = minute * 10 if typed else None
    return SaidTime(hour, 30 if match["half"] else minute, part, exact or hour > 12, unit, other)


def _digital(match: re.Match[str]) -> bool:
    """Written as a clock with digits shows it, and as ``hhmm`` offers it: "10:00"."""
    return bool(match["m2"] and len(match["m2"]) == 2 and ":" in match[0] and not match["unit"])


def clock(text: str) -> Time:
    """One time of day; '7 rưỡi' alone is asked: morning or evening.

    Invalid: ``error-clock``, ``error-clock-not-real``. Unclear: ``error-clock-part``,
    ``error-clock-about``.
    """
    line = re.sub(r"\bmot\b", "1", canon(text))
    line = re.sub(r"^(?:vao|luc|vao luc|dung|hop luc|khoang|about) ", _keep_about, line)
    match = CLOCK.fullmatch(line)
    if not match or (not said(match).unit and not match["compact"] and len(match["h"]) > 2):
        raise Invalid("error-clock", given=shown(text))
    times = said(match).readings()
    if not times or said(match).hour == 24:
        raise Invalid("error-clock-not-real", given=shown(text))
    if len(times) > 1 or line.startswith("~"):
        raise Unclear("error-clock-part", options=tuple(map(hhmm, times)), given=shown(text))
    return times[0]


def _keep_about(match: re.Match[str]) -> str:
    return "~" if match[0].startswith(("khoang", "about")) else ""


def hhmm(moment: Time) -> str:
    return f"{moment:%H:%M}"
