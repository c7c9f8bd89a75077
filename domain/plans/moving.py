"""What is typed about a meeting of the plan: "dời sang 15/2 vì trùng họp xã", "hủy vì mưa lũ"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta

from domain.chat import Month
from domain.errors import Invalid, Refused, Unclear
from domain.parse.terms import terms
from domain.parse.text import clean, shadow
from domain.parse.words import bare, canon
from domain.plans.hour import hour
from domain.plans.plan import day_ahead

TERMS = terms(__file__, "moving")
_CANCEL, _MERGE, _MOVE, _RESTORE = (
    TERMS.compiled(key) for key in ("cancel", "merge", "move", "restore")
)
_BECAUSE, _OFF, _AT, _INSTEAD = (TERMS.compiled(key) for key in ("because", "off", "at", "instead"))
_BY, _BY_WAY, _EARLIER, _FROM = (
    TERMS.compiled(key) for key in ("by", "by_way", "earlier", "from_day")
)
_CHAIR, _TOPIC, _PLACE = (TERMS.compiled(key) for key in ("chair", "topic", "place"))
_DAY_OF_MONTH = TERMS.compiled("day_of_month")
_AROUND, _PART_OF_DAY = TERMS.compiled("around"), TERMS.compiled("part_of_day")
_OF_CELL = TERMS.compiled("of_cell")
LONGEST = 150  # letters of a sentence: what is longer tells something


@dataclass(frozen=True, slots=True)
class Moved:
    """``starts`` None, ``place`` "": as it was planned."""

    day: date
    reason: str = ""
    starts: time | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A sentence taken apart; ``day`` is what is left, as typed."""

    day: str
    reason: str
    place: str
    hour: str

    @property
    def alone(self) -> bool:
        """Nothing else is said than an hour or a place."""
        return bool(self.hour or self.place) and bool(_AROUND.fullmatch(shadow(self.day)))


def meant(text: str) -> str | None:
    """The line of a meeting that this text changes; None where it says no change."""
    said = canon(text, limit=500)
    if _RESTORE.search(said):
        return "restore"
    if _CANCEL.search(said) or _MERGE.search(said):
        return "cancel"
    if _TOPIC.match(shadow(text)):
        return "topic"
    pieces = _taken_apart(text)
    if pieces.alone:
        return "move" if pieces.hour and pieces.place else "starts" if pieces.hour else "place"
    if _MOVE.match(said) or (_BY.fullmatch(canon(pieces.day or text)) and _BY_WAY.search(said)):
        return "move"
    return "chair" if _CHAIR.search(said) else None


def meant_on_card(text: str, before: date, today: date) -> str | None:
    """The same where the meeting is open: there a day alone is where it is moved to."""
    if key := meant(text):
        return key
    if clean(text).strip().isdigit():
        return None
    try:
        moved(text, before, today)
    except Refused:
        return None
    return "move"


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
    """Whether it says a change of a meeting of this day that can be made, and not only what may be
    told of any meeting.
    """
    what = meant(text)
    try:
        if what == "move":
            moved(text, before, today)
    except Unclear:
        return True  # it will be asked
    except Refused:
        return False
    said = canon(text, limit=500)
    wished = what == "cancel" or bool(_MOVE.match(said) or _BY_WAY.search(said))
    return wished and what in ("move", "cancel", "starts", "place")


def said_hour(text: str) -> str:
    """The hour of "đổi sang 14h"; the whole text where it holds none."""
    return _taken_apart(text).hour or text


def said_place(text: str) -> str:
    """The place of "đổi địa điểm sang nhà văn hóa", of a text that says nothing else."""
    pieces = _taken_apart(text)
    return pieces.place if pieces.place and pieces.alone else text


def said_topic(text: str) -> str:
    """The topic of "chủ đề: học tập Bác"."""
    found = _TOPIC.match(shadow(text))
    return text[found.start("topic") :] if found else text


def moved(text: str, before: date, today: date) -> Moved:
    """The new day, by its date or counted from the day ``before``; with the hour, the place and the
    reason that were said. Refused as ``day_ahead``.
    """
    pieces = _taken_apart(text)
    starts = _hour(pieces) if pieces.hour else None
    day = before if pieces.alone else _day(pieces.day, before, today)
    return Moved(day, pieces.reason, starts, pieces.place)


def _day(text: str, before: date, today: date) -> date:
    said = canon(text)
    if by := _BY.fullmatch(said):
        days = int(by["n"]) * (7 if by["week"] else 1)
        day = before + timedelta(days=-days if _EARLIER.search(said) else days)
        return day_ahead(f"{day:%d/%m/%Y}", today)
    found = _MOVE.match(said)
    said = found["rest"] if found else said
    if numbered := _DAY_OF_MONTH.fullmatch(said):
        its_own = _of_its_month(int(numbered["d"]), before, today)
        if its_own is not None:
            return its_own
    old = _FROM.match(said)
    if old and int(old["d"]) == before.day and int(old["m"] or before.month) == before.month:
        return _day(old["rest"], before, today)
    return day_ahead(found["rest"] if found else text, today)


def _of_its_month(number: int, before: date, today: date) -> date | None:
    """The day of this number in the month of the meeting; None where another is as near."""
    try:
        day = before.replace(day=number)
    except ValueError:
        return None
    sooner = Month.of(today) != Month.of(before) and number >= today.day
    return None if day < today or sooner else day


def _hour(pieces: _Pieces) -> time:
    """What may be meant by it is asked in whole texts."""
    parts = _PART_OF_DAY.findall(pieces.day.lower())
    try:
        return hour(f"{pieces.hour} {parts[0]}" if len(set(parts)) == 1 else pieces.hour)
    except Unclear as asked:
        because = f" vì {pieces.reason}" if pieces.reason else ""
        where = f" tại {pieces.place}" if pieces.place else ""
        options = tuple(f"{pieces.day}{where} lúc {one}{because}" for one in asked.options)
        raise Unclear(asked.key, options=options, **asked.args_for_words) from asked


def says_why_off(text: str) -> bool:
    """Whether there is more than that it is not held."""
    return bool(_OFF.sub("", text, count=1).strip(" .,:;"))


def why_off(text: str, reason: Callable[[str], str]) -> str:
    """The reason of "hủy vì mưa lũ", checked by ``reason``; a text that is only the reason."""
    rest = _OFF.sub("", text, count=1).strip(" .,:;")
    if not rest:
        raise Invalid("error-plan-reason")
    return reason(rest[:1].upper() + rest[1:])


def _taken_apart(text: str) -> _Pieces:
    text, reason = _parted(_INSTEAD.sub("", text))
    place = ""
    if found := _PLACE.search(shadow(text)):
        kind = "named" if found["named"] else "site"
        place = text[found.start(kind) : found.end(kind)].strip()
        text = f"{text[: found.start()]}{text[found.end() :]}"
    hours = list(_AT.finditer(text))
    if hours:
        text = _AT.sub("", text)
    day = bare(text.strip(" ,;.-"))
    return _Pieces(day, reason, place, hours[-1]["hour"].strip() if hours else "")


def _parted(text: str) -> tuple[str, str]:
    """What is said, and the reason behind it."""
    found = _BECAUSE.search(text)
    if found is None:
        return text, ""
    why = found["why"].strip(" .)")
    return text[: found.start()].rstrip(" ,;("), why[:1].upper() + why[1:]
