"""The frameworks of offices, read from their own texts, and the score of every meeting."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from domain.errors import Invalid
from domain.frameworks import Framework, framework_text
from domain.frameworks.framework import Criterion, Sort
from domain.frameworks.mend import mends
from domain.scores import Mark, score
from domain.scores.scoring import year_class
from tests.domain.frameworks.offices import Row, office

HEAD = "Đảng ủy phường Mẫu, số 01-HD/ĐU ngày 15/12/2026, thực hiện từ 01/01/2027"
FROM = {name: office(name) for name in ("national", "ward", "gates", "years")}
TEXTS = [(name, kind) for name in FROM for kind in ("said", "table")]


texts = pytest.mark.parametrize(("name", "kind"), TEXTS)


def sent(name: str, kind: str) -> dict[str, object]:
    """At most two messages: the text, and what stands above a table."""
    found = framework_text.read_part(getattr(FROM[name], kind))
    if "since" not in found:
        found = framework_text.merged(found, framework_text.read_part(HEAD))
    return found


def read(name: str, kind: str) -> Framework:
    """With the doubts about single values answered as the meetings were scored."""
    parts = sent(name, kind)
    found, problems = framework_text.understood(parts)
    for _ in range(3):
        if not (answers := mends(parts, problems)):
            break
        parts = answers[0].sent
        found, problems = framework_text.understood(parts)
    assert found is not None, problems
    assert problems == []
    return found


@texts
def test_every_criterion_has_its_code_name_and_maximum(name: str, kind: str) -> None:
    found, right = read(name, kind), FROM[name]
    assert [one.code for one in found.criteria] == [row["code"] for row in right.criteria]
    for one, row in zip(found.criteria, right.criteria, strict=True):
        assert one.name.casefold() == row["name"].casefold()
        assert one.max == Decimal(row["max"])


@texts
def test_every_class_begins_where_the_office_says(name: str, kind: str) -> None:
    found = read(name, kind).classes
    assert [(one.name, one.least) for one in found] == [
        (row["class"], Decimal(row["from"])) for row in FROM[name].classes
    ]


@texts
def test_every_meeting_comes_to_what_was_worked_out(name: str, kind: str) -> None:
    """With the marks of each criterion; what the form cannot express is decided by people."""
    found, right = read(name, kind), FROM[name]
    for row in right.meetings:
        marks = {one.code: _mark(one, row) for one in found.criteria if row[one.code] != "-"}
        came = score(found, marks, thematic=row.get("thematic", "yes") == "yes")
        assert came.grade is not None
        assert came.total == pytest.approx(Decimal(row["total"]), abs=Decimal("0.05")), row
        if not _outside(row):
            assert came.grade.name == row["class"], row


def _mark(one: Criterion, row: Row) -> Mark:
    return Mark(points=Decimal(row[one.code]))


def test_a_checklist_without_points_counts_its_groups() -> None:
    right = office("checklist")
    sent = framework_text.read_part(right.said)
    found, problems = framework_text.understood(sent)
    assert found is not None, problems
    assert problems == []
    assert [one.name for one in found.criteria] == [row["name"] for row in right.criteria]
    assert [f"{one.name} {one.least}" for one in found.classes] == [
        f"{row['class']} {row['from']}" for row in right.classes
    ]
    for row in right.meetings:
        marks = {one.code: Mark(points=Decimal(row[one.code] == "x")) for one in found.criteria}
        came = score(found, marks, thematic=False)
        assert came.out_of == len(right.groups)
        assert came.total == Decimal(row["total"])
        assert came.grade is not None
        assert came.grade.name == row["class"], row
    by = {one.code: one.when[0].fact for one in found.criteria if one.when}
    proved = {"5": "minutes", "6": "attendance_percent", "8": "speakers_percent"}
    assert by == {**proved, "12": "result_days"}


def _outside(row: Row) -> bool:
    """A discipline or a merged meeting is no criterion: the form says so, people decide."""
    return row.get("disciplined", "0") != "0" or row.get("merged") == "yes"


def test_what_follows_from_facts_is_proposed_by_them() -> None:
    by = {one.code: one.fact for one in read("ward", "said").criteria}
    assert by["A2"] == "attendance_percent"
    assert by["C1"] == "speakers_percent"
    assert by["D2"] == "absent_unexcused"
    assert read("gates", "table").criterion("I.1").fact == "minutes"
    two = read("national", "said").criterion("2")
    assert two.sort is Sort.options
    assert [condition.fact for condition in two.options[0].when] == [
        "attendance_percent",
        "absent_unexcused",
    ]


def test_gaps_and_overlaps_are_asked_about_one_by_one() -> None:
    """Exactly 90 % is in no level, exactly 75 % in two."""
    parts = sent("ward", "said")
    _, problems = framework_text.understood(parts)
    first = mends(parts, problems)
    answers = {(one.said.args["code"], one.said.args["points"]) for one in first}
    assert answers <= {("A2", points) for points in ("15", "10", "5")}
    assert len(first) == 2
    _, fewer = framework_text.understood(first[0].sent)
    assert len(fewer) == len(problems) - 1


def test_what_cannot_be_expressed_is_kept_and_said() -> None:
    unread = sent("gates", "said")["unread"]
    assert "Tốt: không có đảng viên bị kỷ luật trong tháng" in str(unread)
    unread = sent("years", "said")["unread"]
    assert "Tháng không họp vì thiên tai, dịch bệnh: không tính" in str(unread)


@pytest.mark.parametrize("kind", ["said", "table"])
def test_a_year_has_the_class_that_was_worked_out(kind: str) -> None:
    """Of twelve months that all were held; what a month without a meeting counts is for people."""
    found, letters = (
        read("years", kind),
        {"T": "Tốt", "K": "Khá", "B": "Trung bình", "X": "Kém"},
    )
    rows = [row for row in FROM["years"].years if set(row["months"]) <= set(letters)]
    assert len(rows) == 9
    for row in rows:
        months = Counter(letters[one] for one in row["months"])
        assert year_class(found, months) == row["class"], row


def test_a_chat_is_no_framework() -> None:
    for text in ("chào đồng chí", "Tôi gửi sau nhé.", "A", "5 điểm"):
        with pytest.raises(Invalid):
            framework_text.read_part(text)
