"""The words that begin a part of a meeting, and what was talked of right behind its kind."""

from __future__ import annotations

import re
from functools import cache

from domain.chat import Month
from domain.meetings.block_head import head
from domain.meetings.context import Context
from domain.meetings.parse.persons import is_person
from domain.meetings.parse.setting_pieces import Piece, is_place
from domain.parse.instead import instead
from domain.parse.terms import terms
from domain.parse.text import fold, shadow
from domain.patterns import late

TERMS = terms(__file__, "block")
STRONG = {name: late(pattern) for name, pattern in TERMS.named("strong").items()}
THEMATIC, _OF_THEME = TERMS.compiled("thematic"), TERMS.compiled("of_theme")


@cache
def sections(month: str) -> dict[str, re.Pattern[str]]:
    """The words that begin a part, of a record of this month."""
    this = Month.parse(month)
    names = {"<this>": this, "<next>": this.shift(1), "<prev>": this.shift(-1)}
    found = {}
    for section, pattern in TERMS.named("sections").items():
        for name, meant in names.items():
            pattern = pattern.replace(name, f"0?{meant.first.month}(?!\\d)")
        found[section] = re.compile(pattern)
    return found


_OPENS = {name: late(pattern) for name, pattern in TERMS.named("opens").items()}
_LONGEST_HEAD = 9  # words


def opened(piece: str) -> str:
    """What a head opens that stands alone: "Phân công thực hiện:"; "" where it is no head."""
    line = piece.rstrip()
    words = line.strip(" :").split()
    named = not line.isupper() and any(word[0].isupper() for word in words[1:])
    if not line.endswith(":") or len(words) > _LONGEST_HEAD or named:
        return ""
    return next((name for name, one in _OPENS.items() if one.search(shadow(line))), "")


def is_set(piece: str) -> bool:
    labels = set(Piece(piece).labels)
    return bool({"chair", "minute_taker"} & labels) and bool(Piece(piece).told)


def is_matter(piece: str, kind: re.Match[str], context: Context) -> bool:
    """'Thường kỳ: bảo hiểm y tế': a matter behind the kind, and no day, place or roll."""
    rest = piece[kind.end() :]
    if head(rest, context)[0] or is_place(rest) or is_set(rest) or instead(rest):
        return False
    dark = shadow(rest)
    begun = any(one.match(dark) for one in sections(context.month).values())
    told = begun or any(one.search(dark) for one in STRONG.values())
    return len(rest.split()) > 1 and not told


def titled_theme(piece: str, kind: str, rest: str) -> bool:
    """'chuyên đề học Bác': the title right behind the kind."""
    if not THEMATIC.search(fold(kind)) or len(rest.split()) < 2 or _OF_THEME.match(fold(rest)):
        return False
    if instead(rest) or is_place(rest) or is_person(rest) or Piece(rest).labels:
        return False
    return f"{kind} {rest}" in " ".join(piece.split()) and not re.search(r"\d", rest)
