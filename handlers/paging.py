"""A list that does not fit on a screen: numbers in a row, a row by its number, and "more"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from domain import parse
from domain.chat import Choice, Place, Visit, Word

MORE = "!more"
T = TypeVar("T")


def start(visit: Visit, name: str = "start") -> int:
    """The first row of the screen, counted from 0; ``name`` is the argument that holds it."""
    return int(visit.args.get(name) or 0)


def numbered(rows: Sequence[T], first: int, size: int) -> list[tuple[int, T]]:
    """(number, row) of those on the screen that begins with row ``first``."""
    return list(enumerate(rows, 1))[first : first + size]


def turn(visit: Visit, rows: int, size: int, name: str = "start") -> Place:
    """The next screen; behind the last one comes the first."""
    following = start(visit, name) + size
    return visit.stay(None, **{name: following if following < rows else 0})


def number_in(text: str, rows: int) -> int:
    """The number that was typed, from 1; 0 where there is no such row."""
    number = parse.row(text) or 0
    return number if number <= rows else 0


def row_at(text: str, rows: Sequence[T]) -> T | None:
    """The row whose number was typed or tapped; None where there is none."""
    number = number_in(text, len(rows))
    return rows[number - 1] if number else None


def more(rows: int, size: int, label: Word) -> tuple[Choice, ...]:
    """The button that turns the page, where there is another one."""
    return (Choice(MORE, label),) if rows > size else ()
