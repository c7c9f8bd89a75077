"""A visit told in one text: "hôm qua dự chi bộ thôn 5, 95 phút, 20/22; tốt: …; hạn chế: …"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from itertools import pairwise

from domain import parse
from domain.errors import Refused, Unclear
from domain.form import Answers
from domain.parse.terms import terms
from domain.parse.text import shadow
from domain.visits.facts import MINUTES, PRESENT, SPAN, minutes, present
from domain.visits.form import Visiting, visit_form

TERMS = terms(__file__, "told")
HEADS = {head: kind for kind in ("good", "poor", "advice", "heard") for head in TERMS.lines(kind)}
SHORT = TERMS.bag("short")  # heads only before a colon
DAYS = TERMS.compiled("days")
JUST, TO_COME = TERMS.compiled("just"), TERMS.compiled("to_come")
LONGEST_HEAD = 4  # words
FEWEST_WORDS = 2  # of a remark
AHEAD = re.compile(rf"[,.;\s]\s*(?=(?:{'|'.join(sorted(HEADS, key=len, reverse=True))}) ?:)")


def told(text: str, here: Visiting) -> Answers:
    """The answers in it, as the form keeps them; a day that may not be noted is refused."""
    facts, remarks = _parted(text)
    found: dict[str, object] = {}
    form = visit_form(here)
    day = _day(facts, here) or (f"{here.today:%d/%m/%Y}" if JUST.search(shadow(text)) else "")
    texts = {"day": day, "observed": _observed(facts), **remarks}
    for key, said in texts.items():
        if said:
            step = form.step(key)
            found[key] = step.dump(step.parse(said, here, found))
    return found


def cell_said(text: str) -> str:
    """What stands before the remarks, without figures and the day: the cell is named there."""
    facts = _parted(text)[0]
    for pattern in (SPAN, MINUTES, PRESENT, DAYS):
        facts = pattern.sub(" ", facts)
    return " ".join(re.sub(r"[,.]", " ", facts).split())


def is_to_come(text: str) -> bool:
    """Whether one says that one will go there."""
    dark = shadow(text)
    held = JUST.search(dark) or PRESENT.search(dark) or MINUTES.search(dark)
    return TO_COME.search(dark) is not None and held is None


def not_heard(text: str, today: date) -> tuple[str, ...]:
    """What stands behind the name of the cell, and is neither a figure, a day nor a remark."""
    pieces = re.split(r"[,.]\s+", _parted(text)[0])
    return tuple(piece.strip() for piece in pieces[1:] if _says_more(piece, today))


def _says_more(piece: str, today: date) -> bool:
    for pattern in (SPAN, MINUTES, PRESENT):
        if pattern.search(piece):
            return False
    with suppress(Refused):
        parse.date(piece, today, towards="past")
        return False
    return bool(DAYS.sub(" ", piece).strip()) and len(piece.split()) >= FEWEST_WORDS


def _parted(text: str) -> tuple[str, Mapping[str, str]]:
    """(what stands before the remarks, the lines of each kind)."""
    facts: list[str] = []
    kinds: dict[str, list[str]] = {}
    kind = ""
    for piece in _pieces(text):
        head, rest = _headed(piece)
        kind = head or kind
        lines = kinds.setdefault(kind, []) if kind else facts
        lines += [rest] if rest else []
    return ", ".join(facts), {key: "\n".join(lines) for key, lines in kinds.items()}


def _pieces(text: str) -> list[str]:
    """Parted by lines, sentences, and before each word that says with a colon what follows."""
    said = parse.clean(text)
    starts = [0, *(one.end() for one in AHEAD.finditer(shadow(said))), len(said)]
    parts = [said[start:end].rstrip(" ,") for start, end in pairwise(starts)]
    return [piece for part in parts for piece in re.split(r"[;\n]+|(?<=\S)\. (?!\d)", part)]


def _headed(piece: str) -> tuple[str, str]:
    """("poor", "nói còn dài") of "- Hạn chế: nói còn dài"; ("", the piece) without such a word."""
    words = piece.strip(" -–•*+,.").split()
    for count in range(min(LONGEST_HEAD, len(words)), 0, -1):
        first = " ".join(words[:count])
        head = parse.fold(first.rstrip(" :-–"))
        parted = first[-1] in ":-–" or words[count : count + 1] == [":"]
        if head in HEADS and (parted or head not in SHORT):
            return HEADS[head], " ".join(words[count:]).lstrip(" :-–")
    return "", " ".join(words)


def half_observed(text: str) -> str:
    """How long, or how many of how many, where the other one is not said."""
    said = _parted(text)[0]
    return "" if _observed(said) else minutes(said) or present(said)


def _observed(said: str) -> str:
    return f"{minutes(said)}, {present(said)}" if minutes(said) and present(said) else ""


def _day(facts: str, here: Visiting) -> str:
    """The one day that is named, whatever else is said; "" where none is or several are."""
    left = PRESENT.sub(" ", MINUTES.sub(" ", SPAN.sub(" ", facts)))
    try:
        return f"{parse.date(left, here.today, towards='past'):%d/%m/%Y}"
    except Unclear as unclear:
        options = unclear.options if unclear.said.key == "error-date-check" else ()
        return options[0] if len(options) == 1 else ""
    except Refused as refused:
        day = refused.said.args.get("date")
        return f"{day:%d/%m/%Y}" if isinstance(day, date) else ""
