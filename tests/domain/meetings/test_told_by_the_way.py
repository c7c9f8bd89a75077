"""What a message tells by the way: another question's answer beside one's own, in other words."""

from __future__ import annotations

from typing import Any

import pytest

from domain.meetings import Block, block
from tests.domain.understanding import corpus, hear

HEAD = "Họp thường kỳ 3/4, 19h30-21h, nhà văn hóa ấp, Hùng chủ trì, Lành ghi. "


def told(text: str) -> Block:
    with corpus.knowing(corpus.FOURTEENTH):
        return block(corpus.form(), {}, text)


def kept(text: str, step: str) -> dict[str, Any]:
    found = told(HEAD + text)
    assert step in found.values, (found.halves, found.left)
    with corpus.knowing(corpus.FOURTEENTH):
        return hear.fields(found.values[step])


ROLL = "present", "excused", "unexcused"


@pytest.mark.parametrize(
    ("said", "roll"),
    [
        ("Có 22/24, 2 bác sĩ trực có báo trước", (22, 2, 0)),
        ("Có 22/24, 2 thầy cô nghỉ có xin phép", (22, 2, 0)),
        ("Đi 22/24, 2 anh em bận đều báo cả rồi", (22, 2, 0)),
        (
            "Có mặt 22/24 (20 chính thức, 2 dự bị), anh Tấn nghỉ con ốm có phép, chị Út ốm có phép",
            (22, 2, 0),
        ),
        ("Có mặt: 21. Vắng: 03 (gác 02, phép 01), đều có lý do", (21, 3, 0)),
        ("Quân số: 24. Có mặt: 22. Vắng: 02 (01 ốm, 01 đi học), tất cả đều xin phép", (22, 2, 0)),
    ],
)
def test_the_absent_are_counted_in_the_words_of_any_trade(
    said: str, roll: tuple[int, int, int]
) -> None:
    found = kept(said, "attendance")
    assert tuple(found[name] for name in ROLL) == roll


def test_a_share_of_the_roll_is_no_vote_because_it_is_told_briefly() -> None:
    for said in ("Có 22/24 thôi", "Đi được 22/24", "Chỉ có 22/24 à"):
        found = told(f"{HEAD}{said}. 20/20 giơ tay")
        assert "attendance" in found.halves, found
        assert found.values["conclusion"].vote.in_favour == 20


def test_all_of_a_number_voted_before_it_is_clear_who_came() -> None:
    assert kept("Có mặt 22, vắng 5. Tất cả 20 đ/c nhất trí", "conclusion")["for"] == 20


@pytest.mark.parametrize(
    "said",
    [
        "Phát biểu có cô Mười, chú Chín, anh Toàn",
        "Ý kiến có anh Tấn, chị Út, bác Ba",
        "Tham gia ý kiến gồm đ/c Tấn, đ/c Út, đ/c Ba",
    ],
)
def test_who_spoke_is_counted_and_no_matter(said: str) -> None:
    found = told(f"{HEAD}Đủ 24. Bàn: đắp bờ bao, bảo hiểm. {said}. Không giao việc")
    assert found.values["speakers"] == 3
    assert found.values["content"] == ("đắp bờ bao", "bảo hiểm")


@pytest.mark.parametrize(
    ("said", "title", "owner"),
    [
        ("giao chin thay bong den 20/4", "thay bong den", "chin"),
        ("giao chin thay bong den den 20/4", "thay bong den", "chin"),
        ("giao chi Ut lap den truoc 20/4", "lap den", "chi Ut"),
        ("NV: Hiền lấy ý kiến công nhân - 20/4", "lấy ý kiến công nhân", "Hiền"),
        ("NV: Lộc photo tài liệu 20/4", "photo tài liệu", "Lộc"),
        ("NV: Hội giảng 30/4 - cô Lan - 20/4", "Hội giảng 30/4", "cô Lan"),
    ],
)
def test_a_lamp_is_no_until_and_whoever_acts_is_the_owner(
    said: str, title: str, owner: str
) -> None:
    (task,) = told(f"{HEAD}Đủ 24. {said}").values["new_tasks"]
    assert (task.title, task.owner, str(task.due)) == (title, owner, "2027-04-20")


def test_a_meeting_that_was_put_off_was_held_on_the_later_day() -> None:
    for said in (
        "Bữa mùng 3 mưa lớn nên hoãn, tới chiều mùng 4 mới họp nha",
        "mùng 3 bão nên dời, mùng 4 mới họp được",
    ):
        found = told(f"{said}, họp thường kỳ. 14h30 tới 16h, đủ 24")
        assert f"{found.values['held_on']:%d/%m}" == "04/04", found


def test_all_tasks_are_done_where_as_many_are() -> None:
    with corpus.knowing(corpus.FOURTEENTH):
        many = len(corpus.KNOWN["last_tasks"])
    found = told(f"{HEAD}Đủ 24. Nhiệm vụ tháng trước: {many:02}/{many:02} nhiệm vụ hoàn thành")
    assert set(
        kept(f"Việc tháng trước: {many}/{many} nhiệm vụ hoàn thành", "last_tasks").values()
    ) == {"done"}
    assert "last_tasks" in found.values


