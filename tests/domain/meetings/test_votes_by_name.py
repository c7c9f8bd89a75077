"""Votes of those who are named: counted like the others."""

from __future__ import annotations

import pytest

from domain.errors import Refused, Unclear
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
        ("hk ai chong, 1 trang, con lai ok", (19, 0, 1)),
        ("phản đối 1, còn lại thuận", (19, 1, 0)),
        ("1 phản đối, 2 trắng, còn lại giơ tay hết", (17, 1, 2)),
        ("Thuận không đồng ý, còn lại giơ tay hết", (19, 1, 0)),
        ("chống: 0, trắng: 2, còn lại thuận", (18, 0, 2)),
        ("có mỗi chú Năm bỏ trắng còn lại ok", (19, 0, 1)),
        ("trừ Thuận không đồng ý, ai cũng giơ tay", (19, 1, 0)),
        ("19 thuận còn lại trắng", (19, 0, 1)),
    ],
)
def test_who_voted_otherwise_is_counted(said: str, cast: tuple[int, int, int]) -> None:
    vote = parse.conclusion(said, present=22, voters=VOTERS).vote
    assert vote
    assert (vote.in_favour, vote.against, vote.abstained) == cast


@pytest.mark.parametrize("said", ["100% trừ 1 đ/c", "ngoài anh Thuận ra đều nhất trí"])
def test_how_somebody_voted_is_asked(said: str) -> None:
    with pytest.raises(Unclear) as asked:
        parse.conclusion(said, present=22, voters=VOTERS)
    assert asked.value.key == "error-vote-rest"


@pytest.mark.parametrize(
    "said",
    [
        "Năm không đồng ý, còn lại đồng ý",  # one who is called so, or five
        "20 phản đối, còn lại thuận",
    ],
)
def test_others_whose_number_is_not_plain_are_asked(said: str) -> None:
    with pytest.raises(Refused):
        parse.conclusion(said, present=22, voters=VOTERS)
    with pytest.raises(Refused):
        parse.conclusion("1 trắng, còn lại thuận", present=22, voters=parse.Voters(18, 20))


def test_who_is_named_in_a_conclusion_casts_no_vote() -> None:
    said = parse.conclusion("Sửa đường ngõ 3, bác Tư không phải đóng", present=22, voters=VOTERS)
    assert said.text == "Sửa đường ngõ 3, bác Tư không phải đóng"
    assert said.vote is None
