"""Text at the door: what may come in, and the key two spellings of one word share."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from domain.errors import Invalid

SHORT = 300  # the longest answer to one question, in characters
ALL = 6000  # of a list
KEPT = 512  # texts whose other spellings are remembered: every reader of one message asks for them

_ODD_LINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣"), "-")
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_PICTURE = re.compile("[\u2300-\u2bff\U0001f000-\U0001fbff]")
_QUOTES = {ord("’"): "'", ord("′"): "'", ord("‘"): "'", ord("″"): '"', ord("⁄"): "/", ord("∕"): "/"}
_SIGNS = _DASHES | _FULL_WIDTH | _QUOTES | {ord("đ"): "d", ord("Đ"): "d"}


@lru_cache(KEPT)
def clean(text: str) -> str:
    """NFC, trimmed, without control, zero-width and bidi marks; odd spaces plain, lines kept.

    A tab becomes two spaces, by which the cells of a pasted table are still told apart.
    """
    lines = _ODD_LINES.sub("\n", text)
    return unicodedata.normalize("NFC", "".join(map(_allowed, lines))).strip()


@lru_cache(4096)
def _allowed(char: str) -> str:
    if char == "\n" or " " < char <= "~":
        return char
    category = unicodedata.category(char)
    if char == "\t":
        return "  "
    if category == "Zs":
        return " "
    return "" if category in ("Cc", "Cf", "Cs") else char


@lru_cache(KEPT)
def fold(text: str) -> str:
    """The key for comparing: clean, lower case, no diacritics, đ as d, single spaces."""
    return " ".join(shadow(clean(text)).replace("\0", "").split())


@lru_cache(KEPT)
def shadow(text: str) -> str:
    """Cleaned ``text`` folded letter by letter: the same length, so that places correspond."""
    return "".join(_bare(char) for char in text)


@lru_cache(4096)
def _bare(char: str) -> str:
    """One letter without its marks; a lone mark becomes a zero byte."""
    if char < "\x7f":
        return char.lower()
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    base = unicodedata.normalize("NFD", char).translate(_SIGNS).lower()
    bare = [c for c in unicodedata.normalize("NFD", base) if not unicodedata.combining(c)]
    return bare[0].translate(_SIGNS) if bare else "\0"


def unpictured(text: str, by: str = " ") -> str:
    """Without pictures such as 👍 and 📍; ``by`` stands in their places."""
    return _PICTURE.sub(by, text.replace("\ufe0f", "")) if _PICTURE.search(text) else text


def short(text: str, limit: int = SHORT) -> str:
    """Cleaned text of at most ``limit`` characters; ``error-empty`` and ``error-too-long``."""
    cleaned = clean(text)
    if not cleaned:
        raise Invalid("error-empty")
    if len(cleaned) > limit:
        raise Invalid("error-too-long", limit=limit)
    return cleaned


def shown(text: str) -> str:
    """What was sent, cut short, to repeat it in an error."""
    cleaned = " ".join(clean(text).split())
    return cleaned if len(cleaned) <= 60 else cleaned[:59] + "…"


def joined(first: str, text: str) -> tuple[str, ...]:
    """What was said before and what is said now as one text; two numbers never as one: "vắng 2" and
    "2 phép" are no 22.
    """
    apart = f"{first}; {text}"
    digits = first.rstrip()[-1:].isdigit() and text.lstrip()[:1].isdigit()
    return (apart,) if digits else (f"{first} {text}", apart)
