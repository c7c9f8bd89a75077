"""A code of invitation in whatever people paste with it."""

from __future__ import annotations

import re

from domain.parse import clean, fold
from domain.parse.terms import terms

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no I, O, 0, 1: codes are read aloud
LENGTH = 8
LINK = re.compile(r"[?&](?:start|startapp|code)=([^\s&#]+)", re.IGNORECASE)
TERMS = terms(__file__, "stranger")
GREETS = TERMS.compiled("greets")
STRANGER = {name: TERMS.compiled(name) for name in ("lost", "asks", "tells")}
LIKE_A_CODE = re.compile(r"(?<![A-Z0-9])(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{8}(?![A-Z0-9])")
PARTED = re.compile(r"(?<![A-Z0-9])(?:[A-HJ-NP-Z2-9][ .\-–—_]{0,2}){7}[A-HJ-NP-Z2-9](?![A-Z0-9])")


def code_in(text: str) -> str | None:
    """The code of "https://…?start=ABCDEFGH", "Mã mời: abcd efgh", "ABCD-EFGH."; else None."""
    said = clean(text)
    if link := LINK.search(said):
        said = link[1]
    said = said.rpartition(":")[2] if ":" in said else said
    bare = re.sub(r"[^A-Z0-9]", "", said.upper()) if said.isascii() else ""
    if len(bare) == LENGTH:  # a wrong letter is a wrong code, not no code
        return bare
    found = PARTED.findall(said.upper())
    return re.sub(r"[^A-Z0-9]", "", found[-1]) if found else None


def misread(text: str) -> bool:
    """Whether it holds a code with a letter that no code has: a 0, a 1, an I, an O."""
    found = code_in(text)
    if found is None:
        found = next((one[0] for one in LIKE_A_CODE.finditer(clean(text).upper())), "")
    return bool(found) and not set(found) <= set(ALPHABET)


def stranger(text: str) -> str:
    """What somebody says who has no code: "greets", "asks" how to come in, "lost" the phone,
    "tells" something; "" where it is none of these.
    """
    said = fold(text)
    if greets(text):
        return "greets"
    return next((name for name, one in STRANGER.items() if one.search(said)), "")


def greets(text: str) -> bool:
    """ "Chào cháu", "alo bot ơi": nothing is wanted yet."""
    return bool(GREETS.fullmatch(fold(text)))


def looks_like_a_code(text: str) -> bool:
    """Where other texts come too: neither "cam on ban" nor "20/10/2026" is one."""
    code = code_in(text)
    if code is None or not set(code) <= set(ALPHABET):
        return False
    return any(letter.isdigit() for letter in code) or code in re.sub(r"[^A-Za-z0-9]", "", text)
