"""For any framework that the check accepts and any facts, a score is what a score must be."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from domain.errors import Invalid
from domain.frameworks import framework_text
from domain.frameworks.check import problems
from domain.frameworks.framework import Framework, Sort, full
from domain.meetings.measure import Fact, Measures
from domain.scores.scoring import Mark, Score, applies, proposal, rank, score
from tests.domain.frameworks.made_up import (
    bent_frameworks,
    better,
    framework,
    good_frameworks,
    marks,
    measured,
    values,
)

ANY = good_frameworks() | bent_frameworks()


def scored(found: Framework, measures: Measures, said: dict[str, Mark], *, thematic: bool) -> Score:
    """What the facts prove, and what the person said of the rest."""
    proven = {one.code: proposal(one, measures) for one in found.criteria}
    return score(
        found,
        {code: p.mark if p else said[code] for code, p in proven.items()},
        thematic=thematic,
    )


@given(good_frameworks())
def test_a_framework_in_order_is_accepted(found: Framework) -> None:
    assert problems(found) == []


@given(st.data(), ANY, values())
def test_points_are_within_the_maximum(
    data: st.DataObject, found: Framework, facts: dict[Fact, Decimal]
) -> None:
    assume(not problems(found))
    for one in found.criteria:
        if proposed := proposal(one, measured(facts)):
            assert 0 <= proposed.points <= max(one.max, full(one))


@given(ANY, values())
def test_a_recorded_fact_always_falls_into_one_band(
    found: Framework, facts: dict[Fact, Decimal]
) -> None:
    assume(not problems(found))
    for one in found.criteria:
        if one.sort is Sort.bands and one.fact in facts:
            assert [band.holds(facts[one.fact]) for band in one.bands].count(True) == 1


@given(st.data(), ANY, values(), st.booleans())
def test_the_total_is_the_sum_and_the_class_is_one(
    data: st.DataObject, found: Framework, facts: dict[Fact, Decimal], thematic: bool
) -> None:
    assume(not problems(found))
    said = data.draw(marks(found))
    got = scored(found, measured(facts), said, thematic=thematic)
    assert 0 <= got.total <= got.out_of <= found.out_of
    assert got.grade in found.classes
    assert not got.open
    all_apply = all(applies(one, thematic=thematic) for one in found.criteria)
    if all_apply and all(mark.points is not None for mark in said.values()):
        proven = {one.code: proposal(one, measured(facts)) for one in found.criteria}
        points = {code: p.points if p else said[code].points for code, p in proven.items()}
        by_hand = sum(
            -points[one.code] if one.sort is Sort.deduction else points[one.code]  # type: ignore[operator,misc]
            for one in found.criteria
            if one.sort is not Sort.check
        )
        assert got.total == min(max(by_hand, 0), found.out_of)


@given(st.data(), ANY, values(), st.booleans())
def test_a_better_fact_never_lowers_a_score(
    data: st.DataObject, found: Framework, facts: dict[Fact, Decimal], thematic: bool
) -> None:
    assume(not problems(found))
    said = data.draw(marks(found))
    before = scored(found, measured(facts), said, thematic=thematic)
    after = scored(found, measured(data.draw(better(facts))), said, thematic=thematic)
    assert after.total >= before.total
    assert before.grade
    assert after.grade
    assert rank(found, after.grade.name) <= rank(found, before.grade.name)


@given(good_frameworks())
def test_a_framework_reads_as_it_was_written(found: Framework) -> None:
    sent = framework_text.merged({}, framework_text.read_part(framework_text.write(found)))
    assert framework_text.understood(sent) == (found, [])


@given(
    st.text()
    | st.recursive(
        st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(["tên", "tiêu chí", "mã", "các mức", "khi", "x"]), inner
            )
        ),
    ).map(str)
)
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    with suppress(Invalid):
        framework_text.understood(framework_text.merged({}, framework_text.read_part(text)))


def test_the_properties_can_fail() -> None:
    """Without the check: bands that give less for better, and a hole between two."""
    upside_down = framework(
        [
            {
                "code": "1",
                "name": "x",
                "sort": "bands",
                "max": 5,
                "fact": "attendance_percent",
                "bands": [{"least": 90, "points": 1}, {"below": 89, "points": 5}],
            }
        ]
    )
    keys = {one.key for one in problems(upside_down)}
    assert keys == {"framework-gap", "framework-bands-direction"}
    low, high = (
        measured({Fact.attendance_percent: Decimal(50)}),
        measured({Fact.attendance_percent: Decimal(95)}),
    )
    (one,) = upside_down.criteria
    worse, best = proposal(one, low), proposal(one, high)
    assert worse
    assert best
    assert worse.points > best.points
    assert proposal(one, measured({Fact.attendance_percent: Decimal("89.5")})) is None
