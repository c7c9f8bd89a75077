"""Who was absent, one by one with what kept them: counted by leave, and kept as it was said."""

from __future__ import annotations

import pytest

from domain.errors import Refused, Unclear
from domain.meetings import parse

LISTS = [
    # what is typed, with leave, without, who they were and why
    (
        "20/22 vắng 2 (đ/c Tư có phép, đ/c Năm không phép)",
        (1, 1),
        "đ/c Tư có phép, đ/c Năm không phép",
    ),
    (
        "20/22, vắng Tư ốm, Năm đi công tác ko phép",
        (1, 1),
        "Tư ốm, Năm đi công tác ko phép",
    ),
    ("vắng: Lan (phép), Hùng (không phép)", (1, 1), "Lan (phép), Hùng (không phép)"),
    ("vang: lan phep, hung ko phep", (1, 1), "lan phep, hung ko phep"),
    (
        "có mặt 19/22; vắng 3: chị Hoa con ốm, anh Bảy ko phép, ông Tám đi viện",
        (2, 1),
        "chị Hoa con ốm, anh Bảy ko phép, ông Tám đi viện",
    ),
    (
        "20/22 vắng 2: đ/c Nguyễn Văn Tư - ốm có phép; đ/c Lê Thị Năm - không lý do",
        (1, 1),
        "đ/c Nguyễn Văn Tư - ốm có phép; đ/c Lê Thị Năm - không lý do",
    ),
    ("20/22 (đ/c Tư có phép, đ/c Năm không phép)", (1, 1), "đ/c Tư có phép, đ/c Năm không phép"),
    ("20/22, đ/c Tư ốm, đ/c Năm ko phép", (1, 1), "đ/c Tư ốm, đ/c Năm ko phép"),
    ("vắng 2 đ/c: Tư (ốm), Năm (tự ý)", (1, 1), "Tư (ốm), Năm (tự ý)"),
    ("vắng 2: Hạnh và Lan đều có phép", (2, 0), "Hạnh và Lan đều có phép"),
    ("vắng 2 đều có phép: Hạnh, Lan", (2, 0), "Hạnh, Lan (đều có phép)"),
    ("vắng có phép: Lan, Hùng; không phép: Tư", (2, 1), "Lan, Hùng (có phép); Tư (không phép)"),
    (
        "Vắng có lý do: 2 (đ/c Tư, đ/c Năm); vắng không lý do: 1 (đ/c Bảy)",
        (2, 1),
        "đ/c Tư, đ/c Năm (có lý do); đ/c Bảy (không lý do)",
    ),
    ("vắng 3: anh Tư ốm, 2 đ/c không phép", (1, 2), "anh Tư ốm, 2 đ/c không phép"),
    ("vắng 1 có phép đ/c Tư", (1, 0), "đ/c Tư (có phép)"),
    ("21/22, vắng 1 có phép là đ/c Hạnh", (1, 0), "đ/c Hạnh (có phép)"),
    ("20/22, vắng 2 có phép (Hoa, Nam)", (2, 0), "Hoa, Nam (có phép)"),
    ("21/22, đ/c Hạnh vắng có phép", (1, 0), "đ/c Hạnh vắng có phép"),
    ("20/22 vắng 2 có phép (1 ốm, 1 đi viện)", (2, 0), "1 ốm, 1 đi viện (có phép)"),
    ("vắng chị Hoa đi đám cưới cháu có xin phép", (1, 0), "chị Hoa đi đám cưới cháu có xin phép"),
    (
        "20/22, vắng 2: Lan chăm vợ đẻ có phép, Hùng chưa báo gì",
        (1, 1),
        "Lan chăm vợ đẻ có phép, Hùng chưa báo gì",
    ),
    (
        "19/22 vắng 3 trong đó 2 có phép (Tư, Năm) 1 không phép (Bảy)",
        (2, 1),
        "Tư, Năm (có phép); Bảy (không phép)",
    ),
    (
        "19/22 vắng 3: 2 có phép là Hoa và Nam, 1 không phép là Bảy",
        (2, 1),
        "Hoa và Nam (có phép); Bảy (không phép)",
    ),
    ("19/22 vắng 3 (2 phép: Hoa, Nam; 1 kp: Bảy)", (2, 1), "Hoa, Nam (phép); Bảy (kp)"),
    ("vắng Tư, Năm có phép", (2, 0), "Tư, Năm có phép"),
    ("20/22\nvắng:\n- Lan: ốm\n- Hùng: không phép", (1, 1), "Lan: ốm; Hùng: không phép"),
]
NOBODY = [
    "đủ cả",
    "20/22 vắng 2 có phép",
    "vắng 1 có phép 1 không phép",
    "tổng số 24 (chính thức 22, dự bị 2), miễn 2, có mặt 20/22, vắng 2 có lý do",
    "20/22, vắng 2 có phép, 1 đến muộn (anh Tư)",
    "20/22 vắng 2 phép, khách: đ/c Hà - Phó Bí thư xã",
    "19/22, vắng 3: 2 có phép, 1 không phép",
    "22/22, thêm 2 đ/c miễn sinh hoạt đến dự",
]
ASKED = [
    ("vắng 2: c Hoa con ốm; a Bảy không rõ", 2),
    ("20/22 vắng đ/c Tư có phép, đ/c Năm chưa rõ lý do", 2),
    ("20/22 vắng Lan, Hùng", 2),
    ("vắng 2: 1 ốm, 1 đi công tác", 2),
    ("21/22 vắng 1 (đi công tác)", 1),
]


