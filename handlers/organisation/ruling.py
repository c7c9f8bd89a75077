"""Settings of committees in a workbook: whom they touch; written, noted, told to those below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from domain.chat import Visit, Word, word
from domain.ground import Setting
from domain.organisation import setting_said
from handlers import act
from handlers.organisation import own_days
from handlers.organisation.told import tell
from storage.organisation import By, bulk, ground, id_of, unit
from storage.store import Tx
from storage.tables import unit as unit_table

Act = Mapping[str, Any]
MOST_LINES = 12


async def touched(tx: Tx, visit: Visit, acts: Sequence[Act]) -> Word:
    """How many are told, which meetings lie on a new day off, whether names are erased."""
    people: set[int] = set()
    meetings: list[Word] = []
    erased = False
    for one in acts:
        here = await unit.unit_named(tx, await id_of(tx, unit_table, one["units"][0]))
        if here is None:
            continue
        people |= set(await ground.told_below(tx, here.id, visit.today))
        said = _setting(one)
        if days := _part(said, "days"):
            found = await own_days.touching(tx, visit, here, days)
            meetings += [found] if isinstance(found, Word) else []
        erased |= said.said.get(("name_lists",), True) is not True
    people -= {visit.person.id}
    facts = {"people": len(people), "erased": "yes" if erased else "no"}
    return word("book-rules-touch", meetings=tuple(meetings), **facts)


def _setting(one: Act) -> Setting:
    said = {tuple(path): value for path, value in one["said"]}
    return Setting(said, date.fromisoformat(one["since"]))


def _part(setting: Setting, part: str) -> Setting | None:
    said = {path: value for path, value in setting.said.items() if path[0] == part}
    return Setting(said, setting.since) if said else None


async def rule_all(tx: Tx, visit: Visit, acts: Sequence[Act]) -> None:
    """Everything that was shown; each person below hears once what is new for them."""
    lines: dict[int, list[Word]] = defaultdict(list)
    knows: dict[int, set[int]] = defaultdict(set)
    done = await bulk.rule(tx, acts, By(visit.person.id, visit.now))
    for one in done:
        named = await unit.unit_named(tx, one.unit, one.setting.since)
        assert named
        await _note(tx, visit, one)
        lines[one.unit] += _lines(named.name, one)
        if days := _part(one.setting, "days"):
            for who in await own_days.tell_first(tx, visit, named, days, f"rules:{one.number}"):
                knows[who].add(one.unit)
    await _tell(tx, visit, lines, knows, done[0].number if done else 0)


async def _note(tx: Tx, visit: Visit, one: bulk.Ruled) -> None:
    old = {".".join(path): value for path, value in one.before.items()}
    new = {".".join(path): value for path, value in one.setting.said.items()}
    new |= {"since": str(one.setting.since)}
    await act.note(tx, visit, "rules", f"unit:{one.unit}", old=old, new=new)


def _lines(name: str, one: bulk.Ruled) -> list[Word]:
    found = []
    for said in _apart(one.setting):
        (path, _), *_ = said.items()
        what = setting_said(said, one.before[path])
        since = "" if path[0] == "days" else one.setting.since
        found.append(word("book-rule", unit=name, what=what, since=since, until=""))
    return found


def _apart(setting: Setting) -> list[dict[Any, Any]]:
    """A setting each; days off together."""
    days = _part(setting, "days")
    others = [{path: value} for path, value in setting.said.items() if path[0] != "days"]
    return [*others, *([dict(days.said)] if days else [])]


async def _tell(
    tx: Tx, visit: Visit, lines: Mapping[int, list[Word]], knows: Mapping[int, set[int]], key: int
) -> None:
    """``knows``: who has been told of which unit already."""
    theirs: dict[int, list[int]] = defaultdict(list)
    for here in lines:
        for who in await ground.told_below(tx, here, visit.today):
            if who != visit.person.id and here not in knows.get(who, ()):
                theirs[who].append(here)
    alike: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for who, below in theirs.items():
        alike[tuple(below)].append(who)
    for place, (units, people) in enumerate(alike.items()):
        said = [line for here in units for line in lines[here]]
        more = (word("book-more", count=len(said) - MOST_LINES),) if len(said) > MOST_LINES else ()
        message = word("told-rules", lines=(*said[:MOST_LINES], *more))
        await tell(tx, visit, f"rules:{key}:{place}", people, message)
