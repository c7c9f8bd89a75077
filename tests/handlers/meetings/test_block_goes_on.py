"""What is said behind a whole meeting puts it right or goes on with it: nothing is lost by it."""

from __future__ import annotations

import pytest

from playground.people import Chat
from tests.handlers.meetings.test_block import CARD, WHOLE
from tests.talk import answers, asked
from tests.world import World

TWO = "giao c Hoa thu đảng phí xong 10/9, anh Tấn sửa hệ thống loa"
ONE = "giao c Hoa thu đảng phí xong 10/9"


async def titles(w: World) -> list[str]:
    return [task["title"] for task in (await answers(w))["new_tasks"]]


async def test_who_does_what_behind_a_task_that_was_given_is_one_too(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, WHOLE.replace(ONE, TWO), CARD)
    assert await titles(s) == ["thu đảng phí", "sửa hệ thống loa"]


async def test_a_task_in_the_answer_to_what_is_missing_stands_beside_the_first(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    short = WHOLE.replace("thường kỳ ", "").replace("họp riêng, tài liệu gửi trước, ", "")
    await asked(secretary, short.replace("việc tháng trước xong cả; ", ""), "còn thiếu 3 điều")
    rest = "thường kỳ, họp riêng, đã gửi tài liệu, việc tháng trước xong cả, "
    await asked(secretary, f"{rest}giao thêm anh Tư dọn kho xong 15/9, nhất trí 20/20", CARD)
    assert await titles(w) == ["thu đảng phí", "dọn kho"]


@pytest.mark.parametrize(
    ("said", "key", "added"),
    [
        ("thêm việc: chị Mai làm báo cáo, hạn 20/9", "new_tasks", "làm báo cáo"),
        (
            "thiếu kiến nghị: xin thêm ghế cho hội trường",
            "petitions",
            "xin thêm ghế cho hội trường",
        ),
        ("thêm nội dung thông báo thời sự", "content", "thông báo thời sự"),
    ],
)
async def test_a_line_of_a_list_is_added_on_the_card(
    s: World, said: str, key: str, added: str
) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, WHOLE, CARD)
    before = (await answers(s))[key]
    shown = await asked(secretary, said, CARD)
    assert added in shown.text
    after = (await answers(s))[key]
    assert after[:-1] == before
    assert (after[-1]["title"] if key == "new_tasks" else after[-1]) == added


async def test_a_task_that_is_named_again_is_put_right(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, WHOLE, CARD)
    await asked(secretary, "giao anh Tư thu đảng phí xong 12/9", CARD)
    (task,) = (await answers(s))["new_tasks"]
    assert (task["owner"], task["due"]) == ("anh Tư", "2026-09-12")


async def test_the_whole_meeting_said_again_replaces_what_it_names(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, WHOLE, CARD)
    await asked(secretary, WHOLE.replace("giao c Hoa thu đảng phí", "giao c Hoa dọn kho"), CARD)
    assert await titles(s) == ["dọn kho"]


@pytest.mark.parametrize("said", ["giờ kết thúc là 16h", "kết thúc lúc 16h", "xong lúc 4h chiều"])
async def test_the_end_alone_is_put_right_on_the_card(s: World, said: str) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, WHOLE, CARD)
    shown = await asked(secretary, said, "14 giờ đến 16 giờ (120 phút)")
    assert "chưa hiểu" not in shown.text


async def test_a_share_said_before_is_no_other_count(s: World) -> None:
    """'Nhất trí 100%', and then 20 of 20."""
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    shown = await asked(
        secretary, WHOLE.replace("20/20", "nhất trí 100%"), "có thể hiểu nhiều cách"
    )
    assert "đồng ý" in shown.text, "the ways to read it, where there is no button for them"
    await asked(secretary, "nhất trí 20/20", CARD)
    assert (await answers(s))["conclusion"]["vote"]["in_favour"] == 20


MISSING = WHOLE.replace("họp riêng, tài liệu gửi trước, ", "").replace(
    "việc tháng trước xong cả; ", ""
)


async def lacking(w: World) -> Chat:
    """Two questions are left, and asked in one message."""
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, MISSING, "còn thiếu 2 điều")
    return secretary


