"""Spelled Vietnamese numbers, 0..999,999, read from words: 'hai mươi mốt', 'hăm hai', 'ba lăm'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.parse.homographs import TEENS, WEAK
from domain.parse.terms import terms
from domain.parse.word import Piece, key_at, located, raw_at

TERMS = terms(__file__, "numerals")
# spelled unit -> (value, the spellings that mean it)
UNITS: dict[str, tuple[int, frozenset[str]]] = {
    key: (int(value), frozenset([key, *spellings.split()]))
    for key, value, spellings in TERMS.rows("units")
}
CALLED = TERMS.bag("called")
_NOT_TEN = TERMS.bag("not_ten")
CALLED_BY, COUNTS_PEOPLE = TERMS.bag("called_by"), TERMS.bag("counts_people")
COUNTED, COUNTED_AFTER = TERMS.bag("counted"), TERMS.bag("counted_after")


def spelled(pieces: Sequence[Piece], at: int) -> tuple[int | None, int]:
    """The spelled number that begins at ``at`` and the place after it; None where there is none."""
    thousands, middle = below_thousand(pieces, at)
    if thousands is not None and key_at(pieces, middle) in ("nghin", "ngan"):
        rest, end = below_thousand(pieces, middle + 1, tail=True)
        return thousands * 1000 + (rest or 0), end if rest is not None else middle + 1
    if middle - at == 1 and _called_so(pieces, at):
        return None, at
    return thousands, middle


def _called_so(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a title stands before it and nothing that is counted behind: 'chú mười thư ký'."""
    before = raw_at(pieces, at - 1)
    title = before in CALLED_BY or (before == "c" and raw_at(pieces, at - 2) == "/")
    behind, then = key_at(pieces, at + 1), key_at(pieces, at + 2)
    counts = behind in COUNTS_PEOPLE or (behind == "co" and then in COUNTS_PEOPLE)
    return title and not pieces[at].raw.isdigit() and not counts


def digits(text: str) -> str:
    """A text without a single digit, as it was spoken, with its numbers in digits."""
    if re.search(r"\d", text):
        return text
    pieces = [*located(text)]
    words_, out, end, at = [piece for piece, _ in pieces], "", 0, 0
    while at < len(pieces):
        value, after = spelled(words_, at)
        if value is not None and after - at == 1 and _called(words_, at, text[pieces[at][1]]):
            value = None
        if value is not None and (value > 10 or after - at > 1 or _counted(words_, at, after)):
            out += text[end : pieces[at][1]] + str(value)
            end = pieces[after - 1][1] + len(words_[after - 1].raw)
        at = at + 1 if value is None else after
    return out + text[end:]


def _called(pieces: Sequence[Piece], at: int, first: str) -> bool:
    """Whether 'Bảy' is how somebody is called: with a capital, behind a title."""
    return first.isupper() and key_at(pieces, at - 1) in CALLED


def _counted(pieces: Sequence[Piece], at: int, after: int) -> bool:
    """A small number is one where something is counted, or on the clock or the calendar."""
    return key_at(pieces, after) in COUNTED or key_at(pieces, at - 1) in COUNTED_AFTER


def below_thousand(pieces: Sequence[Piece], at: int, tail: bool = False) -> tuple[int | None, int]:
    """0..999; in the ``tail`` of thousands 'không trăm' and 'lẻ' are heard too."""
    zero = tail and key_at(pieces, at) == "khong" and key_at(pieces, at + 1) == "tram"
    hundreds = 0 if zero else unit(pieces, at)
    if hundreds is None or key_at(pieces, at + 1) != "tram":
        skip = tail and key_at(pieces, at) in ("le", "linh")
        return below_hundred(pieces, at + 1 if skip else at)
    at += 2
    odd = key_at(pieces, at) in ("le", "linh")
    rest, end = below_hundred(pieces, at + 1 if odd else at)
    return hundreds * 100 + (rest or 0), end if rest is not None else at


def below_hundred(pieces: Sequence[Piece], at: int) -> tuple[int | None, int]:
    key = key_at(pieces, at)
    if key in ("ham", "bam"):
        low = unit(pieces, at + 1)
        return (None, at) if low is None else ((20 if key == "ham" else 30) + low, at + 2)
    if _ten(pieces, at):
        low = _low(pieces, at + 1)
        return (10, at + 1) if low is None else (10 + low, at + 2)
    high = unit(pieces, at)
    if high is None:
        return None, at
    if _ten(pieces, at + 1):
        low = _low(pieces, at + 2)
        return (high * 10, at + 2) if low is None else (high * 10 + low, at + 3)
    if _short_pair(pieces, at + 1):
        return high * 10 + (unit(pieces, at + 1) or 0), at + 2
    return high, at + 1


def unit(pieces: Sequence[Piece], at: int) -> int | None:
    """1..9 where the word at ``at`` is one, its marks and neighbours considered."""
    key = key_at(pieces, at)
    if key not in UNITS or pieces[at].raw not in UNITS[key][1]:
        return None
    value = UNITS[key][0]
    weak = WEAK.get(key)
    return value if weak is None or weak(pieces, at) else None


def _low(pieces: Sequence[Piece], at: int) -> int | None:
    """The unit after a ten, unless it begins a number of its own ('hai mươi | hai mươi bốn')."""
    return None if _ten(pieces, at + 1) or key_at(pieces, at + 1) == "tram" else unit(pieces, at)


def _short_pair(pieces: Sequence[Piece], at: int) -> bool:
    """'hai mốt', 'ba lăm', 'hai tư' are 21, 35, 24: endings that only follow a ten."""
    return raw_at(pieces, at) in TEENS


def _ten(pieces: Sequence[Piece], at: int) -> bool:
    return key_at(pieces, at) == "muoi" and raw_at(pieces, at) not in _NOT_TEN
