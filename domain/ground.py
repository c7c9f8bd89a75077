"""What a committee sets beside the numbers: by unit, dated, inherited entry by entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from domain.kind import Kind


class Ground(BaseModel):
    """``days``: why each of them is off, "" where no reason is told; False: it is worked on.
    ``lines``: what is added to the reminders of a rule; ``head``: what the minutes say in their
    head and over their signatures, by ``HEAD``; ``kinds``: what a kind of
    meeting is called, "" as usual, or False where it is not offered.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    days: dict[date, str | Literal[False]] = {}
    lines: dict[str, str] = {}
    head: dict[str, str] = {}
    kinds: dict[Kind, str | Literal[False]] = {}


HEAD = ("superior", "party", "locality", "left", "right")
PARTS = tuple(Ground.model_fields)
Path = tuple[str, ...]  # ("result_days",) or ("days", "2027-02-21")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a unit sets from a day on. A value None: what is set above holds again."""

    said: Mapping[Path, Any]
    since: date


def at(rules: Mapping[str, Any], path: Path) -> Any:
    """What these rules say there; None: nothing."""
    value: Any = rules
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def with_set(rules: Mapping[str, Any], said: Mapping[Path, Any]) -> dict[str, Any]:
    """The same rules with these values; a part of which nothing is left is not kept."""
    new = dict(rules)
    for path, value in said.items():
        _put(new, path, value)
    return new


def _put(rules: dict[str, Any], path: Path, value: Any) -> None:
    name, *rest = path
    if rest:
        part = dict(rules.get(name) or {})
        _put(part, tuple(rest), value)
        value = part or None
    if value is None:
        rules.pop(name, None)
    else:
        rules[name] = value
