"""What people say instead of an answer: that they do not know, that it must wait, what is meant.

It is never a value. Words to the assistant are told from an answer by the whole of what was said:
every word of it must belong to such a phrase, or it calls the assistant by a name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from domain.errors import Invalid
from domain.parse.closing import closed
from domain.parse.terms import terms
from domain.parse.text import ALL, KEPT, clean, fold, shadow, shown
from domain.parse.words import bare_free
from domain.patterns import late

TERMS = terms(__file__, "instead")
Instead = Literal[
    "why", "unknown", "wish", "wait", "talk", "slip", "before", "more", "yes", "little", "secret"
]  # fmt: skip
_CALL = TERMS.compiled("call")
_SORTS: dict[Instead, re.Pattern[str]] = {
    "why": TERMS.compiled("why"),
    "wish": TERMS.compiled("wish"),
    "wait": TERMS.compiled("wait"),
    "unknown": TERMS.compiled("unknown"),
    "slip": TERMS.compiled("slip"),
    "talk": TERMS.compiled("talk"),
    "more": TERMS.compiled("more"),
    "yes": TERMS.compiled("yes"),
}


def _words(name: str) -> re.Pattern[str]:
    """Nothing but such words, each of them whole: "trồng cây" is none of "trong", "ca" and "y"."""
    word = TERMS.pattern(name)
    return late(rf"{word}(?: {word})*")


_OF_WORK = TERMS.compiled("of_work")
_CORRECTS = TERMS.compiled("corrects")
_ASKS = TERMS.compiled("asks")
_LATER = TERMS.compiled("later")
_AGAIN = TERMS.compiled("again")
_LITTLE_STARTS = TERMS.compiled("little_starts")
_LITTLE, _BEFORE = _words("little"), _words("before")
_HEADINGS = TERMS.compiled("headings")
_JOINS, _POINTS = TERMS.compiled("before_joins"), TERMS.compiled("before_points")
_HOLLOW_PHRASES, _MATTER = TERMS.compiled("hollow_phrases"), TERMS.compiled("matter")
_HOLLOW = TERMS.bag("hollow") | TERMS.bag("hollow_marked")
_HOLLOW_BARE = frozenset(map(fold, TERMS.bag("hollow")))
_TOLD_ALREADY, _OF_SELF = TERMS.compiled("told_already"), TERMS.compiled("of_self")
_REQUEST, _ORDER, _LIKE = TERMS.compiled("request"), TERMS.compiled("order"), TERMS.compiled("like")
_ORDERS = TERMS.bag("orders")
_SECRET, _BARE_REQUEST = TERMS.compiled("secret"), TERMS.compiled("bare_request")
_NOT_CAUGHT, _SPEAKER = TERMS.compiled("not_caught"), TERMS.compiled("speaker")
_OTHER_KNOWS = TERMS.compiled("other_knows")
_FEW = 12  # words of what is said in passing
_HEADS = TERMS.compiled("heads")
_POLITE = late(TERMS.pattern("polite"), re.IGNORECASE)
_CALLED = TERMS.compiled("called")
_TO_ONE = TERMS.compiled("to_one")
_HOLD_ON, _TIRED = TERMS.compiled("hold_on"), TERMS.compiled("tired")
_LETTER = late(r"[^\W\d_]")
LONGEST = 90  # letters of what is said in passing


@lru_cache(KEPT)
def instead(text: str) -> Instead | None:
    """What this is where it is no answer; None where it may be one."""
    line = _line(text)
    if not line:
        return "why" if "?" in text else "talk"
    if _SECRET.search(line):
        return "secret"
    if len(line) > LONGEST or _HEADINGS.search(line):
        return None
    if _HOLD_ON.fullmatch(clean(text).lower().strip(" .!")):
        return "wait"
    if _TIRED.fullmatch(line):
        return "talk"
    called = _CALL.sub(" ", line).strip()
    for sort, pattern in _SORTS.items():
        if sort == "talk" and _OF_WORK.search(clean(text).lower()):
            continue
        if pattern.fullmatch(line) or (called and pattern.fullmatch(" ".join(called.split()))):
            return sort
    if _AGAIN.search(line):
        return "why"
    if _BEFORE.fullmatch(line) and _JOINS.search(line) and _POINTS.search(line):
        return "before"
    if called != line and _CALLED.search(line):
        return "why" if _ASKS.search(line) or "?" in text else "talk"
    if called != line and (_ASKS.search(called) or "?" in text) and _TO_ONE.search(line):
        return "why"
    if len(line.split()) <= _FEW and _LATER.fullmatch(line):
        return "wait"
    if re.search(r"\d\s*/\s*\d|%", text) or not _LETTER.search(line):
        return None
    little = _LITTLE_STARTS.match(line) and _LITTLE.fullmatch(line)
    return "little" if little or _says_nothing(text) else None


def hollow(text: str, *, of: str = "") -> bool:
    """Whether every word of this only says who speaks, how and when; by its marks, if it has any.

    ``of``: the text that it is a part of.
    """
    dark, low = shadow(clean(text)), clean(text).lower()
    if _MATTER.search(_line(of or text)) or not _LETTER.search(dark):
        return False
    listed = _HOLLOW if not low.isascii() else _HOLLOW_BARE
    rest = low
    for match in reversed([*_HOLLOW_PHRASES.finditer(dark)]):
        rest = f"{rest[: match.start()]} x {rest[match.end() :]}"
    return all(
        word in listed or re.fullmatch(r"\d{1,2}", word) for word in re.findall(r"\w+", rest)
    )


def _says_nothing(text: str) -> bool:
    line = _line(text)
    if hollow(text) or _TOLD_ALREADY.fullmatch(line) or _BARE_REQUEST.fullmatch(line):
        return True
    if _REQUEST.search(line) or len(line.split()) > _FEW or re.search(r"[:;\n]", text):
        return False
    if _LIKE.fullmatch(line):
        return True
    spoken = _OF_SELF.match(line) or _SPEAKER.search(clean(text)) or _NOT_CAUGHT.search(line)
    return bool(spoken or _ordered(line, text) or _OTHER_KNOWS.fullmatch(line))


def _ordered(line: str, text: str) -> bool:
    first = re.findall(r"\w+", clean(text).lower())[0]
    return bool(_ORDER.fullmatch(line)) and (text.isascii() or first in _ORDERS)


def unheaded(text: str) -> str:
    """Free text without what only heads it ("em ghi giúp anh: …") or ends it, and without polite
    words.
    """
    cleaned = clean(text)
    head, colon, rest = cleaned.partition(":")
    only_head = _HEADS.fullmatch(_line(head)) or (hollow(head) and not re.search(r"\d", head))
    if colon and re.search(r"\w", rest) and only_head:
        cleaned = rest.strip()
    return bare_free(closed(_POLITE.sub("", cleaned).strip() or cleaned))


def answering(text: str) -> str:
    """The text, where it may be an answer; else Invalid ``instead-<sort>`` (given)."""
    if sort := instead(text):
        replies = {
            "why": "instead-why",
            "wish": "instead-wish",
            "wait": "instead-wait",
            "unknown": "instead-unknown",
            "slip": "instead-slip",
            "talk": "instead-talk",
            "before": "instead-before",
            "more": "instead-more",
            "yes": "instead-yes",
            "little": "instead-little",
            "secret": "instead-secret",
        }
        raise Invalid(replies[sort], given=shown(text))
    return text


def correction(text: str) -> str:
    """What is said behind 'sai, ...', 'nhầm, ...', 'sửa lại ...'; "" where it corrects nothing."""
    cleaned = clean(text)
    match = _CORRECTS.match(shadow(cleaned))
    rest = cleaned[match.end() :].strip() if match else ""
    return rest if re.search(r"\w", rest) else ""


def _line(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(clean(text)[:ALL])))
