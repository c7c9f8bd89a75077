"""The head of an office's framework, and the classes that stand at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from domain.frameworks.office_spans import span
from domain.parse.terms import terms

TERMS = terms(__file__, "office")
DAY = re.compile(TERMS.pattern("day"))
DOCUMENT = re.compile(TERMS.pattern("document"))
CLASS = re.compile(TERMS.pattern("class_name"))
ISSUER, GOES_BY = TERMS.compiled("issuer"), TERMS.compiled("goes_by")
SINCE, SINCE_MONTH = TERMS.compiled("since"), TERMS.compiled("since_month")
SIGNED, REGULAR = TERMS.compiled("since_signed"), TERMS.compiled("regular_form")
YEAR = TERMS.compiled("year_begins")
TITLE, BEGINS = TERMS.compiled("title"), TERMS.compiled("begins_form")
AT_MOST, LIMITED = TERMS.compiled("at_most"), TERMS.compiled("limited")
HEAD = 40  # lines, at most


def head_of(lines: Sequence[str], near: Sequence[str] = ()) -> dict[str, Any]:
    """``near``: lines right above the criteria, where the title is looked for first.

    Title, issuer, number, its day, from when it holds; what is not said is left out.

    Papers that this one goes by ("Căn cứ Hướng dẫn số …") are not its own.
    """
    own = [line for line in lines[:HEAD] if not is_row(line) and not GOES_BY.match(line.strip())]
    text = "\n".join(own)
    found = dict[str, Any]()
    if document := DOCUMENT.search(text):
        found["number"] = document[1]
    if issuer := _issuer(own) or ISSUER.search(text):
        found["issuer"] = issuer[0].strip(" -–(,.")[:300]
    found |= _days(text)
    if title := TITLE.search("\n".join(near)) or TITLE.search(text):
        found["title"] = title[0].strip(" -–(,.")[:300]
    return found


def _issuer(lines: Sequence[str]) -> re.Match[str] | None:
    """In a head of a document the superior stands above who issues it: the lower of two lines."""
    whole = [*(ISSUER.fullmatch(line.strip()) for line in lines[:4]), None]
    return next((one for one, below in pairwise(whole) if one and not below), None)


def _days(text: str) -> dict[str, str]:
    """The day of the document, and from when it holds: a day, a month, or that day itself."""
    found, days = dict[str, str](), [day for day in DAY.finditer(text) if _iso(day)]
    since = [day for day in days if SINCE.search(text[: day.start()].lower())]
    if since:
        found["since"] = _iso(since[-1])
    elif month := SINCE_MONTH.search(text.lower()):
        found["since"] = f"{int(month['y']):04}-{int(month['m']):02}-01"
    if days and (not since or days[0].start() != since[-1].start()):
        found["dated"] = _iso(days[0])
        if not found.get("since") and SIGNED.search(text.lower()):
            found["since"] = found["dated"]
    return found


def _iso(day: re.Match[str]) -> str:
    """ "" where there is no such day."""
    try:
        return date(int(day[3]), int(day[2]), int(day[1])).isoformat()
    except ValueError:
        return ""


def begins_form(line: str) -> bool:
    """ "PHỤ LỤC II", "PHIẾU CHẤM ĐIỂM …": a line of its own."""
    return BEGINS.match(line.strip()) is not None


def kinds_of(title: str) -> dict[str, list[str]]:
    """A form of its own for thematic meetings says so in its title."""
    words = title.lower()
    thematic = TERMS.compiled("thematic_form").search(words)
    return {"kinds": ["thematic"]} if thematic and not REGULAR.search(words) else {}


def is_row(line: str) -> bool:
    """Whether it is a row of a table: its cells are parted by more than a space."""
    return re.search(r"\S {2,}\S", line) is not None


def is_classes(line: str) -> bool:
    """Whether here the classes begin: "Xếp loại: Tốt …", or a line with several of them."""
    words = " ".join(line.split())
    if TERMS.compiled("classes").match(words.lower()) or YEAR.match(words):
        return True
    several = len(CLASS.findall(words)) > 1 and "%" not in words
    return several and len(classes_of([words], [])[0]) > 1


def classes_of(
    lines: Sequence[str], codes: Sequence[str]
) -> tuple[list[dict[str, Any]], list[str]]:
    """The classes of a month from the best down, and what of it could not be expressed."""
    found, unsaid = dict[str, dict[str, Any]](), list[str]()
    for piece in _pieces(lines):
        name = CLASS.search(piece)
        said = _without_codes(piece, codes)
        limits = (span(said.split("\n")[0]) or span(said)) if name else None
        if name is None or limits is None or name[0].capitalize() in found:
            continue
        one: dict[str, Any] = {"name": name[0].capitalize(), "least": _least(limits)}
        if TERMS.compiled("full").search(piece.lower()):
            one["gates"] = [{"code": code} for code in codes if _names(piece, code)]
        if more := TERMS.compiled("condition").search(piece.lower()):
            unsaid.append(f"{one['name']}: {more[0]}")
        found[one["name"]] = one
    classes = sorted(found.values(), key=lambda one: -float(one["least"]))
    return classes, unsaid


def _pieces(lines: Sequence[str]) -> list[str]:
    """One class a piece; a condition behind a semicolon belongs to the class before it."""
    whole = "\n".join(" ".join(line.split()) for line in lines)
    whole = YEAR.split(whole, maxsplit=1)[0]
    starts = [match.start() for match in CLASS.finditer(whole) if _begins(whole, match.start())]
    ends = [*starts[1:], len(whole)][: len(starts)]
    return [whole[begin:end] for begin, end in zip(starts, ends, strict=True)]


def _begins(text: str, at: int) -> bool:
    """At the start of a clause: "thiếu điều kiện thì xếp Khá" names a class within one."""
    before = text[:at].rstrip(" -•+*\t")
    return (
        not before
        or before[-1] in ":;,.\n)"
        or TERMS.compiled("ranks").search(before.lower()[-12:]) is not None
    )


def _without_codes(piece: str, codes: Sequence[str]) -> str:
    """Up to where conditions begin: their numbers are none of the class."""
    piece = re.split(TERMS.pattern("more"), piece, maxsplit=1)[0]
    for code in codes:
        piece = piece.replace(f" {code} ", " ")
    return piece


def _names(piece: str, code: str) -> bool:
    return re.search(rf"(?<![\w.]){re.escape(code)}(?![\w.]*\d)", piece) is not None


def _least(limits: dict[str, str]) -> str:
    """The sum from which it is reached; "below 50" is the lowest, from 0."""
    return limits.get("least") or limits.get("above") or "0"


def year_of(lines: Sequence[str], names: Sequence[str]) -> tuple[list[dict[str, Any]], list[str]]:
    """The rules of a year that can be expressed, and those that cannot."""
    whole = "\n".join(lines)
    parts = YEAR.split(whole, maxsplit=1)
    if len(parts) < 2 or not names:
        return [], []
    rules, unsaid = list[dict[str, Any]](), list[str]()
    for line in re.split(r"[;\n]|(?<=\w)\.(?=\s|$)", parts[1]):
        said = YEAR.sub("", line.strip(" -•+:.")).strip()
        name = CLASS.match(said)
        if name is None or name[0].capitalize() not in names:
            if said:
                unsaid.append(said)
            continue
        rule = _rule(said[name.end() :], names)
        if rule is None:
            unsaid.append(said)
        else:
            rules.append({"name": name[0].capitalize(), **rule})
    if rules and len(rules[-1]) > 1:
        rules.append({"name": names[-1]})
    return rules, unsaid


def _rule(said: str, names: Sequence[str]) -> dict[str, Any] | None:
    """None where it says something that cannot be expressed."""
    words, rule = said.lower(), dict[str, Any]()
    if TERMS.compiled("the_rest").search(words):
        return rule
    for match in TERMS.compiled("every_month").finditer(words):
        rule["every"] = match["name"].strip().capitalize()
    for match in TERMS.compiled("no_month").finditer(words):
        at = names.index(match["name"].strip().capitalize())
        rule["every"] = names[max(0, at - 1)]
    for match in TERMS.compiled("some_months").finditer(words):
        rule.setdefault("months", {})[match["name"].strip().capitalize()] = match["n"]
    for match in AT_MOST.finditer(words):
        rule.setdefault("most", {})[match["name"].strip().capitalize()] = match["n"]
    named = {*rule.get("months", ()), *rule.get("most", ())}
    known = rule.get("every") in (None, *names) and named <= set(names)
    return rule if rule and known and not LIMITED.search(AT_MOST.sub("", words)) else None
