"""Where the head of a sheet stands, and what each column is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from domain.books.letters import key
from domain.books.sheet import Sheet
from domain.parse import fold
from domain.parse.terms import terms

FIRST_ROWS = 15
WIDEST = 100
DEEPEST = 3  # rows of a head
LEAST = 3  # columns that are known, by which a row is a head
DIGIT = re.compile(r"\d")
WHEN = re.compile(r"(?:(?<!\d)(1[0-2]|0?[1-9])[/.-])?(?<!\d)(20\d\d)(?!\d)")
COUNTS = ("members", "full", "probationary", "exempt")
TERMS = terms(__file__, "columns")
BRACKETS = re.compile(r"\([^)]*\)")
PATTERNS = {name: TERMS.compiled(name) for name in (
    "number", "month_day", "month_hour", "code", "cells", "before", "after", "residence",
    "group_x", "unit",
    "act", "signed", "decision", "until", "since", "came", "grade", "kind", "kind_x",
    "made_full", "split",
    "exempt",
    "probationary", "full", "members", "leaders", "deputy_phone", "deputy", "secretary", "phone",
    "officer", "person", "duty", "post", "group", "parent", "state", "card", "identity", "born",
    "joined", "hour", "weekday", "period", "place", "day", "rule", "value", "subject",
    "note",
)}  # fmt: skip
SENTENCES = {"decision", "subject", "since"}  # decisions, each told in one cell
WITH_PHONE = TERMS.compiled("with_phone")
MONTHS = TERMS.compiled("months")
PLACES = frozenset({"unit", "cells", "before", "after"})


@dataclass(frozen=True, slots=True)
class Block:
    """Where the block of one group stands: ``bottom`` and ``right`` are behind it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Head:
    """``first`` to ``last``: its rows. ``columns``: by name; such as have several, by what stands
    above them: months ("month_day:3"), groups ("group_x:1"), kinds ("kind_x:Dân cư"). ``alone``:
    there is only one column and nothing above it, see ``alone.py``. ``blocks``: of groups, see
    ``blocks.py``.
    """

    first: int
    last: int
    columns: Mapping[str, int]
    texts: Mapping[int, str]
    alone: bool = False
    blocks: tuple[Block, ...] = ()

    def has(self, *names: str) -> bool:
        return all(name in self.columns for name in names)

    def many(self, name: str) -> dict[str, int]:
        """Columns that are there several times, by what stands above them."""
        start = f"{name}:"
        return {
            one.removeprefix(start): at for one, at in self.columns.items() if one.startswith(start)
        }


def find(sheet: Sheet) -> Head | None:
    """The row that names most columns, one of which must be a place; the first of equals."""
    heads = [found for row in _first_rows(sheet) if (found := _head(sheet, row)) is not None]
    return max(heads, key=lambda head: (len(head.columns), -head.first), default=None)


def find_people(sheet: Sheet) -> Head | None:
    """The head of a list of people that names no place."""
    heads = [_head(sheet, row, frozenset({"person"})) for row in _first_rows(sheet)]
    return next((head for head in heads if head and len(head.columns) >= LEAST), None)


def halves(sheet: Sheet, head: Head) -> list[tuple[Sheet, Head]]:
    """The table, and what of it was printed beside it to save paper, each with its own columns."""
    names = {fold(head.texts[at]): name for name, at in head.columns.items() if at in head.texts}
    besides: list[dict[str, int]] = [{}]
    for at, text in sorted(head.texts.items()):
        if (name := names.get(fold(text))) is None:
            continue
        if name in besides[-1]:
            besides.append({})
        besides[-1][name] = at
    whole = [one for one in besides if "unit" in one and len(one) >= len(names) - 1]
    if len(whole) < 2 or len(whole) < len(besides):
        return [(sheet, head)]
    starts = [min(one.values()) for one in whole] + [WIDEST + 1]
    return [
        (_between(sheet, start, end), replace(head, columns=one))
        for one, (start, end) in zip(whole, pairwise(starts), strict=True)
    ]


def _between(sheet: Sheet, start: int, end: int) -> Sheet:
    cells = {at: cell for at, cell in sheet.cells.items() if start <= at[1] < end}
    return replace(sheet, cells=cells)


def again(sheet: Sheet, row: int) -> Head | None:
    """A head further down, of another table in the same sheet; it has no digit in it."""
    texts = [sheet.cells[row, at].value for at in sheet.rows[row]]
    words = [text for text in texts if isinstance(text, str)]
    if len(words) < LEAST or len(words) < len(texts) or any(map(DIGIT.search, words)):
        return None
    found = _head(sheet, row)
    return found if found and len(found.columns) >= max(LEAST, len(words) - 1) else None


