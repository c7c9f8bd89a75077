"""A roll in plainer words, where it was not understood as it was said: "3 bác sĩ kia trực mà báo
trước hết rồi" as "vắng 3 có phép".
"""

from __future__ import annotations

import re

from domain.meetings.parse.roll_remarks import remarks
from domain.parse.terms import terms
from domain.parse.text import shadow
from domain.patterns import late

TERMS = terms(__file__, "roll_plain")
_PLAINER = [(said, late(pattern)) for said, pattern in TERMS.pairs("plainer")]
_ASIDE = re.compile(r"\s*\(([^()]*\d[^()]*)\)")


def plainer(text: str) -> str:
    for said, pattern in _PLAINER:
        for match in reversed([*pattern.finditer(shadow(text))]):
            told = said.format(**match.groupdict())
            text = f"{text[: match.start()]}{told}{text[match.end() :]}"
    return text


def kinds_aside(text: str) -> tuple[str, str]:
    """The text without "(16 chính thức, 2 dự bị)", and that."""
    for match in _ASIDE.finditer(text):
        bare, told = remarks(match[1])
        if told.split is not None and not re.search(r"\w", bare):
            return text[: match.start()] + text[match.end() :], f", {match[1]}"
    return text, ""
