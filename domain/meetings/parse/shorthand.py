"""Abbreviations written out, so that no minutes are printed with "nvh" and "pbt" in them.

Only what can mean one thing where it stands; "đ/c", "UBND", "NQ/TW" are how offices write.
"""

from __future__ import annotations

import re

from domain.parse.terms import terms

TERMS = terms(__file__, "shorthand")
_LONG = {short: long for short, long in TERMS.pairs("words")}
_WORD = re.compile(
    r"(?<![\w/.-])(?:" + "|".join(sorted(_LONG, key=len, reverse=True)) + r")(?![\w/]|-\w|\.\w)",
    re.IGNORECASE,
)
_CAPITAL = TERMS.bag("lower_only")
_MONTH = re.compile(r"(?<![\w/.-])[Tt](9|1[0-2])(?![\w/]|\.\d)")
_DUES = re.compile(TERMS.pattern("dues"), re.IGNORECASE)


def written_out(text: str) -> str:
    """The text with its abbreviations in full, a capital where one began the text or a line."""
    text = _DUES.sub(lambda found: found[1] + TERMS.text("dues_long"), text)
    text = _MONTH.sub(lambda found: TERMS.text("month", n=found[1]), text)
    return _WORD.sub(_in_full, text)


def _in_full(found: re.Match[str]) -> str:
    short = found[0].lower()
    if short in _CAPITAL and found[0] != short:
        return found[0]
    long = _LONG[short]
    begins = not re.search(r"[^\s\-+*•]", found.string[: found.start()].rpartition("\n")[2])
    return long[0].upper() + long[1:] if begins and found[0][0].isupper() else long
