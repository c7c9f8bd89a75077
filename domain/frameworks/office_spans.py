"""What one level of an office's form says: a span of percent or minutes, and of which fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_UP, Decimal
from typing import Any

from domain.frameworks.office_words import either_way
from domain.kind import Kind
from domain.meetings import Fact
from domain.parse import fold
from domain.parse.terms import terms
from domain.patterns import late
from domain.rules import Rules

TERMS = either_way(terms(__file__, "office"))


def _pattern(name: str) -> re.Pattern[str]:
    return late(TERMS.pattern(name), re.I)


NUMBER, MINUTES = TERMS.pattern("number"), _pattern("minutes")
BETWEEN, WHOLE = _pattern("between"), _pattern("whole")
EDGES = {name: _pattern(name) for name in ("above", "below", "least", "most")}
RESULT_SENT, DAYS = TERMS.compiled("result_sent"), TERMS.compiled("day_units")
WITHIN_DAYS = TERMS.compiled("within_days")
IN_TIME, NOT_IN_TIME = TERMS.compiled("in_time"), TERMS.compiled("not_in_time")
YES_NO = [fold(terms(__file__, "office").pattern(name)) for name in ("yes", "no")]

Span = dict[str, str]
BEYOND = {"least": "below", "above": "most", "most": "above", "below": "least"}
SOMEBODY = TERMS.compiled("somebody_absent")
IN_FULL = terms(__file__, "office").text("in_full")
NOBODY, LATER, LATE_DAYS = (TERMS.compiled(n) for n in ("nobody_spoke", "later", "late_days"))
FULL_LENGTH = TERMS.compiled("full_length")
USUAL_MINUTES = Rules().minutes_expected(Kind.regular, None)
REST, VOTED = TERMS.compiled("rest_level"), TERMS.compiled("voted")
PART = late(r"(?<![\d/])([1-9])/([2-9])(?![\d/])")
FOUR = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a criterion: its words and its points."""

    text: str
    points: str


def span(text: str) -> Span | None:
    """The one span that is said; None where there is none, or more than one."""
    found = BETWEEN.search(text)
    if found:
        if len(re.findall(r"\d+", text)) > len(re.findall(r"\d+", found[0])):
            return None
        return {"least": _point(found[1]), "below" if found["under"] else "most": _point(found[3])}
    if len(re.findall(NUMBER, text)) != 1:
        return None
    for name, pattern in EDGES.items():
        if match := pattern.search(text):
            return {name: _point(match[match.lastindex or 1])}
    whole = WHOLE.search(text)
    return {"least": _point(whole[1])} if whole else None


def in_percent(text: str) -> str:
    """ "từ 1/3 đến dưới 1/2": of "trên 2/3" the value is no smaller than that."""

    def said(part: re.Match[str]) -> str:
        share = Decimal(100 * int(part[1])) / int(part[2])
        over = EDGES["above"].search(f"{text[: part.start()]}1") if share <= 100 else None
        up = over is not None and over.end() == part.start() + 1
        shown = share.quantize(FOUR, ROUND_UP if up else ROUND_DOWN)
        return f"{shown.normalize():f}%" if share < 100 else part[0]

    return PART.sub(said, text)


def _point(text: str) -> str:
    return text.replace(",", ".")


def fact_of(name: str, levels: Sequence[Level]) -> Fact | None:
    """What the levels of a criterion go by, from the words of its name, else of its levels."""
    levels = [Level(in_percent(level.text), level.points) for level in levels]
    said = " ".join(level.text for level in levels)
    if VOTED.search(f"{name} {said}".lower()):
        return None
    if "%" in said:
        for words in (name, said):
            for key, fact in SHARES.items():
                if TERMS.compiled(key).search(words.lower()):
                    return fact
    if MINUTES.search(said):
        return Fact.minutes_short if TERMS.compiled("short").search(said.lower()) else Fact.minutes
    if "%" not in said and all(_days(level.text) for level in levels):
        return Fact.result_days if RESULT_SENT.search(f"{name} {said}".lower()) else None
    return None


def _days(text: str) -> bool:
    return DAYS.search(text.lower()) is not None


