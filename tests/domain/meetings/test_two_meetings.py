"""Two meetings in one message are told apart; one with a deadline or the next day is one."""

from __future__ import annotations

import pytest

from domain.meetings import block, which_of
from tests.domain.understanding import corpus

FIRST = "Họp đột xuất ngày 1/11, 19h-20h, nhà văn hóa, 20/22 vắng 2 phép"
SECOND = "Họp thường kỳ ngày 3/11, 19h30-21h, nhà văn hóa, anh Hùng chủ trì, 22/22"


@pytest.mark.parametrize(
    "said",
    [
        f"{FIRST}\n{SECOND}",
        f"{SECOND}.\n{FIRST}.",
        f"Báo cáo 2 cuộc họp:\n1. {FIRST}\n2. {SECOND}",
        f"Lần 1 {FIRST}. Lần 2 {SECOND}",
        "Buổi 1 thường kỳ mùng 3/11, 19h-21h, 20/22 vắng 2 phép. Buổi 2 chuyên đề 4/11, đủ 22/22",
    ],
)
def test_two_meetings_keep_nothing_and_ask_which(said: str) -> None:
    found = block(corpus.form(), {}, said)
    assert len(found.meetings) == 2
    assert not found.values
    first = block(corpus.form(), {}, found.meetings[0])
    second = block(corpus.form(), {}, found.meetings[1])
    assert not first.meetings
    assert first.values["held_on"] != second.values["held_on"]


@pytest.mark.parametrize(
    "said",
    [
        f"{SECOND}. Giao chị Hoa thu quỹ, xong 4/11",
        f"{SECOND}. Thường kỳ tháng sau họp 3/12, 19h-21h",
        f"{SECOND}\nÀ nhầm, họp ngày 4/11, 19h45-21h",
        "Ngày 3/11: phần thường kỳ 19h00-20h, phần chuyên đề 20h-21h15, 22/22",
        f"{SECOND}. Tháng trước giao 1/11 xong chưa xong hết",
    ],
)
def test_one_meeting_is_one(said: str) -> None:
    assert not block(corpus.form(), {}, said).meetings


@pytest.mark.parametrize("said", ["2", "cuộc thứ hai", "buổi 2", "lần sau", "thường kỳ", SECOND])
def test_the_second_is_named_in_many_ways(said: str) -> None:
    assert which_of(said, (FIRST, SECOND)) == SECOND


def test_what_both_have_chooses_none() -> None:
    assert which_of("nhà văn hóa", (FIRST, SECOND)) == ""
