"""Many changes of the tree at once, as a workbook of decisions has them: all of them or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.errors import Refused
from domain.ground import Path, Setting, at
from domain.organisation import Terms
from storage.organisation import changes, groups
from storage.organisation.changes import By
from storage.organisation.known import known
from storage.organisation.ledger import Ledger
from storage.organisation.named import id_of
from storage.organisation.unit import own_rules, parent
from storage.store import Tx
from storage.tables import unit

Act = Mapping[str, Any]  # kind, units and under (codes), names, since, decision


async def apply(tx: Tx, acts: Sequence[Act], by: By) -> list[tuple[int, str]]:
    """(number of the change, its decision) of each; Refused, before anything is written, where one
    cannot be.

    No unit is in two of the acts, so that what holds for each before the first holds for all.
    """
    found = [await _ready(tx, act) for act in acts]
    done: list[tuple[int, str]] = []
    for act, units, under in found:
        done += [(one, act["decision"]) for one in await _do(tx, act, units, under, by)]
    return done


def term(act: Act) -> Terms:
    until = date.fromisoformat(act["until"]) if act["until"] else None
    return Terms(date.fromisoformat(act["since"]), until, act["decision"] or None)


async def to_give(tx: Tx, act: Act, group: groups.Group, committee: int) -> list[groups.Cell]:
    """The cells of an act of assigning that are not the group's on its day; Refused: not there."""
    since = date.fromisoformat(act["since"])
    ids = [await id_of(tx, unit, code) for code in act["units"]]
    for one in ids:
        await changes.there(tx, one, since)
    there = {one.id: one for one in await groups.cells(tx, committee, since)}
    return [there[one] for one in ids if one in there and there[one].group_id != group.id]


@dataclass(frozen=True)
class Ruled:
    """``number``: of the change; ``before``: what the unit had set."""

    unit: int
    number: int
    setting: Setting
    before: Mapping[Path, Any]


async def rule(tx: Tx, acts: Sequence[Act], by: By) -> list[Ruled]:
    """What is so already is left."""
    done = []
    for act in acts:
        one, since = await id_of(tx, unit, act["units"][0]), date.fromisoformat(act["since"])
        own = await own_rules(tx, one, since)
        wanted = {tuple(path): value for path, value in act["said"]}
        said = {path: value for path, value in wanted.items() if at(own, path) != value}
        if said:
            before = {path: at(own, path) for path in said}
            number = await changes.set_rules(tx, one, Setting(said, since), by)
            done.append(Ruled(one, number, Setting(said, since), before))
    return done


Given = tuple[groups.Group, list[groups.Cell], Ledger]
Give = Callable[[groups.Group, list[groups.Cell], Terms], Awaitable[Ledger]]


async def assign(tx: Tx, acts: Sequence[Act], by: By, give: Give) -> int:
    """How many cells are another's from the day of their act on. What begins on one day to come is
    one change, which can be taken back.
    """
    done: dict[tuple[int, date], list[Given]] = defaultdict(list)
    for act in acts:
        committee = await id_of(tx, unit, act["under"])
        group = await groups.called(tx, act["names"][0], committee)
        if cells := await to_give(tx, act, group, committee):
            ledger = await give(group, cells, term(act))
            done[committee, term(act).since].append((group, cells, ledger))
    for (committee, since), given in done.items():
        if since > by.now.date():
            await _note(tx, committee, since, given, by)
    return sum(len(cells) for given in done.values() for _, cells, _ in given)


async def _note(tx: Tx, committee: int, since: date, given: Sequence[Given], by: By) -> None:
    whole = Ledger(tx)
    whole.kept = [row for _, _, ledger in given for row in ledger.kept]
    cells = [cell.id for _, some, _ in given for cell in some]
    names = list(dict.fromkeys(group.name for group, _, _ in given))
    await changes.note_assigned(whole, committee, cells, names, since, by)


async def _ready(tx: Tx, act: Act) -> tuple[Act, list[int], int]:
    units = [await id_of(tx, unit, code) for code in act["units"]]
    under, since = await id_of(tx, unit, act["under"]), date.fromisoformat(act["since"])
    for one in (*units, under):
        await changes.there(tx, one, since)
    above = await parent(tx, units[0], since) if units else None
    if act["kind"] == "split" and above is None:
        raise Refused("unit-not-a-cell", name=act["names"][0])
    if act["kind"] == "move" and above and above.id == under:
        raise Refused("unit-there-already")
    new = {"found": act["names"], "split": act["names"][1:]}.get(act["kind"], ())
    there = {one.name for one in await known(tx, under, since)} if new else set()
    if again := sorted(there & set(new)):
        raise Refused("book-act-done", name=again[0])
    return act, units, under


async def _do(tx: Tx, act: Act, units: list[int], under: int, by: By) -> list[int]:
    since, names = date.fromisoformat(act["since"]), list(act["names"])
    match act["kind"]:
        case "merge":
            into, *others = units
            merged = await changes.merge(tx, into, others, since, by)
            return [merged, *await _called(tx, into, names[0], since, by)]
        case "split":
            code = await changes.free_code(tx, act["units"][0])
            parts = [(f"{code}-{at}" if at else code, name) for at, name in enumerate(names[1:])]
            _, number = await changes.split(tx, units[0], parts, since, by)
            return [number, *await _called(tx, units[0], names[0], since, by)]
        case "rename":
            return await _called(tx, units[0], names[0], since, by)
        case "move":
            return [await changes.move(tx, units[0], under, since, by)]
        case "found":
            return [await _founded(tx, act, name, under, by) for name in names]
    return [await changes.end(tx, one, since, by) for one in units]


async def _founded(tx: Tx, act: Act, name: str, under: int, by: By) -> int:
    code, since = await changes.free_code(tx, act["under"]), date.fromisoformat(act["since"])
    _, number = await changes.found(tx, code=code, name=name, under=under, since=since, by=by)
    return number


async def _called(tx: Tx, unit_id: int, name: str, since: date, by: By) -> list[int]:
    """Nothing where it is called so already."""
    there = await changes.there(tx, unit_id, since)
    return [] if there.name == name else [await changes.rename(tx, unit_id, name, since, by)]