@pytest.mark.parametrize(("said", "counts", "who"), LISTS)
def test_each_of_them_is_counted_by_leave(said: str, counts: tuple[int, int], who: str) -> None:
    found = parse.attendance(said, obliged=22, exempt=2)
    assert (found.excused, found.unexcused) == counts
    assert found.absent == who


@pytest.mark.parametrize("said", NOBODY)
def test_numbers_alone_name_nobody(said: str) -> None:
    assert parse.attendance(said, obliged=22, exempt=2).absent is None


@pytest.mark.parametrize(("said", "absent"), ASKED)
def test_whose_leave_is_not_known_is_asked_about(said: str, absent: int) -> None:
    with pytest.raises(Unclear) as asked:
        parse.attendance(said, obliged=22, exempt=2)
    assert asked.value.key == "error-attendance-reasons"
    assert asked.value.args_for_words["absent"] == absent
    for option in asked.value.options:
        found = parse.attendance(option, obliged=22, exempt=2)
        assert found.absent
        assert found.absent in said


@pytest.mark.parametrize(
    "said",
    [
        "vắng 3: Lan (phép), Hùng (không phép)",  # three, or two
        "21/22 vắng Lan có phép, Hùng không phép",
    ],
)
def test_names_against_numbers_are_asked(said: str) -> None:
    with pytest.raises(Refused):
        parse.attendance(said, obliged=22, exempt=2)


def test_a_rank_that_may_be_a_number_names_nobody() -> None:
    assert parse.attendance("vắng Ba có phép", obliged=22, exempt=2).absent is None


@pytest.mark.parametrize(
    ("first", "said", "counts"),
    [
        ("vắng 2: c Hoa con ốm; a Bảy không rõ", "Bảy ko phép", (1, 1)),
        ("vắng 2: c Hoa con ốm; a Bảy không rõ", "có phép hết", (2, 0)),
        ("vắng 2: c Hoa con ốm; a Bảy không rõ", "1 có phép 1 không phép", (1, 1)),
        ("20/22 vắng Lan, Hùng", "Lan có phép, Hùng ko phép", (1, 1)),
        ("20/22 vắng Lan có phép, Hùng chưa rõ", "Hùng cũng có phép", (2, 0)),
        ("20/22 vắng 2", "Lan ốm có phép, Hùng ko phép", (1, 1)),
    ],
)
def test_the_answer_may_name_them(first: str, said: str, counts: tuple[int, int]) -> None:
    whole = parse.attendance_rest(first, said, obliged=22, exempt=2)
    found = parse.attendance(whole, obliged=22, exempt=2)
    assert (found.excused, found.unexcused) == counts
    assert found.absent


@pytest.mark.parametrize("said", ["vang 1 hk phep", "vắng 1 hok phép"])
def test_no_has_many_short_forms(said: str) -> None:
    assert parse.attendance(said, obliged=22).unexcused == 1


@pytest.mark.parametrize("said", ["vang 1 kng phep", "vang 1 hg phep", "21/22, vắng 1 khg phép"])
def test_leave_behind_what_is_no_word_is_asked(said: str) -> None:
    with pytest.raises(Unclear):
        parse.attendance(said, obliged=22)
