"""Which cells of the organisation as it is each group of a workbook is to look after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from domain.books.against import Known, Proposal, name_key
from domain.books.reading import Note, Reading, Row
from domain.chat import Word, word
from domain.parse import fold
from domain.parse.terms import terms
from domain.parse.text import shadow

GROUPS = terms(__file__, "groups")
BETWEEN, SPAN, ALONE, REST, LEAD = (
    GROUPS.compiled(name) for name in ("between", "span", "alone", "rest", "lead")
)
MOST = 200  # cells of one span


def assign(
    reading: Reading, known: Sequence[Known], *, under: str, today: date
) -> tuple[Reading, Proposal]:
    """(the rows with the names of the cells as they are, what is to be written)."""
    found = Assigning(reading, known)
    rows = [found.row(row) for row in reading.rows]
    whole = tuple(row for row in rows if row is not None)
    faults = tuple(sorted((*reading.faults, *found.faults), key=lambda note: note.row))
    says = tuple(sorted((*reading.says, *found.says), key=lambda note: note.row))
    acts, lines = found.acts(under, today)
    proposal = Proposal(acts=tuple(acts), changed=len(acts), lines=tuple(lines))
    return replace(reading, rows=whole, faults=faults, says=says), proposal


class Assigning:
    def __init__(self, reading: Reading, known: Sequence[Known]) -> None:
        self._reading = reading
        self._cells: dict[str, list[Known]] = {}
        for one in known:
            if one.kind == "cell":
                self._cells.setdefault(name_key(one.name), []).append(one)
        self._whose: dict[str, tuple[str, int]] = {}
        self._groups: dict[tuple[Any, ...], dict[str, Known]] = {}
        self._named: set[tuple[str, str]] = set()
        self.faults: list[Note] = []
        self.says: list[Note] = []

    def row(self, row: Row) -> Row | None:
        values = row.values
        names = [name for said in values["cells"] for name in self._names(said)]
        found = [self._unit(row, name) for name in names]
        units = {one.code: one for one in found if one}
        if None in found:
            return None
        terms_ = tuple(values[name] for name in ("group", "from", "until", "decision"))
        self._groups.setdefault(terms_, {}).update(units)
        for one in units.values():
            group, other = self._whose.setdefault(one.code, (values["group"], row.row))
            if group != values["group"] and (values["group"], one.name) not in self._named:
                facts = {"name": one.name, "other": other}
                self._say(row, one.name, word("book-cell-of-two", **facts))
                self._named.add((values["group"], one.name))
        return replace(row, values={**values, "cells": [one.name for one in units.values()]})

    def _names(self, said: str) -> list[str]:
        """ "TDP 1, 2, 3", "TDP 4 - 7 và Trạm Y tế": each name whole; a number alone goes with the
        name before it. The longest that is a cell comes first, for names hold commas and "và" too.
        """
        if name_key(said) not in self._cells and (lead := LEAD.match(shadow(said))):
            said = said[lead.end() :]
        ends = [found.span() for found in BETWEEN.finditer(shadow(said))]
        starts, stops = [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(said)]
        names: list[str] = []
        base, at = "", 0
        while at < len(starts):
            last = self._longest(said, starts, stops, at)
            part = said[starts[at] : stops[last]].strip()
            numbers = _spanned(part, base, known=name_key(part) in self._cells)
            names += numbers or ([part] if part else [])
            base = _base(part) or base
            at = last + 1
        return names

    def _longest(self, said: str, starts: list[int], stops: list[int], at: int) -> int:
        for last in range(len(stops) - 1, at, -1):
            if name_key(said[starts[at] : stops[last]]) in self._cells:
                return last
        return at

    def _unit(self, row: Row, name: str) -> Known | None:
        """What is merged over the people of a group is named at the first of them."""
        found = self._cells.get(name_key(name), [])
        if len(found) == 1:
            return found[0]
        if (row.values["group"], name) not in self._named:
            why = word("book-act-no-cell", count=len(found))
            if REST.fullmatch(fold(name)):
                why = word("book-cells-not-named")
            self._fault(row, name, why)
            self._named.add((row.values["group"], name))
        return None

    def _fault(self, row: Row, read: str, why: Word) -> None:
        self.faults.append(self._reading.note(row, ("cells", "unit"), read, why))

    def _say(self, row: Row, read: str, why: Word) -> None:
        self.says.append(self._reading.note(row, ("cells", "unit"), read, why))

    def acts(self, under: str, today: date) -> tuple[list[dict[str, Any]], list[Word]]:
        """One a group and term, and the lines that say them."""
        acts, lines = [], []
        for (group, since, until, decision), units in self._groups.items():
            begins = since or today
            acts.append(
                {
                    **{"kind": "assign", "units": list(units), "names": [group], "under": under},
                    **{"since": str(begins), "until": str(until) if until else ""},
                    "decision": decision,
                }
            )
            names = "; ".join(one.name for one in units.values())
            facts = {"group": group, "cells": names, "date": begins, "until": until or ""}
            lines.append(word("book-assign", **facts, decision=decision))
        return acts, lines


def _spanned(part: str, base: str, *, known: bool) -> list[str]:
    """The names of "TDP 4 - 7", and of "2" or "4 - 7" behind such a name; [] where it is none."""
    said = shadow(part)
    if not known and (found := SPAN.fullmatch(said)):
        first, last = int(found["first"]), int(found["last"])
        name = part[: found.end("name")] if found["name"] else base
        if name and first < last < first + MOST:
            return [f"{name}{number}" for number in range(first, last + 1)]
    return [f"{base}{part}"] if base and ALONE.fullmatch(said) else []


def _base(part: str) -> str:
    """ "TDP " of "TDP 4", of which "5" is the next."""
    found = re.match(r".*?\D(?=\d{1,3}[a-z]?(?!\w))", shadow(part))
    return part[: found.end()] if found else ""
