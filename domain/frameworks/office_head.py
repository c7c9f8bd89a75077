"""The head of an office's framework, and the classes that stand at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from domain.frameworks.office_spans import span
from domain.parse.terms import terms

TERMS = terms(__file__, "office")
DAY = re.compile(TERMS.pattern("day"))
DOCUMENT = re.compile(TERMS.pattern("document"))
CLASS = re.compile(TERMS.pattern("class_name"))


def head_of(lines: Sequence[str]) -> dict[str, Any]:
    """Title, issuer, number, its day, from when it holds; what is not said is left out."""
    text = "\n".join(line for line in lines[:6] if not is_row(line))
    found = dict[str, Any]()
    if document := DOCUMENT.search(text):
        found["number"] = document[1]
    if issuer := TERMS.compiled("issuer").search(text):
        found["issuer"] = issuer[0].strip(" -–(,.")[:300]
    days = list(DAY.finditer(text))
    since = [day for day in days if TERMS.compiled("since").search(text[: day.start()].lower())]
    if since:
        found["since"] = _iso(since[-1])
    if days and (not since or days[0].start() != since[-1].start()):
        found["dated"] = _iso(days[0])
    if title := TERMS.compiled("title").search(text):
        found["title"] = title[0].strip(" -–(,.")[:300]
    return found


def _iso(day: re.Match[str]) -> str:
    return f"{int(day[3]):04}-{int(day[2]):02}-{int(day[1]):02}"


def is_row(line: str) -> bool:
    """Whether it is a row of a table: its cells are parted by more than a space."""
    return re.search(r"\S {2,}\S", line) is not None


def is_classes(line: str) -> bool:
    """Whether here the classes begin: "Xếp loại: Tốt …", a row of a table with it."""
    words = " ".join(line.split()).lower()
    return bool(TERMS.compiled("classes").match(words))


def classes_of(
    lines: Sequence[str], codes: Sequence[str]
) -> tuple[list[dict[str, Any]], list[str]]:
    """The classes of a month from the best down, and what of it could not be expressed."""
    found, unsaid = dict[str, dict[str, Any]](), list[str]()
    for piece in _pieces(lines):
        name = CLASS.search(piece)
        limits = span(_without_codes(piece, codes)) if name else None
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
    whole = re.split(TERMS.pattern("year_begins"), whole, maxsplit=1)[0]
    starts = [match.start() for match in CLASS.finditer(whole) if _begins(whole, match.start())]
    ends = [*starts[1:], len(whole)][: len(starts)]
    return [whole[begin:end] for begin, end in zip(starts, ends, strict=True)]


def _begins(text: str, at: int) -> bool:
    """At the start of a clause: "thiếu điều kiện thì xếp Khá" names a class within one."""
    before = text[:at].rstrip(" -•+*\t")
    return (
        not before
        or before[-1] in ":;.\n)"
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
    parts = re.split(TERMS.pattern("year_begins"), whole, maxsplit=1)
    if len(parts) < 2 or not names:
        return [], []
    rules, unsaid = list[dict[str, Any]](), list[str]()
    for line in re.split(r"[;\n]|(?<=\w)\.(?=\s|$)", parts[1]):
        said = line.strip(" -•+:.")
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
    if rules and (rules[-1].get("every") or rules[-1].get("months")):
        rules.append({"name": names[-1]})
    return rules, unsaid


def _rule(said: str, names: Sequence[str]) -> dict[str, Any] | None:
    """None where it says something else, such as "at most two months"."""
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
    known = rule.get("every") in (None, *names) and set(rule.get("months", ())) <= set(names)
    return rule if rule and known and not TERMS.compiled("at_most").search(words) else None
