"""The spellings of days brought to one, before the patterns look at them."""

from __future__ import annotations

import re

from domain.errors import Unclear
from domain.parse.days import Said
from domain.parse.text import clean, shown
from domain.parse.words import canon

_TIME = re.compile(
    r"\b\d{1,2} ?(?:h|g|gio)(?: ?\d{1,2}(?! ?[/.-] ?\d))?(?: ?(?:p|phut|ruoi))?\b|\b\d{1,2}:\d\d\b"
    r"|\b\d{1,2} ruoi\b"
)
_SPELLINGS = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        (r"\b(?:chu|chua) ?(?:nhat|nhut)\b|\bcn\b", "thu 8"),
        (r"(?<=\d) (?:vua|moi) (?:qua|roi)\b", ""),
        (r"\bkhong (?:qua|over)\b", "cham nhat"),
        (r"\bqua (?=zalo|mang|truc tuyen|online|dien thoai|meet|zoom)", ""),
        (r"(\d) ?[/,]? ?t ?(\d{1,2})\b", r"\1 thang \2"),
        (r"\bt ?([2-7])\b", r"thu \1"),
        (r"\b(?:thag|thg|thang) ?(?=\d)", "thang "),
        (
            r"\b(thang (?:\d{1,2}|nay|truoc)),? ((?:ngay|mung|mong) \d{1,2})(?! ?[-/.]? ?\d)",
            r"\2 \1",
        ),
        (r"\b2 khong (\d) ?(\d)\b", r"20\1\2"),
        (r"\bngay ?(?=\d)", "ngay "),
        (r"\b(\d{1,2}) tay\b", r"ngay \1"),
        (r"\b(truoc|den het|den|han|cham nhat) (?=\d{1,2}$)", r"\1 ngay "),
    )
)
_AGAIN = re.compile(r"\b(?:hang|moi) (thu|thang|tuan|quy|nam|ngay)\b")


def prepared(text: str, said: Said) -> str:
    """``canon`` with weekdays, months and years in one spelling, without the time of day.

    What comes back every week or month ('hằng tháng') is no deadline: ``error-date-vague``.
    """
    line = canon(text)
    if "kìa" in clean(text).lower() or (not said.past and _AGAIN.search(line)):
        raise Unclear("error-date-vague", given=shown(text))
    line = _AGAIN.sub(lambda match: "thu" if match[1] == "thu" else "", line)
    for pattern, spelling in _SPELLINGS:
        line = pattern.sub(spelling, line)
    return line if _TIME.fullmatch(line) else _TIME.sub(" ", line)
