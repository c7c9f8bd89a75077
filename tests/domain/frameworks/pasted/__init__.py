"""Texts as they are pasted into a chat, with what must be understood of each (README.md)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from domain.frameworks import framework_text
from domain.frameworks.framework_text import Sent

HERE = Path(__file__).parent
RIGHT: Mapping[str, dict[str, Any]] = tomllib.loads((HERE / "right.toml").read_text("utf-8"))
APART = "\n=====\n"


def read(name: str) -> Sent:
    """All its messages, one after the other, as the page keeps them."""
    found: Sent = {}
    for piece in (HERE / f"{name}.txt").read_text("utf-8").split(APART):
        found = framework_text.merged(found, framework_text.read_part(piece))
    return found


def criteria(right: Mapping[str, Any]) -> list[list[str]]:
    """[code, name, maximum, how, fact, what some values give]"""
    lines = right["criteria"].strip().splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def row_of(one: Mapping[str, Any], right: list[str]) -> list[str]:
    how = "thematic" if one.get("thematic_only") else one["sort"]
    most = f"{Decimal(one['max']).normalize():f}" if "max" in one else ""
    how = "any" if right[3] == "any" else how
    fact = "" if right[3] == "any" else one.get("fact", "")
    return [one["code"], one["name"], most, how, fact, probed(one, right[5])]


def gates_of(found: Mapping[str, Any]) -> list[str]:
    full = {one["code"]: one.get("max") for one in found.get("criteria", ())}
    return [
        f"{one['name']}: {gate['code']}={gate.get('least', full.get(gate['code']))}"
        for one in found.get("classes", ())
        for gate in one.get("gates", ())
    ]


def probed(one: Mapping[str, Any], said: str) -> str:
    """What the criterion gives for the values of the last column, written as it is."""
    if one["sort"] == "options":
        return " ".join(f"{each['name']}={_plain(each['points'])}" for each in one["options"])
    return " ".join(f"{value}={_given(one, value)}" for value in _values(said))


def _values(said: str) -> list[str]:
    return [pair.split("=")[0] for pair in said.split()]


def _given(one: Mapping[str, Any], value: str) -> str:
    """The points of the one level that holds; "-" where none or several do."""
    at = Decimal(value)
    holding = {_plain(band["points"]) for band in one.get("bands", ()) if _holds(band, at)}
    return holding.pop() if len(holding) == 1 else "-"


def _holds(band: Mapping[str, str], at: Decimal) -> bool:
    return (
        at >= Decimal(band.get("least", at))
        and at <= Decimal(band.get("most", at))
        and ("above" not in band or at > Decimal(band["above"]))
        and ("below" not in band or at < Decimal(band["below"]))
    )


def _plain(points: str) -> str:
    return f"{Decimal(points).normalize():f}"
