"""A table of an office's framework: its rows as coded items, and the lines around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from domain.frameworks import office_items
from domain.frameworks.office_classes import CLASS, is_classes
from domain.frameworks.office_columns import CODE, OPTION, POINTS, Columns, Row, columns
from domain.frameworks.office_counted import is_worked_out
from domain.frameworks.office_items import BULLET, Item
from domain.frameworks.office_off import MOST_OFF, each_off, number
from domain.frameworks.office_rules import is_rule
from domain.frameworks.office_spans import Level, span
from domain.frameworks.office_words import either_way
from domain.parse import fold
from domain.parse.terms import terms
from domain.patterns import late

WORDS = terms(__file__, "office")
TERMS = either_way(WORDS)
HIGH, CLASS_WORDS = TERMS.compiled("high_edge"), 5
GROUP_SUM, OF_WHOLE = TERMS.compiled("group_sum"), late(TERMS.pattern("cap_of_whole"))
TOTAL, STOP = TERMS.compiled("total_row"), TERMS.compiled("stop")
LETTER = late(TERMS.pattern("level_code"))
CODED = late(TERMS.pattern("code"))
BARE_LEVEL = late(r"(?P<name>\S.*[^\W\d_].*?)\s(?P<n>\d{1,3}(?:[.,]\d{1,2})?)\.?")
BREAKS = late(r";?\n")
DIGITS, A_DAY = late(r"\d+"), late(r"(\d\d)/(\d\d)/\d{4}")
AMOUNT = late(TERMS.pattern("amount_said"))
OFF = TERMS.compiled("takes_off")
BY_HAND = TERMS.compiled("by_hand")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; what is merged stands in its first cell, the others are empty."""

    rows: tuple[tuple[str, ...], ...]


@dataclass
class Reading:
    """``above`` and ``below``: lines that are no part of the table; ``sums``: of groups, behind so
    many items.
    """

    above: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    total: str = ""
    sums: list[tuple[int, str]] = field(default_factory=list)


def read(table: Table) -> Reading:
    """Without items where it is no table of criteria: all of it is lines then."""
    rows = [tuple(cell.strip() for cell in row) for row in table.rows]
    found = columns(rows)
    if found is None:
        return Reading(above=lines(rows))
    reading = _Rows(found, Reading(above=lines(rows[: found.head])))
    end = next((at for at, row in enumerate(rows) if at >= found.first and _ends(row)), len(rows))
    first = found.first + (found.first < end and _are_letters(rows[found.first]))
    for row in rows[first:end]:
        reading.row(row, rows[found.head])
    reading.told.below = [" ".join(filter(None, row)) for row in rows[end:]]
    return reading.told if reading.told.items else Reading(above=lines(rows))


def lines(rows: Sequence[Row]) -> list[str]:
    """A table that only puts things beside one another, cell by cell; of classes row by row."""
    if across := _classes_across(rows):
        return across
    said = [[found] if (found := _class(row, rows[0])) else _asking(row) or row for row in rows]
    return [line for row in said for cell in row for line in cell.split("\n") if line.strip()]


def _classes_across(rows: Sequence[Row]) -> list[str]:
    """ "Tốt | Khá | Kém" over "Từ 90 điểm | Từ 70 … | Dưới 50": a line each."""
    if len(rows) != 2:
        return []
    told = [*zip(*rows, strict=False)]
    if told and not any(CLASS.search(cell) or DIGITS.search(cell) for cell in told[0]):
        told = told[1:]  # "Mức" over "Điểm"
    if len(told) < 2 or not all(CLASS.fullmatch(name.strip()) for name, _ in told):
        return []
    return [f"{name}: {said}" for name, said in told]


def _asking(row: Row) -> list[str]:
    """ "Tốt | 90 - 100 | Không có tiêu chí nào ở mức 4": its points, and what it asks for."""
    name, *others = [cell for cell in row if cell.strip()] or [""]
    if not 0 < len(others) < 3 or not CLASS.fullmatch(name.strip()) or span(others[0]) is None:
        return []
    asked = [" ".join(one.split()) for one in others[1:]]
    return [
        f"{name}: {others[0]}",
        *(str(WORDS.text("class_asks", called=name, asked=one)) for one in asked),
    ]


