"""What a message puts right as it goes on, two meetings in a sentence, and what heads a matter."""

from __future__ import annotations

from typing import Any

import pytest

from domain.meetings import Block, block, which_of
from tests.domain.understanding import corpus, hear

HEAD = "Họp thường kỳ 3/4, 19h30-21h, nhà văn hóa ấp, Hùng chủ trì, Lành ghi. "


def told(text: str) -> Block:
    with corpus.knowing(corpus.FOURTEENTH):
        return block(corpus.form(), {}, text)


def kept(found: Block, step: str) -> dict[str, Any]:
    assert step in found.values, (found.halves, found.left)
    with corpus.knowing(corpus.FOURTEENTH):
        return hear.fields(found.values[step])


@pytest.mark.parametrize(
    ("said", "step", "meant"),
    [
        ("Họp 2/4, à quên 3/4, 24/24", "held_on", {"date": "2027-04-03"}),
        ("Họp 2/4, ý quên 3/4, 24/24", "held_on", {"date": "2027-04-03"}),
        ("Họp 3/4, 19h - 20h30, à quên 20h40 mới nghỉ, 24/24", "hours", {"minutes": 100}),
        ("Họp 3/4, đủ 24, nhầm, 23 mới đúng, cô Sen vắng có phép", "attendance", {"present": 23}),
        ("Họp 3/4, có mặt 24, à lộn, 23 thôi, cô Sen vắng có phép", "attendance", {"present": 23}),
        ("Họp 3/4, 24/24, phát biểu 5, nhầm, phát biểu 6", "speakers", {"speakers": 6}),
    ],
)
def test_what_is_put_right_at_once_counts(said: str, step: str, meant: dict[str, Any]) -> None:
    found = kept(told(said), step)
    assert {name: found[name] for name in meant} == meant


@pytest.mark.parametrize(
    "said",
    [
        "à mà Tràm làm chứ Năm bận",
        "nhầm, Tràm làm",
        "à quên, giao Tràm làm chứ",
        "sai, là Tràm nhận",
    ],
)
def test_another_does_it_after_all(said: str) -> None:
    (task,) = told(f"{HEAD}Đủ 24. Giao Năm phát quang 30/4, {said}. 22/22").values["new_tasks"]
    assert (task.title, task.owner) == ("phát quang", "Tràm")


@pytest.mark.parametrize("said", ["à nhầm cái gì đó rồi", "sai rồi mà"])
def test_what_is_put_right_in_words_that_nothing_explains_is_asked(said: str) -> None:
    found = told(f"{HEAD}Đủ 24. Giao Năm phát quang 30/4, {said}. 22/22")
    assert found.refusals["new_tasks"].key == "error-corrected"


TWO = (
    "Tháng này có 2 buổi bác ơi: mùng 3 họp thường kỳ 19h30-21h đủ 24 người, còn mùng 5 họp bất "
    "thường xét kết nạp 8h-9h sáng vắng 1 có phép. Đều ở nvh ấp, Hùng chủ trì, Lành ghi."
)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("buổi thường kỳ. Nội dung: trồng cây. 5 người phát biểu", "03/04"),
        ("ghi buổi thường kỳ trước đi. Nội dung: trồng cây. 5 người phát biểu", "03/04"),
        ("buổi bất thường\nNội dung: trồng cây\n5 người phát biểu", "05/04"),
    ],
)
def test_which_of_two_meetings_is_told_with_what_it_was_about(said: str, day: str) -> None:
    meetings = told(TWO).meetings
    assert len(meetings) == 2
    found = told(which_of(said, meetings))
    assert f"{found.values['held_on']:%d/%m}" == day
    assert found.values["content"] == ("trồng cây",)
    assert found.values["speakers"] == 5
    assert found.values["setting"].chair == "Hùng"


def test_which_of_two_is_told_twice() -> None:
    meetings = told(TWO).meetings
    assert which_of("buổi thứ hai, mùng 5", meetings) == meetings[1]
    assert which_of("buổi thứ hai, mùng 3", meetings) == ""


