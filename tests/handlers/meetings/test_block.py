"""A meeting in one message, then only what is missing in one more; later answers from any step."""

from __future__ import annotations

import pytest

from domain.people import Role
from tests.talk import CELL, answers, asked, joins, tapped
from tests.world import World

CARD = "gõ số của dòng để sửa"
WHOLE = (
    "Chi bộ họp thường kỳ chiều 18/8, 14h - 15h40, tại hội trường, a Hùng chủ trì c Lan ghi, "
    "20/22 vắng 2 phép, họp riêng, tài liệu gửi trước, nội dung: đánh giá tháng 7, nhiệm vụ tháng "
    "8; 7 ý kiến; việc tháng trước xong cả; "
    "giao c Hoa thu đảng phí xong 10/9; thông qua nhiệm vụ tháng 8, 20/20; kiến nghị "
    "sửa đường"
)
PARTS = {
    "kind": {"kind": "regular", "model": False, "called": ""},
    "held_on": "2026-08-18",
    "setting": {"place": "hội trường", "chair": "anh Hùng", "minute_taker": "chị Lan"},
    "content": ["đánh giá tháng 7", "nhiệm vụ tháng 8"],
    "speakers": 7,
    "petitions": ["sửa đường"],
}


async def test_a_whole_meeting_in_one_message_brings_the_card(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    shown = await asked(secretary, WHOLE, CARD)
    assert "Tôi đã ghi" in shown.text
    said = await answers(w)
    assert {key: said[key] for key in PARTS} == PARTS
    assert said["new_tasks"][0]["due"] == "2026-09-10"
    await tapped(secretary, "Nộp biên bản", "Biên bản số")


async def test_what_is_missing_is_asked_in_one_message_and_answered_in_one(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    short = WHOLE.replace("thường kỳ ", "").replace("họp riêng, tài liệu gửi trước, ", "")
    shown = await asked(secretary, short, "còn thiếu 2 điều")
    assert "Loại sinh hoạt" in shown.text
    assert "Họp riêng hay gộp" in shown.text
    await asked(secretary, "thường kỳ, họp riêng, đã gửi tài liệu", CARD)


async def test_a_half_of_a_block_is_completed_by_the_next_answer(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    shown = await asked(secretary, WHOLE.replace(" vắng 2 phép", ""), "có phép hay không phép")
    assert "Bước 5/12" in shown.text
    await asked(secretary, "2 có phép", CARD)
    assert (await answers(w))["attendance"]["excused"] == 2


async def test_an_answer_fills_later_ones_too_and_says_so(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=2)
    shown = await asked(
        secretary, "14h - 15h40, hội trường, a Hùng chủ trì, c Lan ghi", "Bước 5/12"
    )
    assert "Tôi đã ghi 2 mục" in shown.text
    assert (await answers(s))["setting"]["chair"] == "anh Hùng"


async def test_what_became_of_last_months_tasks_is_asked_and_not_left_out(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    without = WHOLE.replace("; việc tháng trước xong cả", "")
    await asked(secretary, without, "Bước 9/12")
    assert "last_tasks" not in await answers(s)
    await asked(secretary, "xong cả", CARD)
    assert all(task["done"] for task in (await answers(s))["last_tasks"])


async def test_what_is_not_understood_is_named(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    shown = await asked(secretary, f"xyzt abcd. {WHOLE}", "Tôi chưa hiểu «xyzt abcd»")
    assert CARD in shown.text or "kiến nghị" in shown.text.lower()


async def test_a_line_may_be_said_in_words_on_the_card(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    await asked(secretary, "kiến nghị: sửa cầu treo", CARD)
    assert (await answers(s))["petitions"] == ["sửa cầu treo"]


@pytest.mark.parametrize(("wrong", "right"), [("vắng 2 có phép", "sai, vắng 1 có phép")])
async def test_a_slip_is_put_right_by_saying_so(s: World, wrong: str, right: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=4)
    await asked(secretary, wrong, "Bước 6/12")
    await asked(secretary, right, "Bước 6/12")
    assert (await answers(s))["attendance"]["present"] == 21


async def test_a_doubt_comes_after_a_later_change_too(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    await asked(secretary, "1", "Bước 1/12")
    await asked(secretary, "cả hai", "100 phút, ít hơn 120 phút")


async def test_a_vote_that_does_not_carry_is_asked(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=10)
    await asked(secretary, "Mua máy bơm, 9 đồng ý, 11 không đồng ý", "mới thông qua")


async def test_a_button_is_chosen_by_its_number_behind_a_slash(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=4)
    await asked(secretary, "/2", "Bước 6/12")
    assert (await answers(s))["attendance"]["excused"] == 1


async def test_a_minute_taker_may_send_a_block_too(s: World) -> None:
    taker = await joins(s, "8003", "Người ghi", (Role.minute_taker, CELL))
    await asked(taker, "/hop", "Bước 1/12")
    await asked(taker, WHOLE, CARD)


async def test_a_card_of_a_long_record_shows_every_line(s: World) -> None:
    """None is pushed off the end by long lists: how many are left out is said."""
    secretary = await s.secretary()
    await s.fills(secretary, until=6)
    await asked(
        secretary, "\n".join(f"{n}. " + "nội dung " * 20 for n in range(1, 19)), "Bước 8/12"
    )
    await asked(secretary, "6", "Bước 9/12")
    await asked(secretary, "xong cả", "Bước 10/12")
    await asked(secretary, "\n".join(f"Việc {n} " * 12 for n in range(18)), "Vẫn đúng?")
    await asked(secretary, "vâng", "Bước 11/12")
    await asked(secretary, "Thông qua " + "kế hoạch " * 150, "Bước 12/12")
    shown = await asked(secretary, "\n".join(f"Sửa đường {n}" for n in range(15)), CARD)
    assert "12. Kiến nghị" in shown.text
    assert shown.text.count("mục nữa") == 3
    assert not shown.text.endswith("…")


@pytest.mark.parametrize("way", ["trang chủ", "về trang đầu", "home", "Ve dau."])
async def test_home_is_found_by_its_names_also_where_any_text_is_an_answer(
    s: World, way: str
) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=6)
    await asked(secretary, way, "Chào đồng chí")
    assert "content" not in await answers(s)


async def test_all_in_favour_is_no_number_before_the_roll_is_clear(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    text = WHOLE.replace("20/22 vắng 2 phép", "20/22").replace("20/20", "nhất trí hết")
    shown = await asked(secretary, text, "có phép hay không phép")
    assert "nhất trí hết» là bao nhiêu phiếu" in shown.text
    assert (await answers(w)).get("conclusion") is None
    assert "2.000" not in (await asked(secretary, "2 có phép", "Biên bản tháng")).text


async def test_what_was_understood_stands_above_the_one_question(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    short = WHOLE.replace("thường kỳ ", "").replace("họp riêng, tài liệu gửi trước, ", "")
    shown = await asked(secretary, short, "còn thiếu 2 điều")
    told, _, question = shown.text.partition("📝")
    assert "có mặt 20/22" in told
    assert "sửa đường" in told
    assert "Loại sinh hoạt" in question
    assert "Tôi đã ghi" not in question


async def test_what_is_doubtful_is_asked_with_what_is_missing(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    doubtful = WHOLE.replace("thường kỳ ", "")
    doubtful = doubtful.replace("thông qua nhiệm vụ tháng 8, 20/20", "đa số đồng ý")
    shown = await asked(secretary, doubtful, "còn thiếu 2 điều")
    assert "Biểu quyết bao nhiêu?" in shown.text
    await asked(secretary, "thường kỳ, 18 đồng ý, 2 không đồng ý", CARD)
    assert (await answers(w))["conclusion"]["vote"]["against"] == 2


async def test_what_has_no_line_in_the_minutes_is_said_not_to_be_recorded(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    shown = await asked(secretary, f"{WHOLE}\nĐảng phí tháng 9 đã thu đủ", CARD)
    assert "không có mục cho «Đảng phí tháng 9 đã thu đủ»" in shown.text
