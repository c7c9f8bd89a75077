"""Who was there, said in two messages: two numbers are never read as one."""

from __future__ import annotations

import pytest

from domain.errors import Unclear
from domain.meetings.parse import attendance, attendance_rest
from domain.parse.text import joined

SAID = {"obliged": 22, "exempt": 2}


@pytest.mark.parametrize("first", ["vắng 2", "vang 2", "Vắng 2."])
@pytest.mark.parametrize("then", ["2 phép", "2 có phép", "2 co phep", "có phép"])
def test_the_reason_with_the_number_once_more(first: str, then: str) -> None:
    found = attendance(attendance_rest(first, then, **SAID), **SAID)
    assert (found.present, found.excused, found.unexcused) == (20, 2, 0)


@pytest.mark.parametrize("then", ["1", "2"])
def test_a_bare_number_is_asked_about(then: str) -> None:
    with pytest.raises(Unclear):
        attendance(attendance_rest("vắng 2", then, **SAID), **SAID)


def test_whatever_the_question_two_numbers_stay_two() -> None:
    assert joined("14", "30") == ("14; 30",)
    assert joined("vắng 2", "có phép") == ("vắng 2 có phép", "vắng 2; có phép")
