"""Rows copied from a sheet: each is said again as a line of its month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from domain.parse.terms import terms
from domain.parse.text import clean, fold
from domain.plans.tokens import excel_day

TERMS = terms(__file__, "sheet")
HEADS = ("month", "thematic", "topic", "hour", "day", "place", "kind", "other")
_KIND = re.compile(TERMS.pattern("kind_said"), re.IGNORECASE)
_HEADS = [(name, TERMS.compiled(name)) for name in HEADS]
_TOTAL, _EMPTY, _YES = (TERMS.compiled(name) for name in ("total", "empty", "yes"))
BLANKS = re.compile(r" {2,}")
SERIAL = re.compile(r"[45]\d{4}")
LEAST_HEADS, LEAST_ROWS = 2, 3
_ACROSS = TERMS.compiled("across")
_THEMATIC = re.compile(TERMS.pattern("says_thematic"))
_SLASHED = re.compile(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>20\d\d)")


@dataclass(frozen=True, slots=True)
class Row:
    """As it was typed, as a sentence, and what it is about."""

    typed: str
    sentence: str
    topic: str
    thematic: bool


def is_sheet(text: str) -> bool:
    return sum("\t" in line for line in text.split("\n")) > 1


def said_again(text: str) -> tuple[list[Row], list[str]]:
    """The rows, and the lines that are none."""
    lines = _upright([line for line in text.split("\n") if re.search(r"\w", line)])
    at = next((n for n, line in enumerate(lines) if len(_heads(line)) >= LEAST_HEADS), None)
    if at is None:
        return [], lines
    heads = _heads(lines[at])
    rows: list[tuple[str, list[str]]] = []
    others = lines[:at]
    for line in lines[at + 1 :]:
        cells = [clean(cell) for cell in line.split("\t")]
        if "\t" not in line:
            others.append(line)
        elif not _TOTAL.search(fold(next((cell for cell in cells if cell), ""))):
            rows.append((" ".join(line.split()), cells))
    american = _american(heads, [cells for _, cells in rows])
    said = [(typed, *_sentence(heads, cells, american)) for typed, cells in rows]
    themes = _THEMATIC.search(fold(lines[at])) is not None
    return [
        Row(typed, sentence, topic, themes or _THEMATIC.search(fold(typed)) is not None)
        for typed, sentence, topic in said
    ], others


def _american(heads: dict[int, str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the month stands before the day, as the column of the months shows."""
    by_name = {name: at for at, name in heads.items()}
    at, month = by_name.get("day"), by_name.get("month")
    if at is None or month is None:
        return False
    dates = [
        (_month(row[month]), _SLASHED.fullmatch(row[at]))
        for row in rows
        if len(row) > max(at, month)
    ]
    known = [(said, found) for said, found in dates if said and found]
    first = all(said == f"tháng {int(found['a'])}" for said, found in known)
    return len(known) > 2 and first and any(found["a"] != found["b"] for _, found in known)


def in_columns(text: str) -> str:
    """Columns that are kept apart by blanks by tabs: of a printed paper as it is copied, or of a
    sheet, of which each tab came as two blanks.
    """
    if "\t" in text or not BLANKS.search(text):
        return text
    even = all(len(run) % 2 == 0 for run in BLANKS.findall(text))
    tabbed = text.replace("  ", "\t") if even else BLANKS.sub("\t", text)
    lines = [line for line in tabbed.split("\n") if "\t" in line]
    apart = [line for line in lines if len(line.split("\t")) > 2]
    headed = any(_across(line.split("\t")) or len(_heads(line)) >= LEAST_HEADS for line in lines)
    return tabbed if len(apart) > 3 or (headed and len(lines) > 1) else text


def _upright(lines: list[str]) -> list[str]:
    """A sheet that lies, with the months across, turned; cells that are missing at the end of a row
    are empty, but what stands beyond the last month is of none.
    """
    rows = [[clean(cell) for cell in line.rstrip("\t").split("\t")] for line in lines]
    at = next((n for n, row in enumerate(rows) if _across(row)), None)
    if at is None:
        return lines
    width = len(rows[at])
    rows[at][0] = rows[at][0] or TERMS.text("month_head")
    table = [row + [""] * (width - len(row)) for row in rows[at:] if 1 < len(row) <= width]
    alone = [line for line, row in zip(lines[at:], rows[at:], strict=True) if len(row) == 1]
    columns = ("\t".join(column) for column in zip(*table, strict=True))
    return [*lines[:at], *alone, *columns]


