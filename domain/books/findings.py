"""What was found in a workbook beside the organisation, and how it is told."""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from domain import wire
from domain.books.against import Proposal
from domain.books.reading import Note
from domain.chat import Word, word

MOST = 20  # places that are named; of more only how many there are


@dataclass(frozen=True)
class Findings:
    """``head``: its row. ``notes``: faults, rows put aside, places to be looked at.

    ``beside``: what a sheet beside it says committees set.
    """

    kind: str
    sheet: str
    head: int
    rows: int
    notes: tuple[Sequence[Note], ...]
    proposal: Proposal
    beside: Findings | None = None

    @property
    def all(self) -> tuple[Findings, ...]:
        """A sheet each."""
        return (self, self.beside) if self.beside else (self,)

    @property
    def faults(self) -> Sequence[Note]:
        return [fault for one in self.all for fault in one.notes[0]]

    @property
    def noted(self) -> bool:
        return any(part for one in self.all for part in one.notes)

    @property
    def usable(self) -> bool:
        """Nothing is wrong, and there is something to write."""
        return not self.faults and self.size > 0

    @property
    def size(self) -> int:
        """How many units, decisions or settings would be written."""
        return sum(len(one.proposal.units) + len(one.proposal.acts) for one in self.all)

    @property
    def set_count(self) -> int:
        """How many settings would be written."""
        return sum(one.proposal.changed for one in self.all if one.kind == "rules")

    @property
    def settings(self) -> Sequence[Mapping[str, Any]]:
        """The acts that set something for a committee's ground."""
        return [act for one in self.all if one.kind == "rules" for act in one.proposal.acts]


def told(found: Findings, *, most: int = MOST) -> Word:
    """The preview: faults alone where there are some, else what would be written."""
    sheets = [one for one in found.all if one.notes[0]] or found.all
    parts = tuple(_sheet_told(one, most) for one in sheets)
    return parts[0] if len(parts) == 1 else word("book-sheets", first=parts[0], second=parts[1])


def _sheet_told(found: Findings, most: int) -> Word:
    faults, asides, says = found.notes
    if faults:
        parts = [_places(word("book-faults", count=len(faults)), faults, most)]
        if others := len(asides) + len(says):
            parts.append(word("book-others", count=others))
        facts = {"sheet": found.sheet, "rows": found.rows, "parts": tuple(parts)}
        return word("book-refused", **facts)
    proposal = found.proposal
    parts = []
    if proposal.lines:
        parts.append(_lines(word("book-changes"), proposal.lines, most))
    if asides:
        parts.append(_places(word("book-asides", count=len(asides)), asides, most))
    if says:
        parts.append(_places(word("book-says", count=len(says)), says, most))
    if proposal.closing:
        names = tuple(word("book-gone", name=name) for _, name in proposal.closing)
        parts.append(_lines(word("book-closing", count=len(names)), names, most))
    facts = {"sheet": found.sheet, "rows": found.rows, "parts": tuple(parts)}
    counts = {"new": proposal.new, "changed": proposal.changed, "same": proposal.same}
    return word("book-preview", **facts, **counts)


def _places(title: Word, notes: Sequence[Note], most: int) -> Word:
    return _lines(title, [place(note) for note in notes], most)


def _lines(title: Word, lines: Sequence[Word], most: int) -> Word:
    shown = tuple(lines[:most])
    more = (word("book-more", count=len(lines) - most),) if len(lines) > most else ()
    return word("book-part", title=title, lines=(*shown, *more))


def place(note: Note) -> Word:
    """Row and column as Excel names them, what was read, and what is to be written instead."""
    column = note.at.rstrip("0123456789")
    read = word("book-read", text=note.read[:60]) if note.read else word("book-read-nothing")
    if note.row and column:
        return word("book-at-cell", row=note.row, column=column, read=read, why=note.why)
    if note.row:
        return word("book-at-row", row=note.row, read=read, why=note.why)
    return word("book-at-sheet", sheet=note.at, why=note.why)


def marks(found: Findings) -> dict[int, list[Word]]:
    """What is said of each row of its sheet, for a column of the file itself."""
    rows: dict[int, list[Word]] = {}
    for note in (one for part in found.notes for one in part):
        if note.row:
            rows.setdefault(note.row, []).append(place(note))
    return rows


def pack(found: Findings, *, most: int) -> dict[str, Any]:
    """For a draft: what a screen shows, and the whole, which of thousands of rows is large and is
    opened only where it is written.
    """
    whole = b64encode(zlib.compress(dump(found).encode())).decode()
    shown: dict[str, Any] = {"text": wire.dump(told(found, most=most)), "noted": found.noted}
    shown |= {"kind": found.kind, "settings": found.settings}
    return {**shown, "usable": found.usable, "size": found.size, "packed": whole}


def unpack(kept: Mapping[str, Any]) -> Findings:
    return load(zlib.decompress(b64decode(kept["packed"])).decode())


def dump(found: Findings) -> str:
    proposal = {**asdict(found.proposal), "lines": wire.dump(found.proposal.lines)}
    proposal |= {"asides": [], "says": []}  # they stand among the notes
    plain = {name: getattr(found, name) for name in ("kind", "sheet", "head", "rows")}
    notes = [_stored(part) for part in found.notes]
    beside = dump(found.beside) if found.beside else None
    return json.dumps({**plain, "notes": notes, "proposal": proposal, "beside": beside})


def load(kept: str) -> Findings:
    stored = json.loads(kept)
    notes = tuple(_notes(part) for part in stored["notes"])
    proposal = {name: _tuples(value) for name, value in stored["proposal"].items()}
    proposal["lines"] = wire.load(list(proposal["lines"]))
    beside = load(stored["beside"]) if stored.get("beside") else None
    made = {"notes": notes, "proposal": Proposal(**proposal), "beside": beside}
    return Findings(**{**stored, **made})


def _notes(stored: Sequence[Any]) -> tuple[Note, ...]:
    return tuple(Note(at, row, read, wire.load(why)) for at, row, read, why in stored)


def _stored(notes: Sequence[Note]) -> list[Any]:
    return [[note.at, note.row, note.read, wire.dump(note.why)] for note in notes]


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
