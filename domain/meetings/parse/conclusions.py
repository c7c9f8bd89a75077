"""Conclusions: free text with a vote at its end or beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.errors import Unclear
from domain.meetings.meeting import Conclusion
from domain.meetings.parse.vote_terms import FILLER, ITEM, NOBODY_AGAINST, YES
from domain.meetings.parse.votes import vote, vote_text
from domain.parse.lists import none
from domain.parse.shares import MOST, items
from domain.parse.terms import terms
from domain.parse.text import fold, short, shown
from domain.parse.words import canon

LONGEST = 2000  # characters of a conclusion


def conclusion(text: str, *, present: int) -> Conclusion:
    """Free text of at most 2000 characters with a vote at its end or beginning, or either alone.

    ``error-empty``, ``error-too-long``; what ``vote`` refuses where it is surely a vote, its
    options with the text before them.
    """
    cleaned = short(text, LONGEST)
    if none(cleaned):
        return Conclusion()
    for head, tail, after in _cuts(cleaned):
        try:
            counted = vote(tail, present=present)
        except Unclear as asked:
            options = tuple(_joined(head, option, after) for option in asked.options)
            raise Unclear(asked.key, options=options, **asked.args_for_words) from None
        if head and after and not _LABEL.search(canon(tail)):
            options = (f"{head}; {vote_text(counted)}", f"{head} {tail}")
            raise Unclear("error-vote-check", options=options, given=shown(tail))
        return Conclusion(text=head or None, vote=counted)
    return Conclusion(text=cleaned)


TERMS = terms(__file__, "conclusions", yes=YES)
_LABEL = TERMS.compiled("label")
_SOFT = TERMS.compiled("soft")


_COUNTED = TERMS.compiled("counted")


def _joined(head: str, option: str, after: bool) -> str:
    if not head:
        return option
    return f"{head}; {option}" if after else f"{option}; {head}"


def _cuts(text: str) -> Iterator[tuple[str, str, bool]]:
    """(text, vote, vote comes last) where a part is surely a vote, the longest first."""
    if _vote_like(text, alone=True):
        yield "", text, True
    near_end = len(text) - 160
    for match in re.finditer(r"[,;.:\n(–—-]+\s*|\s+", text):
        tail = text[match.end() :].strip(" .);")
        hard = match[0].strip() != ""
        if not hard and _COUNTED.search(fold(text[max(0, match.start() - 8) : match.start()])):
            continue
        if match.start() > near_end and _vote_like(tail, alone=hard):
            yield text[: match.start()].rstrip(" ,;.:(–—-\n"), tail, True
    for match in _heads(text):
        head = text[: match.start()]
        counted = re.search(r"\d", head) and not re.search(
            r"(?:thong qua|voi|la|va|co|dat|cho|cua)$", fold(head)
        )
        if counted and _vote_like(head, alone=match[0].strip() != ""):
            yield text[match.end() :].strip(), head, False


def _heads(text: str) -> Iterator[re.Match[str]]:
    """Where a vote at the beginning may end: at a comma, or else after as many words as can be."""
    yield from re.finditer(r"[,;.:\n]\s*", text[:160])
    yield from reversed([*re.finditer(r"\s+", text[:60])])


def _vote_like(part: str, *, alone: bool) -> bool:
    """Every word belongs to a vote; without a comma before it there must be a number too."""
    if not part or len(part) > 160:
        return False
    line = re.sub(r"\bmot\b", "1", canon(part)) if fold(part) else ""
    row, rest = items(NOBODY_AGAINST.sub(" tat ca ", line), ITEM)
    names = {item.name for item in row}
    if re.search(r"\w", FILLER.sub("", rest)) or len(row) > MOST:
        return False
    label = bool(names & {"in_favour"}) or re.match(r"(?:bieu quyet|bq)\b", line) is not None
    numbers = bool(names & {"number", "fraction", "percent", "all"})
    if not alone:
        return label and numbers and _SOFT.match(line) is not None
    if re.fullmatch(r"thong (?:qua|nhat)", line):
        return False
    return label or (names <= {"fraction", "stop"} and "fraction" in names) or "100%" in line
