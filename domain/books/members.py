"""The member export of the national system: only how many there are of each kind is kept."""

from __future__ import annotations

from typing import Any

from domain.books.columns import Head
from domain.books.letters import key
from domain.books.lines import Line, lines
from domain.books.reading import Notes, Row
from domain.books.sheet import Sheet
from domain.chat import word
from domain.parse import fold
from domain.parse.terms import terms

STATES = {
    name: terms(__file__, "states").compiled(name)
    for name in ("full", "probationary", "exempt", "away", "temporary")
}


def read(sheet: Sheet, head: Head, notes: Notes) -> list[Row]:
    """A row a cell, with its counts."""
    seen: dict[str, int] = {}
    cells: dict[str, dict[str, Any]] = {}
    for line in lines(sheet, head, notes, main="person"):
        if (cell := _cell(line, seen, notes)) is None:
            continue
        told = line.head.has("state") or line.head.has("grade")
        state = _state(line, notes) if told else ""
        if not line.head.has("state") and not line.head.has("grade"):
            counts = cells.setdefault(key(cell), _only(cell))
            counts["members"] += 1
        elif state in ("full", "probationary", "exempt"):
            counts = cells.setdefault(key(cell), _empty(cell))
            _add(counts, state)
    return [Row(0, values) for values in cells.values()]


def _empty(cell: str) -> dict[str, Any]:
    counts = dict.fromkeys(("members", "full", "probationary", "exempt"), 0)
    return {"unit": cell, "code": "", "parent": "", **counts}


def _only(cell: str) -> dict[str, Any]:
    """Where no column says who is probationary or exempt: only how many there are."""
    counts = dict.fromkeys(("full", "probationary", "exempt"))
    return {"unit": cell, "code": "", "parent": "", "members": 0, **counts}


def _add(counts: dict[str, Any], state: str) -> None:
    """The exempt are members, taken as full ones."""
    counts["members"] += 1
    counts["probationary" if state == "probationary" else "full"] += 1
    counts["exempt"] += state == "exempt"


def _cell(line: Line, seen: dict[str, int], notes: Notes) -> str | None:
    """The cell a member is in; None where the line does not count."""
    cell = " ".join(line.text("unit").split())
    if not cell:
        notes.fault(line.at("unit"), line.row, "", word("book-member-without-cell"))
        return None
    who = _who(line)
    if who and who in seen:
        notes.aside(line.row, "", word("book-member-again", other=seen[who]))
        return None
    seen[who] = line.row
    return cell


def _who(line: Line) -> str:
    """By which two lines are one person: the identity number, else the card; never kept."""
    for name in ("identity", "card"):
        if digits := line.text(name).strip().lstrip("0"):
            return f"{name}:{digits}"
    return ""


def _state(line: Line, notes: Notes) -> str:
    said = line.text("state") or line.text("grade")
    found = _kind(said)
    grade = _kind(line.text("grade"))
    if found == "full" and grade == "probationary":
        return grade
    if not found:
        notes.fault(
            line.at("state" if line.head.has("state") else "grade"),
            line.row,
            said,
            word("book-unknown-state"),
        )
    elif found == "temporary":
        notes.say(line.at("state"), line.row, said, word("book-member-for-a-time"))
    return found


def _kind(said: str) -> str:
    return next((name for name, one in STATES.items() if one.fullmatch(fold(said))), "")
