"""What is said to the cells in one sentence: "giao các chi bộ rà soát ..., xong trước 30/9"."""

from __future__ import annotations

from dataclasses import dataclass

from domain.notices.form import LONGEST, Asks
from domain.parse.terms import terms
from domain.parse.text import clean, shadow

TERMS = terms(__file__, "told")
PATTERNS = {asks: TERMS.compiled(asks.value) for asks in Asks}
_LACKING, _DUE = TERMS.compiled("lacking"), TERMS.compiled("due")


@dataclass(frozen=True, slots=True)
class Told:
    """``to``: the words of an audience, "" for all; ``text`` "": that the record be sent in;
    ``due``: the words of a day.
    """

    asks: Asks
    text: str
    to: str = ""
    due: str = ""


def told(text: str) -> Told | None:
    """None where nothing is said to the cells."""
    said = " ".join(clean(text).split())
    line = shadow(said)
    if len(said) > LONGEST:
        return None
    for asks, pattern in PATTERNS.items():
        if found := pattern.fullmatch(line):
            part = "rest" if found["rest"] else "said"
            rest = said[found.start(part) : found.end(part)].strip(" ,:.;")
            return _parted(asks, rest)
    return None


def _parted(asks: Asks, rest: str) -> Told | None:
    """Which cells first, then what; of a task the day at its end."""
    to, text, due = "", rest, ""
    if found := _LACKING.match(shadow(rest)):
        to, text = rest[: found.end("to")], rest[found.end() :].strip(" ,:.;")
        text = "" if found["only"] else text
    if asks is Asks.task and (found := _DUE.search(shadow(text))):
        due, text = text[found.start("due") :], text[: found.start()].strip(" ,;")
    return Told(asks, text, to, due) if text or to else None
