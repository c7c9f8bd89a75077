"""A work group or unit is chosen, to invite somebody into: by typing, or of the first few."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from handlers import paging
from handlers.navigation import GO_HOME, LABEL
from storage.organisation import apart, find, unit
from storage.store import Tx

MOST, A_SCREEN, BUTTONS, LINES_A_SCREEN = 6, 8, 4, 40
Row = tuple[str, str, str]  # "group:3" or "unit:12", its name, what is above it


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    count, _ = await unit.places(tx, visit.units)
    if said.choice == paging.MORE:
        return paging.turn(visit, count, A_SCREEN)
    if said.choice is not None:
        found = await place(tx, visit, said.choice)
    else:
        found = await _typed(tx, visit, said.text, count)
    if found is not None:
        return visit.stay(None, place=found[0], name=found[1], query=None)
    if said.choice is None and any(char.isalnum() for char in said.text):
        if not (await _found(tx, visit, said.text))[1]:
            return visit.stay(word("error-found-none", query=said.text[:60]))
        return visit.stay(None, query=said.text[:60])
    return visit.stay(word("error-choice"))


async def _typed(tx: Tx, visit: Visit, text: str, count: int) -> tuple[str, str] | None:
    """The number of a row that was shown."""
    if query := str(visit.args.get("query", "")):
        row = paging.row_at(text, (await _found(tx, visit, query))[1])
        return row and row[:2]
    number = paging.number_in(text, min(count, LINES_A_SCREEN))
    if not number:
        return None
    return next(iter((await unit.places(tx, visit.units, start=number - 1))[1]), None)


async def place(tx: Tx, visit: Visit, value: str) -> tuple[str, str] | None:
    """(value, name) of a work group or unit, if one may invite into it."""
    kind, _, number = value.partition(":")
    if kind == "group":
        groups = await unit.groups_of(tx, visit.units)
        return next(((value, g.name) for g in groups if value == f"group:{g.id}"), None)
    asked = {int(number)} & visit.units if number.isdecimal() else set()
    found = await unit.units(tx, asked)
    return (value, found[0].name) if found else None


async def _found(tx: Tx, visit: Visit, query: str) -> tuple[int, list[Row]]:
    """How many there are, and the nearest: groups by name, then units."""
    groups = await find.groups(tx, query, visit.units, most=MOST)
    rows: list[Row] = [(f"group:{one.id}", one.name, "") for one in groups]
    count, units = await find.find(tx, query, visit.units, visit.today, most=MOST - len(rows))
    rows += [(f"unit:{one.unit.id}", one.unit.name, " › ".join(one.path)) for one in units]
    return count + len(groups), rows


async def screen(tx: Tx, visit: Visit) -> Screen:
    query = str(visit.args.get("query", ""))
    count, rows = await _found(tx, visit, query)
    if rows:
        return _found_screen(query, count, rows)
    start = paging.start(visit)
    count, places = await unit.places(tx, visit.units, most=LINES_A_SCREEN)
    if count > LINES_A_SCREEN:
        return Screen(word("invite-find", count=count), (), (GO_HOME,), asks="place", typed="value")
    shown = paging.numbered(await _apart(tx, visit, places), start, A_SCREEN)
    lines = tuple(word("numbered", at=at, text=name) for at, (_, name) in shown)
    choices = tuple(Choice(value, name) for _, (value, name) in shown[:BUTTONS])
    more = paging.more(count, A_SCREEN, word("more-cells"))
    text = word("invite-place", lines=lines)
    return Screen(text, choices, (*more, GO_HOME), asks="place", typed="value")


async def _apart(tx: Tx, visit: Visit, rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Cells of one name with what stands above them."""
    ids = [int(value.partition(":")[2]) for value, _ in rows if value.startswith("unit:")]
    found = await apart(tx, await unit.units(tx, ids), visit.today)
    names = {f"unit:{one.id}": one.name for one in found}
    return [(value, names.get(value, name)) for value, name in rows]


def _found_screen(query: str, count: int, rows: list[Row]) -> Screen:
    lines = tuple(_line(at, row) for at, row in enumerate(rows, 1))
    text = word("found-units", query=query, count=count, lines=lines)
    choices = tuple(Choice(value, name[:LABEL]) for value, name, _ in rows[:5])
    return Screen(text, choices, (GO_HOME,), asks="place", typed="value")


def _line(at: int, row: Row) -> Word:
    path = word("unit-path", path=row[2]) if row[2] else ""
    return word("found-unit", at=at, unit=row[1], code="", path=path)
