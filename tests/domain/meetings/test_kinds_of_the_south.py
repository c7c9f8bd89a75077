"""Words of the south, and names that are other words."""

from __future__ import annotations

from datetime import date

import pytest

from domain.errors import Unclear
from domain.kind import Kind
from domain.meetings import parse, which_of
from domain.meetings.parse.persons import Known
from tests.domain.meetings.test_pasted import told
from tests.domain.understanding import corpus

TODAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("said", "place", "chair"),
    [
        ("Văn phòng khu phố 6, chủ trì Bảy, ghi Út", "Văn phòng khu phố 6", "Bảy"),
        ("quán cà phê cô Sáu, Bảy chủ trì, Út ghi", "quán cà phê cô Sáu", "Bảy"),
        ("họp zoom, chị Thôi chủ trì vì chú Bảy bịnh, Út ghi", "zoom", "chị Thôi"),
    ],
)
def test_a_place_and_a_name_stay_whole(said: str, place: str, chair: str) -> None:
    found = parse.setting(said, None)
    assert (found.place, found.chair) == (place, chair)


@pytest.mark.parametrize(
    ("said", "title", "owner"),
    [
        ("Phép - sửa loa - 30/11", "sửa loa", "Phép"),
        ("Thu quỹ xong trước 18-11 (cô Út)", "Thu quỹ", "cô Út"),
        ("đc Phép lắp camera hẻm 12, trễ nhứt mùng 10 tháng 12", "lắp camera hẻm 12", "đ/c Phép"),
        ("Út gửi báo cáo trước 20/11", "gửi báo cáo", "Út"),
        ("giao Thôi mở lớp dạy chữ 20/11", "mở lớp dạy chữ", "Thôi"),
    ],
)
def test_who_does_it_is_found(said: str, title: str, owner: str) -> None:
    known = Known(names=frozenset(("phep", "ut")))
    (task,) = parse.new_tasks(said, TODAY, known=known)
    assert (task.title, task.owner) == (title, owner)
    assert task.due


def test_a_word_that_may_be_a_name_is_asked_about() -> None:
    with pytest.raises(Unclear) as asked:
        parse.new_tasks("Thôi - sửa loa - 30/11", TODAY)
    assert asked.value.options == ("sửa loa - Thôi - 30/11/2026",)


@pytest.mark.parametrize(
    ("said", "states"),
    [
        ("đèn hẻm 12 xong trễ, phân loại rác chưa xong", ("late", "open")),
        ("den hem 12 xong, phan loai rac chua", ("done", "open")),
    ],
)
def test_a_number_of_a_title_is_no_task(said: str, states: tuple[str, ...]) -> None:
    titles = ["Lắp đèn đường hẻm 12", "Vận động phân loại rác"]
    assert parse.task_states(said, titles, [None, None]) == states


@pytest.mark.parametrize(
    "said", ["10 người chịu, 4 người hông chịu, 3 người làm thinh", "10 đồng ý, 4 không, 3 im lặng"]
)
def test_how_the_south_votes(said: str) -> None:
    vote = parse.vote(said, present=17)
    assert (vote.in_favour, vote.against, vote.abstained) == (10, 4, 3)


@pytest.mark.parametrize("said", ["11 lượt (9 đồng chí)", "9 đ/c, 11 lượt", "11 lượt của 9 người"])
def test_who_spoke_counts_and_not_how_often(said: str) -> None:
    with corpus.knowing(corpus.FIFTH):
        form = corpus.form()
    assert form.step("speakers").parse(said, form.context, {}) == 9


def test_what_follows_dots_and_arrows_is_told_apart() -> None:
    found = told("", "Hop thuong ky...ngay 5/11...tu 19h den 20h45...21/22 vang 1 co phep")
    assert found.values["hours"].minutes == 105
    assert found.values["attendance"].present == 21
    found = told("Việc: Vinh sửa loa 👉 25/11; Nhàn thu quỹ → 20/11")
    assert [task.due for task in found.values["new_tasks"]] == [
        date(2026, 11, 25),
        date(2026, 11, 20),
    ]


def test_shorthand_of_numbers_alone() -> None:
    found = told("", "5/11 19h-20h30 20/22 vắng 2p 6yk 20/20 0kn")
    assert found.values["speakers"] == 6
    assert found.values["petitions"] == ()
    assert found.values["attendance"].excused == 2


def test_one_of_two_meetings_is_chosen_by_its_words() -> None:
    two = ("Chi ủy họp 1/11 19h-20h", "Chi bộ họp thường kỳ 3/11 19h-20h45")
    assert which_of("họp chi bộ thường kỳ 3/11", two) == two[1]
    assert which_of("họp chi bộ", two) == two[1]
    assert which_of("họp", two) == ""


@pytest.mark.parametrize(
    ("said", "count"), [("chú Tư với cô Hoa nói", 2), ("Hùng, Lan, Hoa", 3), ("2 (Tư, Hoa)", 2)]
)
def test_who_spoke_may_be_named(said: str, count: int) -> None:
    with corpus.knowing(corpus.FIFTH):
        form = corpus.form()
    assert form.step("speakers").parse(said, form.context, {}) == count


@pytest.mark.parametrize("said", ["họp đột xuất vụ ngập hẻm 12", "họp bất thường vì ngập nước"])
def test_of_what_it_was_may_stand_behind_the_kind(said: str) -> None:
    assert parse.kind(said)[0] is Kind.extraordinary


def test_whose_name_is_a_number_was_late_alone() -> None:
    found = parse.attendance("22/22, cô Tư đến muộn 15 phút", obliged=22, exempt=2)
    assert found.late == 1


def test_a_printed_form_heads_no_list_and_dates_no_place() -> None:
    found = told(
        "",
        "Đồng Mỹ, ngày 05 tháng 11 năm 2026\nHọp thường kỳ, từ 19h đến 20h30, tại nhà văn hóa\n"
        "Chủ trì: đ/c Phúc; thư ký: đ/c Thảo\nCó mặt 22/22\nNội dung: thu quỹ\nTHẢO LUẬN\n"
        "Số đồng ý: 20/20; không đồng ý: 0; ý kiến khác: 0",
    )
    assert found.values["setting"].place == "nhà văn hóa"
    assert found.values["content"] == ("thu quỹ",)
    assert found.values["conclusion"].vote.in_favour == 20
