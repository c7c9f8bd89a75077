"""What a message puts right: "À nhầm, vắng 3", "sửa lại: chủ trì anh Ba", "người ghi là Thảo chứ
không phải bà Ngần".
"""

from __future__ import annotations

import re

from domain.parse.moved import moved_to
from domain.parse.terms import terms
from domain.parse.text import clean, shadow
from domain.patterns import late

TERMS = terms(__file__, "block_amended")
_AMENDS, _NOT_SO = TERMS.compiled("amends"), TERMS.compiled("not_so")
_AT_START = TERMS.compiled("at_start")
_MEETING, _GIVEN = TERMS.compiled("meeting"), TERMS.compiled("given")
_MISTAKEN = TERMS.pattern("mistaken")
_WITHIN = [
    late(rf"(?P<old>{one}){_MISTAKEN}(?P<new>{one})") for one in TERMS.named("alike").values()
]
_OF = TERMS.named("counted")
_COUNTED = late(rf"{_OF['old']}{_MISTAKEN}{_OF['new']}")


def amendments(text: str) -> tuple[str, str]:
    """What was said first, and what puts it right; ("", text) where all of it does, and
    (text, "") where nothing does.
    """
    line = clean(text)
    if start := _AT_START.match(line.lower()):
        return "", _right(line[start.end() :])
    hits = [*_AMENDS.finditer(line.lower())]
    if not hits:
        return text, ""
    last = hits[0]
    return line[: last.start()].strip(), _right(line[last.end() :])


def put_right_within(text: str) -> str:
    """'2/11, à nhầm 3/11', '30/31, nhầm, 29/31': the later one, of two that are alike."""
    for pattern in _WITHIN:
        while match := pattern.search(shadow(text)):
            text = text[: match.start("old")] + text[match.start("new") :]
    while match := _COUNTED.search(shadow(text)):
        came = TERMS.text("so_many_came", n=match["n"])
        text = f"{text[: match.start()]}{came}{text[match.end() :]}"
    return "".join(map(_held_then, re.split(r"((?<=[.;!])\s+|\n+)", text)))


def _held_then(sentence: str) -> str:
    """'Giấy mời ghi 3/4 nhưng dời, họp thật 5/4': the day on which they met."""
    held = moved_to(sentence)
    before = shadow(sentence[: len(clean(sentence)) - len(held)])
    return held if _MEETING.search(before) and not _GIVEN.search(before) else sentence


def _right(said: str) -> str:
    """Each piece without what it was not."""
    parts = re.split(r"([.;\n]+(?:\s|$))", said)
    return "".join(_without_other(one) for one in parts).strip()


def _without_other(piece: str) -> str:
    match = _NOT_SO.search(shadow(piece))
    return piece[: match.start()] if match else piece
