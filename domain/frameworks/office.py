"""A framework as an office has it: numbered lines, a table with tabs, levels with their points.

It becomes what a framework in our own words becomes (framework_text.py), and what could not be
expressed is kept as text, so that it can be said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import Any

from domain import parse
from domain.frameworks.office_head import classes_of, head_of, is_classes, is_row, year_of
from domain.frameworks.office_spans import Level, levelled
from domain.parse.terms import terms

TERMS = terms(__file__, "office")
CODE = re.compile(TERMS.pattern("code"))
POINTS = re.compile(TERMS.pattern("points"), re.I)
LAST_POINTS = re.compile(TERMS.pattern("last_points"), re.I)
EACH_OFF = re.compile(TERMS.pattern("each_off"), re.I)
GROUP = re.compile(TERMS.pattern("group_code"))
UNREAD, OFFICE = "unread", "office"  # kept beside what was sent, no part of a framework


@dataclass
class Item:
    """A line with a code: a group, or a criterion with its levels."""

    code: str
    text: str
    points: str = ""
    levels: list[Level] = field(default_factory=list)
    notes: str = ""

    @property
    def deep(self) -> bool:
        return not GROUP.fullmatch(self.code)


def read(text: str) -> dict[str, Any]:
    """What is understood, as ``read_part`` gives it; {} where there is no criterion in it."""
    lines = [line for line in parse.clean(text).splitlines() if line.strip()]
    body, tail = _parted(lines)
    items, unread = _items(body)
    criteria = _criteria(items)
    _common_levels(criteria, unread)
    found: dict[str, Any] = head_of(lines)
    found[OFFICE] = True
    codes = [one["code"] for one in criteria]
    classes, unsaid = classes_of(tail, codes)
    if criteria:
        found["criteria"] = criteria
        found |= _total(lines, criteria)
    if classes:
        found["classes"] = classes
    year, rest = year_of(tail, [one["name"] for one in classes])
    if year:
        found["year"] = year
    if left := [*unread, *unsaid, *rest]:
        found[UNREAD] = left
    return found if criteria or classes else {}


def _total(lines: list[str], criteria: list[dict[str, Any]]) -> dict[str, str]:
    """What the form says its points come to; 0 where it has none."""
    if not any("max" in one for one in criteria):
        return {"out_of": "0"}
    pattern = TERMS.compiled("total_points")
    said = [match for line in lines if (match := pattern.match(" ".join(line.split()).lower()))]
    return {"out_of": _number(said[-1]["n"])} if said else {}


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """(the criteria, the classes behind them)."""
    at = next((at for at, line in enumerate(lines) if is_classes(line)), len(lines))
    return lines[:at], lines[at:]


def _items(lines: list[str]) -> tuple[list[Item], list[str]]:
    """The coded lines with what stands under each; lines of neither kind."""
    items, unread = list[Item](), list[str]()
    for line in lines:
        if is_row(line):
            _row(line, items)
            continue
        for piece in _sentences(line):
            _line(piece, items, unread)
    return items, unread


def _sentences(line: str) -> list[str]:
    """Several criteria on one line: "Tiêu chí 1: … Tiêu chí 2: …"."""
    marker = TERMS.compiled("criterion_word")
    starts = [match.start() for match in marker.finditer(line)]
    if len(starts) < 2:
        return [line]
    ends = [*starts[1:], len(line)]
    return [line[begin:end] for begin, end in zip(starts, ends, strict=True)]


def _line(line: str, items: list[Item], unread: list[str]) -> None:
    match = CODE.match(line.strip())
    if TERMS.compiled("total").match(line.strip().lower()):
        return
    if match is None:
        if items and items[-1].levels and line.strip().startswith("("):
            items[-1].notes += " " + line.strip()
        if items:
            unread.append(line.strip())
        return
    code, rest = match["code"].rstrip(".)/:"), match["rest"].strip()
    if re.fullmatch(TERMS.pattern("level_code"), code) and items:
        items[-1].levels += _levels(rest)
        return
    items.append(_item(code, rest))


def _item(code: str, rest: str) -> Item:
    """A name, then its points, or its levels on the same line."""
    name, _, said = rest.partition(":")
    if not said and ";" in rest:
        name, said = _before_levels(rest)
    levels = _levels(said) if said else []
    if len(levels) > 1:
        head = POINTS.search(name)
        top = head["n"] if head else max((one.points for one in levels), key=Decimal)
        return Item(code, _bare(name), top, levels, said)
    points = LAST_POINTS.search(rest)
    off = EACH_OFF.search(rest)
    name, points = (name, POINTS.search(rest)) if off else (rest, points)
    return Item(code, _bare(name), _number(points["n"]) if points else "", [], rest)


def _before_levels(rest: str) -> tuple[str, str]:
    """ "Thời lượng từ 90 phút trở lên 10đ; dưới 90 phút 0đ": the name ends where a level begins."""
    match = TERMS.compiled("level_begins").search(rest)
    return (rest[: match.start()], rest[match.start() :]) if match else (rest, "")


def _levels(text: str) -> list[Level]:
    """ "có 10đ, không 0đ", "từ 90 phút trở lên 10đ; dưới 75 phút 3đ"."""
    found = []
    for piece in re.split(TERMS.pattern("levels_apart"), text):
        match = LAST_POINTS.search(piece.strip(" ."))
        if match:
            name = piece[: piece.rfind(match[0])] if match[0] in piece else piece
            found.append(Level(name.strip(" :,-–."), _number(match["n"])))
    return found


def _row(line: str, items: list[Item]) -> None:
    """A row of a table: a code, a name, perhaps a level, and a number."""
    cells = [cell.strip() for cell in re.split(" {2,}", line)]
    if not any(cells) or TERMS.compiled("heading").search(" ".join(cells).lower()):
        return
    if TERMS.compiled("total").match("".join(cells[:2]).strip().lower()):
        return
    code, rest = cells[0].rstrip(".)/:"), cells[1:]
    number = next((cell for cell in rest if re.fullmatch(r"\d+(?:[.,]\d+)?", cell)), "")
    words = [cell for cell in rest if cell and cell != number]
    if not code:
        if items and words and number:
            items[-1].levels.append(Level(words[0], _number(number)))
        return
    if not words:
        return
    item = _item(code, words[0])
    item.points = _number(number) if number else item.points
    item.notes = " ".join(words)
    if len(words) > 1 and number and not item.levels and _is_level(words[1]):
        item.levels.append(Level(words[1], _number(number)))
    items.append(item)


def _is_level(text: str) -> bool:
    return not TERMS.compiled("by_hand").match(text.lower()) and not EACH_OFF.search(text)


def _bare(text: str) -> str:
    """A name without its points and what is in brackets behind it."""
    return re.sub(r"\([^)]*\)?", "", POINTS.sub("", text)).strip(" :,-–.()")


def _number(text: str) -> str:
    return text.replace(",", ".").lstrip("0") or "0"


def _criteria(items: list[Item]) -> list[dict[str, Any]]:
    """Each under the heading of its group."""
    found, heading = list[dict[str, Any]](), ""
    for item, following in pairwise([*items, Item("", "")]):
        if _is_group(item, following):
            heading = f"{item.code}. {item.text}"
            continue
        one = _criterion(item)
        if heading:
            one["group"] = heading
        found.append(one)
    return found


def _is_group(item: Item, following: Item) -> bool:
    if following.code.startswith(f"{item.code}."):
        return True
    return not item.deep and bool(following.code) and following.deep and not item.levels


def _criterion(item: Item) -> dict[str, Any]:
    one: dict[str, Any] = {"code": item.code}
    if item.text:
        one["name"] = item.text[:300]
    off = EACH_OFF.search(item.notes)
    if not item.points and not item.levels:
        return one | {"sort": "check"}
    one["max"] = item.points or max((level.points for level in item.levels), key=Decimal)
    if off and TERMS.compiled("absent").search(f"{item.text} {item.notes}".lower()):
        one |= {"sort": "bands", "fact": "absent_unexcused", "bands": _off(one["max"], off["n"])}
    elif len(item.levels) > 1:
        one |= levelled(item.text, item.levels)
        one["max"] = max((level.points for level in item.levels), key=Decimal)
    else:
        one["sort"] = "number"
    if TERMS.compiled("thematic_only").search(item.notes.lower()):
        one["thematic_only"] = True
        if TERMS.compiled("scaled").search(item.notes.lower()):
            one["not_applicable"] = "scaled"
    return one


def _off(most: str, each: str) -> list[dict[str, str]]:
    """ "10 points, 2 off for each": 0: 10, 1: 8, … down to 0."""
    points, step, bands, at = Decimal(most), Decimal(_number(each)), list[dict[str, str]](), 0
    while points > 0 and at < 50:
        bands.append({"least": str(at), "most": str(at), "points": str(points)})
        points, at = points - step, at + 1
    return [*bands, {"least": str(at), "points": "0"}]


def _common_levels(criteria: list[dict[str, Any]], unread: list[str]) -> None:
    """ "Mỗi tiêu chí chấm một trong bốn mức: A 20 điểm, B 16 điểm"."""
    for line in [one for one in unread if TERMS.compiled("each_level").search(one.lower())]:
        said = line.partition(":")[2]
        levels = [level for piece in said.split(",") for level in _levels(piece)]
        if len(levels) < 2:
            continue
        options = [{"name": level.text, "points": level.points} for level in levels]
        for one in criteria:
            if one["sort"] == "number":
                one |= {"sort": "options", "options": options}
        unread.remove(line)
