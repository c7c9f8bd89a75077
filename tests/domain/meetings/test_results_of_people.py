"""Last month's tasks told by who did them, by their place, and by how far they are."""

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


def test_what_somebody_has_to_find_out_is_asked_with_what_is_known() -> None:
    with pytest.raises(Unclear) as asked:
        _states("Năm làm xong, hai người kia để tui hỏi lại")
    assert all(_states(one)[2] == DONE for one in asked.value.options)
