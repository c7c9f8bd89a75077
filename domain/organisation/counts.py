"""How the number of members changes, as a secretary says it: "kết nạp 1 từ 15/8"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from domain import parse
from domain.errors import Invalid
from domain.organisation.terms import DAY, terms

KINDS: tuple[tuple[str, dict[str, int]], ...] = (  # what is said, folded; what one of it changes
    ("cong nhan chinh thuc|chuyen chinh thuc|chinh thuc hoa", {"full": 1, "probationary": -1}),
    ("ket nap|dang vien moi", {"probationary": 1}),
    ("thoi tam mien|het mien|sinh hoat lai", {"exempt": -1}),
    ("mien sinh hoat|mien cong tac|tam mien|mien", {"exempt": 1}),
    ("tam den|sinh hoat tam thoi den|den tam thoi", {"temporary_in": 1}),
    ("tam di|sinh hoat tam thoi di|di tam thoi", {"temporary_out": 1}),
    ("het tam den", {"temporary_in": -1}),
    ("tro ve|het tam di", {"temporary_out": -1}),
    ("chuyen den|tiep nhan", {"full": 1}),
    ("chuyen di|tu tran|khai tru|xoa ten|qua doi|cho ra|xin ra", {"full": -1}),
)
MOST = 500


@dataclass(frozen=True, slots=True)
class CountChange:
    """So much is added to each of these counts from this day on."""

    since: date
    added: dict[str, int]


def count_changes(text: str, today: date) -> CountChange:
    """Invalid: ``error-counts``, where nothing of it is understood."""
    folded = parse.fold(text)
    day = DAY.search(folded)
    since = terms(day[0], today).since if day else today
    rest = folded.replace(day[0], " ") if day else folded
    added: dict[str, int] = {}
    for words, changes in KINDS:
        match = re.search(rf"\b(?:{words})\b(?:[\s:]{{0,3}}(?:them\s+)?(\d{{1,3}})\b)?", rest)
        if match is None:
            continue
        before = re.search(r"(\d{1,3})\s*(?:dang vien|dong chi|nguoi)?\s*$", rest[: match.start()])
        count = int(match[1] or (before[1] if before else 1))
        if not 1 <= count <= MOST:
            raise Invalid("error-counts")
        for name, one in changes.items():
            added[name] = added.get(name, 0) + one * count
        rest = rest[: match.start()] + " " + rest[match.end() :]
    if not added:
        raise Invalid("error-counts")
    return CountChange(since, added)
