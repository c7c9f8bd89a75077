"""Who writes and whom the cell named before; what is taken back, and what must not be kept."""

from __future__ import annotations

from typing import Any

import pytest

from domain.errors import Refused
from domain.form import Form
from domain.meetings import Context, block
from tests.domain.understanding import corpus
from tests.domain.understanding.hear import fields


@pytest.fixture
def form() -> Form[Context]:
    """Of the cell whose secretary, Hoa, writes."""
    with corpus.knowing(corpus.FOURTH):
        return corpus.form()


def said(form: Form[Context], key: str, text: str) -> dict[str, Any]:
    return fields(form.step(key).parse(text, form.context, {"held_on": "2026-08-03"}))


def test_who_writes_is_meant_by_i(form: Form[Context]) -> None:
    assert said(form, "setting", "nvh thôn, tôi chủ trì, Lan ghi")["chair"] == "Hoa"
    (task,) = said(form, "new_tasks", "tôi lo báo cáo gửi xã, hạn 25/8")["tasks"]
    assert (task["title"], task["owner"]) == ("báo cáo gửi xã", "Hoa")


def test_nobody_is_called_i_where_it_is_not_known_who_writes(form: Form[Context]) -> None:
    unknown = Form(form.steps, form.context.model_copy(update={"me": None}))
    with pytest.raises(Refused):
        said(unknown, "setting", "nvh thôn, tôi chủ trì, Lan ghi")


def test_names_the_cell_said_before_need_no_title(form: Form[Context]) -> None:
    here = said(form, "setting", "dinh lang, hoa, lan")
    assert (here["chair"], here["taker"]) == ("Hoa", "Lan")
    (task,) = said(form, "new_tasks", "nam hien dat 6 ho 31/8")["tasks"]
    assert (task["title"], task["owner"]) == ("hien dat 6 ho", "Nam")


@pytest.mark.parametrize(
    ("key", "text", "kept"),
    [
        ("held_on", "mùng 3, ủa lộn, mùng 4", {"date": "2026-08-04"}),
        ("speakers", "6 người, à 7", {"speakers": 7}),
    ],
)
def test_what_is_put_right_counts(
    form: Form[Context], key: str, text: str, kept: dict[str, Any]
) -> None:
    assert said(form, key, text) == kept


@pytest.mark.parametrize(
    ("key", "text", "asked"),
    [
        ("new_tasks", "giao Bình sửa loa, à thôi, giao Phúc", "instead-slip"),
        ("content", "kỷ luật đ/c T, việc này mật đừng ghi", "instead-secret"),
        ("petitions", "2 kiến nghị: sửa mương", "instead-little"),
        ("attendance", "20/22, vắng thêm 1 có phép", "error-count-exact"),
    ],
)
def test_what_cannot_be_known_is_asked(
    form: Form[Context], key: str, text: str, asked: str
) -> None:
    with pytest.raises(Refused) as refused:
        said(form, key, text)
    assert refused.value.key == asked


def test_a_place_on_a_line_of_its_own_ends_a_list(form: Form[Context]) -> None:
    text = "Kiến nghị:\n- sửa cống\n- sửa nhà văn hóa thôn\nNhà văn hóa thôn"
    found = block(form, {}, text).values
    assert found["petitions"] == ("sửa cống", "sửa nhà văn hóa thôn")
    assert found["setting"].place == "Nhà văn hóa thôn"


def test_points_are_no_line_of_a_list(form: Form[Context]) -> None:
    found = block(form, {}, "Kiến nghị: sửa cống\nTự chấm 92 điểm, xếp loại Tốt")
    assert found.values["petitions"] == ("sửa cống",)
    assert found.beside == ("Tự chấm 92 điểm", "xếp loại Tốt")
    assert not found.left
