"""What is different in a new framework, said so that a cell knows what changes for it."""

from __future__ import annotations

from typing import Any

from domain.frameworks import changes
from tests.domain.frameworks.made_up import framework

BANDS = [{"least": 90, "points": 10}, {"below": 90, "points": 0}]
OLD: list[dict[str, Any]] = [
    {
        "code": "1",
        "name": "Thời lượng",
        "sort": "bands",
        "max": 10,
        "fact": "minutes",
        "bands": BANDS,
    },
    {"code": "2", "name": "Nội dung", "sort": "number", "max": 60},
    {"code": "3", "name": "Kết luận", "sort": "number", "max": 30},
]


def said(*given: Any) -> list[str]:
    return [one.key.removeprefix("framework-") for one in changes(*given)]


def test_the_same_again_is_no_change() -> None:
    assert said(framework(OLD, 90, 70), framework(OLD, 90, 70)) == []


def test_each_difference_is_a_line() -> None:
    other = {**OLD[0], "bands": [{"least": 60, "points": 10}, {"below": 60, "points": 0}]}
    new = [other, {**OLD[1], "max": 50}, {"code": "4", "name": "Mới", "sort": "number", "max": 40}]
    old = framework(OLD, 90, 70)
    assert said(old, framework(new, 90, 70)) == ["way", "max", "added", "gone"]


def test_a_criterion_that_got_another_number_is_the_same() -> None:
    moved = [{**OLD[1], "code": "1"}, {**OLD[0], "code": "2"}, OLD[2]]
    assert said(framework(OLD, 90), framework(moved, 90)) == []


def test_a_name_that_changes_under_its_number_is_said() -> None:
    renamed = [OLD[0], {**OLD[1], "name": "Nội dung, thảo luận"}, OLD[2]]
    assert said(framework(OLD, 90), framework(renamed, 90)) == ["renamed"]


def test_of_another_form_only_the_counts_are_said() -> None:
    new = [{"code": f"A{n}", "name": f"Mục {n}", "sort": "number", "max": 25} for n in range(4)]
    assert said(framework(OLD, 90), framework(new, 90)) == ["all-new"]


def test_classes_and_the_rules_of_a_year_count_as_well() -> None:
    year = [{"name": "từ 90", "every": "từ 90"}, {"name": "từ 0"}]
    gated = [
        {"name": "từ 90", "least": 85, "gates": [{"code": "1"}]},
        {"name": "khác", "least": 70},
        {"name": "từ 0", "least": 0},
    ]
    old, new = framework(OLD, 90, 70), framework(OLD, 90, 70, classes=gated, year=year)
    expected = ["class-moved", "class-gates", "class-added", "class-gone", "year-changed"]
    assert said(old, new) == expected