def _class(row: Row, head: Row) -> str:
    """ "Khá | 70 | 85" below "Mức | Điểm từ | Đến dưới" as a line; "" where it is none."""
    name, *others = [cell for cell in row if cell.strip()] or [""]
    points = [cell for cell in others if DIGITS.fullmatch(cell.strip())]
    if not CLASS.search(name) or len(name.split()) > CLASS_WORDS or points != others:
        return ""
    if len(points) == 2:
        low, high = sorted(points, key=int)
        return str(WORDS.text("class_between", called=name, low=low, high=high))
    at = next((n for n, cell in enumerate(row) if points and cell == points[0]), 0)
    under = at < len(head) and HIGH.search(fold(head[at])) is not None
    edge = "class_below" if under else "class_from"
    return str(WORDS.text(edge, called=name, points=points[0])) if len(points) == 1 else ""


def _ends(row: Row) -> bool:
    text = " ".join(filter(None, row)).strip()
    return is_classes(text) or is_rule(text) or STOP.match(text.lower()) is not None


class _Rows:
    """The rows one by one; what has no code belongs to the item above it."""

    def __init__(self, found: Columns, told: Reading) -> None:
        self._is, self.told = found, told
        self._group = ""

    def row(self, row: Row, head: Row) -> None:
        given = [cell for cell in row if cell]
        again = row == head and self._is.first
        if not given or again or _are_numbers(given):
            return
        if self._sum_of_group(given):
            return
        if whole := next((one for one in map(OF_WHOLE.search, given) if one), None):
            self.told.total = whole["n"]
            return
        if sums := [one for one in given[:2] if TOTAL.fullmatch(one.lower().strip(" :."))]:
            said = next(filter(None, map(_points, given)), "") or "".join(DIGITS.findall(sums[0]))
            self.told.total = said or self.told.total
        elif len(given) == 1 and not self._level(row):
            self._alone(given[0])
        else:
            self._several(row)

    def _sum_of_group(self, given: Sequence[str]) -> bool:
        """ "Cộng nhóm I | 20", which is no criterion."""
        if not any(GROUP_SUM.fullmatch(one.lower().strip()) for one in given[:2]):
            return False
        if points := next(filter(None, map(_points, given)), ""):
            self.told.sums.append((len(self.told.items), points))
        return True

    def _cell(self, row: Row, at: int | None) -> str:
        return row[at] if at is not None and at < len(row) else ""

    def _said(self, row: Row) -> str:
        """What its points are said to be."""
        return self._cell(row, self._is.points) or self._cell(row, self._is.whole)

    def _level(self, row: Row) -> str:
        return self._cell(row, self._is.level)

    def _alone(self, text: str) -> None:
        """A heading across the table; a remark below an item."""
        coded = CODED.match(text)
        if coded:
            self.told.items.append(office_items.item(_code(coded["code"]), coded["rest"]))
        elif BULLET.match(text) and self.told.items:
            self.told.items[-1].notes += f" {text}"
        else:
            self.told.items.append(Item("", office_items.bare(text), heading=True))

    def _several(self, row: Row) -> None:
        if (group := self._cell(row, self._is.group)) and group != self._group:
            self._group = group
            self.told.items.append(_heading(group.replace("\n", " ")))
        name, level = self._cell(row, self._is.name), self._level(row)
        said = self._said(row)
        points = _points(said)
        code = _code(self._cell(row, self._is.code))
        whole = self._cell(row, self._is.code)
        if not name and not code and (across := CODED.match(whole)):
            code, name = _code(across["code"]), across["rest"]
        coded = None if code else CODED.match(name)
        if code and (deeper := CODED.match(name)) and deeper["code"].startswith(f"{code}."):
            coded = deeper
        if coded and not (BULLET.match(name) and self._is.code is not None):
            code, name = _code(coded["code"]), coded["rest"]
        if not code and self._is.code is None and name and not BULLET.match(name):
            code = str(1 + sum(not one.heading for one in self.told.items))
        if not (code or points or level) and name.isupper():
            self.told.items.append(Item("", office_items.bare(name), heading=True))
        elif code and not (LETTER.fullmatch(code) and self.told.items):
            self.told.items.append(self._item(row, code, name or level, level if name else ""))
        elif self.told.items and points and (level or name):
            self._below(row, code, level, name)
        elif self.told.items and name:
            self.told.items[-1].notes += f" {name}"

    def _below(self, row: Row, code: str, level: str, name: str) -> None:
        last = self.told.items[-1]
        if level and not name:
            points = _points(self._cell(row, self._is.points))
            last.levels.append(Level(BULLET.sub("", level.replace("\n", " ")), points))
        else:
            last.under.append(self._item(row, code, BULLET.sub("", name), level))

    def _item(self, row: Row, code: str, name: str, level: str) -> Item:
        """Levels may stand in the name, line by line, in a column, or as columns."""
        if parts := _parts(code, name, self._said(row)):
            return parts
        first, *more = name.split("\n")
        one = office_items.item(code, first)
        one.levels += [each for line in more for each in office_items.levels(BULLET.sub("", line))]
        said = self._said(row)
        points = _points(said)
        one.points = points or one.points
        self._amount(one, row)
        beside = list(zip(level.split("\n"), map(_points, said.split("\n")), strict=False))
        if len(beside) > 1 and all(each for _, each in beside):
            one.levels = [Level(BULLET.sub("", text), each) for text, each in beside]
        elif OFF.search(level) or is_worked_out(level):
            pass  # no points of a level
        elif points and office_items.come_to(office_items.levels(BREAKS.sub(";", level)), points):
            pass  # parts of it, given together
        elif len(found := office_items.levels(BREAKS.sub(";", level))) > 1 and not one.levels:
            one.levels = [Level(BULLET.sub("", each.text), each.points) for each in found]
        elif bare := _bare_levels(level, points):
            one.levels = bare
        elif len(found) == 1 and points:
            one = office_items.with_less(one, found[0])
        one.level, one.said_of = level, _taken_off_lines(level)
        notes = [self._cell(row, at) for at in self._is.notes]
        one.notes = " ".join(
            filter(None, [*name.split("\n"), level, said if not points else "", *notes])
        )
        if level and points and not one.levels and _is_level(level):
            one.levels.append(Level(level, points))
            one.column = True
        self._options(one, row)
        one.remarks = [note.replace("\n", " ") for note in notes if note]
        return one

    def _amount(self, one: Item, row: Row) -> None:
        """ "+2/mô hình", "-5": each of something, or the whole."""
        cells = [self._cell(row, at) for at in (self._is.amount, self._is.level)]
        options = [self._cell(row, at) for at, _ in self._is.options]
        cells += [options[0]] if options and not any(options[1:]) else []
        found = next((said for cell in cells if (said := AMOUNT.fullmatch(cell.strip()))), None)
        if found is None or (one.points and not self._is.amount):
            return
        taken = found["sign"] == "-" or (found["what"] and OFF.match(found[0].lower()))
        amount = f"{'-' if taken else '+'}{number(found['n'])}"
        one.amount = f"{amount}/{found['each']}" if found["each"] else amount
        one.points = one.points or ("" if found["each"] else amount)

    def _options(self, one: Item, row: Row) -> None:
        """Levels that are columns: their points in the row, or words under "Mức 2 (80% điểm)"."""
        for at, option in self._is.options:
            said = self._cell(row, at)
            if each := _points(said):
                one.levels.append(Level(option, each))
            elif named := office_items.level(said):
                one.levels.append(Level(named.text.replace("\n", " "), named.points))
            elif said and (each := _worth(option, one.points)):
                one.levels.append(Level(said.replace("\n", " "), each))
            elif said:
                one.remarks.append(f"{option}: {said}".replace("\n", " "))


