"""Text in the fonts of before Unicode: what is stored when TCVN3 or VNI was typed."""

from __future__ import annotations

import unicodedata

LETTERS = (
    *"àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộ",
    *"ơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
)
PLACES = bytes.fromhex(
    "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9"
    "aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfea1a2a3a4a5a6a7"
)
TCVN3 = {letter: chr(place) for letter, place in zip(LETTERS, PLACES, strict=True)}

GRAVE, ACUTE, HOOK, TILDE, DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
TONES = {ACUTE: "ù", GRAVE: "ø", HOOK: "û", TILDE: "õ", DOT: "ï"}
HATS = {"": "â", ACUTE: "á", GRAVE: "à", HOOK: "å", TILDE: "ã", DOT: "ä"}  # â, ê, ô
BOWLS = {"": "ê", ACUTE: "é", GRAVE: "è", HOOK: "ú", TILDE: "ü", DOT: "ë"}  # ă
WHOLE = {"í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ"}
HORNS = {"o": "ô", "u": "ö"}


def tcvn3(text: str) -> str:
    """The text as a TCVN3 font (.VnTime) stores it; capitals with a tone are left alone."""
    return "".join(TCVN3.get(letter, letter) for letter in unicodedata.normalize("NFC", text))


def vni(text: str) -> str:
    """The text as a VNI font stores it."""
    return "".join(map(_vni, unicodedata.normalize("NFC", text)))


def _vni(letter: str) -> str:
    small = letter.lower()
    if small in WHOLE:
        return _like(letter, WHOLE[small])
    base, *marks = list(unicodedata.normalize("NFD", small))
    tone = next((mark for mark in marks if mark in TONES), "")
    return _like(letter, _marked(base, marks, tone))


def _marked(base: str, marks: list[str], tone: str) -> str:
    if "\u0302" in marks:
        return base + HATS[tone]
    if "\u0306" in marks:
        return base + BOWLS[tone]
    head = HORNS[base] if "\u031b" in marks else base
    return head + TONES.get(tone, "")


def _like(letter: str, written: str) -> str:
    return written.upper() if letter.isupper() else written
