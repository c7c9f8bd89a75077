"""A score as rows of a table: the same in the score sheet and in the minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from bot.exports.printed import Facts, number, text, word

Points = Decimal | Literal["passed", "failed", "not_applicable"] | None
Sort = Literal["heading", "points", "bonus", "deduction", "check"]

SIGNS: dict[Sort, str] = {"bonus": "+", "deduction": "-"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """A criterion, or a heading above some.

    ``out_of`` is the most points, None where it is passed or failed. None in ``own`` (of the cell)
    or ``superior`` was not scored and prints dots. Of a deduction they are the points taken off.
    """

    code: str
    name: str
    out_of: Decimal | None
    sort: Sort = "points"
    own: Points = None
    superior: Points = None
    note: str | None = None


def rows(lines: Iterable[Line]) -> list[Facts]:
    return [_row(line) for line in lines]


def _row(line: Line) -> Facts:
    return {
        "sort": line.sort,
        "code": word(line.code),
        "name": text(line.name),
        "out_of": _points(line.out_of, line.sort),
        "own": _points(line.own, line.sort),
        "superior": _points(line.superior, line.sort),
        "note": text(line.note),
    }


def _points(points: Points, sort: Sort) -> str | None:
    """A number as it is printed, or the key of a word."""
    if not isinstance(points, Decimal):
        return points
    sign = SIGNS.get(sort, "") if points else ""
    return f"{sign}{number(points)}"
