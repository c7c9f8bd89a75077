"""What a workbook would change in an organisation."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.books import child, file
from domain import wire
from domain.books import Findings, Known, Note, Proposal, propose, understand


async def look(content: bytes, known: Sequence[Known], *, under: str, sheet: str = "") -> Findings:
    """``under``: the code of the committee whose list it is. Unreadable: with the reason."""
    asked = {"known": [asdict(one) for one in known], "under": under, "sheet": sheet}
    found = json.loads(await child.ask({"look": asked}, content))
    notes = tuple(_notes(part) for part in found.pop("notes"))
    proposal = {name: _tuples(value) for name, value in found.pop("proposal").items()}
    proposal["lines"] = wire.load(list(proposal["lines"]))
    return Findings(**found, notes=notes, proposal=Proposal(**proposal))


def found(content: bytes, known: Sequence[dict[str, Any]], *, under: str, sheet: str = "") -> bytes:
    """The same in the process of its own, as JSON."""
    reading = understand(file.read(content), sheet=sheet)
    proposal = propose(reading, [Known(**one) for one in known], under=under)
    asides, says = (*reading.asides, *proposal.asides), (*reading.says, *proposal.says)
    told = {
        "kind": reading.kind,
        "sheet": reading.sheet,
        "head": reading.from_row,
        "rows": len(reading.rows),
        "notes": [_stored(part) for part in (reading.faults, asides, says)],
        "proposal": _proposal(proposal),
    }
    return json.dumps(told).encode()


def _proposal(found: Proposal) -> dict[str, Any]:
    plain = {name: getattr(found, name) for name in ("units", "new", "changed", "same", "closing")}
    return {**plain, "lines": wire.dump(found.lines)}


def _notes(stored: list[Any]) -> tuple[Note, ...]:
    return tuple(Note(at, row, read, wire.load(why)) for at, row, read, why in stored)


def _stored(notes: Sequence[Note]) -> list[Any]:
    return [[note.at, note.row, note.read, wire.dump(note.why)] for note in notes]


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