def _first_rows(sheet: Sheet) -> Iterator[int]:
    return (row for row in sheet.rows if row <= FIRST_ROWS)


def _head(sheet: Sheet, row: int, places: frozenset[str] = PLACES) -> Head | None:
    if (row, next(iter(sheet.rows[row]))) != sheet.home(row, next(iter(sheet.rows[row]))):
        return None
    low = row
    while low < row + DEEPEST - 1 and _goes_on(sheet, row, low):
        low += 1
    texts = {column: _texts(sheet, row, low, column) for column in _reach(sheet, row, low)}
    columns = _named(texts)
    known = {name.partition(":")[0] for name in columns}
    if not (known & places or known >= SENTENCES) or len(columns) < 2:
        return None
    shown = {column: " ".join(parts) for column, parts in texts.items()}
    return Head(row, low, columns, shown)


def _named(texts: Mapping[int, tuple[str, ...]]) -> dict[str, int]:
    """The first of each name; of counts for several years those of the newest, the others by
    "members_older".
    """
    columns: dict[str, int] = {}
    dated: dict[str, list[tuple[tuple[int, int], int]]] = {}
    for column, parts in texts.items():
        if name := _column(parts):
            if name == "phone" and name in columns and columns.get("deputy") == column - 1:
                name = "deputy_phone"  # a second one, behind the deputy
            columns.setdefault(name, column)
            if name in COUNTS and (when := _when(parts)):
                dated.setdefault(name, []).append((when, column))
    for name, found in dated.items():
        if len({when for when, _ in found}) == len(found) > 1:
            (_, before), (_, newest) = sorted(found)[-2:]
            columns |= {name: newest, f"{name}_older": before}
    return columns


def _when(parts: tuple[str, ...]) -> tuple[int, int] | None:
    """(year, month) that stands above a column; None where it says none."""
    found = [(int(one[2]), int(one[1] or 0)) for one in WHEN.finditer(" ".join(parts))]
    return max(found, default=None)


def _reach(sheet: Sheet, row: int, low: int) -> range:
    columns = [column for one in range(row, low + 1) for column in sheet.rows.get(one, ())]
    return range(1, min(max(columns), WIDEST) + 1)


def _goes_on(sheet: Sheet, first: int, row: int) -> bool:
    """Whether the head goes on in the next row: merged down to it, or split below."""
    below = sheet.rows.get(row + 1, ())
    months = [at for at in below if _is_month(sheet, row + 1, at)]
    written = [at for at in below if isinstance(sheet.cells[row + 1, at].value, str)]
    if not below or {*months, *written} != {*below}:
        return False
    if len(months) > LEAST:
        return True
    down = any(first <= top <= row < bottom for top, _, bottom, _ in sheet.merged)
    across = any(top == bottom == row and left < right for top, left, bottom, right in sheet.merged)
    words = [key(str(sheet.cells[row + 1, at].value)) for at in below]
    names = [word for word in words if word and not word.replace(" ", "").isdigit()]
    return bool(names) and (down or (across and len(sheet.rows[row]) > 1))


def _is_month(sheet: Sheet, row: int, column: int) -> bool:
    """A number under "Tháng", which stands over all twelve of them."""
    value, above = sheet.cells[row, column].value, sheet.cell(row - 1, column).value
    return value in range(1, 13) and isinstance(above, str) and bool(MONTHS.fullmatch(key(above)))


def _texts(sheet: Sheet, row: int, low: int, column: int) -> tuple[str, ...]:
    """What stands above a column, from the top; what is merged down counts once."""
    homes = dict.fromkeys(sheet.home(one, column) for one in range(row, low + 1))
    values = [sheet.cell(*home).value or "" for home in homes]
    texts = [f"{one:g}" if isinstance(one, float) else str(one) for one in values]
    return tuple(text for text in texts if text)


def _column(parts: tuple[str, ...]) -> str | None:
    """What a column is by all that stands above it, else by the lowest of it."""
    tries = [" ".join(parts[-2:]), " ".join(parts), *reversed(parts)] if parts else []
    return next(filter(None, map(name_of, tries)), None)


@lru_cache(4096)
def name_of(text: str) -> str | None:
    if found := WITH_PHONE.fullmatch(fold(text)):
        text = found[1]
    for said in (BRACKETS.sub(" ", text), text):
        words = key(said)
        if not words:
            continue
        for name, pattern in PATTERNS.items():
            if found := pattern.fullmatch(words):
                return _with_what(name, found, said)
    return None


def _with_what(name: str, found: re.Match[str], said: str) -> str:
    if name == "split":
        return "members"
    if name == "kind_x":
        count = len(found["kind"].split())
        return f"{name}:{' '.join(said.split()[-count:])}"
    groups = found.groupdict()
    return f"{name}:{next(iter(groups.values()))}" if groups else name
