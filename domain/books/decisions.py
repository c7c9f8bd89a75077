"""Decisions on cells: merged, split, renamed, dissolved, founded, hung elsewhere, from a day."""

from __future__ import annotations

import re
from datetime import date, datetime

from domain.books.against import name_key
from domain.books.columns import Head
from domain.books.letters import plain
from domain.books.lines import Line, lines, shown
from domain.books.reading import Notes, Row
from domain.books.sheet import Sheet, letter
from domain.chat import Word, word
from domain.parse import fold
from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "decisions")
ACTS = {
    name: TERMS.compiled(name) for name in ("merge", "split", "rename", "dissolve", "found", "move")
}
SIGNED, NUMBER = TERMS.compiled("signed"), TERMS.compiled("number")
RENAME = "doi ten"
DAY = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:20)?\d\d)(?!\d)")
SAID = {name: TERMS.compiled(f"{name}_said") for name in ACTS}
ABOUT = TERMS.compiled("about")
WRITTEN_OUT = re.compile(r"(?<!\d)(\d{1,2}) thang (\d{1,2}) nam (20\d\d)(?!\d)")
SPLIT_OFF = re.compile(r"\btren co so\b")
NUMBERS = re.compile(r"(\d{1,4} ?- ?QĐ/[^\s,;()]+)", re.IGNORECASE)
REVOKED, POSTS, GROUPS, A_UNIT, TO_A_UNIT, OTHERS = (
    TERMS.compiled(name)
    for name in ("revoked", "of_posts", "of_groups", "a_unit", "to_a_unit", "of_others")
)
KEPT = TERMS.compiled("kept")
NAMED, INTO = TERMS.compiled("named"), TERMS.compiled("into")
LEAST = {  # names before and after that an act needs
    **{"merge": (2, 1), "split": (1, 2), "rename": (1, 1)},
    **{"dissolve": (1, 0), "found": (0, 1), "move": (1, 1)},
}


def read(sheet: Sheet, head: Head, notes: Notes) -> list[Row]:
    """A row a decision; what goes and what comes may stand in several rows merged beside it."""
    main = next(name for name in ("act", "subject", "before") if head.has(name))
    whole = _whole(sheet, head, main, notes)
    gone = {number for line in whole for number in revoked(line, main)}
    found = (_row(line, main, gone, notes) for line in whole)
    rows = [row for row in found if row is not None]
    _tell_numbers(rows, head, notes)
    return rows


def revoked(line: Line, main: str) -> list[str]:
    """The numbers of the decisions that this one takes back."""
    text = plain(line.text(main))
    return [one[1] for one in NUMBERS.finditer(text)] if REVOKED.fullmatch(fold(text)) else []


def _tell_numbers(rows: list[Row], head: Head, notes: Notes) -> None:
    """Two decisions of one number, one of which is a slip."""
    first: dict[str, Row] = {}
    for row in rows:
        number = row.values["decision"]
        before = first.setdefault(number, row)
        if number and before is not row and before.values["signed"] != row.values["signed"]:
            at = f"{letter(head.columns['decision'])}{row.row}"
            notes.say(at, row.row, number, word("book-number-again", other=before.row))


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


def _row(line: Line, main: str, gone: set[str], notes: Notes) -> Row | None:
    """None where it is not done here: the notes say why, and where it is."""
    said = line.text(main) if main != "before" else _said_above(line.head)
    if about := ABOUT.match(shadow(said)):
        said = said[about.end() :]
    if why := _elsewhere(line, said, main, gone):
        notes.aside(line.row, said, why)
        return None
    act = next((name for name, one in ACTS.items() if one.match(fold(said))), "")
    if not act:
        notes.fault(line.at(main), line.row, said, word("book-unknown-act"))
        return None
    before, after = _names(line, "before"), _names(line, "after")
    if not before and not after:
        before, after = _told(act, said)
        if others := [name for name in (*before, *after) if not A_UNIT.fullmatch(fold(name))]:
            notes.aside(line.row, said, word("book-act-no-unit", name=others[0]))
            return None
    if len(before) < LEAST[act][0] or len(after) < LEAST[act][1]:
        column = "before" if len(before) < LEAST[act][0] else "after"
        at = line.at(column) if column in line.head.columns else line.at(main)
        notes.fault(at, line.row, line.text(column), word("book-names-missing", act=act))
        return None
    number, signed = decision_of(line)
    since = _since(line, signed, main, notes)
    if since is None:
        return None
    if signed and since < signed:
        facts = {"date": since, "signed": signed}
        notes.fault(
            line.at("since"), line.row, line.text("since"), word("book-before-signed", **facts)
        )
        return None
    if line.text("signed") and signed is None:
        notes.fault(line.at("signed"), line.row, line.text("signed"), word("book-no-such-day"))
        return None
    _tell_what_stays(line, act, said, (before, after), main, notes)
    values = {"act": act, "before": before, "after": after, "from": since}
    return Row(line.row, {**values, "decision": number, "signed": signed})


def _tell_what_stays(
    line: Line, act: str, said: str, names: tuple[list[str], list[str]], main: str, notes: Notes
) -> None:
    """A merger under one of the old names, and a cell founded out of another."""
    before, after = names
    if act == "merge" and name_key(after[0]) in map(name_key, before):
        notes.say(line.at(main), line.row, said, word("book-merge-keeps", name=after[0]))
    if act == "found" and SPLIT_OFF.search(fold(said)):
        notes.say(line.at(main), line.row, said, word("book-founded-out-of", name=after[0]))


def _elsewhere(line: Line, said: str, main: str, gone: set[str]) -> Word | None:
    """Why a row of a register that holds all decisions is none of these."""
    words = fold(said)
    if REVOKED.fullmatch(fold(line.text("note"))) or decision_of(line)[0] in gone - {""}:
        return word("book-act-revoked")
    if REVOKED.fullmatch(words):
        return word("book-act-revokes")
    if POSTS.fullmatch(words) and main == "subject":
        return word("book-act-of-posts")
    if GROUPS.fullmatch(words) and main == "subject":
        return word("book-act-of-groups")
    known = any(one.match(words) for one in ACTS.values()) or TO_A_UNIT.fullmatch(words)
    if main == "subject" and (not known or OTHERS.fullmatch(words)):
        return word("book-act-of-others")
    return None


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
    return (re.sub(r" ?([-/]) ?", r"\1", found[1]) if found else ""), signed


def day_in(text: str) -> date | None:
    """In figures, or "ngày 12 tháng 01 năm 2026"."""
    found = DAY.search(text) or WRITTEN_OUT.search(fold(text))
    if found is None:
        return None
    try:
        return date(int(found[3][-2:]) + 2000, int(found[2]), int(found[1]))
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
