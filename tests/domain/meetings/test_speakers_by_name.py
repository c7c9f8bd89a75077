"""Who spoke, told by name: they are counted, and are neither matters nor who led."""

import pytest

from domain.meetings import block
from tests.domain.understanding.corpus import form

HEAD = "Họp thường kỳ 3/11, 19h30 - 21h15"


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("Phát biểu: thầy Đủ, cô Quý, thầy Chính, thầy Nhất.", 4),
        ("Ý kiến phát biểu: Tư, Năm, Đại, Thôi", 4),
        ("thảo luận: anh Hùng; chị Lan; bác Ba", 3),
        ("Người phát biểu:\n- thầy Đủ\n- cô Quý (2 lần)\n- Trần Văn Nam", 3),
        ("Có thầy Đủ, cô Quý và thầy Chính phát biểu.", 3),
    ],
)
def test_those_who_spoke_are_counted(said: str, count: int) -> None:
    found = block(form(), {}, f"{HEAD}\nNội dung: thu quỹ\n{said}\nKiến nghị: không")
    assert found.values["speakers"] == count
    assert found.values["content"] == ("thu quỹ",)
    assert not found.halves
    assert not found.left


def test_what_somebody_said_is_no_list_of_speakers() -> None:
    found = block(form(), {}, f"{HEAD}\nÝ kiến: cô Quý đề nghị mua sách, thầy Nhất đồng ý")
    assert "speakers" not in found.values
