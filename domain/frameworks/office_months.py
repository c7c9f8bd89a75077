"""What an office's rule counts over several months, as a condition on a fact of the record."""

from __future__ import annotations

import re
from typing import Any

from domain.frameworks.office_words import either_way
from domain.parse import fold
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))


def _pattern(name: str) -> re.Pattern[str]:
    return late(TERMS.pattern(name))


MONTHS_ON, MORE_MONTHS = _pattern("months_on"), _pattern("over_more_months")
UNEXCUSED, MERGED = _pattern("unexcused"), _pattern("merged_meeting")
ATTENDANCE, MINUTES = _pattern("attendance_below"), _pattern("minutes_below")
COUNTS = {"hai": "2", "ba": "3", "bon": "4", "nam": "5", "sau": "6"}


def over_months(text: str) -> list[dict[str, Any]]:
    """The fact that keeps it from happening, and over how many months; nothing where people have to
    say it: "2 tháng liền có đảng viên vắng không lý do".
    """
    if MORE_MONTHS.search(text):
        return []
    on = MONTHS_ON.search(text)
    many = {"months": COUNTS.get(fold(on["n"]), on["n"])} if on else {}
    rest = MONTHS_ON.sub(" ", text)
    if below := ATTENDANCE.search(rest):
        return [{"fact": "attendance_percent", "least": below[1].replace(",", "."), **many}]
    if UNEXCUSED.search(rest) and not re.search(r"\d", rest):
        return [{"fact": "absent_unexcused", "most": "0", **many}]
    if below := MINUTES.search(rest):
        return [{"fact": "minutes", "least": below[1], **many}]
    return [{"fact": "held_apart", "least": "1", **many}] if MERGED.search(rest) else []
