"""What committees set for their ground: a row a setting, of a unit, from a day, until another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from domain.books.columns import Head
from domain.books.letters import key
from domain.books.lines import Line, lines, shown
from domain.books.posts import day_of, may_be_turned
from domain.books.reading import Notes, Row
from domain.books.sheet import Sheet
from domain.chat import Word, word
from domain.errors import Refused
from domain.ground import Path
from domain.organisation import FLAGS, bounds, value_of
from domain.parse import fold
from domain.parse.terms import terms

TERMS = terms(__file__, "ruling")
DROP = TERMS.compiled("drop")
OFF, WORKING = ("days", "off"), ("days", "working")


def _named() -> Iterator[tuple[Path, str]]:
    for name, said in TERMS.named("numbers").items():
        yield (name,), said
    for part, title in TERMS.named("parts").items():
        for name, said in TERMS.named(part).items():
            yield (part, name), f"{title}: {said[:1].lower()}{said[1:]}"
    yield OFF, TERMS.text("off")
    yield WORKING, TERMS.text("working")


NAMES: Mapping[Path, str] = dict(_named())  # as the sheet that goes out has them
BY_NAME = {key(said): path for path, said in NAMES.items()}
SOME_DAY = date(2026, 1, 1)  # of words about days of the month; any does
PERCENT = ("attendance_percent", "low_percent")


def read(sheet: Sheet, head: Head, notes: Notes) -> list[Row]:
    turned = may_be_turned(sheet, head)
    found = (_row(line, notes, turned) for line in lines(sheet, head, notes, main="rule"))
    return [row for row in found if row is not None]


def _row(line: Line, notes: Notes, turned: bool) -> Row | None:
    said = line.text("rule")
    if not said and not line.text("value"):
        return None
    path = BY_NAME.get(key(said))
    if path is None:
        near = get_close_matches(key(said), list(BY_NAME), 1, 0.5)
        name = NAMES[BY_NAME[near[0]]] if near else ""
        notes.fault(line.at("rule"), line.row, said, word("book-rule-unknown", name=name))
        return None
    unit = line.text("unit")
    if not unit and not line.text("code"):
        notes.fault(line.at("unit"), line.row, "", word("book-rule-unit"))
    since = day_of(line, "since", notes, turned) if line.text("since") else None
    until = day_of(line, "until", notes, turned) if line.text("until") else None
    if since and until and until < since:
        notes.fault(line.at("until"), line.row, line.text("until"), word("book-ends-before"))
    if path[0] == "days" and since is None and (line.row, notes.part) not in notes.off:
        at = line.at("since") if line.head.has("since") else line.at("rule")
        notes.fault(at, line.row, "", word("book-no-day"))
    values: dict[str, Any] = {
        "unit": unit,
        "code": line.text("code"),
        "path": path,
        "said": line.text("value"),
    }
    values |= {"from": since, "until": until, "value": _value(line, path, since, notes)}
    return None if (line.row, notes.part) in notes.off else Row(line.row, values)


def _value(line: Line, path: Path, since: date | None, notes: Notes) -> Any:
    cell, said = line.cell("value"), line.text("value")
    if DROP.fullmatch(fold(said)):
        return None
    if path == WORKING:
        return False
    if path[0] in PERCENT and isinstance(cell.value, float) and 0 < cell.value < 1:
        said = str(round(cell.value * 100))
    if cell.formula and cell.value is None:
        notes.fault(line.at("value"), line.row, shown(cell), word("book-formula-without-value"))
        return None
    try:
        return value_of(path, said, since or SOME_DAY)
    except Refused as refused:
        own = refused.key in ("error-rule-number", "error-own-line")
        notes.fault(line.at("value"), line.row, said, _wanted(path) if own else refused.said)
        return None


def _wanted(path: Path) -> Word:
    low = high = ""
    what = "kind" if path[0] == "kinds" else "flag" if path[0] in FLAGS else "number"
    if path[0] in ("lines", "head", "meeting_day"):
        what = "words"
    elif what == "number":
        low, high = map(str, bounds(path[0]))
    return word("book-rule-value", what=what, low=low, high=high)
