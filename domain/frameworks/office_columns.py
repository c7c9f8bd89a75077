"""What the columns of an office's table are, by their heads, else by what is in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from domain.frameworks.office_words import either_way
from domain.parse import fold
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office_columns"))
# The first that fits: what is to be filled in speaks of points as well.
ROLES = {name: late(pattern) for name, pattern in TERMS.named("roles").items()}
OPTION, PASSED = TERMS.compiled("option"), TERMS.compiled("passed")
CODE = late(TERMS.pattern("code"))
POINTS = late(TERMS.pattern("points"), re.I)
AMOUNT = late(TERMS.pattern("amount"))
RESULTS = TERMS.compiled("results")
HEAD_WITHIN = 15  # rows

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Columns:
    """Places from 0; None: there is no such column. ``options``: levels that are columns, by name.

    ``points``: of a row; ``whole``: of a criterion, where its levels have theirs in ``points``;
    ``amount``: what each costs or brings ("+2/mô hình"), beside the levels in words.

    ``head``: the row where the head begins; ``first``: the row below it.
    """

    name: int
    code: int | None = None
    group: int | None = None
    level: int | None = None
    points: int | None = None
    whole: int | None = None
    amount: int | None = None
    notes: tuple[int, ...] = ()
    options: tuple[tuple[int, str], ...] = ()
    head: int = 0
    first: int = 0


def columns(rows: Sequence[Row]) -> Columns | None:
    """None: it is no table of criteria."""
    if any(map(_has_results, rows[:HEAD_WITHIN])):
        return None
    for at, row in enumerate(rows[:HEAD_WITHIN]):
        if "name" in {_role(text) for text in row} and (found := _headed(rows, at)):
            return found
    return _by_content(rows)


def _has_results(row: Row) -> bool:
    """ "Chi bộ  Tháng 1  Tháng 2": the head of what cells have got, month by month."""
    return sum(RESULTS.fullmatch(fold(text).strip()) is not None for text in row) > 1


def _headed(rows: Sequence[Row], at: int) -> Columns | None:
    """By a head of one or two rows; one word alone, in a title, is none."""
    two = at + 1 < len(rows) and _goes_on(rows[at], rows[at + 1])
    heads = _joined(rows[at], rows[at + 1]) if two else [(text, text) for text in rows[at]]
    roles = [_role_of(whole, last) for whole, last in heads]
    options = [(n, last) for n, (_, last) in enumerate(heads) if OPTION.fullmatch(fold(last))]
    options = options if len(options) > 1 else []
    marks = [last for _, last in heads if PASSED.fullmatch(fold(last))]
    if not (options or len(marks) > 1 or {"points", "code", "level"} & set(roles)):
        return None

    def of(role: str) -> int | None:
        places = [n for n, one in enumerate(roles) if one == role and n not in dict(options)]
        return places[0] if places else None

    first = at + 1 + two
    worth = [n for n, one in enumerate(roles) if one == "points" and n not in dict(options)]
    points = next((n for n in worth if _mostly(rows[first:], n, POINTS.fullmatch)), of("points"))
    told, whole = of("level"), points
    if told is not None and told + 1 in worth:
        points = told + 1
    if told is None and worth and points != worth[0]:
        told = worth[0]
    levels = [n for n, one in enumerate(roles) if one == "level" and n not in dict(options)]
    amount = next((n for n in levels if len(levels) > 1 and _are_amounts(rows[first:], n)), None)
    if amount is not None:
        told = next(n for n in levels if n != amount)
        points = next((n for n in worth if n not in (amount, told)), None)
    name, code = of("name") or 0, of("code")
    names = [n for n, one in enumerate(roles) if one == "name" and n not in dict(options)]
    if code is None and len(names) > 1 and _are_codes(rows[first:], name):
        code, name = name, names[1]
    return Columns(
        name=name,
        code=code,
        group=of("group"),
        amount=amount,
        level=told,
        points=points,
        whole=whole if whole != points else None,
        notes=tuple(n for n, one in enumerate(roles) if one == "notes"),
        options=tuple(options),
        head=at,
        first=first,
    )


def _role_of(whole: str, last: str) -> str:
    """Of a head of two rows: "Mức đạt" over "Mức" and "Điểm"."""
    role, own = _role(whole), _role(last)
    return own if role == "level" and own == "points" else role


def _role(text: str) -> str:
    key = " ".join(re.sub(r"[^a-z0-9%]+", " ", fold(text)).split())
    return next((name for name, pattern in ROLES.items() if pattern.search(key)), "")


def _goes_on(row: Row, below: Row) -> bool:
    """Whether the row below holds the second half of the head: beside the name, words only."""
    named = {n for n, text in enumerate(row) if _role(text) in ("name", "code")}
    words = [(n, text) for n, text in enumerate(below) if text]
    return bool(words) and all(n not in named and not POINTS.fullmatch(text) for n, text in words)


def _joined(row: Row, below: Row) -> list[tuple[str, str]]:
    """(all of a head, the lowest part of it); what spans columns stands over each of them."""
    found, over = list[tuple[str, str]](), ""
    for n in range(max(len(row), len(below))):
        upper, lower = (side[n] if n < len(side) else "" for side in (row, below))
        over = upper or (over if lower else "")
        found.append((f"{over} {lower}".strip(), lower or upper))
    return found


def _by_content(rows: Sequence[Row]) -> Columns | None:
    """A piece of a table that came without its head."""
    width = max(map(len, rows), default=0)
    lengths = [sum(len(row[n]) for row in rows if n < len(row)) for n in range(width)]
    if width < 2:
        return None
    name = lengths.index(max(lengths))
    codes = [n for n in range(name) if _mostly(rows, n, CODE.fullmatch)]
    points = [n for n in range(name + 1, width) if _mostly(rows, n, POINTS.fullmatch)]
    if not points:
        return None
    between = [n for n in range(name + 1, points[0]) if lengths[n]]
    return Columns(
        name=name,
        code=codes[0] if codes else None,
        level=between[0] if between else None,
        points=points[0],
    )


def _are_codes(rows: Sequence[Row], n: int) -> bool:
    """ "Tiêu chí 1", "Tiêu chí 2" below "Tiêu chí", with a sum below them."""
    given = [row[n].strip() for row in rows if n < len(row) and row[n].strip()]
    codes = [text for text in given if CODE.fullmatch(text)]
    return 2 * len(codes) >= len(given) > 0


def _are_amounts(rows: Sequence[Row], n: int) -> bool:
    """ "10; 6; 0", "0 - 20", "+5", "-2/người", and no words."""
    return _mostly(rows, n, AMOUNT.fullmatch)


def _mostly(rows: Sequence[Row], n: int, fits: Callable[[str], object]) -> bool:
    given = [row[n] for row in rows if n < len(row) and row[n]]
    return bool(given) and sum(bool(fits(text)) for text in given) * 2 > len(given)
