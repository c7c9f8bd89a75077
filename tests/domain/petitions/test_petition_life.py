"""The life of a petition, whatever is done with it in whatever order; and what it says it is."""

from __future__ import annotations

from datetime import date

import hypothesis.strategies as st
import pytest
from hypothesis import given

from domain.errors import Invalid, Refused
from domain.petitions import (
    BY_CELL,
    BY_DESK,
    Desk,
    Kind,
    Move,
    State,
    after,
    alike,
    desk_of,
    kind_of,
    may_be,
    overdue,
    wording,
)

TODAY = date(2026, 8, 18)


@given(st.lists(st.sampled_from(Move), max_size=12))
def test_whatever_is_done_somebody_has_it_until_it_is_closed(moves: list[Move]) -> None:
    state, above = State.new, False
    for move in moves:
        if not may_be(state, move):
            with pytest.raises(Refused):
                after(state, move)
            continue
        state, above = after(state, move), above or move is Move.up
        desk = desk_of(state, held_above=above)
        assert (desk is Desk.nobody) == (state is State.closed)
        judged = BY_CELL - {Move.withdraw} | {Move.close}  # the last where the cell is no more
        by_whom = judged if desk is Desk.cell else BY_DESK | {Move.withdraw}
        able = {one for one in Move if may_be(state, one)}
        assert able <= by_whom, "only who has it can go on with it; the cell may withdraw it"
        assert able or state is State.closed, "nothing is stuck"


def test_every_state_can_be_reached_and_left() -> None:
    reached, edge = {State.new}, {State.new}
    while edge:
        edge = {after(s, m) for s in edge for m in Move if may_be(s, m)} - reached
        reached |= edge
    assert reached == set(State)
    assert not any(may_be(State.closed, move) for move in Move)


def test_a_day_late_is_from_the_day_after() -> None:
    assert overdue(State.in_hand, TODAY, TODAY) == 0
    assert overdue(State.in_hand, date(2026, 8, 15), TODAY) == 3
    assert overdue(State.answered, date(2026, 8, 15), TODAY) == 0
    assert overdue(State.new, None, TODAY) == 0


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sửa đường vào bản", Kind.petition),
        ("Đề xuất mở lớp bồi dưỡng", Kind.proposal),
        ("- de xuat cap tai lieu som", Kind.proposal),
        ("Khó khăn: thiếu phòng họp", Kind.difficulty),
        ("Còn khó khăn về kinh phí", Kind.difficulty),
        ("Đề nghị giải quyết khó khăn về đường", Kind.petition),
    ],
)
def test_it_says_itself_what_it_is(text: str, kind: Kind) -> None:
    assert kind_of(text) is kind


def test_words_are_kept_on_one_line_and_within_limits() -> None:
    assert wording("  Sửa đường\n vào bản ") == "Sửa đường vào bản"
    for wrong in ("", "abc", "x" * 501):
        with pytest.raises(Invalid):
            wording(wrong)


def test_the_same_matter_of_other_cells_is_proposed() -> None:
    others = {
        1: "Đề nghị sửa đường liên thôn Pa Tần",
        2: "Xin cấp thêm tài liệu học tập",
        3: "Đường liên thôn hỏng nặng",
    }
    assert alike("Sửa đường liên thôn", others, most=4) == [1, 3]
    assert alike("Kiến nghị khác", others, most=4) == []
