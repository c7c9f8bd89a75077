"""Numbers with labels on either side, told apart by what adds up.

People write '22 có mặt, vắng 2 có phép' and 'có mặt 22 vắng 2 (1 P 1 KP)': a label may stand before
or after its number. ``tilings`` gives every way to cut a line so that each number has its label.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

TWICE = {"all", "header"}  # what may be said twice in one line
MOST = 14  # items in a line; more is not an answer

Found = dict[str, int]


@dataclass(frozen=True)
class Item:
    """A number, a fraction, a label or a stop (comma, parenthesis) of a line."""

    name: str
    value: int = 0
    whole: int = 0


Group = Callable[[Sequence[Item]], tuple[Found, int] | None]


def items(line: str, pattern: re.Pattern[str]) -> tuple[list[Item], str]:
    """The items of ``line`` by the groups of ``pattern``, and what is left between them."""
    found = []
    for match in pattern.finditer(line):
        name = match.lastgroup or ""
        if name == "whole":
            found.append(Item("fraction", int(match["part"]), int(match["whole"])))
        elif name == "number":
            found.append(Item("number", int(match["number"])))
        else:
            found.append(Item(name))
    return found, pattern.sub(" ", line)


def tilings(row: Sequence[Item], groups: Sequence[Group]) -> Iterator[Found]:
    """Every reading of ``row`` as groups side by side; stops between groups are passed over."""
    row = list(row)
    while row and row[0].name == "stop":
        row.pop(0)
    if not row:
        yield {}
        return
    for group in groups:
        if (taken := group(row)) is None:
            continue
        found, used = taken
        for rest in tilings(row[used:], groups):
            if not (found.keys() & rest.keys()) - TWICE:
                yield found | rest


def shape(*names: str, gives: Callable[[Sequence[Item]], Found]) -> Group:
    """A group of items with these names, one after the other."""

    def group(row: Sequence[Item]) -> tuple[Found, int] | None:
        if tuple(item.name for item in row[: len(names)]) != names:
            return None
        return gives(row), len(names)

    return group


def beside(label: str) -> list[Group]:
    """A label before or after its number."""
    return [
        shape(label, "number", gives=lambda row: {label: row[1].value}),
        shape("number", label, gives=lambda row: {label: row[0].value}),
    ]
