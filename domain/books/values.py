"""Counts, codes, persons and telephones as they stand in a cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.books.letters import plain
from domain.books.reading import Odd
from domain.books.sheet import Cell
from domain.parse import fold
from domain.parse.terms import terms
from domain.parse.text import shadow

MOST = 5000
COUNTS, PEOPLE = terms(__file__, "counts"), terms(__file__, "people")
UNIT = re.compile(rf"(?<=\d) *{COUNTS.pattern('unit')}\b")
BOTH, NAMED, PARTED, BETWEEN, OVER, NONE, NOTHING = (
    COUNTS.compiled(name)
    for name in ("both", "named", "parted", "between", "over", "none", "nothing")
)
PARTS = {
    name: re.compile(rf"(?:{said}) ?:? ?(\d{{1,4}})|(\d{{1,4}}) ?(?:{said})")
    for name, said in COUNTS.named("parts").items()
}
WHOLE = re.compile(r"(\d{1,7})(?:[.,]0+)?")
DIGITS = 14  # of the code of a Party organisation
GROUPED = re.compile(r"[\d .\-'’]+")
OWN_CODE = re.compile(r"(?=.*[a-z])[a-z][a-z0-9-]{0,59}")
CLERKS_CODE = re.compile(r"[A-Za-z]{1,10}[-._ ]?\d{1,6}")  # "KP01", as an office numbers its cells
SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?E\+\d\d?", re.IGNORECASE)
SHORT_END = re.compile(r"(\d\d(?:\.\d{3}){3}\.)(\d\d)")  # the last group lacks a digit
MISTYPED = str.maketrans("OoQIl", "00011")  # letters that look like digits
PHONE = re.compile(r"(?<!\d)(?=[\d+])(?:\+?84|0)?[ .]?\d(?:[ .\-]?\d){7,9}(?!\d)")
VACANT, DEPUTY, ACTING, TITLE, LABEL = (
    PEOPLE.compiled(name) for name in ("vacant", "deputy", "acting", "title", "label")
)
AGAIN, BRACKETS = re.compile(r" ?\(0\)"), re.compile(r"[() ]+")  # "+84 (0)900", "(0900) 000"
TEACHER = re.compile(r"(?:cô|thầy)[ .:]+", re.IGNORECASE)  # without its mark it is a family name
EMPTY_TEXT = re.compile(r"[-–—./… ]*")


@dataclass(frozen=True, slots=True)
class Count:
    """Of the members; what the cell does not say is None."""

    members: int | None = None
    full: int | None = None
    probationary: int | None = None
    exempt: int | None = None


def count(cell: Cell, *, split: bool = False) -> Count:
    """Odd: it is no number of people. ``split``: "22/2" are full members and those on probation."""
    if cell.value is None or isinstance(cell.value, float | int):
        return Count() if cell.value is None else Count(_checked(float(cell.value)))
    if not isinstance(cell.value, str) or cell.error:
        raise Odd("book-not-a-count")
    said = fold(cell.value)
    if split and (found := OVER.fullmatch(said)):
        full, probationary = int(found[1]), int(found[2])
        return Count(full + probationary, full, probationary)
    return _counted(said)


def _checked(number: float) -> int:
    if number < 0:
        raise Odd("book-below-zero")
    if number != int(number):
        raise Odd("book-half-a-person")
    if number > MOST:
        raise Odd("book-too-many-people")
    return int(number)


def _counted(text: str) -> Count:
    text = UNIT.sub("", text).strip()
    if not text or NOTHING.fullmatch(text):
        return Count()
    if NONE.fullmatch(text):
        return Count(0)
    if found := WHOLE.fullmatch(text):
        return Count(_checked(float(found[1])))
    if found := BOTH.fullmatch(text) or NAMED.fullmatch(text):
        full, probationary = int(found[1]), int(found[2])
        return Count(full + probationary, full, probationary)
    if (found := PARTED.fullmatch(text)) and (parts := _parts(found["parts"])) is not None:
        return _with_parts(int(found["all"]), parts)
    if (found := OVER.fullmatch(text)) and found[1] == found[2]:
        return Count(int(found[1]))
    if re.fullmatch(r"-\d+([.,]\d+)?", text):
        raise Odd("book-below-zero")
    half = re.fullmatch(r"\d+[.,]\d+", text)
    raise Odd("book-half-a-person" if half else "book-not-a-count")


def _parts(text: str) -> dict[str, int] | None:
    """How many are what; None where one of them is nothing that is known."""
    found: dict[str, int] = {}
    for said in BETWEEN.split(text.strip()):
        named = ((name, one.fullmatch(said.strip())) for name, one in PARTS.items())
        part = next(((name, match) for name, match in named if match), None)
        if part is None:
            return None
        found[part[0]] = int(part[1][1] or part[1][2])
    return found


def _with_parts(members: int, parts: dict[str, int]) -> Count:
    full, probationary = parts.get("full"), parts.get("probationary")
    if full is None and probationary is not None:
        full = members - probationary
    return Count(members, full, probationary, parts.get("exempt"))


def code(cell: Cell) -> tuple[str, bool]:
    """(the code, whether a lost zero was put back); "" where there is none; Odd."""
    if cell.value is None:
        return "", False
    number = isinstance(cell.value, float) and cell.value == int(cell.value)
    text = str(int(cell.value)) if number else plain(str(cell.value))  # type: ignore[arg-type]
    if EMPTY_TEXT.fullmatch(text):
        return "", False
    if OWN_CODE.fullmatch(text):
        return text, False
    if CLERKS_CODE.fullmatch(text):
        return re.sub(r"[._ ]", "-", text.lower()), False
    if SCIENTIFIC.fullmatch(text):
        raise Odd("book-code-shortened")
    if (right := text.translate(MISTYPED)) != text and len(re.sub(r"\D", "", right)) == DIGITS:
        raise Odd("book-letters-in-code", code=right)
    digits = re.sub(r"\D", "", text)
    if not GROUPED.fullmatch(text) or len(digits) not in (DIGITS, DIGITS - 1):
        raise Odd("book-not-a-code")
    if len(digits) == DIGITS:
        return digits, False
    shown_with_zeros = cell.shape.count("0") >= DIGITS
    if number or re.match(r"\d\D", text):
        return f"0{digits}", not shown_with_zeros
    if len(digits) == DIGITS - 1 and (short := SHORT_END.fullmatch(text)):
        raise Odd("book-code-short", code=f"{short[1]}0{short[2]}")
    raise Odd("book-not-a-code")


def telephones(text: str) -> list[str]:
    """Ten digits each, beginning with 0."""
    found = []
    for match in PHONE.finditer(BRACKETS.sub(" ", AGAIN.sub("", text))):
        digits = re.sub(r"\D", "", match[0])
        digits = digits[2:] if digits.startswith("84") and len(digits) > 10 else digits
        digits = digits if digits.startswith("0") else f"0{digits}"
        if len(digits) in (10, 11):
            found.append(digits)
    return found


def telephone(cell: Cell) -> str:
    if isinstance(cell.value, float):
        return next(iter(telephones(str(int(cell.value)))), "")
    return next(iter(telephones(plain(cell.value))), "") if isinstance(cell.value, str) else ""


@dataclass(frozen=True, slots=True)
class Officer:
    """Who leads a cell by its row: ``name`` the secretary; "" and a deputy where it is vacant."""

    name: str = ""
    phone: str = ""
    deputy: str = ""
    acting: bool = False
    phones: int = 0


def officer(text: str) -> Officer:
    """A name with titles, telephones and remarks around it."""
    phones = telephones(text)
    bare = PHONE.sub(" ", plain(text))
    first, _, remark = bare.replace(")", "").partition("(")
    phone, many = next(iter(phones), ""), len(phones)
    name = _name(first)
    if VACANT.fullmatch(fold(name)) or not name:
        deputy = _after_deputy(remark)
        return Officer("", phone, deputy, phones=many)
    if deputy := _after_deputy(first):
        return Officer("", phone, deputy, phones=many)
    return Officer(name, phone, acting=bool(ACTING.fullmatch(fold(remark).strip())), phones=many)


def _after_deputy(text: str) -> str:
    """The name behind "PBT"; "" where there is none."""
    said = _name(text)
    found = DEPUTY.match(fold(said))
    return _name(said[found.end() :]) if found else ""


def _name(text: str) -> str:
    """Without titles in front, and labels and remarks behind: "Trịnh Mẫu Giang - CHT"."""
    line = " ".join(re.sub("[–—]", "-", text).split())
    first, _, remark = line.partition(" - ")
    if " " in first and remark and not remark.istitle():
        line = first
    while found := TITLE.match(shadow(line)) or TEACHER.match(line):
        line = line[found.end() :]
    name, _, behind = line.partition(",")
    line = name if behind.strip()[:1].islower() else line  # "Tô Mẫu Yến, hiệu trưởng"
    return _with_label(line).strip(" ,;:–-/.")


def _with_label(line: str) -> str:
    """Cut where "ĐT:" stands at the end."""
    found = re.search(rf"(?:^|[\s,;–-]+)(?:{LABEL.pattern})$", shadow(line).rstrip())
    return line[: found.start()] if found else line
