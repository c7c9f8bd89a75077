"""Whose task it is, and until when, in the ways that were lost once."""

from __future__ import annotations

from datetime import date

import pytest

from domain.errors import Invalid, Unclear
from domain.meetings import parse
from domain.meetings.parse.persons import Known

TODAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("said", "title", "owner", "due"),
    [
        ("bí thư báo cáo xã 30/11", "báo cáo xã", "bí thư", date(2026, 11, 30)),
        ("sửa đường 30/11 giao anh Tấn và chị Hoa", "sửa đường", "anh Tấn, chị Hoa", None),
        ("dọn vệ sinh sáng chủ nhật 8/11 - toàn dân", "dọn vệ sinh", "toàn dân", None),
        ("Hoa dọn nhà văn hóa thứ bảy 7/11", "dọn nhà văn hóa", "Hoa", date(2026, 11, 7)),
    ],
)
def test_owner_and_day_leave_the_title(said: str, title: str, owner: str, due: date | None) -> None:
    (task,) = parse.new_tasks(said, TODAY)
    assert (task.title, task.owner) == (title, owner)
    assert task.due
    assert due in (None, task.due)


@pytest.mark.parametrize(
    ("said", "title", "owner", "due"),
    [
        ("Út ươm 2000 cây hạn 10/12", "ươm 2000 cây", "Út", date(2026, 12, 10)),
        ("Tám vô sổ đảng phí, 30/11", "vô sổ đảng phí", "Tám", date(2026, 11, 30)),
        ("giao Sen rà hộ nghèo, xong quý 4", "rà hộ nghèo", "Sen", date(2026, 12, 31)),
        ("Sen xin thôi, giao lại cho Hoa: coi cống, hạn 20/11", "coi cống", "Hoa", None),
        ("thay Thuận bằng Tràm: trực đê, hết tháng 12", "trực đê", "Tràm", date(2026, 12, 31)),
        ("Kiểm kê sách cuối năm - Mai - 20/12", "Kiểm kê sách cuối năm", "Mai", None),
        ("đ/c Hội trang trí trụ sở, hạn cuối tháng 1", "trang trí trụ sở", "đ/c Hội", None),
        (
            "Toàn – lập sổ (bản in; bản chép tay) – 20/1",
            "lập sổ (bản in; bản chép tay)",
            "Toàn",
            None,
        ),
        ("Thành lập danh sách hộ nghèo 20/11", "lập danh sách hộ nghèo", "Thành", None),
    ],
)
def test_whose_it_is_tells_the_verb_or_who_hands_it_on(
    said: str, title: str, owner: str, due: date | None
) -> None:
    (task,) = parse.new_tasks(said, TODAY)
    assert (task.title, task.owner) == (title, owner)
    assert task.due
    assert due in (None, task.due)


@pytest.mark.parametrize(
    "title",
    [
        "Thành lập tổ tự quản",
        "Thanh tra quỹ",
        "Bảo vệ rừng",
        "Tuần tra đêm",
        "Mai táng phí thu đủ",
        "Vận chuyển rác",
        "Đông đủ họp dân",
        "Năm hộ thoát nghèo",
        "Tân trang trụ sở",
        "Tài sản kiểm kê",
    ],
)
def test_a_word_that_begins_like_a_name_is_nobody(title: str) -> None:
    known = Known(names=frozenset({"nam", "bao", "mai"}))
    (task,) = parse.new_tasks(f"{title} 20/11", TODAY, known=known)
    assert (task.title, task.owner) == (title, None)
    assert not parse.answers_another(f"{title} 20/11")


def test_a_name_of_the_cells_list_needs_no_title() -> None:
    known = Known(names=frozenset({"Tràm", "Thu", "Lụa"}))  # as the list has them
    (task,) = parse.new_tasks("Tràm sửa loa 20/11", TODAY, known=known)
    assert task.owner == "Tràm"
    (task,) = parse.new_tasks("Thu quỹ tháng 11 20/11", TODAY, known=known)
    assert (task.title, task.owner) == ("Thu quỹ tháng 11", None)


def test_who_does_not_do_it_is_no_owner() -> None:
    with pytest.raises(Unclear):
        parse.new_tasks("Thuận xin không làm việc này, 20/11", TODAY)


def test_a_day_of_this_week_that_was_over_at_the_meeting_is_that_of_who_writes() -> None:
    saturday, tuesday = date(2026, 11, 7), date(2026, 11, 10)
    known = Known(today=tuesday)
    (task,) = parse.new_tasks("thu 6 tuan nay Nam nop danh sach", saturday, known=known)
    assert (task.owner, task.due) == ("Nam", date(2026, 11, 13))


@pytest.mark.parametrize("said", ["giao Hoa", "giao anh Tấn", "phân công chị Lan"])
def test_somebody_without_anything_to_do_is_no_task(said: str) -> None:
    with pytest.raises(Invalid) as refused:
        parse.new_tasks(said, TODAY)
    assert refused.value.key == "instead-little"
