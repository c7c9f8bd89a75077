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

SEVERAL = terms(__file__, "groups").compiled("several")
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
        self._letters = reading.letters
        self._cells: dict[str, list[Known]] = {}
        for one in known:
            if one.kind == "cell":
                self._cells.setdefault(name_key(one.name), []).append(one)
        self._whose: dict[str, tuple[str, int]] = {}
        self._groups: dict[tuple[Any, ...], dict[str, Known]] = {}
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
            if group != values["group"]:
                facts = {"name": one.name, "other": other}
                self._say(row, one.name, word("book-cell-of-two", **facts))
        return Row(row.row, {**values, "cells": [one.name for one in units.values()]})

    def _names(self, said: str) -> list[str]:
        """As one name; else as several, with commas and spans of numbers."""
        if name_key(said) in self._cells:
            return [said]
        if found := SEVERAL.fullmatch(shadow(said)):
            name = said[: found.end("name")]
            numbers = _numbers(found["first"] + found["more"])
            return [f"{name}{number}" for number in numbers]
        parts = [part.strip() for part in said.split(",") if part.strip()]
        return parts if len(parts) == 1 else [one for part in parts for one in self._names(part)]

    def _unit(self, row: Row, name: str) -> Known | None:
        found = self._cells.get(name_key(name), [])
        if len(found) == 1:
            return found[0]
        at = f"{self._letters.get('cells', self._letters.get('unit', ''))}{row.row}"
        self.faults.append(Note(at, row.row, name, word("book-act-no-cell", count=len(found))))
        return None

    def _say(self, row: Row, read: str, why: Word) -> None:
        at = f"{self._letters.get('cells', self._letters.get('unit', ''))}{row.row}"
        self.says.append(Note(at, row.row, read, why))

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


def _numbers(text: str) -> list[int]:
    """ "1, 2" and "3-5"."""
    numbers: list[int] = []
    for sign, digits in re.findall(r"(\D*)(\d+)", fold(text)):
        last = int(digits)
        spanned = sign.strip() in ("-", "den") and numbers and numbers[-1] < last
        first = numbers[-1] + 1 if spanned and last - numbers[-1] < MOST else last
        numbers += range(first, last + 1)
    return numbers
