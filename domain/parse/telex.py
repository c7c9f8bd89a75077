"""Words left as they were keyed where the keyboard did not put the marks: 'ddoongf ys' is 'đồng ý'.

Only a word that cannot be Vietnamese without marks, and can be once they are put, is changed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from domain.parse.terms import terms
from domain.parse.text import KEPT

TERMS = terms(__file__, "telex")
_FOREIGN = TERMS.bag("foreign")
_SYLLABLE = TERMS.compiled("syllable")
_CHECKED = re.compile(r"(?:p|t|c|ch)$")  # such an ending needs the tone of s or j
_WORD = re.compile(r"[A-Za-z]{2,}")
_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_HATS = (("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("uow", "ươ"))
_HOOKED = {"aw": "ă", "ow": "ơ", "uw": "ư"}


def unslipped(text: str) -> str:
    """The text with such words as they were meant."""
    return _WORD.sub(lambda found: _word(found[0]), text)


@lru_cache(KEPT)
def _word(word: str) -> str:
    low = word.lower()
    if low in _FOREIGN or (len(word) == 2 and word.isupper()) or _SYLLABLE.fullmatch(low):
        return word
    letters, tone = _letters(low)
    bare = _bare(letters)
    if not _SYLLABLE.fullmatch(bare) or (letters == low and not tone):
        return word
    if _CHECKED.search(bare) and tone not in ("s", "j"):
        return word
    meant = _toned(letters, tone)
    return meant.capitalize() if word[0].isupper() else meant


def _letters(word: str) -> tuple[str, str]:
    """The letters with their hats and hooks, and the key of the tone."""
    tones = [
        at for at, char in enumerate(word) if at > 0 and char in _TONES and _vowel_before(word, at)
    ]
    tone = word[tones[-1]] if tones else ""
    if tones:
        word = word[: tones[-1]] + word[tones[-1] + 1 :]
    word = re.sub(r"^(d)(.*)d$", r"dd\2", word)
    for keys, letter in _HATS:
        word = word.replace(keys, letter)
    word = re.sub(r"uo(.*?)w", r"ươ\1", word)
    for keys, letter in _HOOKED.items():
        word = word.replace(keys, letter)
    word = re.sub(r"([aou])([a-z]{1,3})w$", lambda m: _HOOKED[m[1] + "w"] + m[2], word)
    word = re.sub(r"([aeo])([a-z]{1,3})\1$", lambda m: m[1] * 2 + m[2], word)
    for keys, letter in _HATS[1:4]:
        word = word.replace(keys, letter)
    return word, tone


def _vowel_before(word: str, at: int) -> bool:
    return re.search(r"[aeiouy]", word[:at]) is not None


def _bare(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def _toned(word: str, tone: str) -> str:
    """With the tone on the vowel that carries it."""
    if not tone:
        return word
    at = _carrier(word)
    return unicodedata.normalize("NFC", word[: at + 1] + _TONES[tone] + word[at + 1 :])


def _carrier(word: str) -> int:
    start = 2 if word.startswith(("qu", "gi")) and re.search(r"[aeiouyâăêôơư]", word[2:]) else 0
    vowels = [at for at, char in enumerate(word) if at >= start and char in "aeiouyâăêôơư"]
    hatted = [at for at in vowels if word[at] in "âăêôơ"]
    if hatted:
        return hatted[-1]
    if "ư" in (word[at] for at in vowels):
        return next(at for at in vowels if word[at] == "ư")
    open_ = vowels[-1] == len(word) - 1
    if len(vowels) == 1 or (len(vowels) == 2 and open_):
        return vowels[0]
    return vowels[1]
