"""A list of cells: names, codes, counts, who leads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from domain.books import alone, compared, sums, unread
from domain.books.columns import Head, halves
from domain.books.letters import key
from domain.books.lines import CELL, CROSS, Line, lines, shown
from domain.books.reading import Notes, Odd, Row
from domain.books.sheet import Cell, Sheet
from domain.books.values import (
    BOTH,
    SCIENTIFIC,
    Count,
    Officer,
    code,
    count,
    officer,
    telephone,
    telephones,
)
from domain.chat import word
from domain.parse import fold
from domain.parse.terms import terms
from domain.parse.text import shadow

PEOPLE = terms(__file__, "people")
SECRETARY, DEPUTY = PEOPLE.compiled("secretary_post"), PEOPLE.compiled("deputy_post")
SPLIT = terms(__file__, "counts").compiled("split")
COUNTS = ("members", "full", "probationary", "exempt")
MARKED = (*COUNTS, "code", "unit")
PEOPLE_COLUMNS = ("secretary", "phone", "deputy", "deputy_phone", "leaders", "person")
ABOVE = terms(__file__, "lines").compiled("above")
NUMBER, STAR = (
    re.compile(r"^(?:\d{1,3} ?[.)/-]+|[-–•+]) ?(?=[^\W\d])"),
    re.compile(r" ?(?:\(\*+\)|\*+)$"),
)
PARTS, POST = re.compile(r"[;\n]+"), re.compile(r" *([^\W\d][\w .]*?) *[:–-] *")
ENDED = terms(__file__, "lines").compiled("ended")
BRACKETED = re.compile(r" *\(([^()]*)\)")
FAR, FAR_TIMES = 10, 3  # so many more or less, and so many times as many, is asked
FIGURES = 6  # of what is meant as a telephone
PHONES = {"secretary": "phone", "deputy": "deputy_phone"}
LANDLINE = re.compile(r"02\d{8,9}$")
LISTED = re.compile(r"(?:^|\n|;)\s*\d{1,2} ?[.)] ?")
EVENT = terms(__file__, "lines").compiled("event")


def read(sheet: Sheet, head: Head, notes: Notes) -> list[Row]:
    """Every row that can be taken; the others are in the notes."""
    heads: compared.Heads = {}
    found = []
    tables = halves(sheet, head)
    for part, table in enumerate(tables):
        notes.part = part
        for line in _one_a_cell(lines(*table, notes, main="unit")):
            heads[line.row, part] = line.head
            found += [Row(line.row, values, part) for values in _rows(line, notes)]
    for part, (half, columns) in enumerate(tables):
        notes.part = part
        mine = [row for row in found if row.part == part]
        unread.tell(half, columns, [row.row for row in mine], notes)
        sums.tell(half, columns, mine, notes)
    compared.tell(found, heads, notes)
    found = [row for row in found if not notes.is_off(row)]
    if head.alone:
        alone.tell_number(sheet, head, found, notes)
    return found


def _one_a_cell(found: Iterable[Line]) -> Iterator[Line]:
    """Of who leads the cells, a row a person, those of one cell are ``more`` of its first."""
    first: Line | None = None
    for line in found:
        if first and _by_person(line) and key(line.text("unit")) in ("", key(first.text("unit"))):
            first.more.append(line)
            continue
        if first:
            yield first
        first = line
    if first:
        yield first


def _by_person(line: Line) -> bool:
    return "secretary" not in line.head.columns and line.head.has("person", "post")


def _rows(line: Line, notes: Notes) -> list[dict[str, Any]]:
    """One, or none where the row has no name; of a sheet with one column all that are in it."""
    if line.head.alone and (parts := alone.cells(line.text("unit"))):
        return [values for part in parts if (values := _of_name(line, called(part), notes))]
    values = _row(line, notes)
    return [values] if values else []


def _row(line: Line, notes: Notes) -> dict[str, Any] | None:
    name = called(line.text("unit"))
    if not name:
        if line.cell("code").value is not None or line.cell("members").value is not None:
            notes.fault(line.at("unit"), line.row, "", word("book-no-name"))
        return None
    if ABOVE.match(fold(name)) and not line.text("code"):
        notes.say(line.at("unit"), line.row, name, word("book-a-committee"))
        return None
    if said := _ended(line):
        notes.aside(line.row, BRACKETED.sub("", name), word("book-ended", said=said))
        return None
    if line.head.alone:
        return _of_name(line, name, notes)
    _tell_remark(line, notes)
    _refuse_formulas(line, notes)
    values: dict[str, Any] = {"unit": name, "parent": line.text("parent") or _superior(line)}
    values |= {"code": _code(line, notes), "decision": line.text("decision")}
    values |= _counts(line, notes)
    _tell_older(line, values["members"], notes)
    values |= _officers(line, notes)
    _tell_telephones(line, notes)
    values["kind"] = _kind(line, notes)
    return values


def _of_name(line: Line, text: str, notes: Notes) -> dict[str, Any] | None:
    """What one column says: a name, and sometimes who leads it and how many there are."""
    if ";" in text:
        notes.aside(line.row, text, word("book-several-names"))
        return None
    name, people, counts = alone.parted(text)
    if name != text:
        members = counts["members"]
        facts = {"name": name, "who": people["secretary"]}
        facts |= {"members": "" if members is None else str(members)}
        notes.say(line.at("unit"), line.row, text, word("book-parted", **facts))
    elif not fold(name).startswith(CELL):
        notes.say(line.at("unit"), line.row, text, word("book-no-cell-said"))
    for one in ("secretary", "deputy"):
        figures = people.pop(f"{one}_figures")
        if len(figures) >= FIGURES and not people[PHONES[one]]:
            notes.wait(line.at("unit"), line.row, figures, word("book-not-a-telephone"))
    _tell_landlines(line, "unit", people.values(), notes)
    return {"unit": name, "parent": "", "code": "", "decision": "", "kind": "", **counts, **people}


def _tell_landlines(line: Line, name: str, phones: Iterable[str], notes: Notes) -> None:
    for phone in phones:
        if LANDLINE.match(phone):
            notes.say(line.at(name), line.row, phone, word("book-landline"))


def _tell_remark(line: Line, notes: Notes) -> None:
    """What is to be minded of a cell and is not acted on."""
    if EVENT.search(fold(line.text("note"))):
        notes.say(line.at("note"), line.row, line.text("note"), word("book-remark"))


def _ended(line: Line) -> str:
    """What is said of a cell that is no more, beside its name or where its members stand."""
    brackets = BRACKETED.search(line.text("unit"))
    told = [brackets[1] if brackets else "", *(line.text(one) for one in ("members", "state"))]
    return next((said for said in told if ENDED.fullmatch(fold(said))), "")


def _superior(line: Line) -> str:
    """By the block it stands in; a line without a mark may stand over all of the list."""
    return line.block if ABOVE.match(fold(line.block)) else ""


def called(text: str) -> str:
    """A name without the number before it and the star that points to a note below."""
    return STAR.sub("", NUMBER.sub("", " ".join(text.split())))


def _refuse_formulas(line: Line, notes: Notes) -> None:
    """A formula whose value was not stored says nothing, and never 0."""
    for name in (*MARKED, *PEOPLE_COLUMNS):
        cell = line.cell(name)
        if cell.formula and cell.value is None:
            notes.fault(line.at(name), line.row, shown(cell), word("book-formula-without-value"))
        elif cell.error and name in PEOPLE_COLUMNS:
            notes.say(line.at(name), line.row, shown(cell), word("book-error-left-empty"))
        elif "[" in cell.formula:
            notes.say(line.at(name), line.row, shown(cell), word("book-from-another-book"))


def _code(line: Line, notes: Notes) -> str:
    cell = line.cell("code")
    if cell.value is None:
        return ""
    try:
        found, mended = code(cell)
    except Odd as why:
        notes.fault(line.at("code"), line.row, shown(cell), why.said)
        return ""
    if mended:
        notes.say(line.at("code"), line.row, shown(cell), word("book-zero-put-back", code=found))
    return found


def _tell_older(line: Line, members: int | None, notes: Notes) -> None:
    """Of two years side by side only the newer is taken, which may be empty, or far from it."""
    try:
        older = count(line.cell("members_older")).members
    except Odd:
        return
    if not older or (line.row, notes.part) in notes.off:
        return
    name = called(line.text("unit"))
    if members is None:
        place, read = line.at("members_older"), line.text("members_older")
        notes.say(place, line.row, read, word("book-newer-empty"))
    elif abs(members - older) >= FAR and not older <= FAR_TIMES * members <= FAR_TIMES**2 * older:
        why = word("book-far-from-older", members=members, older=older)
        notes.aside(line.row, name, why)


def _counts(line: Line, notes: Notes) -> dict[str, int | None]:
    """The counts of all columns together; a fault where they cannot all be true."""
    found: dict[str, int | None] = dict.fromkeys(COUNTS)
    for name in COUNTS:
        if one := _count(line, name, notes):
            found |= _said(name, one)
    if (line.row, notes.part) in notes.off:
        return found
    _complete(found)
    _refuse_impossible(line, found, notes)
    return found


def _count(line: Line, name: str, notes: Notes) -> Count | None:
    cell = line.cell(name)
    above = line.head.texts.get(line.head.columns.get(name, 0), "")
    split = bool(SPLIT.search(key(above)))
    try:
        found = count(cell, split=split)
    except Odd as why:
        notes.fault(line.at(name), line.row, shown(cell), why.said)
        return None
    if split and found.members is not None and found.full is None:
        notes.say(line.at(name), line.row, shown(cell), word("book-not-split"))
    if name == "members" and not split and BOTH.fullmatch(fold(line.text(name))):
        facts = {"full": found.full or 0, "probationary": found.probationary or 0}
        notes.say(line.at(name), line.row, shown(cell), word("book-both-read", **facts))
    return found


def _said(name: str, one: Count) -> dict[str, int]:
    """What one cell says: that of all members may name the others too."""
    if name != "members":
        return {} if one.members is None else {name: one.members}
    return {kind: value for kind in COUNTS if (value := getattr(one, kind)) is not None}


def _complete(found: dict[str, int | None]) -> None:
    members, full, probationary = (found[name] for name in COUNTS[:3])
    if members is None and full is not None:
        found["members"] = full + (probationary or 0)
    elif full is None and members is not None and probationary is not None:
        found["full"] = members - probationary
    elif probationary is None and members is not None and full is not None:
        found["probationary"] = members - full


def _refuse_impossible(line: Line, found: dict[str, int | None], notes: Notes) -> None:
    members = found["members"]
    if members is None:
        return
    for name in ("exempt", "probationary"):
        part = found[name]
        if part is not None and part > members:
            more = word("book-more-exempt", part=part, members=members)
            others = word("book-more-probationary", part=part, members=members)
            place = name if name in line.head.columns else "members"
            why = more if name == "exempt" else others
            notes.fault(line.at(place), line.row, line.text(place), why)
            return
    full, probationary = found["full"] or 0, found["probationary"] or 0
    if found["full"] is not None and full + probationary != members:
        sums = {"full": full, "probationary": probationary, "members": members}
        notes.fault(
            line.at("members"), line.row, line.text("members"), word("book-wrong-sum", **sums)
        )


def _officers(line: Line, notes: Notes) -> dict[str, str]:
    """The secretary and the deputy, from columns of their own or from rows of persons."""
    if _by_person(line):
        return _from_rows([line, *line.more])
    if line.head.has("leaders") and not line.head.has("secretary"):
        return _from_one_cell(line)
    found = officer(line.text("secretary"))
    phone = found.phone or telephone(line.cell("phone"))
    read = line.text("secretary")
    if found.deputy:
        notes.say(line.at("secretary"), line.row, read, word("book-deputy-only", name=found.deputy))
        return {"secretary": "", "phone": "", "deputy": found.deputy, "deputy_phone": phone}
    if found.acting:
        notes.say(line.at("secretary"), line.row, read, word("book-acting", name=found.name))
    if found.phones > 1 or len(telephones(line.text("phone"))) > 1:
        place = "secretary" if found.phones > 1 else "phone"
        notes.say(
            line.at(place), line.row, line.text(place), word("book-two-telephones", phone=phone)
        )
    deputy, *more = _numbered(line.text("deputy"))
    if more:
        why = word("book-two-deputies", name=deputy.name)
        notes.say(line.at("deputy"), line.row, line.text("deputy"), why)
    phone = phone if found.name else ""
    said = {"deputy": deputy.name or deputy.deputy, "deputy_phone": deputy.phone}
    if read and not found.name and said["deputy"]:
        why = word("book-deputy-only", name=said["deputy"])
        notes.say(line.at("secretary"), line.row, read, why)
    if said["deputy"] and not deputy.phone:
        said["deputy_phone"] = telephone(line.cell("deputy_phone"))
    return {"secretary": found.name, "phone": phone, **said}


def _numbered(text: str) -> list[Officer]:
    """Each of "1. A", "2. B" in one cell."""
    parts = [part for part in LISTED.split(text) if part.strip()]
    return [officer(part) for part in parts] or [officer("")]


def _tell_telephones(line: Line, notes: Notes) -> None:
    """Figures that are no telephone are not taken, and asked."""
    for name in ("phone", "deputy_phone"):
        said = line.text(name)
        figures = sum(sign.isdigit() for sign in said)
        if (figures >= FIGURES or SCIENTIFIC.fullmatch(said)) and not telephone(line.cell(name)):
            notes.wait(line.at(name), line.row, line.text(name), word("book-not-a-telephone"))
        elif name == "phone":
            _tell_landlines(line, name, [telephone(line.cell(name))], notes)


def _from_one_cell(line: Line) -> dict[str, str]:
    """ "BT: A; PBT: B": each behind his post; others of the committee are nobody's here."""
    said = dict.fromkeys(("secretary", "phone", "deputy", "deputy_phone"), "")
    for part in PARTS.split(line.text("leaders")):
        if not (found := POST.match(shadow(part))):
            continue
        who = officer(part[found.end() :])
        one = "deputy" if DEPUTY.fullmatch(found[1].strip()) else "secretary"
        if SECRETARY.fullmatch(found[1].strip()) or one == "deputy":
            said[one] = said[one] or who.name
            place = "phone" if one == "secretary" else "deputy_phone"
            said[place] = said[place] or who.phone
    if said["secretary"] and not said["phone"]:
        said["phone"] = telephone(line.cell("phone"))
    return said


def _from_rows(rows: Iterable[Line]) -> dict[str, str]:
    said = dict.fromkeys(("secretary", "phone", "deputy", "deputy_phone"), "")
    for line in rows:
        post = fold(line.text("post"))
        if SECRETARY.fullmatch(post) and not said["secretary"]:
            said |= {"secretary": officer(line.text("person")).name}
            said |= {"phone": telephone(line.cell("phone"))}
        elif DEPUTY.fullmatch(post) and not said["deputy"]:
            said |= {"deputy": officer(line.text("person")).name}
            said |= {"deputy_phone": telephone(line.cell("phone"))}
    return said


def _kind(line: Line, notes: Notes) -> str:
    """What kind of cell it is, by a column or by an X in one of several."""
    kinds = line.head.many("kind_x")
    marked = [name for name in kinds if _is_crossed(line.cell(f"kind_x:{name}"))]
    if len(marked) > 1:
        last = f"kind_x:{marked[-1]}"
        notes.fault(line.at(last), line.row, line.text(last), word("book-two-kinds"))
    return marked[0] if marked else line.text("kind")


def _is_crossed(cell: Cell) -> bool:
    return isinstance(cell.value, str) and bool(CROSS.fullmatch(cell.value.strip()))
