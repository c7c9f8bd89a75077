"""The coded lines of an office's form that has no table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from domain.frameworks import office_items, office_off
from domain.frameworks.office_classes import are_classes, is_class, is_classes
from domain.frameworks.office_items import BEYOND, BULLET, CAP, Item
from domain.frameworks.office_minutes import RAISED
from domain.frameworks.office_off import each_off, number
from domain.frameworks.office_spans import span
from domain.frameworks.office_words import either_way
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
CODE = late(TERMS.pattern("code"))
LEVEL_CODE = late(TERMS.pattern("level_code"))
CRITERION, TOTAL = TERMS.compiled("criterion_word"), TERMS.compiled("total")
ADDED_LINE = TERMS.compiled("added_line")
RECIPIENTS = TERMS.compiled("recipients")
NO_CRITERIA = TERMS.compiled("no_criteria")
SENTENCE = late(r"(?<=[^\W\d_])\.\s+(?=[^\W\d_])")
HEADING = late(r"[^\d.;]*:")
CLAUSE = TERMS.compiled("parts_of_a_sentence")


@dataclass
class Lines:
    """The items; what is none of them; what stands behind them: the classes."""

    items: list[Item] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    beyond: bool = False  # in a group of what is added or taken off


def read(given: Sequence[str]) -> Lines:
    """By codes; where there are none by bullets, else by what has points."""
    body, behind = parted(given)
    told = Lines(behind=behind)
    body, told.unread = _without_chapters(body)
    pieces = [piece.strip() for line in body for piece in _sentences(line)]
    coded = any(CODE.match(line) for line in pieces)
    for line in pieces:
        if not TOTAL.match(line.lower()) and not _added(line, told):
            (_coded if coded else _bulleted)(line, told)
    if not told.items:
        told.items = list(_in_sentences("\n".join(body)))
    return told


def without_recipients(lines: Sequence[str]) -> list[str]:
    """Without "Nơi nhận" and who signed below it, where nothing there has points."""
    at = next((n for n, line in enumerate(lines) if RECIPIENTS.match(line.strip().lower())), None)
    if at is None or any(office_items.POINTS.search(line) for line in lines[at:]):
        return [*lines]
    return [*lines[:at]]


def _without_chapters(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """(the criteria, the lines of chapters such as "A. NGUYÊN TẮC CHẤM", which hold none)."""
    rest, aside, chapter = list[str](), list[str](), ""
    for line in lines:
        match = CODE.match(line.strip())
        if match and office_items.GROUP.fullmatch(match["code"]):
            kind = "roman" if set(match["code"]) <= {*"IVX"} else "letter"
            if NO_CRITERIA.fullmatch(match["rest"].strip()):
                chapter = kind
                continue
            chapter = "" if kind == chapter else chapter
        (aside if chapter else rest).append(line)
    return rest, aside


def marked(text: str) -> bool:
    """Whether anything says that its numbers are points: a code, a bullet, a unit, a table."""
    lines = [line.strip() for line in text.split("\n")]
    coded = any(CODE.match(line) or BULLET.match(line) for line in lines)
    return coded or "\t" in text or office_items.POINTS.search(text) is not None


def parted(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """(the criteria, the classes behind them); they may begin within a line."""
    for at, line in enumerate(lines):
        if is_classes(line) or _begins(lines[at : at + 2]):
            if CODE.match(line.strip()) or not (split := _within(line)):
                return [*lines[:at]], [*lines[at:]]
            return [*lines[:at], split[0]], [split[1], *lines[at + 1 :]]
    return [*lines], []


def _begins(two: Sequence[str]) -> bool:
    """ "Tốt: từ 90 điểm" with "Khá: …" below it, and no heading above."""
    if len(two) < 2 or not all(map(is_class, two)):
        return False
    return are_classes("\n".join(two))


def _within(line: str) -> tuple[str, str] | None:
    """Where another sentence is before them on the same line."""
    for match in SENTENCE.finditer(line):
        if is_class(line[: match.start()]):
            return None
        if is_classes(line[match.end() :]) and office_items.POINTS.search(line[: match.start()]):
            return line[: match.start()], line[match.end() :]
    return None


def _sentences(line: str) -> list[str]:
    """Several criteria on one line: "Tiêu chí 1: … Tiêu chí 2: …"."""
    starts = [match.start() for match in CRITERION.finditer(line)]
    if len(starts) < 2:
        return [line]
    ends = [*starts[1:], len(line)]
    return [line[begin:end] for begin, end in zip(starts, ends, strict=True)]


def _added(line: str, told: Lines) -> bool:
    """ "Điểm trừ: nộp chậm trừ 5 điểm": a group with its only criterion."""
    found = ADDED_LINE.fullmatch(BULLET.sub("", line))
    if found:
        told.items.append(Item("", found["group"], heading=True))
        told.items.append(office_items.item(_next(told.items), found["rest"]))
    return found is not None


def _next(items: Sequence[Item]) -> str:
    """A running number, where the office gives none."""
    numbers = [int(one.code) for one in items if one.code.isdecimal()]
    return str(1 + max([sum(not one.heading for one in items), *numbers]))


def _coded(line: str, told: Lines) -> None:
    match = CODE.match(line)
    if match is None:
        _below(line, told)
        return
    code = office_items.plain_code(match["code"].rstrip(".)/:"))
    rest = match["rest"].strip()
    if told.beyond and LEVEL_CODE.fullmatch(code):
        told.items.append(office_items.item(_free(code, told.items), rest))
        return
    told.beyond = _is_beyond(code, rest)
    if LEVEL_CODE.fullmatch(code) and told.items:
        told.items[-1].under.append(_row(code, rest))
    else:
        told.items.append(office_items.item(code, rest))


def _below(line: str, told: Lines) -> None:
    """A level or a part of the criterion above, or a remark on it."""
    if not told.items:
        return
    if BEYOND.match(line):
        told.items.append(_heading(line))
        told.beyond = True
        return
    if cap := CAP.search(line):
        told.items[-1].cap = number(cap["n"])
        return
    if told.beyond and BULLET.match(line):
        told.items.append(office_items.item(_free("", told.items), BULLET.sub("", line)))
        return
    last, row = told.items[-1], _row("", BULLET.sub("", line))
    goes_on = bool(last.levels) and not last.under and len(office_items.levels(line)) == 1
    if goes_on and not BULLET.match(line) and office_items.level(line):
        last.levels += office_items.levels(line)
        return
    if row.points and (BULLET.match(line) or span(row.text)):
        last.under.append(row)
        return
    if last.under and RAISED.search(line):
        last.notes += f" {line}"
        return
    if (line.startswith("(") and last.levels) or each_off(line):
        last.notes += " " + line
    if not HEADING.fullmatch(line):
        told.unread.append(line)


def _is_beyond(code: str, rest: str) -> bool:
    """A coded group of what is taken off or added: "II. ĐIỂM TRỪ"."""
    return office_items.GROUP.fullmatch(code) is not None and BEYOND.match(rest) is not None


def _heading(line: str) -> Item:
    """ "Điểm trừ (trừ không quá 10 điểm):"."""
    most = office_off.MOST_OFF.search(line)
    cap = number(most["n"]) if most else ""
    what = BEYOND.match(line)
    return Item("", what["what"] if what else line, heading=True, cap=cap)


def _free(code: str, items: Sequence[Item]) -> str:
    """The office's own letter, else a running number that nothing has."""
    taken = {one.code for one in items}
    numbers = (str(at) for at in range(1 + sum(not one.heading for one in items), 999))
    return next(one for one in filter(None, (code, *numbers)) if one not in taken)


