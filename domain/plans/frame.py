"""What stands around a plan and is no meeting: the head and foot of a letter, stamps of a chat,
papers, telephones, duties; and words that were typed in haste.
"""

from __future__ import annotations

import re
import unicodedata

from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "frame")
_STAMPS = [TERMS.compiled(name) for name in ("stamped", "dated_first", "timed_first")]
_HEAD, _FOOT = TERMS.compiled("head"), TERMS.compiled("foot")
_OUT = [TERMS.compiled(key) for key in ("paper", "form", "code", "contact", "past", "duty")]
_INTRO, _SAYS_MORE, _YEAR = (TERMS.compiled(key) for key in ("intro", "says_more", "year"))
_NAME = TERMS.compiled("name")
_HASTE = [
    (re.compile(pattern, re.IGNORECASE), as_meant) for pattern, as_meant in TERMS.pairs("haste")
]


def without_frame(text: str) -> str:
    """The lines that may speak of meetings, as typed but for what was mistyped."""
    text = unicodedata.normalize("NFC", text)
    kept: list[str] = []
    below = False  # the signature of a letter
    for typed in text.split("\n"):
        line = _unstamped(typed)
        if _FOOT.search(shadow(line).strip()):
            below = True
        if below and not _SAYS_MORE.search(shadow(line)):
            continue
        kept.append("\t".join(map(_cell, line.split("\t"))))
    text = _without("\n".join(kept))
    for pattern, as_meant in _HASTE:
        text = pattern.sub(as_meant, text)
    return text


def _unstamped(line: str) -> str:
    """Who wrote it when in a chat."""
    for stamp in _STAMPS:
        if match := stamp.match(shadow(line)):
            return line[match.end() :]
    return line


def _cell(cell: str) -> str:
    dark = shadow(cell).strip()
    if _HEAD.fullmatch(dark):
        return ""
    if _INTRO.search(dark) and not _SAYS_MORE.search(dark):
        year = _YEAR.search(dark)
        return year[0] if year else ""
    return cell


def _without(text: str) -> str:
    for pattern in _OUT:
        text = _cut(text, pattern)
    cut = [match for match in _NAME.finditer(shadow(text)) if _is_name(text, match)]
    for match in reversed(cut):
        text = text[: match.start("n")] + text[match.end("n") :]
    return text


def _cut(text: str, pattern: re.Pattern[str]) -> str:
    for match in reversed(list(pattern.finditer(shadow(text)))):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return text


def _is_name(text: str, match: re.Match[str]) -> bool:
    """ "thôn Na Lốc 3": of capitals, where capitals are written at all."""
    words = text[match.start("words") : match.end("words")].split()
    return all(word[0].isupper() for word in words)
