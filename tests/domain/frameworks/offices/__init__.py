"""Scoring frameworks as offices have them, what they say, and meetings scored by hand."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
NAMES = ("national", "ward", "checklist", "gates", "years")
Row = dict[str, str]


@dataclass(frozen=True)
class Doubt:
    """What must be asked about the text, and the answer the meetings were scored with."""

    at: str
    what: str
    answer: str


@dataclass(frozen=True)
class Office:
    """One framework: its two texts and what is right; README.md explains each field."""

    folder: str
    said: str
    table: str
    name: str
    issuer: str
    number: str
    issued: date
    since: date
    maximum: int | None
    without_thematic: int | None
    groups: tuple[Row, ...]
    criteria: tuple[Row, ...]
    classes: tuple[Row, ...]
    meetings: tuple[Row, ...]
    years: tuple[Row, ...]
    gates: tuple[str, ...]
    year_rules: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def office(folder: str) -> Office:
    """The framework of one folder, one of NAMES."""
    place = HERE / folder
    right = tomllib.loads((place / "right.toml").read_text(encoding="utf-8"))
    return Office(
        folder=folder,
        said=(place / "said.txt").read_text(encoding="utf-8"),
        table=(place / "table.tsv").read_text(encoding="utf-8"),
        name=right["name"],
        issuer=right["issuer"],
        number=right["number"],
        issued=right["date"],
        since=right["from"],
        maximum=right.get("maximum"),
        without_thematic=right.get("without_thematic"),
        groups=_rows(right["groups"]),
        criteria=_rows(right["criteria"]),
        classes=_rows(right["classes"]),
        meetings=_rows(right["meetings"]),
        years=_rows(right.get("years", "")),
        gates=tuple(right.get("gates", ())),
        year_rules=tuple(right.get("year_rules", ())),
        doubts=tuple(Doubt(**doubt) for doubt in right.get("doubt", ())),
    )


def _rows(table: str) -> tuple[Row, ...]:
    lines = [[cell.strip() for cell in line.split("|")] for line in table.splitlines()]
    return tuple(dict(zip(lines[0], line, strict=True)) for line in lines[1:])
