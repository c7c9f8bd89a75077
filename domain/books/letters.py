"""Texts as offices store them: hidden signs, and fonts from before Unicode."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

from domain.parse import clean, fold

SPACES = re.compile(r"[ \t]+")
COMMON = frozenset("«»°·º×÷")
SIGNS = re.compile(r"[^a-z0-9]+")

_TCVN3 = dict(
    zip(
        bytes.fromhex(
            "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7"
            "e8e9aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfea1a2a3a4a5a6a7"
        ).decode("latin-1"),
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_HAT, _BOWL, _HORN = "\u0302", "\u0306", "\u031b"
# In VNI a sign of its own stands behind the letter.
_VNI_MARKS = {
    "ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "â": _HAT, "á": _HAT + _ACUTE, "à": _HAT + _GRAVE, "å": _HAT + _HOOK, "ã": _HAT + _TILDE,
    "ä": _HAT + _DOT, "ê": _BOWL, "é": _BOWL + _ACUTE, "è": _BOWL + _GRAVE, "ú": _BOWL + _HOOK,
    "ü": _BOWL + _TILDE, "ë": _BOWL + _DOT,
}  # fmt: skip
_VNI_WHOLE = {
    "ô": "o" + _HORN, "ö": "u" + _HORN, "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ",
    "ò": "ị", "î": "ỵ",
}  # fmt: skip
_VNI_BASES = "aeiouyAEIOUYôöÔÖ"


def plain(value: str) -> str:
    """A text as it is kept: composed, hidden signs out, blanks squeezed, lines kept."""
    lines = (SPACES.sub(" ", line).strip() for line in clean(value).split("\n"))
    return "\n".join(line for line in lines if line)


@lru_cache(20_000)
def key(text: str) -> str:
    """For comparing: letters and digits without marks, single blanks."""
    return SIGNS.sub(" ", fold(text)).strip()


def from_tcvn3(text: str) -> str:
    return "".join(_TCVN3.get(sign, sign) for sign in text)


def from_vni(text: str) -> str:
    """Marks go to the letter before them."""
    parts: list[str] = []
    for at, sign in enumerate(text):
        small = sign.lower()
        if small in _VNI_MARKS and at and text[at - 1] in _VNI_BASES:
            parts.append(_VNI_MARKS[small])
        elif small in _VNI_WHOLE:
            parts.append(_like(sign, _VNI_WHOLE[small]))
        else:
            parts.append(sign)
    return unicodedata.normalize("NFC", "".join(parts))


def _like(sign: str, letter: str) -> str:
    return letter.upper() if sign.isupper() else letter


FONTS: Mapping[str, Callable[[str], str]] = {"TCVN3": from_tcvn3, "VNI": from_vni}
OURS = frozenset("àáâãèéêìíòóôõùúý")
SURE = 2  # letters of no language here, by which a row is in an old font


def font_of(text: str) -> str:
    """The font of before Unicode in which this was typed; "" where it is as typed today."""
    odd = [at for at, sign in enumerate(text) if _is_odd(sign)]
    if len(odd) < SURE:
        return ""
    behind = [text[at - 1] in _VNI_BASES for at in odd if at and text[at].lower() in _VNI_MARKS]
    marks = sum(text[at].lower() in _VNI_MARKS or text[at].lower() in _VNI_WHOLE for at in odd)
    return "VNI" if marks == len(odd) and all(behind) else "TCVN3"


def _is_odd(sign: str) -> bool:
    """A letter or sign of Latin-1 that Vietnamese does not have."""
    return "\u00a1" <= sign <= "\u00ff" and sign.lower() not in OURS and sign not in COMMON
