"""What a sheet of settings would change in what committees have set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from domain.books.against import Known, Proposal, above_key, name_key
from domain.books.reading import Note, Reading, Row
from domain.books.rules import OFF, WORKING
from domain.chat import Word, word
from domain.ground import Path, at, with_set
from domain.organisation import MOST_DAYS, setting_said

NEXT = timedelta(days=1)
AHEAD = timedelta(days=730)
Step = tuple[Path, Any]


def rule(
    reading: Reading, known: Sequence[Known], *, under: str, today: date
) -> tuple[Reading, Proposal]:
    """(the rows that can be taken, what is to be set: an act a unit and day). ``under``: the code
    of the committee whose sheet it is.
    """
    found = _Ruling(reading, known, under, today)
    found.read()
    changed = sum(map(found.change, found.wanted))
    faults = tuple(sorted((*reading.faults, *found.faults), key=lambda note: note.row))
    says = tuple(sorted((*reading.says, *found.says), key=lambda note: note.row))
    proposal = Proposal(
        acts=tuple(found.acts()),
        changed=changed,
        same=len(found.wanted) - changed,
        lines=tuple(found.lines),
    )
    return replace(reading, faults=faults, says=says), proposal


@dataclass(frozen=True)
class _Wanted:
    """What a row wants of a unit from a day to a day; ``until`` None: until what comes next."""

    row: Row
    code: str
    paths: tuple[Path, ...]
    since: date
    until: date | None


class _Ruling:
    def __init__(self, reading: Reading, known: Sequence[Known], under: str, today: date) -> None:
        self._reading, self._today = reading, today
        self._units = {one.code: one for one in known}
        self._names: dict[str, list[Known]] = defaultdict(list)
        for one in known:
            self._names[_name(one)].append(one)
        self._under = under
        self._set = {
            one.code: {date.fromisoformat(day): rules for day, rules in one.dated} for one in known
        }
        self._steps: dict[tuple[str, date], dict[Path, Any]] = defaultdict(dict)
        self.wanted: list[_Wanted] = []
        self.lines: list[Word] = []
        self.faults: list[Note] = []
        self.says: list[Note] = []

    # -- what the rows want

    def read(self) -> None:
        rows = [one for row in self._reading.rows if (one := self._wanted(row))]
        rows.sort(key=lambda one: one.since)
        last: dict[tuple[str, Path], _Wanted] = {}
        for one in rows:
            for path in one.paths:
                before = last.get((one.code, path))
                if before and one.since <= (before.until or before.since):
                    self._fault(one.row, "rule", word("book-rule-again", other=before.row.row))
                    break
                last[one.code, path] = one
        after: dict[tuple[str, Path], date] = {}
        for one in reversed(rows):
            then = after.get((one.code, one.paths[0]))
            until = one.until or (then - NEXT if then and one.paths[0][0] != "days" else None)
            after |= {(one.code, path): one.since for path in one.paths}
            self.wanted.append(replace(one, until=until))
        self.wanted.sort(key=lambda one: one.row.row)

    def _wanted(self, row: Row) -> _Wanted | None:
        values = row.values
        found = self._found(values["code"], values["unit"])
        if len(found) != 1:
            self._fault(row, "unit", word("book-rule-no-unit", count=len(found)))
            return None
        code, path = found[0].code, values["path"]
        since, until = values["from"] or self._today, values["until"]
        if path not in (OFF, WORKING):
            if not values["from"] and until and until < self._today:
                return None
            return _Wanted(row, code, (path,), since, until)
        last = until or since
        if (last - since).days >= MOST_DAYS or last > self._today + AHEAD:
            self._fault(row, "until", word("error-own-days-many", most=MOST_DAYS))
            return None
        days = (since + NEXT * step for step in range((last - since).days + 1))
        paths = tuple(("days", str(day)) for day in days if day >= self._today)
        return _Wanted(row, code, paths, self._today, None) if paths else None

    def _found(self, code: str, name: str) -> Sequence[Known]:
        if one := self._units.get(code.strip()) or self._units.get(code.replace(".", "").strip()):
            return [one]
        if code and not name:
            return ()
        return self._names.get(name_key(name), ()) or self._names.get(above_key(name), ())

    # -- against what is set

    def change(self, one: _Wanted) -> bool:
        """Whether it changes anything; what is over stays as it was."""
        value, past = one.row.values["value"], one.since < self._today
        since = max(one.since, self._today)
        if one.until and one.until < self._today:
            if at(self._on(one.code, one.since), one.paths[0]) != value:
                self._say(one.row, word("book-rule-over"))
            return False
        said: dict[Path, Any] = {}
        for path in one.paths:
            old = at(self._on(one.code, since), path)
            if self._put(one.code, path, value, since, one.until):
                said[path] = value
        if not said:
            return False
        if past:
            self._say(one.row, word("book-rule-from-today", date=one.since))
        days = one.paths[0][0] == "days"
        facts: dict[str, Any] = {"unit": self._units[one.code].name, "until": one.until or ""}
        facts |= {"what": setting_said(said, old), "since": "" if days else since}
        self.lines.append(word("book-rule", **facts))
        return True

    def _put(self, code: str, path: Path, value: Any, since: date, until: date | None) -> bool:
        """The same as writing it does, day by day, so that each day after it is as it is meant."""
        there = self._set[code]
        later = {day for day in there if day > since}
        days = sorted({since, *later, *((until + NEXT,) if until else ())})
        old = {day: at(self._on(code, day), path) for day in days}
        end = until or min(
            (day - NEXT for day in later if old[day] != old[since]), default=date.max
        )
        wanted = {day: value if day <= end else old[day] for day in days}
        done = False
        for day, new in wanted.items():
            if at(self._on(code, day), path) == new:
                continue
            done = True
            self._steps[code, day][path] = new
            there[day] = with_set(self._on(code, day), {path: new})
        return done

    def _on(self, code: str, day: date) -> Mapping[str, Any]:
        newest = max((one for one in self._set[code] if one <= day), default=None)
        return self._set[code][newest] if newest else {}

    def acts(self) -> Iterator[dict[str, Any]]:
        """By unit and day, from the first day on."""
        for code, day in sorted(self._steps):
            said = [[list(path), value] for path, value in self._steps[code, day].items()]
            yield {"kind": "rule", "units": [code], "names": [], "since": str(day), "said": said}

    def _fault(self, row: Row, column: str, why: Word) -> None:
        self.faults.append(self._note(row, column, why))

    def _say(self, row: Row, why: Word) -> None:
        self.says.append(self._note(row, "since", why))

    def _note(self, row: Row, column: str, why: Word) -> Note:
        read = row.values["unit"] if column == "unit" else str(row.values.get("said", ""))
        return self._reading.note(row, column, read, why)


def _name(one: Known) -> str:
    return name_key(one.name) if one.kind == "cell" else above_key(one.name)
