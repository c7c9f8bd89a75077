"""The rows of a list of cells beside one another: what two of them cannot both be."""

from __future__ import annotations

from collections import Counter, defaultdict

from domain.books.against import name_key
from domain.books.columns import Head
from domain.books.letters import key
from domain.books.lines import CELL
from domain.books.reading import Notes, Row
from domain.books.sheet import letter
from domain.chat import word
from domain.parse import fold

Heads = dict[tuple[int, int], Head]  # of each row of each table
COUNTS = ("members", "full", "probationary", "exempt")
PREFIX = 11  # digits of a code that name the superior


def tell(rows: list[Row], heads: Heads, notes: Notes) -> None:
    _tell_sums(rows, notes)
    _tell_twice(rows, heads, notes)
    _tell_namesakes(rows, heads, notes)
    _tell_one_digit_off(rows, notes)
    _tell_no_code(rows, heads, notes)
    _tell_one_secretary(rows, heads, notes)
    _tell_one_telephone(rows, heads, notes)


def _tell_sums(rows: list[Row], notes: Notes) -> None:
    """Called no cell, led by nobody, and as many as all the rows above it since the last such."""
    above: list[int] = []
    for row in rows:
        members, name = row.values["members"], row.values["unit"]
        bare = not row.values["secretary"] and not row.values["code"]
        notes.part = row.part
        if bare and len(above) > 1 and members == sum(above) and not fold(name).startswith(CELL):
            notes.aside(row.row, name, word("book-a-sum", count=len(above)))
            above = []
        else:
            above.append(members or 0)


def _tell_twice(rows: list[Row], heads: Heads, notes: Notes) -> None:
    """The same row again is taken once; the same code for something else is a fault."""
    first: dict[str, Row] = {}
    for row in rows:
        notes.part = row.part
        if not (mine := row.values["code"]):
            continue
        before = first.setdefault(mine, row)
        if before is row:
            continue
        if _is_same(before, row):
            notes.aside(row.row, row.values["unit"], word("book-row-again", other=before.row))
        else:
            at = _at(heads, "code", row)
            notes.fault(at, row.row, mine, word("book-code-twice", other=before.row))


def _is_same(one: Row, other: Row) -> bool:
    names = {"unit", *COUNTS}
    return all(key(str(one.values[name])) == key(str(other.values[name])) for name in names)


def _at(heads: Heads, name: str, row: Row) -> str:
    head = heads[row.row, row.part]
    return f"{letter(head.columns.get(name, head.columns['unit']))}{row.row}"


def _tell_namesakes(rows: list[Row], heads: Heads, notes: Notes) -> None:
    """Without codes two of one name under one superior cannot be told apart."""
    first: dict[tuple[str, str], Row] = {}
    for row in rows:
        notes.part = row.part
        if row.values["code"]:
            continue
        mine = name_key(row.values["unit"]), key(row.values["parent"])
        before = first.setdefault(mine, row)
        name = row.values["unit"]
        if before is not row and _says_no_more(row, before):
            notes.aside(row.row, name, word("book-row-again", other=before.row))
        elif before is not row:
            notes.fault(
                _at(heads, "unit", row), row.row, name, word("book-name-twice", other=before.row)
            )
            notes.off.add((before.row, before.part))


def _says_no_more(row: Row, before: Row) -> bool:
    """The same cell once more: nothing is said of it that the row before does not say."""
    names = (*COUNTS, "secretary", "phone")
    return all(row.values[name] in (None, "", before.values[name]) for name in names)


def _tell_one_digit_off(rows: list[Row], notes: Notes) -> None:
    """One code of another superior, by one digit, which fills a gap among the others."""
    by_prefix: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if len(row.values["code"]) == PREFIX + 3 and not notes.is_off(row):
            by_prefix[row.values["code"][:PREFIX]].append(row)
    if not by_prefix:
        return
    usual, mine = max(by_prefix.items(), key=lambda pair: len(pair[1]))
    ends = {row.values["code"][PREFIX:] for row in mine}
    if len(mine) < 3:
        return
    for prefix, others in by_prefix.items():
        if len(others) == 1 and _is_slip(prefix, usual):
            row = others[0]
            notes.part = row.part
            end = row.values["code"][PREFIX:]
            fills = end < max(ends) or _is_turned(prefix, usual)
            if end not in ends and fills:
                right = usual + end
                notes.aside(row.row, row.values["code"], word("book-one-digit-off", code=right))


def _tell_no_code(rows: list[Row], heads: Heads, notes: Notes) -> None:
    """Of few, where the others have one."""
    there = [row for row in rows if not notes.is_off(row)]
    without = [row for row in there if not row.values["code"]]
    for row in without if 2 * len(without) < len(there) else ():
        notes.part = row.part
        notes.say(_at(heads, "code", row), row.row, row.values["unit"], word("book-no-code"))


def _is_slip(one: str, other: str) -> bool:
    """One digit is another, or two beside each other are exchanged."""
    odd = sum(a != b for a, b in zip(one, other, strict=True))
    return odd == 1 or _is_turned(one, other)


def _is_turned(one: str, other: str) -> bool:
    odd = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    beside = len(odd) == 2 and odd[1] == odd[0] + 1
    return beside and (one[odd[0]], one[odd[1]]) == (other[odd[1]], other[odd[0]])


def _tell_one_secretary(rows: list[Row], heads: Heads, notes: Notes) -> None:
    """Lawful, and often a mistake: one person leads two cells."""
    first: dict[str, Row] = {}
    names = Counter(key(row.values["secretary"]) for row in rows if row.values["secretary"])
    for row in rows:
        name = key(row.values["secretary"])
        if not name or notes.is_off(row) or names[name] < 2:
            continue
        before = first.setdefault(name, row)
        phones = {before.values["phone"], row.values["phone"]} - {""}
        if before is not row and len(phones) < 2:
            at, read = _at(heads, "secretary", row), row.values["secretary"]
            notes.say(at, row.row, read, word("book-one-secretary", other=before.row))


def _tell_one_telephone(rows: list[Row], heads: Heads, notes: Notes) -> None:
    """Of two people: whose it is cannot be known."""
    first: dict[str, tuple[Row, str]] = {}
    for row in rows:
        for post, name in (("secretary", "phone"), ("deputy", "deputy_phone")):
            phone, who = row.values.get(name) or "", key(row.values.get(post) or "")
            if not phone or not who or notes.is_off(row):
                continue
            before, whose = first.setdefault(phone, (row, who))
            if whose != who:
                at = _at(heads, name, row)
                notes.say(at, row.row, phone, word("book-one-telephone", other=before.row))
