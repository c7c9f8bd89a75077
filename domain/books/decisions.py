"""Decisions on cells: merged, split, renamed, dissolved, founded, hung elsewhere, from a day."""

from __future__ import annotations

import re
from datetime import date, datetime

from domain.books.columns import Head
from domain.books.letters import plain
from domain.books.lines import Line, lines, shown
from domain.books.reading import Notes, Row
from domain.books.sheet import Sheet
from domain.chat import word
from domain.parse import fold
from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "decisions")
ACTS = {
    name: TERMS.compiled(name) for name in ("merge", "split", "rename", "dissolve", "found", "move")
}
SIGNED, NUMBER = TERMS.compiled("signed"), TERMS.compiled("number")
RENAME = "doi ten"
DAY = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
SAID = {name: TERMS.compiled(f"{name}_said") for name in ACTS}
ABOUT = TERMS.compiled("about")
KEPT = TERMS.compiled("kept")
NAMED, INTO = TERMS.compiled("named"), TERMS.compiled("into")
LEAST = {  # names before and after that an act needs
    **{"merge": (2, 1), "split": (1, 2), "rename": (1, 1)},
    **{"dissolve": (1, 0), "found": (0, 1), "move": (1, 1)},
}


def read(sheet: Sheet, head: Head, notes: Notes) -> list[Row]:
    """A row a decision; what goes and what comes may stand in several rows merged beside it."""
    main = next(name for name in ("act", "subject", "before") if head.has(name))
    found = (_row(line, main, notes) for line in _whole(sheet, head, main, notes))
    return [row for row in found if row is not None]


def _whole(sheet: Sheet, head: Head, main: str, notes: Notes) -> list[Line]:
    """A row that only names one more cell belongs to the one above it."""
    found: list[Line] = []
    for line in lines(sheet, head, notes, main=main):
        alone = not line.text(main) and not line.text("since")
        if found and alone and (line.text("before") or line.text("unit")):
            found[-1].more.append(line)
        elif not KEPT.match(fold(line.text(main))):
            found.append(line)
    return found


def _row(line: Line, main: str, notes: Notes) -> Row | None:
    said = line.text(main) if main != "before" else _said_above(line.head)
    if about := ABOUT.match(shadow(said)):
        said = said[about.end() :]
    act = next((name for name, one in ACTS.items() if one.match(fold(said))), "")
    if not act:
        notes.fault(line.at(main), line.row, said, word("book-unknown-act"))
        return None
    before, after = _names(line, "before"), _names(line, "after")
    if not before and not after:
        before, after = _told(act, said)
    if len(before) < LEAST[act][0] or len(after) < LEAST[act][1]:
        column = "before" if len(before) < LEAST[act][0] else "after"
        at = line.at(column) if column in line.head.columns else line.at(main)
        notes.fault(at, line.row, line.text(column), word("book-names-missing", act=act))
        return None
    number, signed = decision_of(line)
    since = _since(line, signed, main, notes)
    if since is None:
        return None
    values = {"act": act, "before": before, "after": after, "from": since}
    return Row(line.row, {**values, "decision": number, "signed": signed})


def _said_above(head: Head) -> str:
    """What is done to all of the rows, by the names of the columns; a new name else."""
    texts = " ".join(head.texts[head.columns[one]] for one in ("before", "after"))
    acts = [one for name, one in ACTS.items() if name in ("merge", "split")]
    found = next((one.search(fold(texts)) for one in acts if one.search(fold(texts))), None)
    return found[0] if found else RENAME


def _names(line: Line, column: str) -> list[str]:
    """One in a line or row, or with ";" between; names may hold commas of their own."""
    if column == "before" and not line.head.has("before"):
        column = "unit"
    texts = [one.text(column) for one in (line, *line.more)]
    lines_ = [part for text in dict.fromkeys(texts) for part in re.split(r"[\n;]+", text)]
    parts = [name for one in lines_ for name in _parted(one)]
    names = [" ".join(part.split()).strip("-–•+ ") for part in parts]
    return list(dict.fromkeys(name for name in names if name))


def _told(act: str, said: str) -> tuple[list[str], list[str]]:
    """The names before and after in "Sáp nhập Chi bộ A và Chi bộ B thành Chi bộ C"."""
    text = " ".join(plain(said).split()).rstrip(".")
    found = SAID[act].fullmatch(shadow(text))
    if found is None:
        return [], []
    ends = [found.span(at) for at in range(1, len(found.groups()) + 1)]
    first, *others = [_parted(text[start:end]) for start, end in ends]
    if act == "found":
        return [], first
    after = others[0] if others else []
    into = act == "merge" and INTO.search(shadow(text)[ends[0][1] : ends[1][0]])
    return ([*after, *first] if into else first), after


def _parted(text: str) -> list[str]:
    ends = [found.span() for found in NAMED.finditer(shadow(text))]
    starts, stops = [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)]
    return [text[start:stop].strip() for start, stop in zip(starts, stops, strict=True)]


def decision_of(line: Line) -> tuple[str, date | None]:
    """ "41-QĐ/ĐU ngày 20/11/2026" in one cell, or in two."""
    text = line.text("decision")
    signed = day_in(line.text("signed")) or day_in(text)
    found = NUMBER.search(plain(DAY.sub(" ", text)))
    return (found[1] if found else ""), signed


def day_in(text: str) -> date | None:
    found = DAY.search(text)
    if found is None:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def _since(line: Line, signed: date | None, main: str, notes: Notes) -> date | None:
    cell = line.cell("since")
    if isinstance(cell.value, datetime):
        return cell.value.date()
    if isinstance(cell.value, date):
        return cell.value
    text = shown(cell)
    if signed and SIGNED.fullmatch(fold(text)):
        return signed
    if found := day_in(text):
        return found
    at = line.at("since") if "since" in line.head.columns else line.at(main)
    notes.fault(at, line.row, text, word("book-no-day"))
    return None
