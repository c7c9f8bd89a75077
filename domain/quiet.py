"""The quiet hours, in which nobody is written to who did not ask."""

from __future__ import annotations

from datetime import datetime, time, timedelta

QUIET_FROM, QUIET_UNTIL = time(21), time(6, 30)


def is_quiet(now: datetime) -> bool:
    return not QUIET_UNTIL <= now.time() < QUIET_FROM


def awake(now: datetime) -> datetime:
    """This moment, or the end of the night it is in."""
    if not is_quiet(now):
        return now
    day = now.date() + timedelta(days=1 if now.time() >= QUIET_FROM else 0)
    return datetime.combine(day, QUIET_UNTIL, now.tzinfo)
