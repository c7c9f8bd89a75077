"""How the reader does on the plans of the offices: each plan right, rightly asked, or not.

- right: every meeting as it must be, nothing to ask
- asked: what had to be asked was, the rest is right
- overasked: right, but asked what was clear
- silent: something is wrong, left out or made up, and nothing was asked about it
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from domain.plans import Reading, days_off, read_plan
from domain.plans.reading import Sitting
from tests.domain.plans.offices import Plan, Right, offices

KINDS = {"": "regular", "combined": "combined", "alone": "thematic"}


@dataclass(frozen=True)
class Verdict:
    plan: str
    what: str
    details: tuple[str, ...]


def held_out(plan: str) -> bool:
    """Half of them, by the letters of their name: never looked at while the reader was mended."""
    return bool(int(hashlib.sha256(plan.encode()).hexdigest(), 16) % 2)


def judge(plan: Plan) -> Verdict:
    off = days_off(plan.year)
    found = read_plan(plan.said, year=plan.year, today=plan.today, days_off=off)
    wrong = [*_silent(plan, found), *_unasked(plan, found), *_unnamed(plan, found)]
    extra = _extra(plan, found)
    if wrong:
        return Verdict(plan.id, "silent", tuple(wrong))
    if extra:
        return Verdict(plan.id, "overasked", tuple(extra))
    return Verdict(plan.id, "asked" if found.asked else "right", ())


def _asks(found: Reading) -> set[str]:
    return {f"{one.what} {one.month}" if one.month else one.what for one in found.asked}


def _silent(plan: Plan, found: Reading) -> Iterable[str]:
    """Meetings that differ, where nothing is asked that would settle it."""
    asks = _asks(found)
    whole = {"day", "year", "calendar", "more", "month", "topic"} & asks
    must = {_key(one): one for one in plan.right}
    have = {(one.month.month, one.thematic == "alone"): one for one in found.sittings}
    for key, one in have.items():
        if key not in must:
            if not whole and f"day {key[0]}" not in asks:
                yield f"made up {one.day}"
        elif difference := _difference(plan, must[key], one, asks):
            yield f"{one.day}: {difference}"
    for key, right in must.items():
        if key not in have and f"day {key[0]}" not in asks and not whole:
            yield f"left out {right.day}"


def _key(one: Right) -> tuple[int, bool]:
    return one.day.month, one.kind == "thematic"


def _difference(plan: Plan, right: Right, one: Sitting, asks: set[str]) -> str:
    number = right.day.month
    if one.day != right.day and not {"day", f"day {number}", "year", "calendar"} & asks:
        return f"is {one.day}"
    if one.starts != right.at and not {"hour", f"hour {number}"} & asks:
        return f"at {one.starts} for {right.at}"
    quarter = f"Q{(number + 2) // 3}"
    topic = right.topic or one.topic if quarter in plan.quarters else right.topic
    free = quarter in plan.quarters or {"month", "topic", "more"} & asks
    if KINDS[one.thematic] != right.kind and not free:
        return f"kind {one.thematic or 'regular'} for {right.kind}"
    if one.topic != topic and not free:
        return f"topic {one.topic!r} for {right.topic!r}"
    if quarter in plan.quarters and one.topic not in ("", plan.quarters[quarter]):
        return f"topic {one.topic!r} in {quarter}"
    if plan.place is not None and one.thematic != "alone" and one.place != plan.place:
        return f"place {one.place!r} for {plan.place!r}"
    return "model" if one.model != right.model else ""


def _unasked(plan: Plan, found: Reading) -> Iterable[str]:
    asks = _asks(found)
    for what in plan.ask:
        if what not in asks and what.split()[0] not in asks and "more" not in asks:
            yield f"never asked: {what}"
    for quarter, topic in plan.quarters.items():
        placed = [o for o in found.sittings if o.topic == topic and _quarter(o) == quarter]
        if len(placed) != 1 and not {"topic", "month"} & asks:
            yield f"{topic} is nowhere"


def _quarter(one: Sitting) -> str:
    return f"Q{(one.month.month + 2) // 3}"


def _unnamed(plan: Plan, found: Reading) -> Iterable[str]:
    told = [one.line for one in found.faulty] + [one.line for one in found.asked]
    lines = {" ".join(line.split()) for line in told if line}
    for wrong in plan.wrong:
        if not any(" ".join(wrong.line.split()) in line for line in lines):
            yield f"not named: {wrong.line}"
    for day in plan.say:
        if day not in found.on_day_off and not any(one.month == day.month for one in found.asked):
            yield f"nothing said of {day}"


def _extra(plan: Plan, found: Reading) -> list[str]:
    allowed = {*plan.ask, *plan.may_ask}
    wide = {one.split()[0] for one in allowed}
    named = {f"day {number}" for number in range(1, 13)} if plan.wrong else set()
    return sorted(
        one for one in _asks(found) - allowed - named if not (one in wide and " " not in one)
    )


def figures(verdicts: list[Verdict]) -> dict[str, Any]:
    counts = Counter(one.what for one in verdicts)
    names = ("right", "asked", "overasked", "silent")
    return {"plans": len(verdicts), **{name: counts[name] for name in names}}


def measured() -> list[Verdict]:
    return [judge(plan) for plan in offices().plans]
