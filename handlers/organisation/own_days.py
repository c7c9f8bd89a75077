"""Days that a committee sets off, or worked on: which meetings they touch, and who is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any

from domain.chat import Choice, Listed, Visit, Word, word
from domain.ground import Setting
from domain.organisation import OwnDays, days_said, in_spans, span_said
from domain.organisation import new_days as read
from domain.quiet import awake
from handlers.link import link
from storage import outbox
from storage.organisation import Unit, ground
from storage.outbox import NewLetter
from storage.plans import planners, touched
from storage.store import Tx

__all__ = ["read", "said", "shown", "tell_first", "touching"]

NAMED, BUTTONS = 8, 3
KEPT = timedelta(days=7)


def said(setting: Setting) -> Word:
    spans = days_said({path[-1]: value for path, value in setting.said.items()})
    return word("own-days", spans=Listed(spans, "; "))


def shown(found: Mapping[str, ground.InForce], today: date) -> list[tuple[Word, tuple[str, ...]]]:
    """What is said of days to come, with the entries of each line."""
    days = {date.fromisoformat(day): (one.value, one.unit_id) for day, one in found.items()}
    spans = in_spans({day: value for day, value in days.items() if day >= today})
    return [(span_said(OwnDays(one.first, one.last, one.why[0])), _entries(one)) for one in spans]


def _entries(one: OwnDays) -> tuple[str, ...]:
    count = (one.last - one.first).days + 1
    return tuple((one.first + timedelta(days=at)).isoformat() for at in range(count))


async def touching(tx: Tx, visit: Visit, here: Unit, setting: Setting) -> Word | str:
    """Which cells have a meeting planned for one of these days."""
    found = await touched(tx, here.id, _off(setting), visit.today)
    if not found:
        return ""
    lines = [word("own-days-meeting", cell=one.cell, day=one.entry.day) for one in found[:NAMED]]
    if len(found) > NAMED:
        lines.append(word("own-days-more", count=len(found) - NAMED))
    return word("own-days-touched", count=len(found), lines=tuple(lines))


async def tell_first(
    tx: Tx, visit: Visit, here: Unit, setting: Setting, key: str
) -> Collection[int]:
    """Who has planned a meeting for one of these days: told which, with a button to move it."""
    found = {one.id: one for one in await touched(tx, here.id, _off(setting), visit.today)}
    mine: dict[int, list[Any]] = defaultdict(list)
    for who, meeting in await planners(tx, found, visit.today):
        mine[who].append(found[meeting])
    letters = []
    for who, meetings in mine.items():
        lines = tuple(
            word("own-days-meeting", cell=one.cell, day=one.entry.day) for one in meetings
        )
        message = word("told-own-days-touched", unit=here.name, what=said(setting), lines=lines)
        rows = tuple(
            (Choice(link("plan", plan=one.id), word("own-days-open", day=one.entry.day)),)
            for one in meetings[:BUTTONS]
        )
        letters.append(NewLetter(f"{key}:{who}", who, message, rows))
    await outbox.post(tx, letters, now=awake(visit.now), until=visit.now + KEPT)
    return mine.keys()


def _off(setting: Setting) -> list[date]:
    days = {path[-1]: value for path, value in setting.said.items()}
    return [date.fromisoformat(day) for day, why in days.items() if isinstance(why, str)]
