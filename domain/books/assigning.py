"""Which cells of the organisation as it is each group of a workbook is to look after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from domain.books.against import Known, Proposal
from domain.books.naming import Naming
from domain.books.reading import Note, Reading, Row
from domain.chat import Word, word
from domain.parse import fold
from domain.parse.terms import terms

GROUPS = terms(__file__, "groups")
REST = GROUPS.compiled("rest")


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
        self._cells = Naming(known)
        self._whose: dict[str, tuple[str, int]] = {}
        self._groups: dict[tuple[Any, ...], dict[str, Known]] = {}
        self._named: set[tuple[str, str]] = set()
        self.faults: list[Note] = []
        self.says: list[Note] = []

    def row(self, row: Row) -> Row | None:
        values = row.values
        names = [name for said in values["cells"] for name in self._cells.names(said)]
        found = [self._unit(row, name) for name in names]
        units = {one.code: one for one in found if one}
        if None in found:
            return None
        terms_ = tuple(values[name] for name in ("group", "from", "until", "decision"))
        if units:  # else it only names a person
            self._groups.setdefault(terms_, {}).update(units)
        for one in units.values():
            group, other = self._whose.setdefault(one.code, (values["group"], row.row))
            if group != values["group"] and (values["group"], one.name) not in self._named:
                facts = {"name": one.name, "other": other}
                self._say(row, one.name, word("book-cell-of-two", **facts))
                self._named.add((values["group"], one.name))
        return replace(row, values={**values, "cells": [one.name for one in units.values()]})

    def _unit(self, row: Row, name: str) -> Known | None:
        """What is merged over the people of a group is named at the first of them."""
        found = self._cells.called(name)
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
