"""A name that the cell said before is an owner only where nobody else is named behind."""

from __future__ import annotations

from datetime import date

import pytest

from domain.meetings.parse import new_tasks
from domain.meetings.parse.persons import Known

KNOWN = Known(names=frozenset({"thu", "hoa"}))


@pytest.mark.parametrize(
    ("said", "title", "owner"),
    [
        ("thu dang phi - chi Hoa - 10/12", "thu dang phi", "chi Hoa"),
        ("thu dang phi, chi Hoa, 10/12", "thu dang phi", "chi Hoa"),
        ("thu don ve sinh - 10/12", "don ve sinh", "Thu"),
    ],
)
def test_who_a_task_is_given_to(said: str, title: str, owner: str) -> None:
    (task,) = new_tasks(said, date(2026, 11, 27), known=KNOWN)
    assert (task.title, task.owner, task.due) == (title, owner, date(2026, 12, 10))