def test_no_hours_are_lost_before_a_roll() -> None:
    found = told("mùng 3 họp thường kỳ 19h30-21h đủ 24 người, nvh ấp, Hùng chủ trì, Lành ghi")
    assert kept(found, "hours")["minutes"] == 90


@pytest.mark.parametrize(
    ("said", "matter"),
    [
        ("Khoa Nhi họp chuyên đề quý I: giao tiếp với người bệnh", "giao tiếp với người bệnh"),
        ("Chi bộ trường họp thường kỳ tháng 4: sơ kết thi đua", "sơ kết thi đua"),
        ("Tổ 3 sinh hoạt chuyên đề: học Bác về tiết kiệm", "học Bác về tiết kiệm"),
    ],
)
def test_the_matter_behind_the_kind_is_what_was_talked_of(said: str, matter: str) -> None:
    found = told(f"{said}. Chiều 1/4 từ 14h đến 15h30 ở phòng họp. Hùng chủ trì, Lành ghi. 24/24")
    assert found.values["content"] == (matter,)
    assert found.values["setting"].place == "phòng họp"


@pytest.mark.parametrize(
    ("said", "chair", "taker"),
    [
        ("Hùng/Lành", "Hùng", "Lành"),
        ("Hùng điều hành/Lành thư ký", "Hùng", "Lành"),
        ("BS Hùng chủ trì, ĐD Lành ghi", "BS Hùng", "ĐD Lành"),
        ("anh Hùng điều khiển, chị Lành viết biên bản", "anh Hùng", "chị Lành"),
    ],
)
def test_who_led_and_who_wrote(said: str, chair: str, taker: str) -> None:
    found = told(f"3/4 | 19:00-20:30 | NVH ấp | thường kỳ | {said} | 24/24")
    setting = found.values["setting"]
    assert (setting.chair, setting.minute_taker) == (chair, taker)


@pytest.mark.parametrize(
    "said",
    [
        "Nội dung: a) Quân sự địa phương b) Thu quỹ.",
        "nội dung 1 Quân sự địa phương, nội dung 2 Thu quỹ.",
        "Chuyện bàn hôm nay: Quân sự địa phương; Thu quỹ.",
    ],
)
def test_matters_are_told_by_letters_and_numbers(said: str) -> None:
    found = told(f"{HEAD}Đủ 24. {said} Phát biểu: 8")
    assert kept(found, "content")["texts"][0] == "Quân sự địa phương"
    assert len(found.values["content"]) == 2
    assert found.values["speakers"] == 8


def test_who_does_it_not_is_no_title() -> None:
    found = told(f"{HEAD}Đủ 24. Giao chị Út làm chứ không phải chú Năm, 30/4. 22/22")
    assert "new_tasks" in found.halves or not found.values["new_tasks"][0].title.endswith("Năm")


def test_numbered_lines_answer_the_questions_in_their_order() -> None:
    lines = ["Thường kỳ", "3/4", "19h - 20h35", "NVH ấp - Hùng - Lành", "22/24, 2 phép"]
    lines += ["riêng, tài liệu có gửi trước", "Thu quỹ; đắp đê", "5", "xong hết"]
    lines += ["Năm đắp đê 20/4", "20/20", "không"]
    found = told("\n".join(f"{at}. {line}" for at, line in enumerate(lines, 1)))
    assert not found.halves
    assert not found.left
    assert found.values["content"] == ("Thu quỹ", "đắp đê")
    assert found.values["speakers"] == 5
    assert found.values["petitions"] == ()


def test_that_a_resolution_was_adopted_is_no_second_conclusion() -> None:
    found = told(
        f"{HEAD}Đủ 24. Kết luận: mỗi hộ trồng 5 cây. Biểu quyết thông qua nghị quyết 22/22"
    )
    assert found.values["conclusion"].text == "mỗi hộ trồng 5 cây"


def test_an_office_is_no_place_without_its_first_word() -> None:
    found = told(
        "ngày 3/4, từ 8 giờ đến 9 giờ 35, chi bộ cơ quan họp thường kỳ, phòng họp số 2. Hùng chủ "
        "trì, Lành ghi. 24/24"
    )
    assert found.values["setting"].place == "phòng họp số 2"
