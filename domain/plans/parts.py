"""The parts of a sentence of a plan, each with its own months, days, hours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.plans.tokens import TERMS, Marked, Token

_HARMLESS = TERMS.compiled("harmless")
_STRONG = TERMS.compiled("strong")
_AND = TERMS.compiled("and")
_NUMBERED = TERMS.compiled("numbered")
_EXCEPT = TERMS.compiled("except")
_SIGNS = re.compile(r"([,()]| - | : ?|:)")


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two commas."""

    tokens: tuple[Token, ...]
    left: str
    words: str
    aside: bool  # in brackets

    def values(self, *kinds: str) -> list[object]:
        return [one.value for one in self.tokens if one.kind in kinds]

    def has(self, *kinds: str) -> bool:
        return any(one.kind in kinds for one in self.tokens)

    @property
    def day_then_theme(self) -> bool:
        """ "tháng 3 ngày 4 chuyên đề": what the meeting of that month is about."""
        kinds = [one.kind for one in self.tokens if one.kind != "hour"]
        return kinds in (["months", "rule", "thematic"], ["months", "date", "thematic"])


def parts(sentence: str, marked: Marked) -> Iterator[Part]:
    """Between commas, and between two rules that are joined by a word."""
    depth = 0
    for text in _SIGNS.split(sentence):
        depth = max(0, depth + (text == "(") - (text == ")"))
        if _SIGNS.fullmatch(text):
            continue
        rules = sum(token.kind == "rule" for token in marked.in_order(text))
        pieces = _by_months(text, marked) if rules > 1 else [text]
        for piece in pieces:
            for one in _AND.split(piece) if rules > 1 else [piece]:
                yield Part(tuple(marked.in_order(one)), _left(one), one, depth > 0)


def _by_months(text: str, marked: Marked) -> Iterator[str]:
    """ "ngày 8 hằng tháng trừ tháng 2 ngày 18 và tháng 10 ngày 6": before each of its months."""
    begin, last, ruled, open_ = 0, 0, False, False
    for at, char in enumerate(text):
        kind = next((token.kind for token in marked.in_order(char)), "")
        if kind == "months" and ruled and (open_ or _EXCEPT.search(text, last, at)):
            yield text[begin:at]
            begin, ruled, open_ = at, False, True
        ruled = ruled or kind in ("rule", "date")
        last = at if kind else last
    yield text[begin:]


def _left(text: str) -> str:
    """What was not understood of it, where it may change what was."""
    bare = re.sub(r"[\ue000-\uf8ff]", " ", text)
    bare = _HARMLESS.sub(" ", _NUMBERED.sub(" ", bare.strip()))
    return bare.strip() if _STRONG.search(bare) else ""
