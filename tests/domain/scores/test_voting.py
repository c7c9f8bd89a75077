"""Who may vote, and whether it passed: full members who are present, more than half of them."""

from __future__ import annotations

import pytest

from domain.meetings import Attendance, Vote
from domain.scores import Voters, voters


def roll(present: int, **more: int) -> Attendance:
    counts = {"obliged": 22, "present": present, "excused": 22 - present, "unexcused": 0}
    return Attendance.model_validate(counts | more)


def test_all_are_present_so_the_counts_of_the_cell_tell() -> None:
    assert voters(roll(22), full=22, probationary=2, exempt=2) == Voters(20, 20)


def test_where_some_are_away_the_votes_cast_tell_within_what_is_possible() -> None:
    some = voters(roll(19), full=22, probationary=2, exempt=2)
    assert some == Voters(17, 19)
    assert some.base(Vote(in_favour=18)) == 18
    assert some.base(Vote(in_favour=9)) == 17


def test_what_the_roll_call_says_counts_first() -> None:
    assert voters(roll(20, full=18), full=22, probationary=2) == Voters(18, 18)


@pytest.mark.parametrize(
    ("in_favour", "against", "passed"),
    [(10, 0, False), (10, 10, False), (11, 9, True), (11, 0, True)],
)
def test_more_than_half_of_all_who_are_there(in_favour: int, against: int, passed: bool) -> None:
    """Who casts no vote is not in favour."""
    assert Voters(20, 20).passed(Vote(in_favour=in_favour, against=against)) is passed
