"""Several cells are chosen of a list: by their numbers, by typing a part of a name, by a tap."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain import parse
from domain.chat import Choice, Listed, Place, Said, Screen, Visit, Word, word
from handlers import paging
from handlers.navigation import GO_BACK, LABEL
from storage.organisation import find, groups

DONE, ALL = "!done", ("tat ca", "het", "all")
A_SCREEN, BUTTONS, MOST = 12, 3, 200
NUMBERS = re.compile(r"[\d\s,;.\-–]+")
RANGE = re.compile(r"(\d{1,4})\s*[-–]\s*(\d{1,4})")


def apply(visit: Visit, said: Said, cells: Sequence[groups.Cell]) -> Place:
    """``cells`` in ``visit.args`` are those that were chosen, ``order`` those that were listed."""
    rows = listed(visit, cells)
    if said.choice == paging.MORE:
        return paging.turn(visit, len(rows), A_SCREEN)
    text = said.choice or said.text
    numbers = _numbers(text, len(rows)) if NUMBERS.fullmatch(text.strip()) else None
    if numbers is None and parse.fold(text) in ALL:
        numbers = list(range(1, len(rows) + 1))
    if numbers is not None:
        added = [rows[at - 1].id for at in numbers]
        known = [*visit.args.get("cells", []), *added]
        if not numbers or len(set(known)) > MOST:
            return visit.stay(word("error-choice"))
        return visit.stay(None, cells=list(dict.fromkeys(known)), start=None, order=order(cells))
    found = [one.id for one in cells if _named(one, said.text)]
    if said.choice or not found:
        return visit.stay(
            word("error-choice") if said.choice else word("error-found-none", query=text[:60])
        )
    return visit.stay(None, order=found[:MOST], start=None)


def _named(cell: groups.Cell, text: str) -> bool:
    words = find.bare(text).split()
    return bool(words) and all(one in find.bare(cell.name) for one in words)


def _numbers(text: str, rows: int) -> list[int]:
    """ "1 3 5-8"; nothing where one of them is no row."""
    found: list[int] = []
    for first, last in RANGE.findall(text):
        found += range(int(first), int(last) + 1)
    found += [int(one) for one in re.findall(r"\d{1,4}", RANGE.sub(" ", text))]
    return found if found and all(1 <= one <= rows for one in found) else []


def order(cells: Sequence[groups.Cell]) -> list[int]:
    """As they are shown, so that a number stays the cell it was though others assign meanwhile."""
    return [one.id for one in cells][:MOST]


def listed(visit: Visit, cells: Sequence[groups.Cell]) -> list[groups.Cell]:
    """Those that were found, else all; without those that were chosen."""
    found = {one.id: one for one in cells}
    taken = set(visit.args.get("cells", []))
    shown = visit.args.get("order") or order(cells)
    return [found[one] for one in shown if one in found and one not in taken]


def chosen(visit: Visit, cells: Sequence[groups.Cell]) -> list[groups.Cell]:
    """What is still there of it."""
    found = {one.id: one for one in cells}
    return [found[one] for one in visit.args.get("cells", []) if one in found]


def screen(visit: Visit, asks: Word, cells: Sequence[groups.Cell]) -> Screen:
    rows, taken = listed(visit, cells), chosen(visit, cells)
    shown = paging.numbered(rows, paging.start(visit), A_SCREEN)
    lines = tuple(
        word("pick-line", at=at, cell=one.name, group=one.group or "") for at, one in shown
    )
    names = Listed(tuple(word("cell-named", cell=one.name) for one in taken), "; ")
    text = word("pick-cells", asks=asks, lines=lines, chosen=len(taken), names=names)
    choices = [Choice(DONE, word("pick-done", count=len(taken)))] if taken else []
    few = BUTTONS - bool(taken)
    choices += [Choice(str(at), one.name[:LABEL]) for at, one in shown[:few]]
    more = paging.more(len(rows), A_SCREEN, word("more-cells"))
    return Screen(text, tuple(choices), (*more, GO_BACK), asks="cells", typed="value")
