"""What people say instead of an answer: that they do not know, that it must wait, what is meant.

It is never a value. Words to the assistant are told from an answer by the whole of what was said:
every word of it must belong to such a phrase, or it calls the assistant by a name.
"""

from __future__ import annotations

import re
from typing import Literal

from domain.errors import Invalid
from domain.parse.terms import terms
from domain.parse.text import ALL, clean, fold, shadow, shown

TERMS = terms(__file__, "instead")
Instead = Literal["why", "unknown", "wait", "talk", "slip", "before", "more", "yes", "little"]
_CALL = TERMS.compiled("call")
_SORTS: dict[Instead, re.Pattern[str]] = {
    "why": TERMS.compiled("why"),
    "wait": TERMS.compiled("wait"),
    "unknown": TERMS.compiled("unknown"),
    "slip": TERMS.compiled("slip"),
    "talk": TERMS.compiled("talk"),
    "more": TERMS.compiled("more"),
    "yes": TERMS.compiled("yes"),
}
_CORRECTS = TERMS.compiled("corrects")
_ASKS = TERMS.compiled("asks")
_AGAIN = TERMS.compiled("again")
_LITTLE_STARTS = TERMS.compiled("little_starts")
_LITTLE = re.compile(rf"(?:{TERMS.pattern('little')} ?)+")
_BEFORE = re.compile(rf"(?:{TERMS.pattern('before')} ?)+")
_JOINS, _POINTS = TERMS.compiled("before_joins"), TERMS.compiled("before_points")
_CALLED = TERMS.compiled("called")
_TO_ONE = TERMS.compiled("to_one")
_LETTER = re.compile(r"[^\W\d_]")
LONGEST = 90  # letters of what is said in passing


def instead(text: str) -> Instead | None:
    """What this is where it is no answer; None where it may be one."""
    line = _line(text)
    if not line:
        return "why" if "?" in text else "talk"
    if len(line) > LONGEST:
        return None
    called = _CALL.sub(" ", line).strip()
    for sort, pattern in _SORTS.items():
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
    if (
        not re.search(r"\d\s*/\s*\d|%", text)
        and _LETTER.search(line)
        and _LITTLE_STARTS.match(line)
        and _LITTLE.fullmatch(line)
    ):
        return "little"
    return None


def answering(text: str) -> str:
    """The text, where it may be an answer; else Invalid ``instead-<sort>`` (given)."""
    if sort := instead(text):
        replies = {
            "why": "instead-why",
            "wait": "instead-wait",
            "unknown": "instead-unknown",
            "slip": "instead-slip",
            "talk": "instead-talk",
            "before": "instead-before",
            "more": "instead-more",
            "yes": "instead-yes",
            "little": "instead-little",
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
