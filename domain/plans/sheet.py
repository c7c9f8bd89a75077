"""Rows copied from a sheet: each is said again as a line of its month."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.parse.terms import terms
from domain.parse.text import clean, fold
from domain.plans.tokens import excel_day

TERMS = terms(__file__, "sheet")
HEADS = ("month", "thematic", "topic", "hour", "day", "place", "kind", "other")
_HEADS = [(name, TERMS.compiled(name)) for name in HEADS]
_TOTAL, _EMPTY, _YES = (TERMS.compiled(name) for name in ("total", "empty", "yes"))
SERIAL = re.compile(r"[45]\d{4}")
LEAST_HEADS = 2


def is_sheet(text: str) -> bool:
    return sum("\t" in line for line in text.split("\n")) > 1


def said_again(text: str) -> tuple[list[tuple[str, str, str]], list[str]]:
    """(row as typed, as a sentence, its topic) of each row; and the lines that are no rows."""
    lines = [line for line in text.split("\n") if re.search(r"\w", line)]
    at = next((n for n, line in enumerate(lines) if len(_heads(line)) >= LEAST_HEADS), None)
    if at is None:
        return [], lines
    heads = _heads(lines[at])
    rows, others = [], lines[:at]
    for line in lines[at + 1 :]:
        cells = [clean(cell) for cell in line.split("\t")]
        if "\t" not in line:
            others.append(line)
        elif not any(_TOTAL.search(fold(cell)) for cell in cells if cell):
            rows.append((" ".join(line.split()), *_sentence(heads, cells)))
    return rows, others


def _heads(line: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for at, cell in enumerate(line.split("\t")):
        name = next((name for name, head in _HEADS if head.search(fold(cell))), None)
        if name == "day" and "day" in found.values() and "hour" not in found.values():
            name = "hour"
        if name:
            found[at] = name
    return found if {"day", "thematic", "month"} & set(found.values()) else {}


def _sentence(heads: dict[int, str], cells: Sequence[str]) -> tuple[str, str]:
    by_name: dict[str, str] = {}
    for at, name in heads.items():
        if at < len(cells) and not _EMPTY.search(cells[at]):
            by_name.setdefault(name, cells[at])
    month = _month(by_name.get("month", ""))
    day = _day(by_name.get("day", ""))
    said = f"{month}: {by_name.get('kind', '')} {day}" if month else day
    sentence = ", ".join(one for one in (said, by_name.get("hour", "")) if one)
    return _with_thematic(sentence, month, by_name)


def _with_thematic(sentence: str, month: str, by_name: dict[str, str]) -> tuple[str, str]:
    thematic, topic = by_name.get("thematic", ""), by_name.get("topic", "")
    hour = f", {by_name['hour']}" if "hour" in by_name else ""
    if re.search(r"\d+ ?[/.-] ?\d+", thematic) or SERIAL.fullmatch(thematic):
        return f"{sentence}; chuyên đề {_day(thematic)}{hour}", topic
    if _YES.search(fold(thematic)):
        return f"{sentence}; chuyên đề {month}", topic
    return sentence, topic or thematic


def _month(cell: str) -> str:
    number = re.search(r"\d{1,2}", cell)
    return f"tháng {number[0]}" if number else ""


def _day(cell: str) -> str:
    if SERIAL.fullmatch(cell):
        day = excel_day(int(cell))
        return f"ngày {day.day}/{day.month}/{day.year}"
    return f"ngày {cell}" if re.fullmatch(r"\d{1,2}", cell) else cell