def _row(code: str, text: str) -> Item:
    """All that is said of a level is its name, but for its points."""
    whole = office_items.level(text)
    inside = office_items.IN_BRACKETS.search(text)
    if inside and office_items.POINTS.search(inside[0]):
        whole = None  # "chi ủy họp trước 3đ (không họp 0đ)"
    if whole and len(office_items.levels(text)) == 1 and not each_off(text):
        return Item(code, whole.text, whole.points, [], text)
    one = office_items.item(code, text)
    one.said = text
    return one


def _bulleted(line: str, told: Lines) -> None:
    """Lines without codes: those with a bullet, else those with points, are the criteria."""
    marked = BULLET.match(line)
    row = _row("", BULLET.sub("", line))
    last = told.items[-1] if told.items else None
    if last and row.points and not marked and span(row.text):
        last.under.append(row)
    elif marked or (row.points and _is_name(line)):
        told.items.append(office_items.item(_next(told.items), BULLET.sub("", line)))
    elif last:
        told.unread.append(line)


def _is_name(line: str) -> bool:
    """ "Thời gian: 10 điểm", and not a sentence that has a number at its end."""
    return re.match(r"[^\W\d_]", line) is not None and not re.search(r"\d.*\d{4}", line)


def _in_sentences(text: str) -> Iterator[Item]:
    """ "… thời gian 10đ, tỷ lệ dự 10đ, nội dung 40đ": at least two."""
    found = [
        office_items.item("", piece.strip())
        for piece in CLAUSE.split(text)
        if office_items.POINTS.search(piece) and re.match(r"\s*[^\W\d_]", piece)
        if not TOTAL.match(piece.strip().lower())
    ]
    named = [one for one in found if one.text and one.points]
    for at, one in enumerate(named if len(named) > 1 else (), 1):
        one.code = str(at)
        yield one
