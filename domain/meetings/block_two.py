"""Two meetings in one message: each with its own day, and its hours or its kind and roll."""

from __future__ import annotations

import re

from domain.errors import Refused
from domain.meetings.block_head import TERMS as HEADS
from domain.meetings.block_pieces import unstamped
from domain.meetings.context import Context
from domain.parse.dates import date
from domain.parse.numerals import digits
from domain.parse.terms import terms
from domain.parse.text import clean, fold, shadow

TERMS = terms(__file__, "block_two")
_HOURS, _DATE, _KIND = (HEADS.compiled(name) for name in ("hours", "date", "kind"))
_ROLL, _BOTH, _NOT_HELD = (TERMS.compiled(name) for name in ("roll", "both", "not_held"))
NOT_HELD = _NOT_HELD
_INTRODUCES, _NUMBER = TERMS.compiled("introduces"), TERMS.compiled("number")
_NAMED_DAY = TERMS.compiled("named_day")
_LEAD = TERMS.compiled("lead")
_HEAD = TERMS.compiled("head")
_NUMBERS = TERMS.compiled("number_1"), TERMS.compiled("number_2")
_WORDS, _SIGNS = TERMS.compiled("words"), re.compile(r"[,;:.](?=\s|$)|[()]")
_ZERO, _DAY_AND_YEAR = re.compile(r"\b0(?=\d)"), re.compile(r"\b(\d{1,2})/(\d{1,2})(?:/\d{2,4})?\b")
_BOUND = re.compile(
    r"\n+|(?<=[.;])\s+|,\s+(?=(?:còn|rồi|con|roi)\s+(?:hôm|ngày|mùng|tối|sáng|chiều|buổi)\s)"
)
_FIRST = re.compile(r"(?s)(.*?)((?:[,.;](?=\s)|\n|$)\s*)(.*)")
SHORTEST = 40  # letters of two meetings


def two_meetings(text: str, context: Context) -> tuple[str, ...]:
    """The texts of two meetings, each with what is said of both; () where it is one."""
    line = digits(unstamped(clean(text)))
    if len(line) < SHORTEST or len([*_DATE.finditer(shadow(line))]) < 2:
        return ()
    pieces = [piece for piece in _BOUND.split(line) if re.search(r"\w", piece)]
    pieces = [piece for piece in pieces if not _INTRODUCES.fullmatch(shadow(piece))]
    of_both = [piece for piece in pieces if _BOTH.search(shadow(piece))]
    told = [piece for piece in pieces if piece not in of_both]
    for at in range(len(told) - 1, 0, -1):
        first, second = told[:at], told[at:]
        if _HEAD.match(shadow(second[0])) and _two_days(first, second, context):
            return _text(first, of_both), _text(second, of_both)
    return ()


def _text(told: list[str], of_both: list[str]) -> str:
    text = "\n".join([*told, *of_both])
    match = _LEAD.match(shadow(text)) or _NUMBER.match(shadow(text))
    return text[match.end() :] if match else text


def _two_days(first: list[str], second: list[str], context: Context) -> bool:
    days = [_day(one, context) for one in (first, second)]
    return None not in days and days[0] != days[1] and all(map(_is_meeting, (first, second)))


def _is_meeting(pieces: list[str]) -> bool:
    dark = shadow("\n".join(pieces))
    roll = _ROLL.search(_DATE.sub(" ", dark))
    return _HOURS.search(dark) is not None or bool(_KIND.search(dark) and roll)


def _day(pieces: list[str], context: Context) -> object:
    """The day of a meeting that was held: the first that is named, of the piece that leads it."""
    for piece in pieces:
        match = _DATE.search(shadow(piece))
        if not match or _NOT_HELD.search(shadow(piece[: match.start()])):
            continue
        try:
            day = date(
                piece[match.start() : match.end()].strip(" ()"), context.today, towards="past"
            )
        except Refused:
            return None
        return day if day <= context.today else None
    return None


def which_of(text: str, meetings: tuple[str, ...]) -> str:
    """The one that is meant, with what is told of it in the same breath: "buổi thường kỳ. Nội dung:
    trồng cây"; "" where none is.
    """
    if one := _which(text, meetings):
        return one
    first, sign, rest = _FIRST.match(clean(text)).groups()  # type: ignore[union-attr]
    one, other = _which(first, meetings), _which(rest, meetings)
    if other and one and other != one:
        return ""
    if not one:
        named = {_which(piece, meetings) for piece in re.split(r"[,;.]\s+", text)} - {""}
        return named.pop() if len(named) == 1 else ""
    more = sign.strip() != "," and not other
    return one if other else f"{one}\n{rest}" if more and rest else ""


def _which(text: str, meetings: tuple[str, ...]) -> str:
    """By its number, or by words that only it has."""
    line = fold(text).strip(" .,!")
    for one, number in zip(meetings, _NUMBERS, strict=False):
        if line == fold(one) or number.fullmatch(line):
            return one
    words = set(_WORDS.sub(" ", _dated(line)).split())
    having = [one for one in meetings if words and words <= _said_in(one)]
    return having[0] if len(having) == 1 else ""


def _dated(line: str) -> str:
    """'04/12/2026' as '4/12', 'tháng 12' and 'ngày 4' in one word each."""
    line = _DAY_AND_YEAR.sub(r"\1/\2", _ZERO.sub("", line))
    return _NAMED_DAY.sub(lambda day: day[0].replace(" ", "_"), line)


def _said_in(meeting: str) -> set[str]:
    """The words of a meeting, and the ways to name its days."""
    line = _dated(fold(meeting))
    days = _DAY_AND_YEAR.findall(line)
    named = {one for day, month in days for one in (f"ngay_{day}", f"mung_{day}", f"thang_{month}")}
    return {*_SIGNS.sub(" ", line).split()} | named
