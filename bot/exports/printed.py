"""How facts are written on paper: text without traps, numbers and dates the Vietnamese way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal

from domain.kind import REGULAR, Kind
from domain.meetings import Vote

Facts = dict[str, object]

ENDS = tuple(".!?…;:»")
NEW_PARAGRAPH = "\a"  # docxtpl makes a paragraph of it; a line break would stretch justified lines


def day_of(day: date) -> Facts:
    return {"day": f"{day.day:02}", "month": month_text(day.month), "year": str(day.year)}


def month_text(month: int) -> str:
    """Official papers write a zero before 1 and 2 only: a stroke could be added to these."""
    return f"{month:02}" if month < 3 else str(month)


def clock(at: time) -> Facts:
    return {"hour": f"{at.hour:02}", "minute": f"{at.minute:02}"}


def number(value: Decimal | float, decimals: int = 2) -> str:
    """With a comma, without zeros at the end."""
    return f"{value:.{decimals}f}".rstrip("0").rstrip(".").replace(".", ",")


def cast(vote: Vote) -> Facts:
    votes = vote.in_favour + vote.against + vote.abstained
    return {
        "cast": votes,
        "in_favour": vote.in_favour,
        "against": vote.against,
        "abstained": vote.abstained,
        "unanimous": 0 < votes == vote.in_favour,
    }


_BREAKS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff"  # not allowed in XML, or control characters
    r"\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"  # turn or hide what is read
)


def text(raw: str | None) -> str | None:
    """Lines as paragraphs, without what cannot be printed; None where nothing is left."""
    lines = (_clean(line) for line in _BREAKS.split(raw or ""))
    return NEW_PARAGRAPH.join(filter(None, lines)) or None


def sentence(raw: str | None) -> str | None:
    """The same with a capital first, as a paper has it however it was typed."""
    found = text(raw)
    return found and found[0].upper() + found[1:]


def ended(said: str) -> str:
    """With a full stop, unless another sign ends it."""
    return said if said.endswith(ENDS) else f"{said}."


def stopped(raw: str | None) -> str | None:
    """A whole sentence."""
    found = sentence(raw)
    return found and ended(found)


def word(raw: str | None) -> str | None:
    """A text on one line."""
    return _clean(_BREAKS.sub(" ", raw or "")) or None


def _clean(line: str) -> str:
    return _UNSEEN.sub("", line.replace("\t", " ")).strip()


def texts(raw: Sequence[str] | None) -> list[str | None] | None:
    return None if raw is None else [text(line) for line in raw]


def sentences(raw: Sequence[str] | None) -> list[str | None] | None:
    return None if raw is None else [stopped(line) for line in raw]


def file_name(paper: str, cell: str, kind: Kind, month: tuple[int, int], held_on: date) -> str:
    """ASCII; one a month for what is held monthly, else one a day. ``month`` is (year, month)."""
    monthly = kind in REGULAR
    period = f"{month[0]}-{month[1]:02}" if monthly else held_on.isoformat()
    return "-".join(filter(None, (paper, slug(cell), period))) + ".docx"


def slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().replace("đ", "d"))
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub("[^a-z0-9]+", "-", ascii_only)[:60].strip("-")
