"""Last month's tasks told by who did them, by their place, and by how far and when they came."""

from __future__ import annotations

import pytest

from domain.errors import Unclear
from tests.domain.understanding import corpus

FOLDER = "thirteenth"  # Sen: dues, Đước: the bridge, Năm: insurance
DONE, LATE, OPEN = "done", "late", "open"


def _states(said: str) -> list[str]:
    with corpus.knowing(FOLDER):
        form = corpus.form()
    results = form.step("last_tasks").parse(said, form.context, {})
    return [LATE if one.late else DONE if one.done else OPEN for one in results]


@pytest.mark.parametrize(
    ("said", "states"),
    [
        ("Sen xong đúng hạn, Đước xong trễ, Năm chưa xong", [DONE, LATE, OPEN]),
        ("Năm mới được 2 hộ, còn Sen với Đước xong rồi", [DONE, DONE, OPEN]),
        ("Đước xong nhưng trễ hẹn, hai người kia xong đúng hạn", [DONE, LATE, DONE]),
        ("anh Đước sửa xong, chị Sen mới thu được một nửa, Năm xong", [OPEN, DONE, DONE]),
        ("Sen đang thu dở, Đước hoàn thành, Năm xong", [OPEN, DONE, DONE]),
        ("2 viec dau xong viec thu 3 chua", [DONE, DONE, OPEN]),
        ("hai việc sau xong rồi việc đầu còn dở", [OPEN, DONE, DONE]),
    ],
)
def test_each_task_has_what_was_said_of_it(said: str, states: list[str]) -> None:
    assert _states(said) == states


@pytest.mark.parametrize(
    ("said", "states"),
    [
        ("ĐP đạt 100%, cầu mới 60%, BHYT được 3 hộ", [DONE, OPEN, OPEN]),
        ("bảo hiểm được 7 hộ, vượt chỉ tiêu, 2 việc kia cũng xong", [DONE, DONE, DONE]),
        ("ĐP: xong. Cầu: xong 20/3 (hạn 15/3). BHYT: chưa, mới 2 hộ", [DONE, LATE, OPEN]),
        ("đảng phí thu đủ, cầu sửa xong hôm 15/3, bảo hiểm đủ 5 hộ", [DONE, DONE, DONE]),
        ("đảng phí rồi / cầu 90% / bảo hiểm chưa", [DONE, OPEN, OPEN]),
        ("chỉ thiếu cây cầu, mấy việc khác ok hết", [DONE, OPEN, DONE]),
        ("trừ cây cầu ra thì xong hết", [DONE, OPEN, DONE]),
        ("còn mỗi cầu ván chưa sửa, ngoài ra xong", [DONE, OPEN, DONE]),
        ("vụ bảo hiểm còn 2 hộ chưa chịu mua, còn lại xong", [DONE, DONE, OPEN]),
        ("xong hết nhưng đảng phí còn 1 người chưa nộp", [OPEN, DONE, DONE]),
        ("mới xong cái cầu, hai cái kia chưa", [OPEN, DONE, OPEN]),
    ],
)
def test_how_much_and_when_tell_how_far_each_is(said: str, states: list[str]) -> None:
    assert _states(said) == states


@pytest.mark.parametrize(
    "said",
    [
        "đp xong, còn 2 người chưa đóng",  # done, and not
        "đảng phí xong 3/4, cầu chưa, bhyt xong",  # three quarters, or a day of April
        "cầu chưa xong, ba việc kia xong",  # of three
    ],
)
def test_what_contradicts_itself_is_asked(said: str) -> None:
    with pytest.raises(Unclear):
        _states(said)


def test_what_somebody_has_to_find_out_is_asked_with_what_is_known() -> None:
    with pytest.raises(Unclear) as asked:
        _states("Năm làm xong, hai người kia để tui hỏi lại")
    assert all(_states(one)[2] == DONE for one in asked.value.options)