SHARES = {
    "spoke": Fact.speakers_percent,
    "attended": Fact.attendance_percent,
    "done": Fact.tasks_done_percent,
}


def levelled(name: str, levels: Sequence[Level]) -> dict[str, Any]:
    """How a criterion with these levels is scored: by bands of a fact, by options, yes or no."""
    if yes_no(levels):
        return {"sort": "yes_no"}
    fact = fact_of(name, levels)
    if fact is Fact.minutes_short and (bands := _short(levels)):
        return {"sort": "bands", "fact": fact.value, "bands": bands, **_of_length(levels)}
    if fact and (options := _with_absences(fact, levels)):
        return {"sort": "options", "options": options, **_silent(options, levels)}
    spans = _with_rest(levels, [span(in_percent(level.text)) for level in levels])
    if fact is Fact.speakers_percent:
        spans = _with_nobody(levels, spans)
    if not fact and (late := _late(name, levels)):
        return {"sort": "bands", "fact": Fact.result_days.value, "bands": late}
    if fact and all(spans):
        bands = [
            {**one, "points": level.points} for one, level in zip(spans, levels, strict=True) if one
        ]
        return {"sort": "bands", "fact": fact.value, "bands": _open_ended(bands)}
    return {"sort": "options", "options": _options(name, levels)}


def _with_rest(levels: Sequence[Level], spans: list[Span | None]) -> list[Span | None]:
    """ "Còn lại: 0 điểm": what is worse than the level before it."""
    before = spans[-2] if len(spans) > 1 else None
    if spans[-1] is not None or not before or not REST.fullmatch(levels[-1].text.lower().strip()):
        return spans
    for edge, other in BEYOND.items():
        if edge in before:
            return [*spans[:-1], {other: before[edge]}]
    return spans


def _with_nobody(levels: Sequence[Level], spans: list[Span | None]) -> list[Span | None]:
    """ "dưới 1/4: 5 điểm; không có ý kiến: 0 điểm": more than nobody, and nobody."""
    before = spans[-2] if len(spans) > 1 else None
    if spans[-1] or not before or not NOBODY.fullmatch(levels[-1].text.lower().strip(" -:")):
        return spans
    if {"least", "above"} & {*before}:
        return spans
    return [*spans[:-2], {"above": "0", **before}, {"most": "0"}]


def _late(name: str, levels: Sequence[Level]) -> list[Span]:
    """ "Gửi kết quả trong 2 ngày; chậm 1-3 ngày; quá nữa": of days from the meeting on."""
    within = WITHIN_DAYS.search(name.lower())
    if not within or not RESULT_SENT.search(name.lower()) or levels[0].text != IN_FULL:
        return []
    free = edge = int(within["days"])
    found: list[Span] = [{"most": str(edge), "points": levels[0].points}]
    for at, one in enumerate(levels[1:], 1):
        said = one.text.lower()
        if at == len(levels) - 1 and (LATER.fullmatch(said) or REST.fullmatch(said)):
            return [*found, {"above": str(edge), "points": one.points}]
        days = LATE_DAYS.fullmatch(said)
        first = int(days["low"] or days["high"]) if days else 0
        if not days or free + first != edge + 1:
            return []
        if at == len(levels) - 1 and (days["on"] or days["more"]) and not days["low"]:
            return [*found, {"above": str(edge), "points": one.points}]
        found.append(
            {"above": str(edge), "most": str(free + int(days["high"])), "points": one.points}
        )
        edge = free + int(days["high"])
    return []


def _options(name: str, levels: Sequence[Level]) -> list[dict[str, Any]]:
    """Of two, the fact that the name speaks of proves the first: "đúng hạn; gửi chậm"."""
    found: list[dict[str, Any]] = [{"name": one.text, "points": one.points} for one in levels]
    first, *rest = levels
    lower = len(rest) == 1 and first.text == IN_FULL
    late_only = rest and _is(IN_TIME, first) and all(_is(NOT_IN_TIME, one) for one in rest)
    if (lower or late_only) and ";" not in name:
        found[0] |= proved(name)
    return found


def _is(words: re.Pattern[str], level: Level) -> bool:
    return words.match(level.text.lower().strip(" -:.")) is not None


