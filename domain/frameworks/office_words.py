"""The words an office's form is read by, each with its marks or without any ("diem": "điểm")."""

from __future__ import annotations

import re
import unicodedata

from domain.parse.terms import Terms
from domain.parse.text import shadow
from domain.patterns import late

WORD = late(r"\[(?:\\.|[^\]])*\]|\\.|\(\?P<\w+>|[^\W\d_]+")
TONE = late(r"(?:[òóỏõọ][ae]|(?<![Qq])[ùúủũụ]y)\b|(?:[ÒÓỎÕỌ][AE]|(?<!Q)[ÙÚỦŨỤ]Y)\b")
LETTER = r"[^\W\d_]"


def either_way(table: Terms) -> Terms:
    """A table of patterns; what stands in brackets or names a group is no word."""
    return table.changed(lambda text: WORD.sub(_either, text))


def _either(found: re.Match[str]) -> str:
    word = found[0]
    bare = without_marks(word)
    if bare == word or not word.isalpha():
        return word
    other = TONE.sub(_moved, word)
    also = "" if other == word else f"|{other}"
    return f"(?:{word}{also}|(?<!{LETTER}){bare}(?!{LETTER}))"


def _moved(found: re.Match[str]) -> str:
    """ "ủy" as it was written before: "uỷ"."""
    apart = unicodedata.normalize("NFD", found[0])  # a letter, its mark, a letter
    return unicodedata.normalize("NFC", f"{apart[0]}{apart[2]}{apart[1]}")


def without_marks(text: str) -> str:
    """Letter by letter, capitals stay."""
    pairs = zip(text, shadow(text), strict=True)
    return "".join(bare.upper() if char.isupper() else bare for char, bare in pairs)