def test_what_only_another_question_takes_is_its_answer() -> None:
    found = told(f"{HEAD}Có mặt 23, vắng 1 có phép. cụ Tư được miễn cũng đến nghe")
    assert found.values["attendance"].exempt_came == 1
    assert not found.left


def test_what_contradicts_is_asked_and_moved_nowhere() -> None:
    found = told("Họp thường kỳ 3/4, từ 19h30 đến 20h45, đủ 90 phút. Có mặt 20, vắng 3 có phép")
    assert {"hours", "attendance"} <= found.halves.keys()


@pytest.mark.parametrize(
    "said",
    [
        "Ấp có 24 người phải đi thì đi 22, cô Sen với anh Năm bận đám giỗ có xin",
        "Đi họp 22, hai người nghỉ có xin là Sen và Năm",
        "24 đảng viên mà chỉ ra 22, 2 người nghỉ đều báo",
    ],
)
def test_who_came_is_told_by_how_many_should(said: str) -> None:
    found = kept(said, "attendance")
    assert tuple(found[name] for name in ROLL) == (22, 2, 0)
    assert kept(said, "setting")["place"] == "nhà văn hóa ấp"


@pytest.mark.parametrize(
    "said",
    [
        "Mấy anh em nói nhiều lắm chắc 7 người",
        "Có 10 đồng chí thảo luận",
        "Hôm đó 3 người về sớm",
        "Nhớ gửi biên bản cho chị nhé",
        "Em nghe loáng thoáng bên xã xuống",
    ],
)
def test_a_sentence_behind_a_list_is_no_item_of_it(said: str) -> None:
    found = told(f"{HEAD}Đủ 24. Nội dung: đắp bờ bao, bảo hiểm. {said}. Không giao việc")
    assert found.values["content"] == ("đắp bờ bao", "bảo hiểm")


@pytest.mark.parametrize("said", ["Chống hạn", "Thu quỹ phòng chống thiên tai năm 2027"])
def test_a_matter_behind_a_full_stop_is_one(said: str) -> None:
    found = told(f"{HEAD}Đủ 24. Nội dung: Đắp bờ bao. {said}. Không giao việc")
    assert found.values["content"] == ("Đắp bờ bao", said)


@pytest.mark.parametrize(
    "said",
    [
        "anh Tràm làm lại bảng tên, đầu tháng 5 phải xong",
        "anh Tràm làm lại bảng tên, trước lễ",
        "anh Tràm làm lại bảng tên (giữa tháng 4)",
    ],
)
def test_until_when_in_words_that_are_no_day_is_asked(said: str) -> None:
    found = told(f"{HEAD}Đủ 24. Giao {said}")
    assert "new_tasks" in found.halves


def test_until_when_with_its_mark_behind_the_day() -> None:
    for said in (
        "Giao chú Thuận lo máy bơm, 20/4 phải có",
        "Giao chú Thuận lo máy bơm 20/4 phải xong",
    ):
        (task,) = told(f"{HEAD}Đủ 24. {said}").values["new_tasks"]
        assert (task.title, str(task.due)) == ("lo máy bơm", "2027-04-20")


def test_whoever_is_told_in_small_letters_is_the_owner() -> None:
    (task,) = told("hop thuong ky 3/4, 24/24. giao tram mua go 15/4").values["new_tasks"]
    assert (task.title, task.owner) == ("mua go", "tram")


def test_what_stands_behind_a_place_is_no_part_of_it() -> None:
    when = "Họp bất thường sáng 4/4, 7h30-8h15 tại trụ sở ấp: xét kỷ luật đảng viên. "
    text = f"{when}Hùng chủ trì, Lành ghi. 24/24"
    found = told(text)
    assert found.values["setting"].place == "trụ sở ấp"
    assert found.values["content"] == ("xét kỷ luật đảng viên",)


def test_two_rows_of_numbers_in_one_line_are_two_lists() -> None:
    found = told(
        f"{HEAD}Đủ 24. Nội dung: (1) sơ kết quý I; (2) kết nạp đảng. Các nhiệm vụ: "
        "1. Sen - thu đảng phí - 30/4. 2. Út - hoàn thiện hồ sơ - 15/4."
    )
    assert found.values["content"] == ("sơ kết quý I", "kết nạp đảng")
    tasks = [(task.title, task.owner) for task in found.values["new_tasks"]]
    assert tasks == [("thu đảng phí", "Sen"), ("hoàn thiện hồ sơ", "Út")]


@pytest.mark.parametrize(
    "said",
    [
        "Trường không có kiến nghị gì thêm",
        "Chi bộ em không kiến nghị gì",
        "không ai đề nghị gì",
    ],
)
def test_there_is_no_petition_whoever_has_none(said: str) -> None:
    found = told(f"{HEAD}Đủ 24. Ai cũng đồng ý (20/20), {said}")
    assert found.values["petitions"] == ()
    assert found.values["conclusion"].vote.in_favour == 20
