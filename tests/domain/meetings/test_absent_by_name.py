"""Names that are numbers as well: who was away is not counted once more by the name."""

from __future__ import annotations

import pytest

from domain.meetings import parse


@pytest.mark.parametrize(
    ("said", "present", "excused", "unexcused"),
    [
        ("có mặt 21/22, vắng 1 có phép đ/c Tư", 21, 1, 0),
        ("21/22, vắng 1 có phép đ/c Nam", 21, 1, 0),
        ("21/22 vắng 1 có phép: anh Năm", 21, 1, 0),
        ("vắng 1 có phép anh Hai", 21, 1, 0),
        ("21/22 vắng 1 phép (Nam)", 21, 1, 0),
        ("20/22 vang 2 phep chi Sau, anh Bay", 20, 2, 0),
        ("20/22, vắng 2 có phép (Hoa, Nam)", 20, 2, 0),
        ("vắng 2 có phép a Nam, c Hoa và 1 không phép", 19, 2, 1),
        ("20/22 vắng 2 (1 có phép, 1 không phép)", 20, 1, 1),
        ("19/22, vắng 3: 2 có phép, 1 không phép", 19, 2, 1),
    ],
)
def test_a_name_is_no_number(said: str, present: int, excused: int, unexcused: int) -> None:
    found = parse.attendance(said, obliged=22, exempt=2)
    assert (found.present, found.obliged) == (present, 22)
    assert (found.excused, found.unexcused) == (excused, unexcused)
