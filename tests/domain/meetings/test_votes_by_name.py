"""Votes of those who are named: counted like the others."""

from __future__ import annotations

import pytest

from domain.errors import Unclear
from domain.meetings import parse

VOTERS = parse.Voters(20, 20)


@pytest.mark.parametrize(
    ("said", "cast"),
    [
        ("19 đồng ý, bác Tư không", (19, 1, 0)),
        ("19/20 nhất trí, đ/c Ba không có ý kiến", (19, 0, 1)),
        ("18 đồng ý, bác Tư và ông Tám phản đối", (18, 2, 0)),
        ("tất cả trừ ông Tám, ổng bỏ trắng", (19, 0, 1)),
        ("tat ca tru ong Tam khong dong y", (19, 1, 0)),
        ("đồng ý hết trừ 1 đ/c phản đối", (19, 1, 0)),
    ],
)
def test_who_voted_otherwise_is_counted(said: str, cast: tuple[int, int, int]) -> None:
    vote = parse.conclusion(said, present=22, voters=VOTERS).vote
    assert vote
    assert (vote.in_favour, vote.against, vote.abstained) == cast


def test_how_somebody_voted_is_asked() -> None:
    with pytest.raises(Unclear) as asked:
        parse.conclusion("100% trừ 1 đ/c", present=22, voters=VOTERS)
    assert asked.value.key == "error-vote-rest"


def test_who_is_named_in_a_conclusion_casts_no_vote() -> None:
    said = parse.conclusion("Sửa đường ngõ 3, bác Tư không phải đóng", present=22, voters=VOTERS)
    assert said.text == "Sửa đường ngõ 3, bác Tư không phải đóng"
    assert said.vote is None
