"""What is typed where something else is asked, or on the card: it finds its line or is asked."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.test_block import CARD, WHOLE
from tests.talk import answers, asked
from tests.world import World


async def test_a_petition_typed_where_the_conclusion_is_asked_is_a_petition(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    for said, shown in (
        ("thường kỳ", "Bước 2/12"),
        ("3/8", "Bước 3/12"),
        ("19h30 đến 21h", "Bước 4/12"),
        ("như tháng trước", "Bước 5/12"),
        ("đủ", "Bước 6/12"),
        ("họp riêng, đã gửi tài liệu", "Bước 7/12"),
        ("thu quỹ", "Bước 8/12"),
        ("7", "Bước 9/12"),
        ("xong cả", "Bước 10/12"),
        ("không có", "Bước 11/12"),
    ):
        await asked(secretary, said, shown)
    await asked(secretary, "thêm kiến nghị: xin xã làm lại đường", "Kết luận thế nào")
    kept = await answers(w)
    assert kept["petitions"] == ["xin xã làm lại đường"]
    assert kept.get("conclusion") is None


async def test_a_vote_that_is_not_clear_stays_open_behind_other_answers(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    told = "Thường kỳ 3/8, 19h30-21h, nhà văn hóa, có mặt 20, vắng 3 có phép, bàn quỹ, 7 ý kiến"
    await asked(secretary, f"{told}, đa số nhất trí", "còn thiếu 4 điều")
    shown = await asked(secretary, "có mặt 20, vắng 2 có phép", "còn thiếu 3 điều")
    assert "Biểu quyết bao nhiêu" in shown.text
    await asked(secretary, "18/20", "còn thiếu")
    roll = (await answers(w))["attendance"]
    assert (roll["present"], roll["excused"]) == (20, 2)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("à nhầm, 19 thôi", "«19» là số của mục nào"),
        ("hình như có chỗ chưa ổn", "nên chưa sửa gì"),
    ],
)
async def test_what_is_not_understood_on_the_card_is_said_to_change_nothing(
    s: World, said: str, shown: str
) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, WHOLE, CARD)
    before = await answers(s)
    await asked(secretary, said, shown)
    assert await answers(s) == before


async def test_more_votes_than_those_present_is_said_on_the_card(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, WHOLE, CARD)
    await asked(secretary, "sửa lại: có mặt 15, vắng 7 có phép", "mà có mặt chỉ 15")
