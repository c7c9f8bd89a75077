"""Eight builds of real frameworks say what was fixed before any program read them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from domain.frameworks import Framework, framework_text
from domain.meetings import Fact
from domain.scores import proposal, score
from tests.domain.frameworks.kept import FACTS, framework, given, read, record, right

NAMES = [*FACTS]
# What the paper leaves open and is read as everybody does: "cứ thiếu 10 phút" is each whole ten
# minutes; of "Khá từ 71 đến 85, Tốt từ 86" 85.5 is not Tốt yet.
EACH_WHOLE_TEN = {("kn03_hai_hang_tieu_de", 1): {"II.2": Decimal(10)}}
BELOW_THE_BORDER = {("kn04_tru_diem_95", 2): "Khá"}
MEETINGS = [(name, at) for name in NAMES for at in range(len(FACTS[name]["meetings"]))]


def most(one: dict[str, Any]) -> Any:
    return abs(Decimal(str(one["max"]))) if isinstance(one["max"], int | float) else None


@pytest.mark.parametrize("name", NAMES)
def test_every_item_is_there_with_its_points_and_nothing_else(name: str) -> None:
    """What decides a class only stands beside them."""
    found = [one for one in read(name)[0]["criteria"] if not one.get("beside")]
    items = right(name)["items"]
    assert [one["code"] for one in found] == [one["code"] for one in items]
    names = [(one["name"], item["begins"]) for one, item in zip(found, items, strict=True)]
    assert all(a.startswith(b.strip()) or b.startswith(a) for a, b in names)
    said = [most(item) for item in items]
    assert said == [
        Decimal(one["max"]) if worth is not None else None
        for one, worth in zip(found, said, strict=True)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_head_is_what_the_office_wrote(name: str) -> None:
    """What it leaves out is asked for, and no other day or number is taken for it."""
    found, told = read(name)[0], right(name)
    assert found["issuer"].casefold() == told["issuer"].casefold()
    for key, word in (("number", "number"), ("dated", "date")):
        assert found.get(key, "không ghi") == told[word].split(" (")[0], key


@pytest.mark.parametrize("name", NAMES)
def test_every_class_begins_where_the_office_says(name: str) -> None:
    found = [(one["name"], Decimal(one["least"])) for one in read(name)[0]["classes"]]
    assert found == [(one["name"], one["from"]) for one in right(name)["classes"]]


def proposed(found: Framework, row: dict[str, Any], asked: set[str]) -> dict[str, Decimal]:
    """Without what has to be asked before the framework can be in force."""
    facts = record(row, found)
    came = {one.code: proposal(one, facts) for one in found.criteria if not one.beside}
    return {code: one.points for code, one in came.items() if one and code not in asked}


def doubted(found: Framework, sent: dict[str, Any]) -> set[str]:
    """Criteria whose levels have a gap, overlap, or go by a length that is not settled."""
    _, wrong = framework_text.understood(sent)
    by_length = {one.code for one in found.criteria if one.fact is Fact.minutes_short}
    unsettled = by_length if any("length" in one.key for one in wrong) else set()
    return unsettled | {str(one.args["code"]) for one in wrong if "code" in one.args}


@pytest.mark.parametrize(("name", "at"), MEETINGS)
def test_what_is_proposed_is_what_was_worked_out_and_nothing_is_made_up(name: str, at: int) -> None:
    """What the office leaves open, or says nothing of, is asked."""
    told = right(name)["meetings"][at]
    form = 1 if told.get("form") else 0
    found = framework(name, form)
    asked = doubted(found, read(name)[form])
    found_points = proposed(found, FACTS[name]["meetings"][at], asked)
    known = {**told.get("given", {}), **told["points"]}
    words = {"đạt": 1, "không đạt": 0}
    right_points = {code: abs(Decimal(str(words.get(one, one)))) for code, one in known.items()}
    right_points |= EACH_WHOLE_TEN.get((name, at), {})
    assert found_points == {code: right_points.get(code) for code in found_points}


@pytest.mark.parametrize(("name", "at"), MEETINGS)
def test_the_total_and_the_class_are_what_was_worked_out(name: str, at: int) -> None:
    told, row = right(name)["meetings"][at], FACTS[name]["meetings"][at]
    if not {"total", "passed"} & {*told}:
        return
    found = framework(name)
    points = {**told["points"], **told.get("given", {})}
    came = score(found, given(found, points, row.get("failed", [])), thematic=False)
    assert came.total == Decimal(str(told.get("total", told.get("passed"))))
    assert came.grade is not None
    assert came.grade.name == BELOW_THE_BORDER.get((name, at), told["class"])


def test_a_condition_on_a_group_of_criteria_goes_by_what_they_come_to() -> None:
    (gate,) = framework("kn07_thuong_tru_tran").classes[0].gates
    assert (gate.codes[0], gate.codes[-1], gate.least) == ("A1", "A8", Decimal(85))


def test_what_is_not_scored_is_kept_as_words() -> None:
    assert read("kn06_dieu_kien_98")[0]["unread"] == [
        "Tháng không tổ chức sinh hoạt thì xếp loại Kém"
    ]


def test_a_framework_is_written_as_it_is_read() -> None:
    for name in NAMES:
        found = framework(name)
        again, _ = framework_text.understood(framework_text.read_part(framework_text.write(found)))
        assert again == found
