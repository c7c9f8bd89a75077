"""Where the meetings of a plan are: of all, of a line, or of one month after the other in turn."""

from __future__ import annotations

import re

from domain.parse.terms import terms
from domain.parse.text import clean, shadow

TERMS = terms(__file__, "places")
_PLACE, _IN_TURN = TERMS.compiled("place"), TERMS.compiled("in_turn")
_PLAIN = TERMS.compiled("plain_site")
_BY_WORD = TERMS.text("by_word")
LEAST = 2


def without_place(line: str) -> tuple[str, str]:
    match = _found(line)
    if match is None:
        return line, ""
    place = line[match.start("place") : match.end("place")].strip(" .")
    return f"{line[: match.start()]},{line[match.end() :]}", place


def place_apart(line: str) -> str:
    match = _found(line)
    apart = match and re.search(r",|[.;]\s", line[: match.start() + 1])
    return without_place(line)[1] if apart else ""


def _found(line: str) -> re.Match[str] | None:
    """ "tai chinh" is no place; nor is "tài chính", whatever its letters are without marks."""
    for match in _PLACE.finditer(shadow(line)):
        word = line[match.start("word") : match.end("word")].lower() if match["word"] else _BY_WORD
        plain = word == match["word"] and _PLAIN.match(match["place"])
        if word == _BY_WORD or plain:
            return match
    return None


def in_turn(text: str) -> tuple[str, dict[int, str]]:
    """The text without its places in turn, and by month those."""
    found = _IN_TURN.search(shadow(text))
    if found is None:
        return text, {}
    said = text[found.start("names") : found.end("names")] if found["names"] else ""
    names = [clean(name).strip(" .-") for name in re.split(r"[,;→\n]|\bvà\b|->", said)]
    names = [name for name in names if name]
    first = int(found["first"] or 1)
    months = range(first, 13) if len(names) >= LEAST else ()
    places = {month: names[(month - first) % len(names)] for month in months}
    return f"{text[: found.start()]}. {text[found.end() :]}", places
