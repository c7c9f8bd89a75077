"""What is told in shorthand, in speech, of tasks and of both kinds: kept as meant, or left open."""

from __future__ import annotations

from typing import Any

import pytest

from domain.errors import Unclear
from domain.meetings import block
from tests.domain.understanding import corpus, hear

VOTE = corpus.Phrase("", {"said": "", "question": "vote"})
KEPT: list[tuple[str, str, dict[str, Any]]] = [
    ("cb hop tk 3/11 20/22 v2p nd thu quy yk 5 bq 18/18 kn ko", "attendance", {"excused": 2}),
    ("cb hop tk 3/11 20/22 v2p nd thu quy yk 5 bq 18/18 kn ko", "content", {"texts": ["thu quy"]}),
    ("hop tk 3/11 1930-2100 nvh hung ct lan ghi nd thu quy bq 18/18", "setting", {"chair": "Hung"}),
    ("hop tk 3/11 1930-2100 nvh ct hoa bb lan nd thu quy bq 18/18", "setting", {"taker": "Lan"}),
    ("Thường kỳ: thu quỹ, làm đường", "content", {"texts": ["thu quỹ", "làm đường"]}),
    ("họp chuyên đề học Bác, 3/11, 22/22", "content", {"texts": ["học Bác"]}),
    ("Họp 3/11 ngoài trụ sở, anh Hùng chủ trì", "setting", {"place": "trụ sở"}),
    ("Địa điểm: Phòng họp 2, trụ sở UBND xã. Chủ trì: đ/c Phúc, Bí thư chi bộ", "setting",
     {"place": "Phòng họp 2, trụ sở UBND xã", "chair": "đ/c Phúc"}),
    ("Họp 3/11, 14h-15h40 phòng họp cơ quan, anh Hùng chủ trì, c Lan ghi", "setting",
     {"place": "phòng họp cơ quan"}),
    ("14h30 - 16h phòng họp xã, anh Hùng chủ trì, c Lan ghi", "hours", {"end": "16:00"}),
    ("14h30 - 16h phòng họp, anh Hùng chủ trì, c Lan ghi", "setting", {"place": "phòng họp"}),
    ("[20:15, 03/11/2026] Nga: họp thường kỳ hôm nay 17h-18h35", "held_on", {"date": "2026-11-03"}),
    ("Đi được 20 người, 2 người vắng có xin phép hết", "attendance", {"present": 20, "excused": 2}),
    ("22/22. 100% đảng viên có quyền biểu quyết tán thành (20/20)", "conclusion", {"for": 20}),
    ("3/11 22/22, thêm: giao chị Hoa thu quỹ hạn 30/11", "new_tasks",
     {"tasks": [{"title": "thu quỹ", "owner": "chị Hoa", "due": "2026-11-30"}]}),
    ("22/22. Kêu anh Tấn lo cái cầu, tới 20/11 phải xong", "new_tasks",
     {"tasks": [{"title": "lo cái cầu", "owner": "anh Tấn", "due": "2026-11-20"}]}),
    ("22/22. Anh Tấn làm việc với xã về con đường trước 15/11", "new_tasks",
     {"tasks": [{"title": "làm việc với xã về con đường", "owner": "Anh Tấn",
                 "due": "2026-11-15"}]}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "step", "right"), KEPT)
def test_what_is_told_is_kept_as_it_is_meant(said: str, step: str, right: dict[str, Any]) -> None:
    value = block(corpus.form(), {}, said).values[step]
    assert right.items() <= hear.fields(value).items()


def test_what_shorthand_does_not_explain_is_left_over() -> None:
    found = block(corpus.form(), {}, "cb hop tk 3/11 20/22 v2p kt ko")
    assert "kt ko" in found.left
    assert found.values.keys() == {"kind", "held_on", "attendance"}


@pytest.mark.parametrize(
    "said", ["Họp 3/11. Chốt lại là làm đường trước tết", "CB thôn họp tối 3/11 nha cả nhà"]
)
def test_a_word_that_begins_like_a_place_is_none(said: str) -> None:
    assert "setting" not in block(corpus.form(), {}, said).values


@pytest.mark.parametrize(
    ("first", "said", "right"),
    [
        ("20/22", "phép", {"present": 20, "excused": 2}),
        ("20/22", "không", {"present": 20, "unexcused": 2}),
        ("20/22", "1 có 1 không", {"excused": 1, "unexcused": 1}),
    ],
)
def test_of_those_absent_it_is_said_in_a_word(first: str, said: str, right: dict[str, int]) -> None:
    form = corpus.form()
    value = form.understand(form.step("attendance"), {}, said, first)[1]
    assert right.items() <= hear.fields(value).items()


@pytest.mark.parametrize("first", ["25", "có mặt 30", "19"])
def test_another_number_takes_the_place_of_one_that_could_not_be(first: str) -> None:
    form = corpus.form()
    with pytest.raises(Unclear) as asked:
        form.understand(form.step("attendance"), {}, "20", first)
    assert asked.value.key == "error-attendance-reasons"
    assert asked.value.options[0] == "20/22, 2 có phép"


def test_what_was_concluded_is_not_lost_while_its_vote_is_asked() -> None:
    form = corpus.form()
    step, known = form.step("conclusion"), {"attendance": corpus.answers(VOTE)["attendance"]}
    with pytest.raises(Unclear):
        form.understand(step, known, "thống nhất làm cống, đa số")
    value = form.understand(step, known, "18 đồng ý 2 không", "thống nhất làm cống, đa số")[1]
    assert value.text == "thống nhất làm cống"
    assert (value.vote.in_favour, value.vote.against) == (18, 2)