def _heading(text: str) -> Item:
    """ "D. Cộng (tối đa 05 điểm)": no more than that together."""
    coded, most = CODED.match(text), MOST_OFF.search(text)
    group = coded if coded and office_items.GROUP.fullmatch(coded["code"]) else None
    name = group["rest"] if group else text
    beyond = office_items.ADDED.search(name.lower()) or office_items.TAKEN_OFF.search(name.lower())
    cap = number(most["n"]) if most and beyond else ""
    return Item(group["code"] if group else "", name, heading=True, cap=cap)


def _parts(code: str, name: str, said: str) -> Item | None:
    """ "a) …" and below it "b) …" in one cell, with the points of each beside them."""
    coded = [CODED.match(line.strip()) for line in name.split("\n") if line.strip()]
    worth = [_points(line) for line in said.split("\n") if line.strip()]
    parts = [one for one in coded if one and LETTER.fullmatch(one["code"])]
    if not len(coded) == len(parts) == len(worth) > 1 or not all(worth):
        return None
    whole = sum(map(Decimal, worth), Decimal(0))
    under = [
        replace(office_items.item(one["code"], one["rest"]), points=points)
        for one, points in zip(parts, worth, strict=True)
    ]
    return Item(code, "", f"{whole.normalize():f}", under=under)


