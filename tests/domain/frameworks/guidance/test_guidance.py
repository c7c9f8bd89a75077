"""What provinces and wards write says what was fixed before it was read."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from domain.frameworks import framework_text
from tests.domain.frameworks.pasted import criteria, gates_of, row_of

HERE = Path(__file__).parent
RIGHT: Mapping[str, dict[str, Any]] = tomllib.loads((HERE / "right.toml").read_text("utf-8"))
every = pytest.mark.parametrize("name", RIGHT)


def read(name: str) -> dict[str, Any]:
    text = (HERE / f"{name}.txt").read_text("utf-8")
    return framework_text.merged({}, framework_text.read_part(text))


@every
def test_every_criterion_is_as_the_office_means_it(name: str) -> None:
    right, found = criteria(RIGHT[name]), read(name)["criteria"]
    assert [row_of(*pair) for pair in zip(found, right, strict=False)] == right
    assert len(found) == len(right)
    bonus = [one["code"] for one in found if one.get("bonus")]
    assert " ".join(bonus) == RIGHT[name].get("bonus", "")


@every
def test_all_around_the_criteria_is_as_well(name: str) -> None:
    found, right = read(name), RIGHT[name]
    for key in ("number", "dated", "since", "issuer"):
        assert found.get(key, "") == right[key], key
    classes = [f"{one['name']} {Decimal(one['least'])}" for one in found["classes"]]
    assert ", ".join(classes) == right["classes"]
    assert ", ".join(gates_of(found)) == right.get("gates", "")
    assert found.get("kinds", []) == right.get("kinds", "").split()
    year = [f"{one['name']} {one.get('average', '')}".strip() for one in found.get("year", ())]
    assert ", ".join(year) == right.get("year", "")


@every
def test_what_is_left_is_asked_or_named(name: str) -> None:
    found, right = read(name), RIGHT[name]
    _, problems = framework_text.understood(found)
    assert [one.key for one in problems] == right["problems"]
    unread = found.get("unread", [])
    assert len(unread) == len(right.get("unread", []))
    assert all(said in line for said, line in zip(right.get("unread", []), unread, strict=True))
