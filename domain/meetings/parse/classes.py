"""How members were classed at the end of the year: so many in each class, with the vote on it."""

from __future__ import annotations

import re
from itertools import pairwise

from domain.errors import Invalid
from domain.meetings.meeting import Rank, RankCount
from domain.meetings.parse.vote_terms import YES
from domain.parse.numerals import digits
from domain.parse.terms import terms
from domain.parse.text import shadow, short, shown

TERMS = terms(__file__, "classes", yes=YES)
_RANK = re.compile("|".join(f"(?P<{rank}>{said})" for rank, said in TERMS.named("ranks").items()))
_COUNT = TERMS.compiled("count")
_VOTE = TERMS.compiled("vote")
_SIGNS = re.compile(r"[,;\n]+|\.(?=\s|$)")
_FILLER = TERMS.compiled("filler")


def ranks(text: str, *, members: int | None) -> tuple[RankCount, ...]:
    """'Xuất sắc 4 (20/20), tốt 15, hoàn thành 1', each class once, in the order of their grade.

    Invalid: ``error-ranks`` (given), ``error-ranks-many`` (count, members).
    """
    said = [_one(one, text) for one in _said_apart(shadow(digits(short(text))))]
    if not said or len({one.rank for one in said}) < len(said):
        raise Invalid("error-ranks", given=shown(text))
    count = sum(one.members for one in said)
    if members and count > members:
        raise Invalid("error-ranks-many", count=count, members=members)
    order = list(Rank)
    return tuple(sorted(said, key=lambda one: order.index(one.rank)))


def _said_apart(line: str) -> list[str]:
    """What is said of each class: at signs, or without these from one class to the next."""
    found: list[str] = []
    for piece in _SIGNS.split(line):
        starts = [match.start() for match in _RANK.finditer(piece)]
        if not starts and found:
            found[-1] = f"{found[-1]} {piece}"
            continue
        if not starts:
            found += [piece] if _is_said(piece) else []
            continue
        cuts = [0, *starts[1:], len(piece)]
        found += [piece[a:b] for a, b in pairwise(cuts)]
    return found


def _one(said: str, text: str) -> RankCount:
    match = _RANK.search(said)
    rest = f"{said[: match.start()]} {said[match.end() :]}" if match else ""
    cast = _VOTE.search(rest)
    rest = f"{rest[: cast.start()]} {rest[cast.end() :]}" if cast else rest
    counts = [*_COUNT.finditer(rest)]
    if match is None or len(counts) != 1 or _is_said(_COUNT.sub(" ", rest)):
        raise Invalid("error-ranks", given=shown(text))
    in_favour, of = (int(cast["part"]), int(cast["whole"])) if cast else (None, None)
    if in_favour is not None and of is not None and in_favour > of:
        raise Invalid("error-ranks", given=shown(text))
    rank, members = Rank(str(match.lastgroup)), int(counts[0]["n"] or 0)
    return RankCount(rank=rank, members=members, in_favour=in_favour, of=of)


def _is_said(rest: str) -> bool:
    return re.search(r"\w", _FILLER.sub(" ", rest)) is not None
