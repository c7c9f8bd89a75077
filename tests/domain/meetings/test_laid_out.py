"""A whole meeting as it is laid out: a row of heads and one of values, questions and answers, the
head of a paper, spoken without a stop.
"""

from __future__ import annotations

from typing import Any

import pytest

from domain.meetings import block
from tests.domain.understanding import corpus, hear

ROWS = (
    "Ngày\tĐịa điểm\tChủ trì\tThư ký\tPhải dự\tCó mặt\tNội dung\tNhiệm vụ\tNgười làm\tHạn\n"
    "03/11/2026\tnhà văn hóa\tHùng\tLan\t22\t22\tthu quỹ\tsửa loa\tTấn\t20/11/2026"
)
ASKED = (
    "Họp gì? thường kỳ\nNgày mấy? 3/11\nMấy giờ? 19h30 đến 21h\nỞ đâu? nhà văn hóa thôn\n"
    "Ai chủ trì? Hùng\nAi ghi? Lan\nMấy người? 22/22\nNội dung gì? thu quỹ"
)
PAPER = (
    "CHI BỘ THÔN 5\nThôn Năm, ngày 05 tháng 11 năm 2026\nBIÊN BẢN\n"
    "Vào lúc 19 giờ 30 ngày 03/11/2026 chi bộ họp tại nhà văn hóa thôn"
)
SPOKEN = (
    "chi bộ họp thường kỳ ngày ba tháng mười một tại nhà văn hóa thôn chủ trì anh Hùng thư ký chị"
    " Lan có mặt hai mươi hai trên hai mươi hai nội dung thu quỹ phát biểu bảy người phân công anh"
    " Tấn sửa loa hạn hai mươi tháng mười một"
)
KEPT: list[tuple[str, str, dict[str, Any]]] = [
    (ROWS, "held_on", {"date": "2026-11-03"}),
    (ROWS, "setting", {"place": "nhà văn hóa", "chair": "Hùng", "taker": "Lan"}),
    (ROWS, "new_tasks", {"tasks": [{"title": "sửa loa", "owner": "Tấn", "due": "2026-11-20"}]}),
    (ASKED, "setting", {"place": "nhà văn hóa thôn", "chair": "Hùng", "taker": "Lan"}),
    (ASKED, "attendance", {"present": 22, "obliged": 22}),
    (ASKED, "content", {"texts": ["thu quỹ"]}),
    (PAPER, "held_on", {"date": "2026-11-03"}),
    (SPOKEN, "setting", {"place": "nhà văn hóa thôn", "chair": "anh Hùng", "taker": "chị Lan"}),
    (SPOKEN, "content", {"texts": ["thu quỹ"]}),
    (SPOKEN, "speakers", {"speakers": 7}),
]


@pytest.mark.parametrize(("said", "step", "right"), KEPT)
def test_it_is_read_as_it_is_laid_out(said: str, step: str, right: dict[str, Any]) -> None:
    assert right.items() <= hear.fields(block(corpus.form(), {}, said).values[step]).items()


def test_a_paper_of_one_day_keeps_it_and_two_months_are_two_meetings() -> None:
    alone = "Thôn Năm, ngày 03 tháng 11 năm 2026\nchi bộ họp, có mặt 22/22, nội dung: thu quỹ"
    assert "held_on" in block(corpus.form(), {}, alone).values
    two = (
        "THÁNG 9: họp ngày 3/9, 19h30-21h, 22/22, nội dung: thu quỹ\n"
        "THÁNG 10: họp ngày 3/10, 19h30-21h, 20/22 vắng 2 phép, nội dung: làm đường"
    )
    assert len(block(corpus.form(), {}, two).meetings) == 2
