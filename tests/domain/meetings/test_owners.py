"""Whose task it is, and until when, in the ways that were lost once."""

from __future__ import annotations

from datetime import date

import pytest

from domain.errors import Invalid
from domain.meetings import parse

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


@pytest.mark.parametrize("said", ["giao Hoa", "giao anh Tấn", "phân công chị Lan"])
def test_somebody_without_anything_to_do_is_no_task(said: str) -> None:
    with pytest.raises(Invalid) as refused:
        parse.new_tasks(said, TODAY)
    assert refused.value.key == "instead-little"
