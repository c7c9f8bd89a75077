"""Which meetings of a workbook come into the plans of the cells as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from domain.books.against import Known, Proposal
from domain.books.naming import Naming
from domain.books.reading import Note, Reading, Row
from domain.chat import Listed, Word, word

Meeting = dict[str, str]  # day, kind, at, place, topic; "" where nothing is said


def schedule(reading: Reading, known: Sequence[Known], *, today: date) -> tuple[Reading, Proposal]:
    """(the rows that can be taken, what is to be planned: an act a cell)."""
    found = _Scheduling(reading, known, today)
    rows = tuple(one for row in reading.rows for one in found.each(row) if found.takes(one))
    faults = tuple(sorted((*reading.faults, *found.faults), key=lambda note: note.row))
    says = tuple(sorted((*reading.says, *found.says), key=lambda note: note.row))
    acts = [
        {"kind": "plan", "units": [code], "names": [], "meetings": meetings}
        for code, meetings in found.plans.items()
    ]
    lines = tuple(found.line(code) for code in found.plans)
    proposal = Proposal(acts=tuple(acts), changed=len(acts), lines=lines)
    return replace(reading, rows=rows, faults=faults, says=says), proposal


class _Scheduling:
    def __init__(self, reading: Reading, known: Sequence[Known], today: date) -> None:
        self._reading, self._today = reading, today
        self._all = {one.code: one for one in known}
        self._codes = {one.code: one for one in known if one.kind == "cell"}
        self._names = Naming(known)
        self._months: dict[tuple[str, str, str], int] = {}
        self.plans: dict[str, list[Meeting]] = {}
        self.faults: list[Note] = []
        self.says: list[Note] = []

    def each(self, row: Row) -> list[Row]:
        """One for each cell that meets on the same day: several may stand in one place."""
        names = self._names.each(row.values["unit"])
        return [replace(row, values={**row.values, "unit": name}) for name in names]

    def takes(self, row: Row) -> bool:
        values = row.values
        found = self._names.called(values["unit"])
        digits = "".join(sign for sign in values["code"] if sign.isdigit())
        one = self._codes.get(digits) or (found[0] if len(found) == 1 else None)
        if one is None:
            self._fault(row, values["unit"], word("book-act-no-cell", count=len(found)))
            return False
        past = [day for day in values["days"] if day < self._today]
        if past:
            why = word("book-days-over", count=len(past))
            self.says.append(self._reading.note(row, "unit", values["unit"], why))
        return all([self._meeting(row, one, day) for day in values["days"] if day not in past])

    def _meeting(self, row: Row, cell: Known, day: date) -> bool:
        kind = row.values["kind"]
        other = self._months.setdefault((cell.code, kind, f"{day:%Y-%m}"), row.row)
        if other != row.row:
            facts = {"month": day.month, "other": other}
            self._fault(row, row.values["unit"], word("book-two-meetings", **facts))
            return False
        if (name := self._off(cell, day)) is not None:
            why = word("book-day-off", date=day, name=name)
            self.says.append(self._reading.note(row, "unit", row.values["unit"], why))
        said = {name: row.values[name] for name in ("kind", "at", "place", "topic")}
        self.plans.setdefault(cell.code, []).append({"day": str(day), **said})
        return True

    def _off(self, cell: Known, day: date) -> str | None:
        """Why the committees above have said that nobody meets on this day; None: they have not."""
        here: Known | None = cell
        while here:
            newest = here.dated[-1][1] if here.dated else {}
            said = (newest.get("days") or {}).get(str(day))
            if said is not None:
                return None if said is False else str(said)
            here = self._all.get(here.under)
        return None

    def _fault(self, row: Row, read: str, why: Word) -> None:
        """Once, also where the days of a row are of two kinds."""
        note = self._reading.note(row, "unit", read, why)
        if note not in self.faults:
            self.faults.append(note)

    def line(self, code: str) -> Word:
        days = [date.fromisoformat(one["day"]) for one in self.plans[code]]
        hours = {one["at"] for one in self.plans[code]} - {""}
        shown = Listed(tuple(word("book-day", date=day) for day in sorted(days)), ", ")
        at: Any = hours.pop() if len(hours) == 1 else ""
        return word("book-days", name=self._codes[code].name, days=shown, at=at)
