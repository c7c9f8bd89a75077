"""What is typed about a meeting of the plan: "dời sang 15/2 vì trùng họp xã", "hủy vì mưa lũ"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta

from domain.errors import Invalid, Refused, Unclear
from domain.parse.terms import terms
from domain.parse.text import clean, shadow
from domain.parse.words import canon
from domain.plans.hour import hour
from domain.plans.plan import day_ahead

TERMS = terms(__file__, "moving")
_CANCEL, _MOVE, _RESTORE, _HOUR = (
    TERMS.compiled(key) for key in ("cancel", "move", "restore", "hour")
)
_BECAUSE, _OFF, _AT = (TERMS.compiled(key) for key in ("because", "off", "at"))
_BY = TERMS.compiled("by")
_EARLIER = TERMS.compiled("earlier")
_OF_CELL = TERMS.compiled("of_cell")
LONGEST = 150  # letters of a sentence: what is longer tells something


@dataclass(frozen=True, slots=True)
class Moved:
    """``starts`` None: at the hour it was planned for."""

    day: date
    reason: str = ""
    starts: time | None = None


def meant(text: str) -> str | None:
    """The line of a meeting that this text changes; None where it says no change."""
    said = canon(text, limit=500)
    if _RESTORE.search(said):
        return "restore"
    if _CANCEL.search(said):
        return "cancel"
    found = _MOVE.match(said)
    if found is None:
        return None
    return "starts" if _HOUR.fullmatch(found["rest"]) else "move"


def aimed(text: str) -> tuple[str, str]:
    """The cell a sentence names, or "", and what it wants of its meeting as it is typed there:
    "dời chi bộ thôn 5 sang 7/12" is ("chi bộ thôn 5", "dời sang 7/12"). "" for no such wish.
    """
    said = " ".join(clean(text).split())
    if len(said) > LONGEST:
        return "", ""
    if not (found := _OF_CELL.match(shadow(said))):
        return "", said
    cancels = found["verb"] in ("huy", "bo")
    verb = said[found.start("verb") : found.end("verb")] + (" họp" if cancels else "")
    change = said[found.start("change") :] if found["change"] else ""
    return said[found.start("cell") : found.end("cell")], verb + change


def can_be(text: str, before: date, today: date) -> bool:
    """Whether it says a change of a meeting of this day that can be made."""
    what = meant(text)
    try:
        if what == "move":
            moved(text, before, today)
    except Unclear:
        return True  # it will be asked
    except Refused:
        return False
    return what in ("move", "cancel", "starts")


def without_verb(text: str) -> str:
    """The hour of "đổi sang 14h"."""
    found = _AT.search(text)
    return found["hour"] if found else text


def moved(text: str, before: date, today: date) -> Moved:
    """The new day, by its date or counted from the day ``before``; with the hour and the reason
    that were said. Refused as ``day_ahead``.
    """
    text, reason = _parted(text)
    at = _AT.search(text)
    starts = _hour(at["hour"], text[: at.start()], reason) if at else None
    text = text[: at.start()].rstrip(" ,") if at else text
    said = canon(text)
    if by := _BY.fullmatch(said):
        days = int(by["n"]) * (7 if by["week"] else 1)
        day = before + timedelta(days=-days if _EARLIER.search(said) else days)
        return Moved(day_ahead(f"{day:%d/%m/%Y}", today), reason, starts)
    found = _MOVE.match(said)
    return Moved(day_ahead(found["rest"] if found else text, today), reason, starts)


def _hour(said: str, day: str, reason: str) -> time:
    """What may be meant by it is asked in whole texts."""
    try:
        return hour(said)
    except Unclear as asked:
        because = f" vì {reason}" if reason else ""
        options = tuple(f"{day} lúc {one}{because}" for one in asked.options)
        raise Unclear(asked.key, options=options, **asked.args_for_words) from asked


def why_off(text: str, reason: Callable[[str], str]) -> str:
    """The reason of "hủy vì mưa lũ", checked by ``reason``; a text that is only the reason."""
    rest = _OFF.sub("", text, count=1).strip(" .,:;")
    if not rest:
        raise Invalid("error-plan-reason")
    return reason(rest[:1].upper() + rest[1:])


def _parted(text: str) -> tuple[str, str]:
    """What is said, and the reason behind it."""
    found = _BECAUSE.search(text)
    if found is None:
        return text, ""
    why = found["why"].strip(" .)")
    return text[: found.start()].rstrip(" ,;("), why[:1].upper() + why[1:]
