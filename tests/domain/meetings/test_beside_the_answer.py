"""What is said beside an answer, or about the record, is asked and never kept as free text."""

from __future__ import annotations

import pytest

from domain.errors import Refused, Unclear
from tests.domain.understanding import corpus


@pytest.mark.parametrize("step", ["petitions", "content", "conclusion"])
@pytest.mark.parametrize(
    "said",
    [
        "ghi 2 cái có được không em",
        "cái này nộp lên rồi xã có trả lời mình hông?",
        "chưa tổng hợp nữa mai gửi",
        "bàn xong hết",
        "ko biet ghi sao day",
    ],
)
def test_what_is_asked_about_the_record_is_not_kept(step: str, said: str) -> None:
    form = corpus.form()
    with pytest.raises(Refused):
        form.step(step).parse(said, form.context, {"held_on": "2026-11-03"})


@pytest.mark.parametrize(
    "said",
    [
        "đề nghị xã trả lời có làm đường hay không",
        "dân hỏi xã gửi đơn rồi sao chưa trả lời",
        "xin xã ghi rõ đơn giá",
    ],
)
def test_what_is_asked_of_those_above_is_kept(said: str) -> None:
    form = corpus.form()
    assert form.step("petitions").parse(said, form.context, {}) == (said,)


def test_the_answer_without_the_talk_before_it_is_offered() -> None:
    form = corpus.form()
    said = "thì cũng mấy cái cũ thôi, cầu khỉ với đường đất"
    with pytest.raises(Unclear) as asked:
        form.step("petitions").parse(said, form.context, {})
    assert asked.value.options == ("cầu khỉ với đường đất",)
    kept = form.step("petitions").parse(asked.value.options[0], form.context, {})
    assert kept == asked.value.options


@pytest.mark.parametrize(
    ("step", "said", "doubt"),
    [
        ("petitions", "mấy chả chỉ ngồi uống trà", "doubt-petitions"),
        ("petitions", "xin thêm thùng rác", None),
        ("conclusion", "vỗ tay rần rần", "doubt-conclusion"),
        ("conclusion", "Giữ nguyên mức quỹ", None),
    ],
)
def test_what_asks_for_nothing_or_decides_nothing_is_doubted(
    step: str, said: str, doubt: str | None
) -> None:
    form = corpus.form()
    asked = form.step(step)
    value = asked.parse(said, form.context, {})
    told = asked.doubt(value, form.context, {})
    assert (told and told.key) == doubt