def _across(row: Sequence[str]) -> bool:
    """Months one after the other."""
    found = [_ACROSS.search(fold(cell)) for cell in row[1:]]
    months = [int(one["n"]) for one in found if one]
    run = list(range(months[0], months[0] + len(months))) if months else []
    return len(months) == len(row) - 1 > 2 and months == run and months[-1] < 13


def in_rows(text: str) -> str:
    """A table of which each cell came on a line of its own, by tabs again: rows begin with their
    number, and all have as many cells as the head.
    """
    lines = text.split("\n")
    starts: list[int] = []
    for at, line in enumerate(lines):
        if line.strip(" .") == str(len(starts) + 1):
            starts.append(at)
    steps = {after - before for before, after in pairwise(starts)}
    if len(starts) < LEAST_ROWS or len(steps) != 1 or "\t" in text:
        return text
    (width,) = steps
    head = starts[0] - width
    if width < LEAST_ROWS or head < 0:
        return text
    rows = ["\t".join(lines[at : at + width]) for at in (head, *starts)]
    return "\n".join([*lines[:head], *rows, *lines[starts[-1] + width :]])


def _heads(line: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for at, cell in enumerate(line.split("\t")):
        name = next((name for name, head in _HEADS if head.search(fold(cell))), None)
        if name == "day" and "day" in found.values() and "hour" not in found.values():
            name = "hour"
        if name:
            found[at] = name
    if not {"day", "month"} & set(found.values()):  # "Thời gian" is then the day
        found = {at: "day" if name == "hour" else name for at, name in found.items()}
    return found if {"day", "thematic", "month"} & set(found.values()) else {}


def _sentence(heads: dict[int, str], cells: Sequence[str], american: bool) -> tuple[str, str]:
    by_name: dict[str, str] = {}
    for at, name in heads.items():
        if at < len(cells) and not _EMPTY.search(cells[at]):
            cell = _SLASHED.sub(r"\g<b>/\g<a>/\g<y>", cells[at]) if american else cells[at]
            by_name.setdefault(name, cell)
    month = _month(by_name.get("month", ""))
    day = _day(by_name.get("day", ""))
    said = f"{month}: {by_name.get('kind', '')} {day}" if month else day
    where = f"địa điểm: {by_name['place']}" if "place" in by_name else ""
    sentence = ", ".join(one for one in (said, by_name.get("hour", ""), where) if one)
    return _with_thematic(sentence, month, by_name)


def _with_thematic(sentence: str, month: str, by_name: dict[str, str]) -> tuple[str, str]:
    thematic, topic = by_name.get("thematic", ""), by_name.get("topic", "")
    hour = f", {by_name['hour']}" if "hour" in by_name else ""
    if re.search(r"\d+ ?[/.-] ?\d+", thematic) or SERIAL.fullmatch(thematic):
        return f"{sentence}; chuyên đề {_day(thematic)}{hour}", topic
    if month and re.fullmatch(r"\d{1,2}", thematic) and int(thematic) > 1:
        day = f"{int(thematic)}/{month.split()[-1]}"
        return f"{sentence}; {TERMS.text('thematic_on', day=day)}{hour}", topic
    if _YES.search(fold(thematic)):
        return f"{sentence}; chuyên đề {month}", topic
    return sentence, _theme(topic or thematic)


def _theme(cell: str) -> str:
    """What stands behind "chuyên đề:"; the kind of the meeting alone is no topic."""
    said = _KIND.sub("", cell, count=1).strip(" +;,.:-")
    return said if _KIND.search(cell) else cell


def _month(cell: str) -> str:
    number = re.search(r"\d{1,2}", cell)
    return f"tháng {int(number[0])}" if number else ""


def _day(cell: str) -> str:
    if SERIAL.fullmatch(cell):
        day = excel_day(int(cell))
        return f"ngày {day.day}/{day.month}/{day.year}"
    return f"ngày {cell}" if re.fullmatch(r"\d{1,2}", cell) else cell
