"""Several sheets of one workbook that say one list: halves of it, a summary over it, a version."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from domain.books.against import name_key
from domain.books.letters import key
from domain.books.lines import CELL
from domain.books.reading import Kind, Note, Reading, Row
from domain.chat import Word, word
from domain.parse import fold

ORDER: tuple[Kind, ...] = ("cells", "members", "decisions", "groups", "posts", "days", "rules")
COUNTS = ("members", "full", "probationary", "exempt")
PEOPLE = ("secretary", "phone", "deputy", "deputy_phone")
FACTS = (*COUNTS, *PEOPLE, "code", "leaders", "parent")
LEAST = 3  # rows that say something else, by which a sheet is another version
NOTES = ("faults", "asides", "says")


def joined(readings: Sequence[Reading]) -> list[Reading]:
    """One of each kind, in the order in which they are written; what says nothing is left out."""
    kinds = [[one for one in readings if one.kind == kind] for kind in ORDER]
    if kinds[0] and kinds[1]:  # counted of the members, beside a list of their cells
        kinds[0], kinds[1] = [*kinds[0], *kinds[1]], []
    lists = [_one(some) for some in kinds if some]
    whole = [one for one in lists if any((one.rows, one.faults, one.asides, one.says))]
    return [*_first_told(readings[0], whole)]


def _first_told(first: Reading, lists: list[Reading]) -> Iterator[Reading]:
    """What is said of the whole file stands before everything else."""
    told = {part: [one for one in getattr(first, part) if not one.row] for part in NOTES}
    for at, one in enumerate(lists):
        rest: dict[str, Any] = {}
        for part, whole in told.items():
            mine = [note for note in getattr(one, part) if note not in whole]
            rest[part] = (*(whole if at == 0 else ()), *mine)
        yield replace(one, **rest)


def _one(some: list[Reading]) -> Reading:
    if len(some) == 1:
        return some[0]
    some = sorted(some, key=_says_most, reverse=True)
    first, *others = (one.of_sheet(one.tables[0].sheet) for one in some)
    for other in others:
        first = _with(first, other)
    return first


def _says_most(one: Reading) -> tuple[int, int]:
    return sum(map(one.has, FACTS)), len(one.rows)


def _with(first: Reading, other: Reading) -> Reading:
    compare: Callable[[Reading, Reading], _Compared] = {
        "cells": _cells, "members": _cells, "days": _days
    }.get(first.kind, _others)  # fmt: skip
    found = compare(first, other)
    if len(found.odd) >= LEAST and 2 * len(found.odd) > found.same + len(found.odd):
        why = word("book-other-version", sheet=first.tables[0].sheet, rows=len(found.odd))
        return replace(first, asides=(Note(other.tables[0].sheet, 0, "", why), *first.asides))
    rows = (*(found.filled.get(id(row), row) for row in first.rows), *found.new)
    return Reading(
        first.kind,
        (*first.tables, *other.tables),
        rows,
        (*first.faults, *other.faults),
        (*first.asides, *other.asides, *found.odd),
        (*first.says, *other.says),
    )


class _Compared:
    """``new``: rows to be taken besides. ``odd``: what they say otherwise. ``same``: how many say
    it again. ``filled``: rows of the first with what only the other says, by their identity.
    """

    def __init__(self) -> None:
        self.new: list[Row] = []
        self.odd: list[Note] = []
        self.same = 0
        self.filled: dict[int, Row] = {}


def _others(first: Reading, other: Reading) -> _Compared:
    found, there = _Compared(), {str(row.values) for row in first.rows}
    found.new = [row for row in other.rows if str(row.values) not in there]
    return found


def _cells(first: Reading, other: Reading) -> _Compared:
    found = _Compared()
    codes = {row.values["code"]: row for row in first.rows if row.values["code"]}
    names: dict[str, list[Row]] = {}
    for row in first.rows:
        names.setdefault(name_key(row.values["unit"]), []).append(row)
    called = any(map(_is_called, first.rows))
    for row in other.rows:
        named = [one for one in names.get(name_key(row.values["unit"]), ()) if _may_be(one, row)]
        before = codes.get(row.values["code"]) or (named[0] if len(named) == 1 else None)
        if before is None and called and not _is_called(row):
            why = word("book-not-called-a-cell")
            found.odd.append(other.note(row, "unit", row.values["unit"], why))
        elif before is None:
            found.new.append(row)
        elif odd := [*_odd(other, row, before)]:
            found.odd += odd
        else:
            found.same += 1
            filled = found.filled.get(id(before), before)
            found.filled[id(before)] = replace(filled, values=_filled(filled.values, row.values))
    return found


def _is_called(row: Row) -> bool:
    return fold(row.values["unit"]).startswith(CELL)


def _may_be(one: Row, other: Row) -> bool:
    """Neither two codes nor two superiors tell them apart."""
    both = [(one.values[name], other.values[name]) for name in ("code", "parent")]
    return all(not a or not b or key(a) == key(b) for a, b in both)


def _odd(reading: Reading, row: Row, before: Row) -> Iterator[Note]:
    """The first count, and who leads it, where both say it and not the same."""
    for names in (COUNTS, ("secretary",)):
        for name in names:
            mine, there = row.values.get(name), before.values.get(name)
            if mine in (None, "") or there in (None, "") or key(str(mine)) == key(str(there)):
                continue
            why = _other(before, str(there))
            yield reading.note(row, (name, "unit"), str(mine), why)
            break


def _other(before: Row, said: str) -> Word:
    return word("book-otherwise", sheet=before.sheet, row=before.row, said=said)


def _filled(values: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """With what only the other says; counts together, as they belong together."""
    names = [name for name in ("code", "parent") if not values.get(name)]
    for one, phone in (("secretary", "phone"), ("deputy", "deputy_phone")):
        if not values.get(one):
            names += (one, phone)
        elif not values.get(phone) and key(values[one]) == key(other.get(one) or ""):
            names.append(phone)
    if values["members"] is None:
        names += COUNTS
    elif other.get("members") == values["members"]:
        names += [name for name in COUNTS if values[name] is None]
    return {**values, **{name: other[name] for name in names if other.get(name)}}


def _days(first: Reading, other: Reading) -> _Compared:
    """Of a month that both have, the day that the first says."""
    found = _Compared()
    there = {slot: (day, row) for row in first.rows for slot, day in _slots(row)}
    for row in other.rows:
        kept = []
        for slot, day in _slots(row):
            if slot not in there:
                kept.append(day)
            elif there[slot][0] == day:
                found.same += 1
            else:
                said, before = there[slot]
                why = _other(before, f"{said:%d/%m/%Y}")
                found.odd.append(other.note(row, "unit", f"{day:%d/%m/%Y}", why))
        if kept:
            found.new.append(replace(row, values={**row.values, "days": kept}))
    return found


def _slots(row: Row) -> Iterator[tuple[tuple[str, ...], Any]]:
    for day in row.values["days"]:
        yield (name_key(row.values["unit"]), row.values["kind"], f"{day:%Y-%m}"), day
