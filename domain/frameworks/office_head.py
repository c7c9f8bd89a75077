"""The head of an office's framework."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from domain.frameworks.office_words import either_way
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
DAY = late(TERMS.pattern("day"))
DOCUMENT = late(TERMS.pattern("document"))
ISSUER, GOES_BY = TERMS.compiled("issuer"), TERMS.compiled("goes_by")
SINCE, SINCE_MONTH = TERMS.compiled("since"), TERMS.compiled("since_month")
SIGNED, REGULAR = TERMS.compiled("since_signed"), TERMS.compiled("regular_form")
TITLE, BEGINS = TERMS.compiled("title"), TERMS.compiled("begins_form")
GUIDANCE = TERMS.compiled("title_of_guidance")
PARTY = TERMS.compiled("party")
GOES_ON = TERMS.compiled("title_goes_on")
HEAD = 40  # lines, at most


def head_of(lines: Sequence[str], near: Sequence[str] = ()) -> dict[str, Any]:
    """``near``: lines right above the criteria, where the title is looked for first.

    Title, issuer, number, its day, from when it holds; what is not said is left out.

    Papers that this one goes by ("Căn cứ Hướng dẫn số …") are not its own.
    """
    own = [line for line in lines[:HEAD] if not is_row(line) and not GOES_BY.match(line.strip())]
    text = "\n".join(own)
    found = dict[str, Any]()
    if document := DOCUMENT.search(text):
        found["number"] = document[1]
    if issuer := _issuer(own) or ISSUER.search(text):
        found["issuer"] = issuer[0].strip(" -–(,.")[:300]
    found |= _days(text)
    by_others = [line for line in near if GOES_BY.match(line.strip())]
    close = "\n".join(line for line in near if line not in by_others)
    if title := TITLE.search(close) or TITLE.search(text) or GUIDANCE.search(text):
        found["title"] = _whole(title).strip(" -–(,.")[:300]
    return found


def _whole(title: re.Match[str]) -> str:
    """ "QUY ĐỊNH" and below it "về tiêu chí đánh giá …": a title of two lines."""
    more = GOES_ON.match(title.string, title.end())
    return f"{title[0].strip()} {more[1]}" if more else title[0]


def _issuer(lines: Sequence[str]) -> re.Match[str] | None:
    """In a head of a document the superior stands above who issues it: the lower of two lines."""
    left = [line.strip() for line in lines if not PARTY.fullmatch(line.strip())]
    whole = [*(ISSUER.fullmatch(line) for line in left[:4]), None]
    return next((one for one, below in pairwise(whole) if one and not below), None)


def _days(text: str) -> dict[str, str]:
    """The day of the document, and from when it holds: a day, a month, or that day itself."""
    found, days = dict[str, str](), [day for day in DAY.finditer(text) if _iso(day)]
    since = [day for day in days if SINCE.search(text[: day.start()].lower())]
    if since:
        found["since"] = _iso(since[-1])
    elif month := SINCE_MONTH.search(text.lower()):
        found["since"] = f"{int(month['y']):04}-{int(month['m']):02}-01"
    if others := [day for day in days if not since or day.start() != since[-1].start()]:
        found["dated"] = _iso(others[0])
        if not found.get("since") and SIGNED.search(text.lower()):
            found["since"] = found["dated"]
    return found


def _iso(day: re.Match[str]) -> str:
    """ "" where there is no such day."""
    try:
        return date(int(day[3]), int(day[2]), int(day[1])).isoformat()
    except ValueError:
        return ""


def begins_form(line: str) -> bool:
    """ "PHỤ LỤC II", "PHIẾU CHẤM ĐIỂM …": a line of its own."""
    return BEGINS.match(line.strip()) is not None


def kinds_of(title: str) -> dict[str, list[str]]:
    """A form of its own for thematic meetings says so in its title."""
    words = title.lower()
    thematic = TERMS.compiled("thematic_form").search(words)
    return {"kinds": ["thematic"]} if thematic and not REGULAR.search(words) else {}


def is_row(line: str) -> bool:
    """Whether it is a row of a table: its cells are parted by more than a space."""
    return re.search(r"\S {2,}\S", line) is not None
