"""Start and end of a meeting in one line."""

from __future__ import annotations

import re
from datetime import time as Time
from itertools import product

from domain.errors import Invalid, Unclear
from domain.meetings.meeting import Hours
from domain.parse.clocks import SaidTime, hhmm
from domain.parse.hour_spans import TO, Span, as_evening_or_until, from_to, spans_in, time_said
from domain.parse.spans import SPAN, minutes
from domain.parse.terms import terms
from domain.parse.text import shown
from domain.parse.words import canon

LONGEST = 8 * 60  # minutes; longer is a slip
A_DAY = 11 * 60  # minutes of one that took the whole day
TOLD_DAY = 14 * 60  # the same, where the part of the day is told of both its ends
EARLIEST, LATEST = 5, 22  # hours between which a meeting said without its part of the day begins

LAST = Time(22)  # until when a meeting goes on, where its morning would do as well

TERMS = terms(__file__, "hours")
_ABOUT = TERMS.compiled("about")
_EVENING, _LESS = TERMS.compiled("evening"), TERMS.compiled("less")
_PAUSE, _AFTER = TERMS.compiled("pause"), TERMS.compiled("after")
_MISTAKEN = TERMS.compiled("mistaken")
_MEANWHILE = TERMS.compiled("meanwhile")
_OF_PART = TERMS.compiled("of_part")
_CLOCK = r"\d{1,2} ?(?:h|g|gio|:)(?: ?\d{1,2})?"
_ROW = re.compile(rf"({_CLOCK} ?(?:-|den|toi) ?{_CLOCK})[ ,;]+({_CLOCK} ?(?:-|den|toi) ?{_CLOCK})")
_END, _START = TERMS.compiled("end"), TERMS.compiled("start")


def hours(text: str, kept: Hours | None = None) -> Hours:
    """Start and end, or start and length: '19h30 - 21h', 'từ 7 rưỡi tối đến 9h kém 15'.

    An hour of 13 or more, of 0, with a leading zero or with a part of the day is plain; 1..11 alone
    is read as whatever gives a meeting of at most 8 hours that begins between 5 and 22, or else of
    at most 11; where morning and evening both do, it is asked (``error-hours-part``).

    Unclear: ``error-hours-end`` and ``error-hours-start`` (one is missing; ``kept`` has the other:
    ``error-hours-part`` with both as its only option), ``error-hours-about``.
    Invalid: ``error-hours``, ``error-clock-not-real``, ``error-hours-long`` (start, end, hi hours),
    ``error-hours-same``.
    """
    line = re.sub(r"\bmot\b", "1", canon(text))
    line = re.sub(r"^(\d{1,2}) (\d\d) (?:(?:den|-) )?(\d{1,2}) (\d\d)$", r"\1h\2 - \3h\4", line)
    line = re.sub(r"[-=]+>|→", "-", line)
    line = _LESS.sub(
        "kem ", _EVENING.sub(" evening", _MEANWHILE.sub(" den ", _PAUSE.sub(" ", line)))
    )
    line = _MISTAKEN.sub("", _AFTER.sub("trong ", line))
    if joined := _of_two_parts(line):
        return joined
    if _ABOUT.search(line):
        raise Unclear("error-hours-about", options=_exactly(line), given=shown(text))
    line, stated = _stated(line)
    spans = [span for reading in as_evening_or_until(line) for span in spans_in(reading)]
    if not spans:
        raise (kept and _one_end(line, kept, text)) or _incomplete(line, text)
    return _agreed(_one(spans, text), stated, text)


def _of_two_parts(line: str) -> Hours | None:
    """'19h30-20h15 thường kỳ, 20h15-21h30 chuyên đề': the second begins where the first ends."""
    bare = " ".join(_OF_PART.sub(" ", line).split())
    row = _ROW.fullmatch(bare)
    if not row:
        return None
    try:
        first, second = hours(row[1]), hours(row[2])
    except (Invalid, Unclear):
        return None
    return Hours(start=first.start, end=second.end) if first.end == second.start else None


def _stated(line: str) -> tuple[str, int | None]:
    """'19h30 - 21h, 90 phút': the length said besides start and end."""
    match = re.fullmatch(r"(.+\d.*?) ?[,;(] ?(?:la |tong )?([^,;(]+?)\)?", line)
    span = SPAN.fullmatch(match[2]) if match else None
    if not match or not span or not re.search(r"phut|ph|p|'|tieng", match[2]):
        return line, None
    return (match[1], minutes(span)) if from_to(match[1]) else (line, None)


def _agreed(found: Hours, stated: int | None, text: str) -> Hours:
    if stated is not None and stated != found.minutes:
        ends = (found.end, _later(found.start, stated))
        options = tuple(span_text(found.start, end) for end in ends)
        raise Unclear("error-hours-part", options=options, given=shown(text))
    return found


def _exactly(line: str) -> tuple[str, ...]:
    try:
        found = hours(_ABOUT.sub(" ", line))
    except (Invalid, Unclear) as refusal:
        return refusal.options if isinstance(refusal, Unclear) else ()
    return (span_text(found.start, found.end),)


