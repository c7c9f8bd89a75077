"""Lists people type: a line, a semicolon or a bullet for each thing."""

from __future__ import annotations

import re

from domain.errors import Invalid
from domain.parse.terms import terms
from domain.parse.text import ALL, clean, fold, shown

MOST, LONGEST = 20, 200  # headings, characters of one

_BULLET = re.compile(r"^\s*(?:[-+•*·●▪◦–—→>✓✔☑]+|\(?\d{1,2}[.)\]](?!\d)|\d{1,2}/(?=\s)|[a-h]\))\s*")
_INLINE = re.compile(r"\s*[;•●▪]\s*|\s+(?=(?:\(?[2-9]|\(?1\d)[.)](?!\d)\s*\S)")
TERMS = terms(__file__, "lists")
_NONE = TERMS.compiled("none")


def headings(text: str) -> tuple[str, ...]:
    """Short lines, without bullets and empties: at most 20 of at most 200 characters.

    ``error-empty``, ``error-headings-many`` (given, hi), ``error-headings-long`` (given, hi).
    """
    found = tuple(line for line in _lines(text) if re.search(r"\w", line))
    if not found:
        raise Invalid("error-empty")
    if len(found) > MOST:
        raise Invalid("error-headings-many", given=len(found), hi=MOST)
    for line in found:
        if len(line) > LONGEST:
            raise Invalid("error-headings-long", given=shown(line), hi=LONGEST)
    return found


def _lines(text: str) -> list[str]:
    cleaned = re.sub(" +", " ", clean(text))
    numbered = re.match(r"\(?1[.)]", cleaned) is not None
    out = []
    for line in cleaned.split("\n"):
        parts = _INLINE.split(line) if numbered else re.split(r"\s*[;•●▪]\s*", line)
        out += [" ".join(bare(part).split()).strip(" ;,") for part in parts]
    return out


def inline(line: str) -> list[str]:
    """'1. ... 2. ...' on one line, cut at its numbers."""
    numbered = re.match(r"\s*\(?1(?:[.)]|/\s)", line) is not None
    cut = r"\s+(?=(?:\(?[2-9]|\(?1\d)(?:[.)](?!\d)|/\s)\s*\S)"
    return re.split(cut, line) if numbered else [line]


def bare(line: str) -> str:
    """A line without its bullet or number."""
    return _BULLET.sub("", line, count=1)


def none(text: str) -> bool:
    """Is this 'không có', 'chưa có gì', said of a list?"""
    return _NONE.fullmatch(fold(text[:ALL]).strip(" .,!:;")) is not None
