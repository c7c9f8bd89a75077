"""A report that was written for a chat, pasted: its stamps, counters, guests, dues and names."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.meetings import Block, block
from domain.meetings.meeting import NewTask
from tests.domain.understanding import corpus

BEGIN = "Họp thường kỳ 5/11, 19h30 - 21h, tại nhà văn hóa, Phúc chủ trì, Thảo ghi, 22/22"


def told(text: str, begin: str = BEGIN) -> Block:
    with corpus.knowing(corpus.FIFTH):
        return block(corpus.form(), {}, f"{begin}\n{text}" if begin else text)


def titles(found: Block) -> list[tuple[str, str | None, date | None]]:
    tasks: tuple[NewTask, ...] = found.values.get("new_tasks", ())
    return [(one.title, one.owner, one.due) for one in tasks]


@pytest.mark.parametrize(
    "stamp",
    [
        "[21:14, 05/11/2026] Thảo CB5: ",
        "[05/11/2026 21:14] Thảo CB5: ",
        "[Chuyển tiếp]\n",
        "Chi bộ thôn 5 báo cáo:\n",
        "TỔ DÂN PHỐ 5 – ",
        "🌸🌸 THÔN 5 – ",
    ],
)
def test_what_leads_a_report_is_no_part_of_it(stamp: str) -> None:
    plain, found = told("", BEGIN), told("", stamp + BEGIN)
    assert found.values == plain.values
    assert not found.halves


@pytest.mark.parametrize(
    ("line", "guests"),
    [
        ("Khách mời: đ/c Trường - UBKT Đảng ủy", 1),
        ("Khách: đ/c Trường - Phó Bí thư Đảng ủy, theo dõi chi bộ; đ/c Oanh - Bí thư Đoàn", 2),
        ("Khách: đ/c Trường, đ/c Oanh, đ/c Lý\nPhát biểu: 5", 3),
        ("khách dự: 01 đ/c đảng ủy viên; nội dung: thu quỹ", 1),
    ],
)
def test_guests_are_counted_and_nobody_of_them_led(line: str, guests: int) -> None:
    found = told(line)
    assert found.values["attendance"].guests == guests
    assert found.values["setting"].chair == "Phúc"
    assert not found.halves


@pytest.mark.parametrize(
    ("roll", "counts"),
    [
        ("có mặt 19, vắng đ/c Bảy có phép, đ/c Tính đi viện đã xin phép, đ/c Lý ko phép", (2, 1)),
        ("21/22, đ/c Hạnh vắng có phép", (1, 0)),
        ("có mặt 21/22 vắng 1 có phép là đ/c Hạnh", (1, 0)),
        ("20/22 dự, 2 vắng có phép", (2, 0)),
        ("vắng 1 đ/c Bảy có phép còn lại đủ", (1, 0)),
    ],
)
def test_who_was_absent_by_name_is_counted(roll: str, counts: tuple[int, int]) -> None:
    found = told("", f"Họp thường kỳ 5/11, 19h30 - 21h\n{roll}").values["attendance"]
    assert (found.excused, found.unexcused) == counts


@pytest.mark.parametrize(
    "roll",
    [
        "có mặt 20, vắng đ/c Bảy có phép, đ/c Tính đi viện",  # with leave, or not?
        "có mặt 19, vắng 3 có phép là đ/c Hạnh",  # three, or one?
        "20/22, vắng 1 có phép, 1 đang trực",
    ],
)
def test_names_that_do_not_tell_how_many_are_asked(roll: str) -> None:
    found = told("", f"Họp thường kỳ 5/11, 19h30 - 21h\n{roll}")
    assert "attendance" in found.halves


@pytest.mark.parametrize("sign", [", ", ". "])
@pytest.mark.parametrize("until", ["xong 25/11", "hạn 25/11", "Xong trước 25/11"])
def test_until_when_belongs_to_the_task_before_it(sign: str, until: str) -> None:
    found = told(f"Đ/c Vinh: củng cố doanh trại{sign}{until}")
    assert titles(found) == [("củng cố doanh trại", "Đ/c Vinh", date(2026, 11, 25))]
    assert found.values["held_on"] == date(2026, 11, 5)


def test_a_name_that_is_a_verb_without_its_marks_owns_a_task() -> None:
    found = told("Giao Vinh mua loa kéo hạn 15/11; Nhàn thu hội phí hạn 20/11")
    assert [owner for _, owner, _ in titles(found)] == ["Vinh", "Nhàn"]


@pytest.mark.parametrize(
    "line",
    [
        "Đảng phí tháng 11 đã thu đủ",
        "Lịch họp tới: 03/12/2026",
        "Chi bộ tự chấm 92 điểm",
        "thế thôi nhé, cảm ơn đ/c",
    ],
)
def test_what_has_no_place_in_the_record_joins_no_list(line: str) -> None:
    found = told(f"Kiến nghị: sửa cống đầu xóm\n{line}")
    assert found.values["petitions"] == ("sửa cống đầu xóm",)
    assert found.values["held_on"] == date(2026, 11, 5)
    assert not found.halves


def test_dues_are_a_task_where_they_are_one() -> None:
    found = told("Việc tháng trước: quỹ vì người nghèo xong, hồ sơ chưa\nGiao Nhàn thu đảng phí")
    assert titles(found) == [("thu đảng phí", "Nhàn", None)]


def test_more_than_nine_who_spoke_are_no_points() -> None:
    assert told("11 đ/c phát biểu").values["speakers"] == 11


def test_who_spoke_by_name_is_counted_as_it_is_said() -> None:
    found = told("Các đ/c phát biểu: Vinh, Nhàn, Đạo, Ngần (4 ý kiến)")
    assert found.values["speakers"] == 4
    assert not found.halves


def test_the_items_of_an_agenda_are_no_tasks() -> None:
    found = told("Nội dung:\n1) Đánh giá tháng 10\n2) Phân công dịp 20/11\nPhát biểu: 6 người")
    assert found.values["content"] == ("Đánh giá tháng 10", "Phân công dịp 20/11")
    assert "new_tasks" not in found.values


def test_of_two_votes_that_on_the_resolution_counts_and_the_other_is_kept() -> None:
    votes = "Biểu quyết kết nạp Oanh: 22/22\nBiểu quyết nghị quyết: 21 đồng ý, 1 không đồng ý"
    concluded = told(votes).values["conclusion"]
    assert (concluded.vote.in_favour, concluded.vote.against) == (21, 1)
    assert "Oanh: 22/22" in concluded.text


def test_a_task_told_again_with_its_day_completes_that_one() -> None:
    with corpus.knowing(corpus.FIFTH):
        form = corpus.form()
        first = block(form, {}, f"{BEGIN}\ngiao Nhàn thu quỹ 30/11; Vinh viết bài tuyên truyền")
        answers: dict[str, Any] = {}
        for key, value in first.values.items():
            answers = form.put(answers, form.step(key), value)
        second = block(form, answers, "Vinh viết bài tuyên truyền hạn 20/11")
    days = [one.due for one in second.values["new_tasks"]]
    assert days == [date(2026, 11, 30), date(2026, 11, 20)]


@pytest.mark.parametrize(
    ("day", "hours", "start"),
    [
        ("5/11", "9h00 - 10h50", 9),
        ("tối 5/11", "8h - 9h30", 20),
        ("tối 5/11", "9h - 10h15", 21),
        ("sáng 5/11", "8h - 9h30", 8),
    ],
)
def test_a_meeting_does_not_last_until_late_unless_it_is_said(
    day: str, hours: str, start: int
) -> None:
    found = told("", f"Họp thường kỳ {day}, {hours}, tại nhà văn hóa, 22/22")
    assert found.values["hours"].start.hour == start


def test_half_past_eight_is_the_morning_and_says_what_else_it_could_be() -> None:
    found = told("", "Họp thường kỳ 5/11, 8h - 9h30, tại nhà văn hóa, 22/22")
    assert found.values["hours"].start.hour == 8
    assert found.evening == "20:00 - 21:30"


@pytest.mark.parametrize(
    "stamp",
    [
        "[Tin nhắn chuyển tiếp]\nChị Thảo CB5, 21:14 05/11/2026:\n",
        "Nội dung báo cáo họp chi bộ\n",
        "BÁO CÁO NHANH KẾT QUẢ SINH HOẠT CHI BỘ THƯỜNG KỲ\n",
        "I. THÔNG TIN CHUNG\n",
    ],
)
def test_what_heads_a_report_is_no_part_of_it(stamp: str) -> None:
    plain, found = told("Nội dung: làm đường"), told("Nội dung: làm đường", stamp + BEGIN)
    assert found.values == plain.values


@pytest.mark.parametrize(
    "roll",
    [
        "Đảng viên phải dự 22, có mặt 20 (90,9%), vắng có phép 2",
        "Sĩ số: 20/22 (đạt 90,91%)\nVắng có phép: 2\nVắng không phép: 0",
        "có mặt 20 đồng chí (tỷ lệ 90.9 %), vắng 02 (có lý do)",
        "20/22 đ/c [90,9%], 2 vắng có phép",
    ],
)
def test_a_share_beside_those_present_is_no_other_number(roll: str) -> None:
    found = told(roll, "Họp thường kỳ 5/11, 19h30 - 21h")
    came = found.values["attendance"]
    assert (came.present, came.obliged, came.excused, came.unexcused) == (20, 22, 2, 0)


def test_the_day_of_a_document_or_of_the_next_meeting_is_not_that_of_the_meeting() -> None:
    found = told(
        "Thực hiện Hướng dẫn số 42-HD/BTCTW ngày 28/10/2025, chi bộ báo cáo:\n"
        "- Ngày họp: 05/11/2026\n- Thời gian: 19h30 - 21h\n- Có mặt: 22/22\n"
        "- Dự kiến họp tháng 12: ngày 03/12/2026",
        "",
    )
    assert found.meetings == ()
    assert found.values["held_on"] == date(2026, 11, 5)


@pytest.mark.parametrize(
    "said",
    [
        "Giấy mời ghi ngày 4/11 nhưng mưa to nên dời, họp ngày 5/11/2026.\nLoại: thường kỳ",
        "Họp thường kỳ, dự kiến 4/11 mà dời qua ngày 5/11, 19h30 - 21h",
        "Lịch là mùng 4 nhưng chuyển sang ngày 5/11. Họp thường kỳ.",
    ],
)
def test_a_meeting_that_was_put_off_has_the_day_on_which_it_was_held(said: str) -> None:
    found = told("Có mặt 22/22", said)
    assert found.values["held_on"] == date(2026, 11, 5)
    assert "setting" not in found.halves


def test_a_kind_and_a_day_are_no_vote() -> None:
    found = told("Biểu quyết 22/22", "Họp chi bộ thường kỳ: 5/11, 19h30-21h, nvh, 22/22")
    assert found.values["held_on"] == date(2026, 11, 5)
    assert found.values["conclusion"].vote.in_favour == 22


def test_the_morning_of_the_clock_is_kept_and_the_evening_offered() -> None:
    found = told("Có mặt 22/22", "Họp thường kỳ 5/11, 7h30 - 9h30, nvh")
    assert found.values["hours"].start.hour == 7
    assert found.evening == "19:30 - 21:30"


def test_five_in_figures_may_be_morning_or_evening() -> None:
    assert "hours" in told("", "Họp thường kỳ 5/11, 5h30 - 7h, tại nhà văn hóa, 22/22").halves
