"""What a line of a plan says that its meetings are about, beside their days."""

from __future__ import annotations

import re

from domain.parse.text import shadow
from domain.parse.words import canon
from domain.plans.off_clause import Off
from domain.plans.tokens import TERMS, Marked

LONGEST = 6000  # characters
_TOPICS, _NO_TOPIC = TERMS.compiled("topics"), TERMS.compiled("no_topic")
_IN_BRACKETS = TERMS.compiled("in_brackets")
BY_MONTH = re.compile(
    r"(?i)\b(?:tháng|thang|t) ?(1[0-2]|[1-9])\s*:?\s+([^\W\d][^,;.\d(]*)(?=[,;.]|$)"
)


def in_brackets(line: str) -> tuple[str, dict[int, str]]:
    """ "tháng 1 ngày 5 (tổng kết năm)": without it, and by month what it is about."""
    found: dict[int, str] = {}
    for match in reversed(list(_IN_BRACKETS.finditer(shadow(line)))):
        about = said_of(match, line)
        if is_topic(about, "year", "quarters"):
            found[int(match["m"] or match["m2"])] = about
            line = line[: match.start("topic") - 1] + line[match.end("topic") + 1 :]
    return line, found


def topics_behind(line: str) -> tuple[int, list[tuple[str, str]]] | None:
    """ "chuyên đề tháng 3 học Bác, tháng 6 tiết kiệm": where it begins, and what is of which month;
    None where anything else is said of the months.
    """
    begin = _TOPICS.search(shadow(line))
    if begin is None:
        return None
    said = line[begin.end() :]
    found = [(m, about.strip()) for m, about in BY_MONTH.findall(said)]
    whole = not re.search(r"\w", BY_MONTH.sub("", said))
    plain = all(is_topic(about) for _, about in found)
    return (begin.start(), found) if found and whole and plain else None


def said_of(match: re.Match[str], line: str) -> str:
    return line[match.start("topic") : match.end("topic")]


def is_topic(said: str, *may: str) -> bool:
    """It says nothing of days but for what it ``may``."""
    marked = Marked(canon(said, LONGEST))
    return (
        all(one.kind in may for one in marked.tokens)
        and marked.off == Off()
        and not _NO_TOPIC.match(shadow(said))
    )
