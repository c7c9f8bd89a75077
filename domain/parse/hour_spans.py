"""Two times, or a time and a length, in one line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from domain.parse.clocks import CLOCK, SaidTime, said
from domain.parse.spans import SPAN, minutes
from domain.parse.terms import terms

TERMS = terms(__file__, "hour_spans")
TO = TERMS.pattern("to")


_FOR = TERMS.pattern("for")


_END_FIRST = TERMS.compiled("end_first")
_ENDED_FIRST = TERMS.compiled("ended_first")
_LENGTH_FIRST, _LENGTH_LAST = TERMS.compiled("length_first"), TERMS.compiled("length_last")
_PLAIN_LENGTH = re.compile(r"tieng|phut|\bph?\b|'")
_NOISE = TERMS.compiled("noise")


def as_evening_or_until(line: str) -> Iterable[str]:
    """'toi' without marks is evening or until: both are tried."""
    places = [match.start() for match in re.finditer(r"\btoi\b", line)][:3]
    for choice in product(("evening", "until"), repeat=len(places)):
        reading = line
        for place, word in zip(reversed(places), choice, strict=True):
            reading = reading[:place] + word + reading[place + 3 :]
        yield reading


# When it began, or how long before the end; when it ended, or how long after the beginning.
Span = tuple[SaidTime | int, SaidTime | int]


def spans_in(line: str) -> list[Span]:
    return _for_until(line) or _for_from(line) or [*from_to(line), *_from_for(line)]


def from_to(line: str) -> list[Span]:
    """Two times with a word, a dash or a comma between them."""
    found = []
    for match in re.finditer(rf"{TO}|[,;\n/]|\s", line):
        first, second = time_said(line[: match.start()]), time_said(line[match.end() :])
        if first and second and (match[0].strip(" /") or (first.unit and second.unit)):
            found.append(_ordered(line, first, second, apart=match[0] in ",;\n "))
    return found[:2]


def _ordered(line: str, first: SaidTime, second: SaidTime, *, apart: bool) -> Span:
    """The end may be said first: 'kết thúc 21h, bắt đầu 19h30'; ``apart``: no word joins them."""
    leads = _END_FIRST.match(line) is not None and (apart or "bat dau" in line)
    swapped = leads or (apart and _ENDED_FIRST.search(line) is not None)
    return (second, first) if swapped else (first, second)


def _from_for(line: str) -> list[Span]:
    """A time and a length: '19h30, 95 phút', '19h30 trong 1 tiếng rưỡi'."""
    found: list[Span] = []
    for match in re.finditer(rf"[,;+]|\b{_FOR}\b|\s", line):
        first, rest = time_said(line[: match.start()]), line[match.end() :].strip(" ,;:-")
        rest = re.sub(rf"^(?:{_FOR} )+", "", rest)
        span = SPAN.fullmatch(rest)
        plain = re.search(r"tieng|phut|ph|p|'|ruoi", rest) or re.search(rf"\b{_FOR}\b", line)
        if first and span and not span["colon"] and (plain or _comma_hours(match[0], span)):
            found.append((first, minutes(span)))
    return found[:1]


def _for_from(line: str) -> list[Span]:
    """A length and then a time: 'họp 90 phút từ 19h30'."""
    match = re.fullmatch(rf"(?:{_FOR} )*(.+?),? (?:bat dau )?(?:tu|luc|tu luc|bat dau) (.+)", line)
    span = SPAN.fullmatch(match[1]) if match else None
    start = time_said(match[2]) if match else None
    return [(start, minutes(span))] if span and start and not span["colon"] else []


def _for_until(line: str) -> list[Span]:
    """A length and the end, in either order: 'xong lúc 10 giờ sáng, họp 2 tiếng'."""
    match = _LENGTH_FIRST.fullmatch(line) or _LENGTH_LAST.fullmatch(line)
    span = SPAN.fullmatch(match["span"].strip(" ,;")) if match else None
    end = time_said(match["time"]) if match else None
    plain = match and _PLAIN_LENGTH.search(match["span"])  # "19h30 xong 21h15" tells no length
    return [(minutes(span), end)] if span and end and plain else []


def _comma_hours(between: str, span: re.Match[str]) -> bool:
    return between == "," and span["h"] is not None and int(span["h"]) <= 4


def time_said(text: str) -> SaidTime | None:
    trimmed = re.sub(r"\s+", " ", _strip(text)).strip(" ,;.-")
    match = CLOCK.fullmatch(trimmed)
    return said(match) if match else None


def _strip(text: str) -> str:
    colon = re.sub(r"(\d):(\d)", r"\1h\2", text)
    return _NOISE.sub(" ", colon)
