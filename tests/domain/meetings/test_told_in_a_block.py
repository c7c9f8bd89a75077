"""A whole meeting in one message: what each part of it is read as, in words of several kinds."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from domain.kind import Kind
from domain.meetings import Block, block, which_of
from domain.meetings.context import OnPlan
from domain.meetings.form import meeting_form
from tests.domain.understanding import corpus, hear

BEGIN = "Họp thường kỳ 3/4, nhà văn hóa ấp, Hùng chủ trì, Lành ghi"


def told(text: str) -> Block:
    with corpus.knowing(corpus.FOURTEENTH):
        return block(corpus.form(), {}, text)


def kept(found: Block, step: str) -> dict[str, Any]:
    return hear.fields(found.values[step])


@pytest.mark.parametrize(
    ("hours", "start", "end", "evening"),
    [
        ("7h30 - 9h15", "07:30", "09:15", "19:30 - 21:15"),
        ("từ 7 giờ 30 phút đến 9 giờ 20 phút", "07:30", "09:20", "19:30 - 21:20"),
        ("Thời gian: 07h00 đến 8h45", "07:00", "08:45", "19:00 - 20:45"),
        ("8h - 9h45", "08:00", "09:45", "20:00 - 21:45"),
    ],
)
def test_hours_in_figures_are_those_of_the_morning_and_the_evening_is_told(
    hours: str, start: str, end: str, evening: str
) -> None:
    found = told(f"{BEGIN}\n{hours}\n24/24")
    assert kept(found, "hours")["start"] == start
    assert kept(found, "hours")["end"] == end
    assert found.evening == evening


def test_such_hours_are_those_of_the_evening_where_an_evening_was_planned() -> None:
    with corpus.knowing(corpus.FOURTEENTH):
        form = corpus.form()
        evening = OnPlan(kind=Kind.regular, day=corpus.KNOWN["meeting"], starts=time(19, 30))
        planned = form.context.model_copy(update={"plans": (evening,)})
        found = block(meeting_form(planned), {}, f"{BEGIN}\n7h30 - 9h15\n24/24")
    assert kept(found, "hours")["start"] == "19:30"


@pytest.mark.parametrize(
    "roll",
    [
        "Sĩ số: 22/24 (đạt 91,67%)\nVắng có phép: 2\nVắng không phép: 0",
        "phải dự 24, có mặt 22 (91,7%), vắng có phép 2",
        "22/24, đạt 91,67%, vắng 2 có phép",
        "có mặt 22 đồng chí (chiếm 91,7%), vắng 2 có phép",
        "Số đảng viên dự: 22/24, vắng 2 có lý do",
    ],
)
def test_the_share_of_those_who_came_is_no_number_of_its_own(roll: str) -> None:
    found = told(f"{BEGIN}\n{roll}")
    right = {"present": 22, "obliged": 24, "excused": 2, "unexcused": 0}
    assert right.items() <= kept(found, "attendance").items()
    assert not found.left


@pytest.mark.parametrize(
    "content",
    ["trồng cây chắn gió", "nạo vét kênh", "thi đua quý 2", "chỉnh trang nghĩa trang", "đo đất"],
)
def test_what_was_talked_of_is_known_by_its_marks(content: str) -> None:
    found = told(f"{BEGIN}, 24/24. nội dung {content}. 7 ý kiến")
    assert kept(found, "content") == {"texts": [content]}
    assert kept(found, "attendance")["present"] == 24


def test_what_is_said_of_the_content_is_none() -> None:
    assert "content" not in told(f"{BEGIN}, 24/24. nội dung trong cuộc họp rất sôi nổi").values


@pytest.mark.parametrize(
    "begin",
    [
        "Giấy mời ghi ngày 2/4 nhưng nước lớn nên dời, họp thật ngày 3/4.",
        "Lịch họp là 2/4 nhưng mưa nên chuyển qua 3/4.",
        "Định họp 2/4 mà vướng đám tang, dời sang 3/4 mới họp.",
    ],
)
def test_the_day_on_which_they_met_is_kept_and_not_the_one_they_were_called_for(begin: str) -> None:
    found = told(f"{begin}\nHọp thường kỳ, 14h - 15h30, 24/24")
    assert kept(found, "held_on") == {"date": "2027-04-03"}
    assert "held_on" not in found.halves


@pytest.mark.parametrize(
    "begin",
    [
        "Thực hiện Hướng dẫn số 42-HD/BTCTW ngày 28/10/2025, Chi bộ ấp báo cáo kết quả họp:",
        "Căn cứ Kế hoạch số 5-KH/ĐU ngày 02/01/2027 của Đảng ủy xã, chi bộ báo cáo:",
        "Lành Rạch Dừa, 20:14 03/04/2027:",
        "Sen • 04/04/2027 07:05",
    ],
)
def test_a_paper_and_a_stamp_tell_no_day_and_no_hour(begin: str) -> None:
    rest = "- Ngày họp: 3/4/2027, thường kỳ\n- Thời gian: 14h00-15h45\n- Có mặt: 24/24"
    found = told(f"{begin}\n{rest}")
    assert not found.meetings
    assert kept(found, "held_on") == {"date": "2027-04-03"}
    assert kept(found, "hours")["start"] == "14:00"
    assert not {*found.halves}


TWO = (
    "Họp thường kỳ 5/3/2027, 14h-15h30, chủ trì Hùng, 22/24 vắng 2 có phép",
    "Họp thường kỳ 03/04/2027, 14h-15h45, chủ trì Hùng, 24/24",
)


@pytest.mark.parametrize(
    "said", ["cuộc ngày 3/4", "cái 3/4/2027 nhé", "buổi tháng 4", "họp ngày 3", "cuộc thứ hai"]
)
def test_which_of_two_meetings_is_told_by_its_day(said: str) -> None:
    meetings = told("\n".join(TWO)).meetings
    assert meetings == TWO
    assert which_of(said, meetings) == TWO[1]


@pytest.mark.parametrize("said", ["cuộc 14h", "chủ trì Hùng", "cuộc ngày 7/4"])
def test_what_both_or_none_has_chooses_none(said: str) -> None:
    assert not which_of(said, TWO)


def test_the_day_behind_the_kind_is_no_vote() -> None:
    found = told("Họp chi bộ thường kỳ: 3/4, 14h-15h30, 24/24, biểu quyết 22/22")
    assert kept(found, "held_on") == {"date": "2027-04-03"}
    assert kept(found, "conclusion")["for"] == 22


@pytest.mark.parametrize(
    ("task", "title"),
    [
        ("giao dc Hoi viet bai thu hoach chung, han 30/4", "viet bai thu hoach chung"),
        ("giao anh Đước quét đường chung (hạn 30/4)", "quét đường chung"),
    ],
)
def test_a_word_that_a_sign_parts_from_the_day_belongs_to_the_task(task: str, title: str) -> None:
    (one,) = told(f"{BEGIN}, 24/24\n{task}").values["new_tasks"]
    assert (one.title, f"{one.due:%d/%m}") == (title, "30/04")


@pytest.mark.parametrize(
    ("task", "title", "owner"),
    [
        ("việc mới: Tràm dọn kênh 20/4", "dọn kênh", "Tràm"),
        ("NV: Năm chốt danh sách 15/4; Thắm sửa loa 10/4", "sửa loa", "Thắm"),
        ("viec moi: Khuyen nop bao cao 20/4", "nop bao cao", "Khuyen"),
    ],
)
def test_who_writes_names_alone_with_a_capital_gives_a_task_by_one(
    task: str, title: str, owner: str
) -> None:
    found = told(f"3/4, 24/24\nnội dung: mùa khô, nước mặn\n{task}\nkiến nghị: sửa cống")
    last = found.values["new_tasks"][-1]
    assert (last.title, last.owner) == (title, owner)


def test_a_capital_that_only_begins_a_line_names_nobody_without_a_question() -> None:
    found = told("3/4, 24/24\nNội dung: Mùa khô\nViệc mới: Tràm dọn kênh 20/4\nKiến nghị: Sửa cống")
    assert "new_tasks" in found.refusals


@pytest.mark.parametrize(
    "line",
    [
        "bữa đó chị Lành mắc đám cưới nên Út ghi biên bản giùm",
        "hôm đó chị Lành đi viện thăm má nên Út ghi biên bản",
        "chị Lành về quê nên cô Út ghi",
    ],
)
def test_why_another_wrote_is_no_part_of_who_did(line: str) -> None:
    found = told(f"3/4, 24/24\nChỗ cũ, anh Hùng chủ trì như mọi bận, {line}")
    assert kept(found, "setting")["place"] == "nhà văn hóa ấp"
    assert kept(found, "setting")["taker"].split()[-1] == "Út"


@pytest.mark.parametrize("day", ["thứ 7, 3/4", "thứ bảy, ngày 3/4", "Thứ Bảy, mùng 3/4", "T7, 3/4"])
def test_the_day_behind_that_of_the_week_is_no_roll(day: str) -> None:
    found = told(f"🗓 {day} ⏰ 14h → 15h50\n👥 22/24 (chị Lành với anh Năm vắng có phép)")
    assert kept(found, "held_on") == {"date": "2027-04-03"}
    assert kept(found, "attendance")["present"] == 22


@pytest.mark.parametrize(
    "said", ["Có 4 người phát biểu hà", "4 ý kiến thôi hà", "phát biểu: 4 người hà"]
)
def test_a_small_word_of_the_south_behind_a_number_says_nothing(said: str) -> None:
    assert kept(told(f"{BEGIN}, 24/24\n{said}."), "speakers") == {"speakers": 4}


@pytest.mark.parametrize(
    "vote",
    [
        "biểu quyết 22 đồng ý không phản đối không ai không có ý kiến",
        "biểu quyết 22 đồng ý, không ai phản đối, không ai bỏ phiếu trắng",
        "22 đồng ý không ai không đồng ý và không có phiếu trắng",
    ],
)
def test_nobody_against_and_nobody_without_a_vote_leave_those_in_favour(vote: str) -> None:
    found = told(f"{BEGIN}, 24/24\n{vote}")
    cast = {"for": 22, "against": 0, "abstained": 0}
    assert cast.items() <= kept(found, "conclusion").items()


@pytest.mark.parametrize("said", ["nghen mấy anh chị", "nha cả nhà", "hen các đồng chí"])
def test_to_whom_it_is_told_is_not_asked_about(said: str) -> None:
    assert not told(f"Dạ bữa 3/4 tụi mình họp thường kỳ {said}, 24/24").left


@pytest.mark.parametrize(
    "tasks",
    [
        "a Tấn sửa loa (15/4) c Hoa thu quỹ (20/4)",
        "giao anh Tấn sửa loa (hạn 15/4) chị Hoa thu quỹ (hạn 20/4)",
        "phân công: đ/c Tấn sửa loa (15/4) đ/c Hoa thu quỹ (20/4)",
    ],
)
def test_a_day_in_parentheses_ends_a_task_where_somebody_stands_behind_it(tasks: str) -> None:
    found = told(f"{BEGIN}, 24/24; {tasks}; kl: nhất trí triển khai").values["new_tasks"]
    assert [(one.title, f"{one.due:%d/%m}") for one in found] == [
        ("sửa loa", "15/04"),
        ("thu quỹ", "20/04"),
    ]


def test_two_days_of_one_task_are_asked() -> None:
    assert "new_tasks" in told(f"{BEGIN}\ngiao anh Năm sửa loa (15/4) tại đình (20/4)").refusals


@pytest.mark.parametrize(
    "content",
    [
        "nội dung 1. đọc tin 2. việc tháng 4; 4 ý kiến",
        "ND1: đọc tin\nND2: việc tháng 4\n4 ý kiến",
        "Chủ đề: đọc tin, việc tháng 4. 4 ý kiến",
    ],
)
def test_what_was_talked_of_has_heads_of_several_kinds(content: str) -> None:
    found = told(f"Loại hình: thường kỳ\n3/4, 24/24\n{content}")
    assert kept(found, "content") == {"texts": ["đọc tin", "việc tháng 4"]}
    assert not found.left


@pytest.mark.parametrize(
    "roll",
    [
        "Tham dự: 20/24 đồng chí, 3 đ/c vắng có lý do, 1 đ/c vắng không lý do",
        "20/24, 3 đ/c đi công tác có báo, 1 người không phép",
    ],
)
def test_those_of_either_kind_are_told_by_their_number(roll: str) -> None:
    right = {"present": 20, "excused": 3, "unexcused": 1}
    assert right.items() <= kept(told(f"{BEGIN}\n{roll}"), "attendance").items()


def test_who_came_is_no_part_of_a_list_before_it() -> None:
    found = told(f"{BEGIN}\nNội dung: học Bác, 22/24 2 đ/c đi công tác có báo")
    assert kept(found, "content") == {"texts": ["học Bác"]}


@pytest.mark.parametrize(
    "lead",
    [
        "Kính gửi Đảng ủy. ",
        "Kính gửi Ban Thường vụ Đảng ủy xã. ",
        "Sau khi bàn bạc kỹ, ",
        "em gửi kq họp chi bộ ạ. ",
    ],
)
def test_what_only_leads_to_something_is_not_asked_about(lead: str) -> None:
    assert not told(f"{lead}thống nhất góp quỹ, 17 đồng ý, 2 không").left


@pytest.mark.parametrize(
    "head", ["Việc cần làm", "Những việc phải làm", "Các nhiệm vụ cần thực hiện"]
)
def test_what_is_to_be_done_heads_the_tasks(head: str) -> None:
    found = told(f"{BEGIN}, 24/24. {head}: anh Tấn liên hệ thợ (10/4); chị Lan thu tiền (20/4)")
    assert [one.owner for one in found.values["new_tasks"]] == ["anh Tấn", "chị Lan"]
    assert kept(found, "held_on") == {"date": "2027-04-03"}


def test_until_without_its_marks_is_no_evening() -> None:
    found = told("hop thuong ky 3/4, 7h30 toi 9h, 24/24")
    assert kept(found, "hours")["start"] == "07:30"
    assert found.evening == "19:30 - 21:00"


@pytest.mark.parametrize(
    ("said", "step", "right"),
    [
        ("Ban lam lo ap, phong han man. 6 nguoi phat bieu", "content", "phong han man"),
        ("noi dung xet ket nap quan chung Ha", "content", "quan chung Ha"),
        ("noi dung: thu quy\nco sau y kien phat bieu", "content", "['thu quy']"),
        ("giao viec: Ut uom 2000 cay, han 31/5", "new_tasks", "'owner': 'Ut'"),
        ("giao viec: Ba sua bang tin, han 31/5", "new_tasks", "'owner': 'Ba'"),
    ],
)
def test_a_text_without_marks_loses_no_name_and_no_part(said: str, step: str, right: str) -> None:
    found = told(f"hop thuong ky 3/4, nha van hoa ap, Hung chu tri, Lanh ghi, 24/24\n{said}")
    assert right in str(kept(found, step))
    assert kept(found, "setting")["place"] == "nha van hoa ap"