def _incomplete(line: str, text: str) -> Invalid | Unclear:
    only = re.sub(rf"^\W*{TO}", "", line)
    if time_said(only) is not None and re.search(r"\d", only):
        missing = "error-hours-end" if only == line else "error-hours-start"
        return Unclear(missing, given=shown(text))
    if SPAN.fullmatch(line):
        return Unclear("error-hours-start", given=shown(text))
    return Invalid("error-hours", given=shown(text))


def _one_end(line: str, kept: Hours, text: str) -> Unclear | None:
    """Of a line that puts the end or the beginning right: 'kết thúc lúc 21h30'."""
    if (end := _END.match(line)) and time_said(line[end.end() :]) is not None:
        whole = f"{hhmm(kept.start)} - {line[end.end() :]}"
    elif (start := _START.match(line)) and time_said(line[start.end() :]) is not None:
        whole = f"{line[start.end() :]} - {hhmm(kept.end)}"
    else:
        return None
    found = hours(whole)
    option = span_text(found.start, found.end)
    return Unclear("error-hours-part", options=(option,), given=shown(text))


def _one(spans: list[Span], text: str) -> Hours:
    possible = list(dict.fromkeys(pair for span in spans for pair in _possible(*span)))
    if not possible:
        raise Invalid("error-clock-not-real", given=shown(text))
    likely = [pair for pair in possible if 0 < _length(pair) <= LONGEST]
    likely = [pair for pair in likely if _plausible(pair)] or likely
    told = all(isinstance(end, SaidTime) and end.part for span in spans for end in span)
    likely = likely or _of_a_whole_day(possible, TOLD_DAY if told else A_DAY)
    if not likely:
        raise _too_long(possible[0])
    if _two_clocks(spans, likely[0]):
        raise Unclear("error-hours-part", options=(span_text(*likely[0]),), given=shown(text))
    if len(likely) > 1 or _past_midnight(spans, likely[0]):
        raise Unclear("error-hours-part", options=_options(spans, likely), given=shown(text))
    return Hours(start=likely[0][0], end=likely[0][1])


def _of_a_whole_day(possible: list[tuple[Time, Time]], longest: int) -> list[tuple[Time, Time]]:
    """'7h30 đến 17h', which is doubted later, where nothing else can be meant."""
    days = [pair for pair in possible if pair[0] < pair[1] and _length(pair) <= longest]
    return days if len(days) == 1 and _plausible(days[0]) else []


def _possible(start: SaidTime | int, end: SaidTime | int) -> list[tuple[Time, Time]]:
    if isinstance(start, int):  # so long before the end
        ends = end.readings() if isinstance(end, SaidTime) and start < 24 * 60 else ()
        return [(_later(last, -start), last) for last in ends]
    if start.hour == 24:
        return []
    if isinstance(end, int):
        return [(first, _later(first, end)) for first in start.readings() if end < 24 * 60]
    return list(product(start.readings(), end.readings()))


def _later(start: Time, span: int) -> Time:
    total = (start.hour * 60 + start.minute + span) % (24 * 60)
    return Time(total // 60, total % 60)


def _length(pair: tuple[Time, Time]) -> int:
    return Hours(start=pair[0], end=pair[1]).minutes


def _plausible(pair: tuple[Time, Time]) -> bool:
    late = pair[0].hour >= 20 and not Time(5) <= pair[1] <= LAST
    return EARLIEST <= pair[0].hour < LATEST and not late


def _past_midnight(spans: list[Span], pair: tuple[Time, Time]) -> bool:
    """'20h - 1h' may be one hour long; '22h - 0h30' and '22:00 - 01:00' are plain."""
    ends = [end for _, end in spans if isinstance(end, SaidTime)]
    short = any(not end.exact and end.part is None and 1 <= end.hour <= 3 for end in ends)
    return short and pair[1] < pair[0]


def _two_clocks(spans: list[Span], pair: tuple[Time, Time]) -> bool:
    """'7h30 đến 21h': one of the two on a clock of twelve hours, and the other one not."""
    (start, end), *_ = spans
    if isinstance(start, int) or isinstance(end, int):
        return False
    if start.part is not None or end.part is not None:
        return False
    return start.hour < 12 <= end.hour and pair[0].hour >= 12


def _too_long(pair: tuple[Time, Time]) -> Invalid:
    if pair[0] == pair[1]:
        return Invalid("error-hours-same", given=span_text(*pair))
    return Invalid("error-hours-long", start=hhmm(pair[0]), end=hhmm(pair[1]), hi=LONGEST // 60)


def _options(spans: list[Span], likely: list[tuple[Time, Time]]) -> tuple[str, ...]:
    pairs = list(likely)
    if len(pairs) == 1:
        end = next(end for _, end in spans if isinstance(end, SaidTime))
        pairs.append((pairs[0][0], _later(pairs[0][0], end.hour * 60 + end.minute)))
    return tuple(span_text(*pair) for pair in dict.fromkeys(pairs))[:4]


def span_text(start: Time, end: Time) -> str:
    return f"{hhmm(start)} - {hhmm(end)}"
