"""Numbers people type: counts of people, points, parts of a whole."""

from __future__ import annotations

import re
from decimal import Decimal

from domain.errors import Invalid, Unclear
from domain.parse.terms import terms
from domain.parse.text import short, shown
from domain.parse.words import canon

TERMS = terms(__file__, "counts")
ABOUT = TERMS.compiled("about")
_NOBODY = TERMS.compiled("nobody")
_UNITS = TERMS.compiled("units")
_CALENDAR = TERMS.compiled("calendar")
_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3})((?:\.\d{3})+)(?![\d.,]*\d)")


def count(text: str, *, lo: int, hi: int) -> int:
    """A whole number of people ``lo``..``hi``; 'không có ai' is 0.

    ``error-count-exact`` for 'khoảng 20', ``error-count-range`` (given, lo, hi),
    ``error-count-whole``, ``error-count-which`` (Unclear), ``error-count`` without a number.
    """
    line = re.sub(r"\bmot\b", "1", canon(text))
    if _NOBODY.fullmatch(line):
        return _within(0, lo, hi)
    if ABOUT.search(line):
        raise Invalid("error-count-exact", given=shown(text))
    line = _THOUSANDS.sub(lambda m: m[1] + m[2].replace(".", ""), line)
    numbers = re.findall(r"\d+", _CALENDAR.sub(" ", line))
    if re.search(r"\d[.,]\d|\bruoi\b|\bphay\b|\d ?%", line):
        raise Invalid("error-count-whole", given=shown(text))
    if not numbers or re.search(r"(?:^|\s)-\s?\d", line):
        raise Invalid("error-count", given=shown(text))
    if len(numbers) > 1 or _UNITS.sub("", re.sub(r"\d+", "", line)).strip(" .,;:!()'\"*#=+"):
        raise Unclear("error-count-which", options=_each(numbers, lo, hi), given=shown(text))
    return _within(int(numbers[0]), lo, hi)


def _within(value: int, lo: int, hi: int) -> int:
    if not lo <= value <= hi:
        raise Invalid("error-count-range", given=min(value, 10**9), lo=lo, hi=hi)
    return value


def _each(numbers: list[str], lo: int, hi: int) -> tuple[str, ...]:
    found = [int(n) for n in numbers]
    if len(found) == 2 and 1 <= found[0] <= 9 and 1 <= found[1] <= 9:
        found.insert(0, found[0] * 10 + found[1])  # 'hai hai' may be 22
    return tuple(dict.fromkeys(str(n) for n in found if lo <= n <= hi))[:4]


def number(text: str) -> Decimal:
    """Points: '85,5', '85.5', '8 rưỡi', 'tám mươi lăm phẩy năm', '1.234,5'.

    A dot is read as a decimal sign unless three digits follow: then it is asked, as is a comma.
    ``error-number`` (Invalid), ``error-number-which`` (Unclear).
    """
    line = re.sub(r"\bmot\b", "1", canon(text))
    if ABOUT.search(line):
        raise Invalid("error-count-exact", given=shown(text))
    line = re.sub(r"(\d) ?phay ?(\d)", r"\1,\2", line)
    line = re.sub(r"^(?:dat|duoc|cham|tu cham|cho)? ?(?:so )?(?:diem)? ?(?:la|:)? ?", "", line)
    match = re.fullmatch(r"(-?[\d.,]{1,20}?) ?(?:diem|d)?( ruoi)?(?: diem)?", line)
    if not match:
        _refuse_number(text, line)
        raise Invalid("error-number", given=shown(text))
    if match[2] and not match[1].isdigit():
        raise Invalid("error-number", given=shown(text))
    return _decimal(match[1] + (",5" if match[2] else ""), text)


def _refuse_number(text: str, line: str) -> None:
    options = tuple(dict.fromkeys(re.findall(r"(?<![\d.,])\d{1,3}(?:,\d{1,2})?(?![\d.,])", line)))
    if options:
        raise Unclear("error-number-which", options=options[:4], given=shown(text))


def _decimal(digits: str, text: str) -> Decimal:
    if re.fullmatch(r"-?\d+(?:[.,](?:\d\d?|\d{4,}))?", digits) or re.fullmatch(
        r"-?0[.,]\d+", digits
    ):
        return Decimal(digits.replace(",", "."))
    if re.fullmatch(r"-?\d{1,3}(?:\.\d{3})+,\d+|-?\d{1,3}(?:\.\d{3}){2,}", digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    if re.fullmatch(r"-?\d{1,3}[.,]\d{3}", digits):
        whole, part = re.split("[.,]", digits)
        kept = part.rstrip("0") or "0"
        shorter = f"{whole},{kept}" if len(kept) < 3 else f"{whole},{part}0"
        raise Unclear("error-number-which", options=(shorter, whole + part), given=shown(text))
    raise Invalid("error-number", given=shown(text))


def fraction(text: str) -> tuple[int, int]:
    """'22/24', '22 trên 24', '22 trong tổng số 24': a part and its whole, part <= whole.

    ``error-fraction`` (no two numbers), ``error-fraction-more`` (part, whole).
    """
    short(text)
    line = re.sub(r"\bmot\b", "1", canon(text))
    if re.search(r"[~≈]|\b(?:khoang|chung|about|hon|gan)\b", line):
        raise Invalid("error-count-exact", given=shown(text))
    units = r"(?: ?(?:nguoi|dc|dang vien|dv|phieu|viec|y kien))?"
    match = re.fullmatch(
        rf"(?:\D{{0,20}} )?(\d{{1,5}}){units} ?{OF} ?(\d{{1,5}}){units}(?: \D{{0,20}})?", line
    )
    if not match or re.search(r"\b(?:vang|thieu|nghi|khong)\b", line):
        raise Invalid("error-fraction", given=shown(text))
    part, whole = int(match[1]), int(match[2])
    if part > whole:
        raise Invalid("error-fraction-more", part=part, whole=whole)
    return part, whole


OF = TERMS.pattern("of")