def proved(name: str) -> dict[str, Any]:
    """ "Thời lượng từ 90 phút trở lên": the fact that proves it, and from which value."""
    fact, found = fact_of(name, [Level(name, "")]), span(in_percent(name))
    if fact is Fact.result_days:
        days = WITHIN_DAYS.search(name.lower())
        found = {"most": days["days"]} if days else None
    if fact and found:
        when = [{"fact": fact.value, **found}]
        if fact is Fact.attendance_percent and TERMS.compiled("nobody_absent").search(name.lower()):
            when.append({"fact": Fact.absent_unexcused.value, "most": "0"})
        return {"when": when}
    whole = [(one, edge) for key, one, edge in WHOLLY if TERMS.compiled(key).search(name.lower())]
    return {"when": [{"fact": one.value, **edge} for one, edge in whole[:1]]} if whole else {}


WHOLLY: tuple[tuple[str, Fact, Span], ...] = (
    ("nobody_absent_alone", Fact.absent_unexcused, {"most": "0"}),
    ("not_merged", Fact.held_apart, {"least": "1"}),
    ("materials_sent", Fact.materials_early, {"least": "1"}),
    ("tasks_given", Fact.tasks_assigned_percent, {"least": "100"}),
)


def yes_no(levels: Sequence[Level]) -> bool:
    words = [fold(level.text.strip(" :.")) for level in levels]
    return words == YES_NO and levels[1].points == "0"


def _open_ended(bands: list[Span]) -> list[Span]:
    """The best band reaches up to all there is: 100 % lies in "from 90 to 100"."""
    first = bands[0]
    if first.get("most") == "100":
        first.pop("most")
    return bands


def _of_length(levels: Sequence[Level]) -> dict[str, Any]:
    """ "Đủ 80 phút: 10 điểm; thiếu …" is short of 80; of what is usual the rules say where less is
    enough.
    """
    full = FULL_LENGTH.search(levels[0].text.lower())
    if not full or int(full["n"]) == USUAL_MINUTES:
        return {}
    said = [{"name": one.text, "points": one.points} for one in levels]
    return {"lengths": [{"minutes": full["n"]}], "said": said}


def _short(levels: Sequence[Level]) -> list[Span]:
    """Full length, so many minutes short, more than that; nothing where it reads otherwise."""
    bands, after, edge = list[Span](), "above", "0"
    for at, level in enumerate(levels):
        found = span(level.text) if at else {"most": "0"}
        if not found or len(found) != 1:
            return []
        begins = {after: edge} if at else {}
        if "above" in found or "least" in found:
            bands.append({**begins, "points": level.points})
            continue
        end = "below" if "below" in found else "most"
        bands.append({**begins, end: found[end], "points": level.points})
        after, edge = "least" if end == "below" else "above", found[end]
    return bands


def _silent(options: Sequence[dict[str, Any]], levels: Sequence[Level]) -> dict[str, Any]:
    """ "từ 90% và không vắng không lý do; từ 80% đến dưới 90%": nothing is said of 90 % with
    somebody absent.
    """
    below = span(in_percent(levels[1].text)) or {}
    told = any(SOMEBODY.search(level.text.lower()) for level in levels)
    share, *absences = options[0].get("when", [{}])
    ends_there = {below.get("below"), below.get("most")} & {share.get("least")}
    return {"silent": [share]} if absences and ends_there and not told else {}


def _with_absences(fact: Fact, levels: Sequence[Level]) -> list[dict[str, Any]]:
    """Levels of which some also say "and nobody absent without reason": the first that holds."""
    nobody, somebody = TERMS.compiled("nobody_absent"), SOMEBODY
    if not any(nobody.search(level.text.lower()) for level in levels):
        return []
    found = list[dict[str, Any]]()
    for at, level in enumerate(levels):
        words = level.text.lower()
        share = span(nobody.sub("", somebody.sub("", words)))
        option: dict[str, Any] = {"name": level.text, "points": level.points}
        if at < len(levels) - 1:
            least = share and (share.get("least") or share.get("above"))
            if not least:
                return []
            option["when"] = [{"fact": fact.value, "least": least}]
            if nobody.search(words):
                option["when"].append({"fact": Fact.absent_unexcused.value, "most": "0"})
        found.append(option)
    return found
