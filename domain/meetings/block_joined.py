"""What parts say together: one day of several tasks, the head of the only vote."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.meetings.block_part import Part
from domain.meetings.block_pieces import due_by
from domain.meetings.parse.conclusions import only_votes
from domain.parse.terms import terms
from domain.parse.text import fold, shadow
from domain.patterns import late

TERMS = terms(__file__, "block")
_SHARED = TERMS.compiled("shared")
_ONLY_ADOPTED = TERMS.compiled("only_adopted")
_NOBODY = TERMS.compiled("nobody")
_ASKS_NOTHING = late(r"\b(?:kien nghi|de nghi|de xuat|kn)\b")
VOTE_HEAD = TERMS.compiled("vote_head")
_CAST = late(r"\d\s*/\s*\d")


def by_one_day(found: list[Part]) -> list[Part]:
    """The tasks before 'hạn chung 15/1' with this day, where they have none."""
    for at in range(len(found) - 1, 0, -1):
        match = _SHARED.fullmatch(shadow(found[at].text))
        first = at
        while match and first and found[first - 1].step == "new_tasks":
            first -= 1
        if match and first < at:
            day = match["due"]
            tasks = [replace(one, text=due_by(one.text, day)) for one in found[first:at]]
            return [*found[:first], *tasks, *found[at + 1 :]]
    return found


def of_one_vote(found: list[Part]) -> list[Part]:
    """Without what only heads a vote, where it is the only one: "Biểu quyết nghị quyết: 19/19"."""
    heads = [VOTE_HEAD.match(shadow(part.text)) if part.last else None for part in found]
    both = [*zip(found, heads, strict=True)]
    others = [part for part, head in both if part.step == "conclusion" and not head]
    if sum(map(bool, heads)) != 1 or any(_CAST.search(part.text) for part in others):
        return found
    return [replace(part, text=part.text[head.end() :]) if head else part for part, head in both]


def of_one_text(found: list[Part]) -> list[Part]:
    """Without 'thông qua nghị quyết', where it is told what was concluded."""
    of_it = [part for part in found if part.step == "conclusion" and not part.last]
    texts = [part for part in of_it if len(part.text.split()) > 2]
    bare = [part for part in texts if _ONLY_ADOPTED.fullmatch(shadow(part.text).strip(" ."))]
    return [part for part in found if part not in bare] if len(bare) < len(texts) else found


def more_votes(piece: str) -> bool:
    """', 1 không đồng ý', ', không ai phản đối' behind a vote."""
    told = re.search(r"\d", piece) or _NOBODY.match(fold(piece))
    if _ASKS_NOTHING.search(fold(piece)):
        return False
    return told is not None and only_votes(piece)
