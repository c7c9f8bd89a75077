"""Classes of a checklist by how many are not passed: "Khá: có 02 - 03 tiêu chí không đạt, không có
tiêu chí (*) nào".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from domain.frameworks.office_classes import CLASS, YEAR, class_name
from domain.frameworks.office_words import either_way
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
FAILED, MARKED_FAILED = (late(TERMS.pattern(n)) for n in ("failed_count", "failed_marked"))
NO_MARKED, ALL_PASSED = (late(TERMS.pattern(n)) for n in ("failed_no_marked", "all_passed"))
NUMBERED = late(r"^(?:\W|\d{1,2}[.)])*")

Class = dict[str, Any]


def failed_classes(
    lines: Sequence[str], codes: Sequence[str], must: Sequence[str]
) -> list[Class] | None:
    """From the best down, by how many are passed; None where classes are not said so, or where one
    of them is not understood: [].
    """
    said = [(name, rest) for name, rest in map(_named, _of_month(lines)) if name]
    if not any(FAILED.search(rest) for _, rest in said):
        return None
    found = list[tuple[int, Class]]()
    for name, rest in said[:-1]:
        most = max((int(n["to"] or n["n"] or n["n2"]) for n in FAILED.finditer(rest)), default=None)
        if most is None and ALL_PASSED.search(rest):
            most = 0
        marked = [int(n["n"]) for n in MARKED_FAILED.finditer(rest)]
        if most is None or most > len(codes):
            return []
        one: Class = {"name": name, "least": str(len(codes) - most)}
        if gates := _gates(must, 0 if NO_MARKED.search(rest) else max(marked, default=None)):
            one["gates"] = gates
        found.append((most, one))
    mosts = [most for most, _ in found]
    if any(a >= b for a, b in pairwise(mosts)) or not found:
        return []
    return [*(one for _, one in found), {"name": said[-1][0], "least": "0"}]


def _of_month(lines: Sequence[str]) -> list[str]:
    return YEAR.split("\n".join(lines), maxsplit=1)[0].split("\n")


def _named(line: str) -> tuple[str, str]:
    begins = NUMBERED.match(line)
    at = begins.end() if begins else 0
    name = CLASS.match(line, at)
    return (class_name(name[0]), line[name.end() :]) if name else ("", "")


def _gates(must: Sequence[str], most: int | None) -> list[dict[str, Any]]:
    """Of those that are marked at most so many are not passed."""
    if most is None or not must or most >= len(must):
        return []
    if not most:
        return [{"code": code} for code in must]
    return [{"code": must[0], "codes": [*must], "least": str(len(must) - most)}]
