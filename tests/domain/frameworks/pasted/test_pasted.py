"""What is pasted into a chat says what was fixed before it was read."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from domain.frameworks import framework_text
from tests.domain.frameworks.pasted import RIGHT, criteria, probed, read

every = pytest.mark.parametrize("name", RIGHT)


@every
def test_every_criterion_is_as_the_office_means_it(name: str) -> None:
    right = criteria(RIGHT[name])
    found = read(name).get("criteria", [])
    assert [_row(*pair) for pair in zip(found, right, strict=False)] == right
    assert len(found) == len(right)


def _row(one: Mapping[str, Any], right: list[str]) -> list[str]:
    how = "thematic" if one.get("thematic_only") else one["sort"]
    most = f"{Decimal(one['max']).normalize():f}" if "max" in one else ""
    how = "any" if right[3] == "any" else how
    fact = "" if right[3] == "any" else one.get("fact", "")
    return [one["code"], one["name"], most, how, fact, probed(one, right[5])]


@every
def test_the_head_is_what_the_office_wrote(name: str) -> None:
    found, right = read(name), RIGHT[name]
    for key in ("number", "dated", "since", "issuer"):
        assert found.get(key, "") == right[key], key
    if right["title"]:
        assert found["title"] == right["title"]


@every
def test_the_classes_their_conditions_and_what_is_left_to_be_asked(name: str) -> None:
    found, right = read(name), RIGHT[name]
    classes = [f"{one['name']} {Decimal(one['least'])}" for one in found.get("classes", ())]
    assert ", ".join(classes) == right["classes"]
    assert ", ".join(_gates(found)) == right.get("gates", "")
    _, problems = framework_text.understood(found)
    assert [one.key for one in problems] == right["problems"]


def test_what_is_taken_off_for_each_of_something_else_is_named_and_left_to_people() -> None:
    assert "1: 20 điểm, thiếu mỗi 10 phút trừ 2 điểm" in read("tru-diem")["unread"]


def _gates(found: Mapping[str, Any]) -> list[str]:
    full = {one["code"]: one.get("max") for one in found.get("criteria", ())}
    return [
        f"{one['name']}: {gate['code']}={gate.get('least', full.get(gate['code']))}"
        for one in found.get("classes", ())
        for gate in one.get("gates", ())
    ]