def _bare_levels(level: str, points: str) -> list[Level]:
    """ "Đúng lịch 5; lệch trong 3 ngày 3; lệch hơn 0": from all of the points down, each said last,
    without a unit.
    """
    said = [BARE_LEVEL.fullmatch(one.strip()) for one in level.replace("\n", ";").split(";")]
    found = [Level(one["name"].strip(" :,–-"), number(one["n"])) for one in said if one]
    worth = [Decimal(one.points) for one in found]
    falls = worth == sorted(set(worth), reverse=True) and len(found) == len(said) > 1
    return found if falls and points and worth[0] == Decimal(points.lstrip("+-")) else []


def _taken_off_lines(level: str) -> list[str]:
    """ "- Thiếu dưới 15 phút: trừ 2", line by line."""
    lines = [BULLET.sub("", line).strip() for line in level.split("\n") if line.strip()]
    off = [line for line in lines if OFF.search(line)]
    return lines if off else []


def _worth(option: str, whole: str) -> str:
    """What the head of a column says that it is worth: points, or a share of the whole."""
    found = OPTION.fullmatch(fold(option))
    if not found or not found["n"]:
        return ""
    share = Decimal(whole or 0) / 100 if found["of"] else Decimal(1)
    return f"{(Decimal(found['n']) * share).normalize():f}"


def _code(text: str) -> str:
    """ "1.", "a)" without what follows; "" where it is no code. Excel takes 3.1 for the 3rd of
    January.
    """
    bare = A_DAY.sub(_day_and_month, text.strip()).rstrip(".)/: ")
    found = CODE.fullmatch(bare)
    return office_items.plain_code(found["code"]) if found else ""


def _day_and_month(day: re.Match[str]) -> str:
    return f"{int(day[1])}.{int(day[2])}"


def _points(text: str) -> str:
    """ "05 điểm", "tối đa 5", "0 - 5", "+5", "-5"; "" where it says something else."""
    found = POINTS.fullmatch(text.strip())
    return f"{found[1] or ''}{number(found[2])}" if found else ""


def _is_level(text: str) -> bool:
    return not BY_HAND.match(text.lower()) and not each_off(text)


def _are_letters(row: Row) -> bool:
    """ "A B 1 2": the same, below the head."""
    given = [cell for cell in row if cell]
    return len(given) > 2 and all(len(cell) < 3 for cell in given)


def _are_numbers(given: Sequence[str]) -> bool:
    """ "(1) (2) (3)": the numbers of the columns."""
    bare = [text.strip("() ") for text in given]
    if len(bare) < 3 or not all(text.isdigit() for text in bare):
        return False
    return all(int(after) == int(before) + 1 for before, after in pairwise(bare))
