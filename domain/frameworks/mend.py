"""Doubts about where a level ends, each answered by a tap: whose is 90, exactly, or 89,5?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.chat import Word, word

EDGES = ("framework-gap", "framework-overlap")
Bands = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Mend:
    """One answer, and all of the framework with it."""

    said: Word
    sent: dict[str, Any]


def mends(sent: dict[str, Any], problems: Sequence[Word]) -> list[Mend]:
    """The two answers to the first doubt that has two."""
    for problem in problems:
        if beside := _whole(sent, problem) or _lengths(sent, problem):
            return beside
        if problem.key not in EDGES:
            continue
        code, low, high = (problem.args[name] for name in ("code", "low", "high"))
        if low == high:
            found = _two(sent, str(code), low)
        else:
            found = _stretch(sent, str(code), low, high) if problem.key == "framework-gap" else []
        if found:
            return found
    return []


def _whole(sent: dict[str, Any], problem: Word) -> list[Mend]:
    """The form is out of what its criteria come to, and not of a round number."""
    if problem.key != "framework-sum":
        return []
    total = problem.args["total"]
    said = word("framework-mend-total", total=total)
    return [Mend(said, {**sent, "out_of": f"{total.normalize():f}"})]


def _lengths(sent: dict[str, Any], problem: Word) -> list[Mend]:
    """How long a meeting is where two sizes of a cell meet."""
    if problem.key != "framework-length-overlap":
        return []
    lengths, members = sent["lengths"], str(problem.args["members"])
    lower = next((at for at, one in enumerate(lengths) if one.get("most") == members), None)
    upper = next((at for at, one in enumerate(lengths) if one.get("least") == members), None)
    if lower is None or upper is None:
        return []
    found = []
    for at, away, edge in (lower, upper, "above"), (upper, lower, "below"):
        moved = {k: v for k, v in lengths[away].items() if k != ("least", "most")[away == lower]}
        rest = [*lengths[:away], {**moved, edge: members}, *lengths[away + 1 :]]
        said = word("framework-mend-length", members=members, minutes=lengths[at]["minutes"])
        found.append(Mend(said, {**sent, "lengths": rest}))
    return found


def _mend(
    sent: dict[str, Any], code: str, span: tuple[Any, Any], of: dict[str, str], bands: Bands
) -> Mend:
    """This value, or all between two, has the points of this level."""
    value, to = span
    said = word("framework-mend", code=code, value=value, to=to, points=of["points"])
    return Mend(said, _with(sent, code, bands))


def _two(sent: dict[str, Any], code: str, value: Any) -> list[Mend]:
    found, upper, lower = _sides(sent, code, value, value)
    if upper is None or lower is None or upper == lower:
        return []
    answers = (upper, "least"), (lower, "above")
    return [
        _mend(sent, code, (value, ""), found[at], _bands(found, upper, lower, edge))
        for at, edge in answers
    ]


def _stretch(sent: dict[str, Any], code: str, low: Any, high: Any) -> list[Mend]:
    """The lower level reaches up to where the upper begins, or the other way round."""
    found, upper, lower = _sides(sent, code, low, high)
    if upper is None or lower is None:
        return []
    up = "above" if "most" in found[lower] else "least"
    down = "most" if "above" in found[upper] else "below"
    answers = ((lower, down, str(high)), (upper, up, str(low)))
    return [
        _mend(sent, code, (low, high), found[at], _moved(found, at, edge, to))
        for at, edge, to in answers
    ]


def _sides(
    sent: dict[str, Any], code: str, low: Any, high: Any
) -> tuple[list[dict[str, str]], int | None, int | None]:
    """The levels, the one that begins at ``high``, and the one that ends at ``low``."""
    criterion = next(one for one in sent["criteria"] if one["code"] == code)
    found = criterion.get("bands", [])
    return found, _at(found, ("least", "above"), high), _at(found, ("most", "below"), low)


def _moved(bands: list[dict[str, str]], at: int, edge: str, to: str) -> list[dict[str, str]]:
    found = [dict(band) for band in bands]
    for name in ("least", "above") if edge in ("least", "above") else ("most", "below"):
        found[at].pop(name, None)
    found[at][edge] = to
    return found


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
