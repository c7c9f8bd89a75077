"""Doubts about where a level ends, each answered by a tap: whose is 90, exactly?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.chat import Word

EDGES = ("framework-gap", "framework-overlap")


@dataclass(frozen=True, slots=True)
class Mend:
    """One answer: this value has these points. ``sent``: all of the framework with it."""

    code: str
    value: Any
    points: str
    sent: dict[str, Any]


def mends(sent: dict[str, Any], problems: Sequence[Word]) -> list[Mend]:
    """The two answers to the first doubt about a single value."""
    for problem in problems:
        value = problem.args.get("low")
        if problem.key in EDGES and value == problem.args.get("high"):
            found = _two(sent, str(problem.args["code"]), value)
            if found:
                return found
    return []


def _two(sent: dict[str, Any], code: str, value: Any) -> list[Mend]:
    criterion = next(one for one in sent["criteria"] if one["code"] == code)
    bands = criterion.get("bands", [])
    upper = _at(bands, ("least", "above"), value)
    lower = _at(bands, ("most", "below"), value)
    if upper is None or lower is None or upper == lower:
        return []
    answers = (upper, "least"), (lower, "above")
    return [
        Mend(code, value, bands[at]["points"], _with(sent, code, _bands(bands, upper, lower, edge)))
        for at, edge in answers
    ]


def _at(bands: list[dict[str, str]], names: tuple[str, str], value: Any) -> int | None:
    for at, band in enumerate(bands):
        if any(name in band and float(band[name]) == float(value) for name in names):
            return at
    return None


def _bands(bands: list[dict[str, str]], upper: int, lower: int, edge: str) -> list[dict[str, str]]:
    """``edge``: "least", the value is of the upper band; "above", of the lower one."""
    found = [dict(band) for band in bands]
    value = found[upper].pop("least", None) or found[upper].pop("above")
    found[lower].pop("most", None)
    found[lower].pop("below", None)
    found[upper][edge] = value
    found[lower]["below" if edge == "least" else "most"] = value
    return found


def _with(sent: dict[str, Any], code: str, bands: list[dict[str, str]]) -> dict[str, Any]:
    criteria = [{**one, "bands": bands} if one["code"] == code else one for one in sent["criteria"]]
    return {**sent, "criteria": criteria}
