"""What a list of cells would change in the organisation as it is: new, changed, not in the file.

Pure: the organisation is handed in as it stands on the day from which the list holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from domain.books.letters import key
from domain.books.reading import Note, Reading, Row
from domain.chat import Word, word
from domain.parse.terms import terms

NAMES = terms(__file__, "names")
SHORT = tuple(
    (re.compile(rf"\b{re.escape(short)}\b"), key(full)) for short, full in NAMES.pairs("short")
)
CELL = NAMES.text("cell")
NUMBERED = re.compile(r"\bso (?=\d)|\b0+(?=\d)")  # "Thôn số 2", "Thôn 02"
ABOVE = re.compile(r"^(?:ban chap hanh |bch )?(?:dang bo|dang uy) ")
LONGEST_CODE = 60
COUNTS = ("full", "probationary", "exempt")


@dataclass(frozen=True, slots=True)
class Known:
    """A unit as it is, by its code; counts are None where they were never said. ``secretary``
    and ``deputies``: who holds the posts, by name. ``dated``: what it has set, from which day.
    """

    code: str
    name: str
    kind: str
    under: str
    full: int | None = None
    probationary: int | None = None
    exempt: int | None = None
    rules: Mapping[str, Any] = field(default_factory=dict)
    secretary: str = ""
    deputies: Sequence[str] = ()
    dated: Sequence[tuple[str, Mapping[str, Any]]] = ()


@dataclass(frozen=True)
class Proposal:
    """``units``: what is to be written, as a file with an organisation has it. ``lines``: it in
    words, a line a unit. ``acts``: of decisions, see ``deciding.py``. ``closing``: cells that are
    not in the file; nothing happens to them.
    """

    units: tuple[dict[str, Any], ...] = ()
    acts: tuple[dict[str, Any], ...] = ()
    new: int = 0
    changed: int = 0
    same: int = 0
    lines: tuple[Word, ...] = ()
    closing: tuple[tuple[str, str], ...] = ()
    asides: tuple[Note, ...] = ()
    says: tuple[Note, ...] = ()


def name_key(name: str) -> str:
    """Ways to write the name of one cell share it: "CB TDP số 03", "Chi bộ Tổ dân phố 3"."""
    said = key(name)
    for short, full in SHORT:
        said = short.sub(full, said)
    return NUMBERED.sub("", said).removeprefix(f"{CELL} ")


class _Tree:
    """The organisation as it is, to be found by code and by name."""

    def __init__(self, known: Iterable[Known], under: str) -> None:
        self.all = {one.code: one for one in known}
        self.under = under
        self.cells = {one.code: one for one in self.all.values() if one.kind == "cell"}
        self.above = {
            above_key(one.name): one.code for one in self.all.values() if one.kind != "cell"
        }
        self.by_name: dict[str, list[Known]] = {}
        for one in self.cells.values():
            self.by_name.setdefault(name_key(one.name), []).append(one)

    def named(self, name: str, parent: str) -> Known | None:
        """The only cell of this name under this superior, or anywhere where none is said."""
        found = self.by_name.get(name_key(name), [])
        if parent:
            found = [one for one in found if one.under == parent]
        return found[0] if len(found) == 1 else None


def above_key(name: str) -> str:
    return ABOVE.sub("", key(name))


def propose(reading: Reading, known: Sequence[Known], *, under: str) -> Proposal:
    """``under``: the code of the committee whose cells these are."""
    return _Proposing(_Tree(known, under)).of(reading)


class _Proposing:
    def __init__(self, tree: _Tree) -> None:
        self._tree = tree
        self._asides: list[Note] = []
        self._says: list[Note] = []
        self._units: dict[str, dict[str, Any]] = {}
        self._lines: list[Word] = []
        self._met: set[str] = set()
        self._new = self._changed = self._same = 0

    def of(self, reading: Reading) -> Proposal:
        self._reading = reading
        codes = {row.values["code"] for row in reading.rows} - {""}
        for row in reading.rows:
            self._row(row, codes)
        self._meet_asides(reading)
        self._tell_derived(reading)
        closing = tuple(
            (one.code, one.name) for one in self._tree.cells.values() if one.code not in self._met
        )
        return Proposal(
            units=tuple(self._units.values()),
            new=self._new,
            changed=self._changed,
            same=self._same,
            lines=tuple(self._lines),
            closing=closing,
            asides=tuple(self._asides),
            says=tuple(self._says),
        )

    def _row(self, row: Row, codes: set[str]) -> None:
        values = row.values
        parent = self._parent(values["parent"])
        found = self._tree.cells.get(values["code"]) or self._tree.named(values["unit"], parent)
        if values["code"] and found and found.code != values["code"]:
            if found.code.isdecimal() and found.code not in codes:
                self._met.add(found.code)
                why = word("book-other-code", name=found.name, code=found.code)
                self._asides.append(self._reading.note(row, "", values["code"], why))
                return
            found = None if found.code.isdecimal() else found
        if found is None:
            self._found(row, parent)
        else:
            self._met.add(found.code)
            self._compare(row, found, parent if values["parent"] else "")

    def _parent(self, said: str) -> str:
        """The code of the superior that a row names; one that is new is made."""
        if not said:
            return ""
        name = " ".join(said.split())
        there = self._tree.above.get(above_key(name))
        if there:
            return there
        code = _slug(self._tree.under, name)
        unit = {"code": code, "name": name, "kind": "organisation", "under": self._tree.under}
        self._units[code] = unit
        self._tree.above[above_key(name)] = code
        self._new += 1
        self._lines.append(word("book-new-unit", name=name))
        return code

    def _found(self, row: Row, parent: str) -> None:
        values = row.values
        under = parent or self._tree.under
        code = values["code"] or _slug(under, values["unit"])
        unit = {"code": code, "name": values["unit"], "kind": "cell", "under": under}
        self._units[code] = unit | _members(values, None)
        self._met.add(code)
        self._new += 1
        members = values["members"]
        self._lines.append(word("book-new-cell", name=values["unit"], members=_shown(members)))

    def _compare(self, row: Row, found: Known, parent: str) -> None:
        values = row.values
        renamed = name_key(values["unit"]) != name_key(found.name)
        name = values["unit"] if renamed else found.name
        unit: dict[str, Any] = {"code": found.code, "name": name, "kind": "cell"}
        counts = _members(values, found)
        said = values.get("secretary", "")
        if said and found.secretary and key(said) != key(found.secretary):
            why = word("book-other-secretary", name=found.secretary)
            self._says.append(self._reading.note(row, ("secretary", "unit"), said, why))
        moved = bool(parent) and parent != found.under
        if moved:
            unit["under"] = parent
        if renamed:
            why = word("book-new-name", name=found.name)
            self._says.append(self._reading.note(row, "unit", values["unit"], why))
        counted = bool(counts) and counts["members"] != _counts_of(found)
        if not (renamed or moved or counted):
            self._same += 1
            return
        self._changed += 1
        self._units[found.code] = unit | counts | ({"rules": found.rules} if found.rules else {})
        self._lines += _changes(found, unit, counts if counted else {})

    def _tell_derived(self, reading: Reading) -> None:
        """Who are full members is nowhere said, and is written."""
        written = any(unit.get("members") for unit in self._units.values())
        for one in reading.tables if written else ():
            if "probationary" in one.letters and "full" not in one.letters:
                name = one.sheet if len(reading.tables) > 1 else ""
                self._says.append(Note(name, 0, "", word("book-full-derived")))

    def _meet_asides(self, reading: Reading) -> None:
        """A row that is put aside still stands for its cell: it has not vanished."""
        for note in (*reading.asides, *reading.faults):
            if note.read in self._tree.cells:
                self._met.add(note.read)
            for one in self._tree.by_name.get(name_key(note.read), []):
                self._met.add(one.code)


def _members(values: Mapping[str, Any], found: Known | None) -> dict[str, Any]:
    """The counts to be written; what the row does not say stays as it was."""
    members = values["members"]
    if members is None:
        return {}
    probationary = values["probationary"]
    if probationary is None:
        probationary = min((found and found.probationary) or 0, members)
    exempt = values["exempt"]
    if exempt is None:
        exempt = min((found and found.exempt) or 0, members)
    counts = (members - probationary, probationary, exempt)
    return {"members": dict(zip(COUNTS, counts, strict=True))}


def _counts_of(found: Known) -> dict[str, int | None]:
    return {name: getattr(found, name) for name in COUNTS}


def _changes(found: Known, unit: Mapping[str, Any], counts: Mapping[str, Any]) -> list[Word]:
    lines = []
    if unit["name"] != found.name:
        lines.append(word("book-renamed", old=found.name, new=unit["name"]))
    if "under" in unit:
        lines.append(word("book-moved", name=unit["name"]))
    if counts:
        lines.append(word("book-counted", name=unit["name"], old=_total(found), new=_sum(counts)))
    return lines


def _total(found: Known) -> Word:
    """ "24 (dự bị 2, miễn 3)"."""
    if found.full is None:
        return word("book-count-unknown")
    return _sum({"members": _counts_of(found)})


def _sum(counts: Mapping[str, Any]) -> Word:
    full, probationary, exempt = (counts["members"][name] or 0 for name in COUNTS)
    facts = {"members": full + probationary, "probationary": probationary, "exempt": exempt}
    return word("book-count-of", **facts)


def _shown(members: int | None) -> Word:
    return word("book-count-unknown") if members is None else word("book-count", members=members)


def _slug(under: str, name: str) -> str:
    """A code for who has none: the same for the same name under the same superior."""
    return f"{under}-{key(name).replace(' ', '-')}"[:LONGEST_CODE].strip("-")
