"""What an office asks for a class besides its points: "chỉ xếp loại Tốt khi tiêu chí 5 và 6 đạt từ
80% điểm tối đa", "muốn tốt thì mục 3 phải từ 10 điểm", "không có tiêu chí nào ở mức 4".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from domain.frameworks.office_classes import class_name
from domain.frameworks.office_marked import names
from domain.frameworks.office_words import either_way
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
REQUIRED, ELSE = late(TERMS.pattern("required")), late(TERMS.pattern("required_else"))
NEED, NO_NEEDS = late(TERMS.pattern("need")), late(TERMS.pattern("no_needs"))
CLAUSES = late(r"\s*;\s*")
WORDLESS = late(TERMS.pattern("need_beside"))

Criterion = dict[str, Any]
Gates = list[dict[str, str]]


def required(line: str) -> tuple[str, str] | None:
    """(the class, what it asks for)"""
    found = REQUIRED.match(line)
    if found is None:
        return None
    what = ELSE.sub("", found["what"]).strip(" .;:")
    return class_name(found["name"] or found["name2"]), what


def needs(what: str, criteria: Sequence[Criterion]) -> tuple[Gates, list[str]]:
    """(what it needs of criteria, the clauses that say something else)"""
    found, unsaid = Gates(), list[str]()
    for clause in CLAUSES.split(what):
        if NO_NEEDS.match(clause) or not clause:
            continue
        gates = _of_clause(clause, criteria)
        found += gates
        if not gates:
            unsaid.append(clause)
    return found, unsaid


def _of_clause(clause: str, criteria: Sequence[Criterion]) -> Gates:
    """Nothing where any of it is left over."""
    found, at = Gates(), 0
    for match in NEED.finditer(clause):
        before = clause[at : match.start()]
        gates = _not_at(match, criteria) or _each(match, before, criteria)
        if not gates or not WORDLESS.fullmatch(before):
            return []
        found += gates
        at = match.end()
    return found if found and WORDLESS.fullmatch(clause[at:]) else []


def _not_at(match: re.Match[str], criteria: Sequence[Criterion]) -> Gates:
    """ "không có tiêu chí nào ở mức 4": more than that of every one that has it."""
    if not match["not_level"]:
        return []
    worth = [(one["code"], _level(one, match["not_level"])) for one in criteria]
    return [{"code": code, "above": points} for code, points in worth if points]


def _each(match: re.Match[str], before: str, criteria: Sequence[Criterion]) -> Gates:
    named = [one for one in criteria if names(before, one["code"])]
    least = [_least(match, one) for one in named]
    if not all(one is not None for one in least):
        return []
    return [
        {"code": one["code"], **({"least": points} if points else {})}
        for one, points in zip(named, least, strict=True)
    ]


def _least(match: re.Match[str], one: Criterion) -> str | None:
    """ "" for all of its points; None where it has no such level, or no points."""
    if match["full"]:
        return ""
    if match["level"]:
        return _level(one, match["level"]) or None
    number = next(n for n in match.groups()[2:] if n and n[0].isdigit()).replace(",", ".")
    if "%" not in match[0]:
        return number
    return f"{(Decimal(one.get('max') or 0) * Decimal(number) / 100).normalize():f}"


def _level(one: Criterion, place: str) -> str:
    """The points of its second level, from the best down; "" where it has none."""
    points = [level["points"] for level in one.get("options") or one.get("bands") or ()]
    at = int(place) - 1
    return points[at] if 0 < at + 1 <= len(points) else ""