async def test_numbers_of_the_tasks_that_are_missing_are_no_roll(w: World) -> None:
    secretary = await lacking(w)
    roll = (await answers(w))["attendance"]
    await asked(secretary, "1 xong, 2 chưa", "Bước 6/12")
    said = await answers(w)
    assert said["attendance"] == roll
    assert [one["done"] for one in said["last_tasks"]] == [True, False]


async def test_what_is_recorded_is_not_taken_back_by_an_answer_to_what_is_missing(
    w: World,
) -> None:
    secretary = await lacking(w)
    before = await answers(w)
    await asked(secretary, "họp riêng, gửi rồi, xong cả, chuyên đề", "Tôi giữ «Loại» như đã ghi")
    after = await answers(w)
    assert after["kind"] == before["kind"]
    assert all(one["done"] for one in after["last_tasks"])


async def test_it_is_put_right_by_saying_so_also_at_another_question(w: World) -> None:
    secretary = await lacking(w)
    await asked(secretary, "việc tháng trước xong cả", "Bước 6/12")
    await asked(secretary, "sửa lại: vắng 2, 1 có phép, 1 không phép", "Bước 6/12")
    roll = (await answers(w))["attendance"]
    assert (roll["present"], roll["excused"], roll["unexcused"]) == (20, 1, 1)
    await asked(secretary, "họp riêng, đã gửi", CARD)


async def test_what_has_become_clear_is_not_asked_again(w: World) -> None:
    secretary = await lacking(w)
    await asked(secretary, "có gửi tài liệu, 1 xong", "chưa cho biết những việc còn lại")
    shown = await asked(secretary, "họp riêng", "Bước 9/12")
    assert "họp riêng, tài liệu đã gửi trước" in shown.text
    shown = await asked(secretary, "kiến nghị xin thêm ghế", "Bước 9/12")
    assert "có gửi tài liệu" not in shown.text


async def test_who_led_is_no_rest_of_a_vote_that_was_not_clear(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    unclear = MISSING.replace("thông qua nhiệm vụ tháng 8, 20/20", "thống nhất cao")
    await asked(secretary, unclear, "còn thiếu 3 điều")
    await asked(secretary, "anh Nam chủ trì, chị Mai thư ký", "còn thiếu 3 điều")
    said = await answers(w)
    assert "conclusion" not in said
    assert (said["setting"]["chair"], said["setting"]["minute_taker"]) == ("anh Nam", "chị Mai")


async def test_it_is_not_handed_in_before_all_is_answered(w: World) -> None:
    secretary = await lacking(w)
    before = await answers(w)
    await asked(secretary, "nộp đi", "Chưa nộp được")
    await asked(secretary, "việc tháng trước xong cả", "Bước 6/12")
    await asked(secretary, "ok nộp", "Chưa nộp được")
    assert {**before, "last_tasks": ...}.keys() == (await answers(w)).keys()


async def test_the_words_that_hand_it_in_are_no_conclusion(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    unclear = WHOLE.replace("thông qua nhiệm vụ tháng 8, 20/20", "thống nhất cao")
    await asked(secretary, unclear, "Bước 11/12")
    await asked(secretary, "nộp", "Chưa nộp được")
    assert "conclusion" not in await answers(w)


async def test_what_was_passed_over_is_filled_by_an_answer_to_what_is_missing(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    told = "Họp thường kỳ 3/8, 19h-20h30, nvh, a Hùng chủ trì, c Lan ghi. Nội dung: đường làng"
    chatted = "Giao (hạn chung 30/8): anh Nam sửa loa; chị Lan thu quỹ. Hk có kn"
    await asked(secretary, f"{told}. {chatted}", "còn thiếu")
    rest = "20/22 vắng 2 phép; 5 yk; tháng trước xong cả; họp riêng, tài liệu gửi trước; 18/18"
    await asked(secretary, rest, CARD)
    kept = await answers(w)
    assert kept["speakers"] == 5
    assert kept["conclusion"]["vote"]["in_favour"] == 18
    assert await titles(w) == ["sửa loa", "thu quỹ"]
