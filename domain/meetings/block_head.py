"""The head of a report: kind, day, hours and place of a meeting, mixed in one sentence."""

from __future__ import annotations

import re

from domain.meetings.context import Context
from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "block_head")
_HOURS = TERMS.compiled("hours")
_ONE_HOUR = TERMS.compiled("one_hour")
_DATE = TERMS.compiled("date")
_KIND = TERMS.compiled("kind")
_PLACE = TERMS.compiled("place")
_NO_PLACE = TERMS.lines("no_place")
_TODAY = TERMS.compiled("told_today")
_CALLED = TERMS.compiled("called")
_FILLER = TERMS.compiled("filler")
_WORD = re.compile(r"\w")


def head(piece: str, context: Context) -> tuple[dict[str, str], str]:
    """The texts of the steps that are told in it, and what is left."""
    found: dict[str, str] = {}
    rest = piece
    for step, pattern in (
        ("setting", _PLACE),
        ("hours", _HOURS),
        ("held_on", _DATE),
        ("kind", _KIND),
    ):
        if match := _said(step, pattern, rest):
            found[step] = rest[match.start() : match.end()].strip(" ,.()")
            rest = f"{rest[: match.start()]} , {rest[match.end() :]}"
    if "hours" not in found and (match := _ONE_HOUR.search(shadow(rest))):
        said = rest[match.start("time") : match.end("time")]
        found["hours"] = _of_one(match, said)
        rest = f"{rest[: match.start()]} , {rest[match.end() :]}"
        if (end := _ONE_HOUR.search(shadow(rest))) and (
            (end["end"] or end["over"]) and not (match["end"] or match["over"])
        ):
            found["hours"] += " " + TERMS.text(
                "until", time=rest[end.start("time") : end.end("time")]
            )
            rest = f"{rest[: end.start()]} , {rest[end.end() :]}"
    cell = shadow(context.cell)
    if cell and (at := shadow(rest).find(cell)) >= 0:
        rest = f"{rest[:at]} {rest[at + len(cell) :]}"
    return found, unfilled(rest)


def _of_one(hour: re.Match[str], said: str) -> str:
    """An hour as the end or the beginning, where it is said to be one."""
    if hour["end"] or hour["over"]:
        return TERMS.text("until", time=said)
    return TERMS.text("from", time=said) if hour["begun"] else said


def _said(step: str, pattern: re.Pattern[str], rest: str) -> re.Match[str] | None:
    """Where this is told; "c Thảo tk" is who wrote, and no kind; "Tài sản" is no place."""
    dark = shadow(rest)
    hits = [one for one in pattern.finditer(dark) if not rest.startswith(_NO_PLACE, one.start())]
    if step == "held_on" and any(re.search(r"\d", one[0]) for one in hits):
        hits = [one for one in hits if not _TODAY.fullmatch(one[0].strip())]  # when it is told
    return next((one for one in hits if step != "kind" or not _wrote(dark, one)), None)


def _wrote(dark: str, kind: re.Match[str]) -> bool:
    behind = dark[kind.end() :].lstrip()
    wrote = _CALLED.search(dark[: kind.start()]) is not None or behind.startswith(":")
    return kind[0].strip() == "tk" and wrote


def unfilled(rest: str) -> str:
    """What is left without words that say nothing of their own, where they begin or end a part:
    within one they belong to it, as in "phòng họp cơ quan".
    """
    return ", ".join(filter(None, map(_unfilled, rest.split(","))))


def _unfilled(part: str) -> str:
    dark = shadow(part)
    fillers = [match.span() for match in _FILLER.finditer(dark)]
    begin, end = 0, len(part)
    for first, last in fillers:
        if not _WORD.search(dark, begin, first):
            begin = last
    for first, last in reversed(fillers):
        if first >= begin and not _WORD.search(dark, last, end):
            end = first
    return " ".join(part[begin:end].split()).strip(" ,.:-–()")
