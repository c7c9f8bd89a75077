"""Number words that are other words too, above all without marks: is it the number, here?

'nam' is five or year, 'sau' six or after, 'tu' four or from, 'tam' eight or about, 'mot' one or
the day after tomorrow, 'lam' five or to do. The neighbours tell.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from domain.parse.terms import terms
from domain.parse.word import Piece, key_at, raw_at

TERMS = terms(__file__, "homographs")
TEENS = TERMS.bag("teens")
TENS = TERMS.bag("tens")
DIGITS = TERMS.bag("digits")
ORDINAL = TERMS.bag("ordinal")
MEASURE = TERMS.bag("measure")
Rule = Callable[[Sequence[Piece], int], bool]


def five(pieces: Sequence[Piece], at: int) -> bool:
    before, after = key_at(pieces, at - 1), key_at(pieces, at + 1)
    if before == "thu":
        return True
    if after in ("nay", "ngoai", "toi", "moi") or (after.isdigit() and len(after) == 4):
        return False
    if before in ("cuoi", "het", "ca", "dau", "trong"):
        return False
    if after.isdigit() and len(after) == 2 and before != "thang":
        return False
    return not (after == "hai" and key_at(pieces, at + 2) in ("nghin", "ngan", "khong"))


def six(pieces: Sequence[Piece], at: int) -> bool:
    before, after = key_at(pieces, at - 1), key_at(pieces, at + 1)
    if pieces[at].raw != "sau" or len(pieces) == 1:
        return True
    if before == "ngay":
        return not _number(key_at(pieces, at - 2))
    if before in ("tuan", "thang", "nam", "hom", "bua", "quy"):
        return False
    return before in TENS | ORDINAL | DIGITS or (after in MEASURE and not before.isdigit())


def four(pieces: Sequence[Piece], at: int) -> bool:
    before = key_at(pieces, at - 1)
    if pieces[at].raw != "tu" or len(pieces) == 1:
        return True
    return before in TENS | ORDINAL | DIGITS | {"thang", "ngay"}


def eight(pieces: Sequence[Piece], at: int) -> bool:
    before, after = key_at(pieces, at - 1), key_at(pieces, at + 1)
    if pieces[at].raw != "tam" or before in TENS | ORDINAL | {"thang", "ngay"}:
        return True
    return not _number(after) or after in ("nam", "muoi")


def one(pieces: Sequence[Piece], at: int) -> bool:
    before, raw = key_at(pieces, at - 1), pieces[at].raw
    if raw == "một" or before in TENS or (raw == "mốt" and before in DIGITS):
        return True
    if raw == "mốt" or before in ("hom", "bua", "ngay"):
        return False
    return before in ORDINAL | DIGITS or key_at(pieces, at + 1) in MEASURE


def after_a_ten(pieces: Sequence[Piece], at: int) -> bool:
    return (
        key_at(pieces, at - 1) in TENS
        or raw_at(pieces, at) in ("lăm", "nhăm")
        or _unit_before(pieces, at)
    )


def _unit_before(pieces: Sequence[Piece], at: int) -> bool:
    return key_at(pieces, at - 1) in DIGITS


def _number(key: str) -> bool:
    return key.isdigit() or key in DIGITS or key == "muoi"


WEAK: dict[str, Rule] = {
    "nam": five,
    "sau": six,
    "tu": four,
    "tam": eight,
    "mot": one,
    "lam": after_a_ten,
    "nham": after_a_ten,
}
