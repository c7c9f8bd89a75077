"""The member export of the national system: only how many there are of each kind is kept."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

from domain.books.against import name_key
from domain.books.columns import Head
from domain.books.lines import CELL, Line, lines
from domain.books.reading import Notes, Row
from domain.books.sheet import Sheet
from domain.chat import word
from domain.parse import fold
from domain.parse.terms import terms

TERMS = terms(__file__, "states")
AWAY_IN, PROBATIONARY_IN, TEMPORARY_IN, NOT_YET = (
    TERMS.compiled(name) for name in ("away_in", "probationary_in", "temporary_in", "not_yet")
)
FOR_A_TIME = re.compile(r"\b(?:tam mien|den (?:het )?(?:ngay )?\d)")
TOLD = ("state", "grade", "made_full")  # columns by which one knows what a member is
NEAR = 0.6
STATES = {
    name: TERMS.compiled(name) for name in ("full", "probationary", "exempt", "away", "temporary")
}


def read(sheet: Sheet, head: Head, notes: Notes) -> list[Row]:
    """A row a cell, with its counts."""
    seen: dict[str, int] = {}
    cells: dict[str, dict[str, Any]] = {}
    whose: dict[str, list[Line]] = {}
    for line in lines(sheet, head, notes, main="person"):
        if (cell := _cell(line, seen, notes)) is None:
            continue
        state = _state(line, notes) if any(map(line.head.has, TOLD)) else "member"
        if state == "member":
            cells.setdefault(name_key(cell), _only(cell))["members"] += 1
        elif state in ("full", "probationary", "exempt"):
            _add(cells.setdefault(name_key(cell), _empty(cell)), state)
        if state:
            whose.setdefault(name_key(cell), []).append(line)
    typed = head.columns["unit"] in head.texts  # else it is the line over the people
    few = {one for one, some in whose.items() if typed and len(some) == 1 and len(whose) > 1}
    for name in few & cells.keys():
        _ask_who(whose[name], cells, notes)
    return [Row(0, values) for name, values in cells.items() if name not in few]


def _ask_who(some: list[Line], cells: dict[str, dict[str, Any]], notes: Notes) -> None:
    """The only one of a cell, which has more: its name may be a slip."""
    names = [values["unit"] for values in cells.values()]
    for line in some:
        mine = _named(line)
        near = get_close_matches(mine, [name for name in names if name != mine], 1, NEAR)
        notes.aside(line.row, mine, word("book-member-alone", name=near[0] if near else ""))


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
    cell = _named(line)
    if not cell:
        notes.fault(line.at("unit"), line.row, "", word("book-member-without-cell"))
        return None
    who = _who(line)
    if who and who in seen:
        notes.aside(line.row, "", word("book-member-again", other=seen[who]))
        return None
    seen[who] = line.row
    if cell != " ".join(line.text("unit").split()):
        notes.say(line.at("unit"), line.row, line.text("unit"), word("book-member-in", name=cell))
    return cell


def _named(line: Line) -> str:
    """Of "Tổ đảng 2; Chi bộ Thôn 3" the cell."""
    whole = " ".join(line.text("unit").split())
    parts = [part.strip() for part in re.split(r"[;\n]", line.text("unit"))]
    cells = [part for part in parts if fold(part).startswith(CELL)]
    return cells[0] if len(parts) > 1 and len(cells) == 1 else whole


def _who(line: Line) -> str:
    """By which two lines are one person: the identity number, else the card; never kept."""
    for name in ("identity", "card"):
        if digits := line.text(name).strip().lstrip("0"):
            return f"{name}:{digits}"
    return ""


def _state(line: Line, notes: Notes) -> str:
    """What a member counts as; "" where he does not, which the notes say."""
    remark, said = fold(line.text("note")), line.text("state") or line.text("grade")
    if AWAY_IN.search(remark) and _kind(said) in ("", "full", "probationary"):
        notes.say(line.at("note"), line.row, line.text("note"), word("book-member-away"))
        return ""
    found = _kind(said) or _by_date(line, said)
    if found == "full" and _kind(line.text("grade")) == "probationary":
        return "probationary"
    if not found:
        column = next(name for name in TOLD if line.head.has(name))
        notes.fault(line.at(column), line.row, said, word("book-unknown-state"))
    elif found == "temporary" or (found != "exempt" and TEMPORARY_IN.search(remark)):
        column = "state" if found == "temporary" and line.head.has("state") else "note"
        notes.wait(line.at(column), line.row, line.text(column), word("book-member-for-a-time"))
        return ""
    elif found == "full" and PROBATIONARY_IN.search(remark):
        notes.aside(line.row, line.text("note"), word("book-member-of-two-kinds"))
        return ""
    elif found == "exempt" and FOR_A_TIME.search(fold(f"{said} {remark}")):
        notes.say(line.at("state"), line.row, said, word("book-exempt-for-a-time"))
    return found


def _by_date(line: Line, said: str) -> str:
    """Where nothing else is said: a full member has a day from which he is one."""
    if said or not line.head.has("made_full"):
        return ""
    return "probationary" if NOT_YET.fullmatch(fold(line.text("made_full"))) else "full"


def _kind(said: str) -> str:
    return next((name for name, one in STATES.items() if one.fullmatch(fold(said))), "")
