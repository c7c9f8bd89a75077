"""Yearly plans as offices write them and their right days: the files beside this one."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
MORE = ("desk.toml", "field.toml", "ward.toml", "river.toml", "quarter.toml")
LINE = re.compile(
    r"(?P<day>\S+) (?P<at>\S+) (?P<kind>[a-z]+)(?P<model>\+model)?"
    r"(?: < (?P<moved>\S+))?(?: \| (?P<topic>.+))?"
)


@dataclass(frozen=True)
class Right:
    """One meeting of the year as it must come out."""

    day: date
    at: time | None  # None: the plan gives no hour
    kind: str  # regular, combined (a thematic part in the same sitting), thematic (a sitting alone)
    model: bool
    moved_from: date | None
    topic: str


@dataclass(frozen=True)
class Wrong:
    """A line of the plan that must be named as wrong."""

    line: str
    why: str


@dataclass(frozen=True)
class Plan:
    """One plan: what was said, what is right, what must or may be asked."""

    id: str
    source: str
    year: int
    today: date
    said: str
    right: tuple[Right, ...]
    ask: tuple[str, ...]
    may_ask: tuple[str, ...]
    wrong: tuple[Wrong, ...]
    say: tuple[date, ...]
    quarters: dict[str, str]
    because: str
    place: str | None  # None: not judged


@dataclass(frozen=True)
class Offices:
    """All plans, the year they are for and the days off they were worked out with."""

    year: int
    days_off: frozenset[date]
    plans: tuple[Plan, ...]


def offices() -> Offices:
    """The plans of all files."""
    read = tomllib.loads((HERE / "plans.toml").read_text(encoding="utf-8"))
    more = [tomllib.loads((HERE / name).read_text(encoding="utf-8")) for name in MORE]
    every = [one for file in (read, *more) for one in file["plan"]]
    plans = tuple(_plan(one, read["year"], read["today"]) for one in every)
    return Offices(read["year"], frozenset(read["days_off"]), plans)


def _plan(one: dict[str, Any], year: int, today: date) -> Plan:
    return Plan(
        id=one["id"],
        source=one["from"],
        year=one.get("year", year),
        today=one.get("today", today),
        said=one["said"].removesuffix("\n"),
        right=tuple(_right(line) for line in one.get("right", "").splitlines()),
        ask=tuple(one.get("ask", ())),
        may_ask=tuple(one.get("may_ask", ())),
        wrong=tuple(Wrong(**line) for line in one.get("wrong", ())),
        say=tuple(date.fromisoformat(day) for day in one.get("say", ())),
        quarters=one.get("quarters", {}),
        because=one.get("because", ""),
        place=one.get("place"),
    )


def _right(line: str) -> Right:
    found = LINE.fullmatch(line)
    if found is None:
        raise ValueError(f"no meeting: {line}")
    return Right(
        day=date.fromisoformat(found["day"]),
        at=None if found["at"] == "-" else time.fromisoformat(found["at"]),
        kind=found["kind"],
        model=bool(found["model"]),
        moved_from=date.fromisoformat(found["moved"]) if found["moved"] else None,
        topic=found["topic"] or "",
    )
