"""What was found in a workbook beside the organisation, and how it is told."""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from domain import wire
from domain.books.against import Proposal
from domain.books.reading import Note
from domain.chat import Listed, Word, word

WHOLE = ("decisions", "posts", "rules")  # written whole or not; of the others what is right
MOST = 20  # places that are named; of more only how many there are


@dataclass(frozen=True)
class Findings:
    """``heads``: the row of the head of each sheet. ``notes``: faults, rows put aside, places to be
    looked at. ``others``: the other lists of the workbook.
    """

    kind: str
    heads: Mapping[str, int]
    rows: int
    notes: tuple[Sequence[Note], ...]
    proposal: Proposal
    others: tuple[Findings, ...] = ()

    @property
    def all(self) -> tuple[Findings, ...]:
        """A list each, in the order in which they are written."""
        return (self, *self.others)

    @property
    def sheet(self) -> str:
        return "», «".join(self.heads)

    @property
    def faults(self) -> Sequence[Note]:
        return [fault for one in self.all for fault in one.notes[0]]

    @property
    def noted(self) -> bool:
        return any(part for one in self.all for part in one.notes)

    @property
    def refused(self) -> bool:
        """Nothing of this list can be written before it is corrected: its acts belong together, or
        more of it is wrong than right.
        """
        there, wrong = self.proposal.units or self.proposal.acts, len(self.notes[0])
        return bool(wrong) and (self.kind in WHOLE or not there or wrong > self.rows)

    @property
    def written(self) -> tuple[Findings, ...]:
        """The lists of which something would be written: what is wrong is left out."""
        lists = (one for one in self.all if one.proposal.units or one.proposal.acts)
        return tuple(one for one in lists if not one.refused)

    @property
    def usable(self) -> bool:
        return bool(self.written)

    @property
    def size(self) -> int:
        """How many units, decisions or settings would be written."""
        return sum(len(one.proposal.units) + len(one.proposal.acts) for one in self.written)

    @property
    def settings(self) -> Sequence[Mapping[str, Any]]:
        """The acts that set something for a committee's ground."""
        return [act for one in self.written if one.kind == "rules" for act in one.proposal.acts]


def told(found: Findings, *, most: int = MOST) -> Word:
    """The preview: what would be written of each list, and what is wrong in it."""
    parts = tuple(_list_told(one, most) for one in found.all)
    return parts[0] if len(parts) == 1 else word("book-lists", lists=Listed(parts, "\n\n"))


def _list_told(found: Findings, most: int) -> Word:
    faults, asides, says = found.notes
    if found.refused:
        parts = [_places(word("book-faults", count=len(faults)), faults, most)]
        if others := len(asides) + len(says):
            parts.append(word("book-others", count=others))
        facts = {"sheet": found.sheet, "rows": found.rows, "parts": tuple(parts)}
        return word("book-refused", **facts)
    proposal = found.proposal
    parts = []
    if proposal.lines:
        parts.append(_lines(word("book-changes"), proposal.lines, most))
    if faults:
        parts.append(_places(word("book-left-out", count=len(faults)), faults, most))
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
    text = " ".join(note.read.split())[:60]
    read = word("book-read", text=text) if text else word("book-read-nothing")
    facts = {"row": note.row, "read": read, "why": note.why, "sheet": note.sheet}
    if note.row and column:
        return word("book-at-cell", column=column, **facts)
    if note.row:
        return word("book-at-row", **facts)
    return word("book-at-sheet", sheet=note.at, why=note.why)


def marks(found: Findings) -> dict[str, dict[int, list[Word]]]:
    """What is said of each row of each sheet, for a column of the file itself."""
    sheets: dict[str, dict[int, list[Word]]] = {name: {} for one in found.all for name in one.heads}
    for one in found.all:
        for note in (note for part in one.notes for note in part if note.row):
            rows = sheets[note.sheet or next(iter(one.heads))]
            rows.setdefault(note.row, []).append(place(replace(note, sheet="")))
    return sheets


def pack(found: Findings, *, most: int) -> dict[str, Any]:
    """For a draft: what a screen shows, and the whole, which of thousands of rows is large and is
    opened only where it is written.
    """
    whole = b64encode(zlib.compress(dump(found).encode())).decode()
    shown: dict[str, Any] = {"text": wire.dump(told(found, most=most)), "noted": found.noted}
    posts = sum(len(one.proposal.acts) for one in found.written if one.kind == "posts")
    shown |= {"posts": posts, "settings": found.settings}
    return {**shown, "usable": found.usable, "size": found.size, "packed": whole}


def unpack(kept: Mapping[str, Any]) -> Findings:
    return load(zlib.decompress(b64decode(kept["packed"])).decode())


def dump(found: Findings) -> str:
    proposal = {**asdict(found.proposal), "lines": wire.dump(found.proposal.lines)}
    proposal |= {"asides": [], "says": []}  # they stand among the notes
    plain = {name: getattr(found, name) for name in ("kind", "heads", "rows")}
    notes = [_stored(part) for part in found.notes]
    others = [dump(one) for one in found.others]
    return json.dumps({**plain, "notes": notes, "proposal": proposal, "others": others})


def load(kept: str) -> Findings:
    stored = json.loads(kept)
    notes = tuple(_notes(part) for part in stored["notes"])
    proposal = {name: _tuples(value) for name, value in stored["proposal"].items()}
    proposal["lines"] = wire.load(list(proposal["lines"]))
    others = tuple(map(load, stored["others"]))
    made = {"notes": notes, "proposal": Proposal(**proposal), "others": others}
    return Findings(**{**stored, **made})


def _notes(stored: Sequence[Any]) -> tuple[Note, ...]:
    return tuple(Note(at, row, read, wire.load(why), sheet) for at, row, read, why, sheet in stored)


def _stored(notes: Sequence[Note]) -> list[Any]:
    return [[one.at, one.row, one.read, wire.dump(one.why), one.sheet] for one in notes]


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
