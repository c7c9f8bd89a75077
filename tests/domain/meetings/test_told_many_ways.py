"""The same thing as many people say it: a question by itself, and within a message of a meeting."""

from __future__ import annotations

from typing import Any

import pytest

from domain.errors import Refused
from domain.meetings import block, which_of
from tests.domain.understanding import corpus, hear

ROLL = {"obliged": 22, "present": 22, "excused": 0, "unexcused": 0, "full": 20, "probationary": 2}
KNOWN = {"held_on": "2026-11-03", "attendance": ROLL}


def _said(key: str, text: str) -> Any:
    form = corpus.form()
    return hear.fields(form.understand(form.step(key), KNOWN, text)[1])


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("họp gấp", "extraordinary"),
        ("họp khẩn vụ sạt lở", "extraordinary"),
        ("họp thường kỳ gấp", "regular"),
    ],
)
def test_a_meeting_that_was_called_at_once(said: str, kind: str) -> None:
    assert _said("kind", said)["kind"] == kind


def test_to_meet_people_is_no_kind() -> None:
    with pytest.raises(Refused):
        _said("kind", "họp gặp mặt")


@pytest.mark.parametrize(
    ("said", "part", "kept"),
    [
        ("nhà cô Thôi", "place", "nhà cô Thôi"),
        ("ở đình chứ không phải hội trường", "place", "đình"),
        ("tại nvh thôn chú mười chủ trì", "chair", "chú Mười"),
        ("anh Ba bịnh, anh Tư chủ trì thay, còn lại như cũ", "chair", "anh Tư"),
        ("chị Thảo ghi chứ không phải chị Lan", "taker", "chị Thảo"),
        ("như hổm rày", "place", "Nhà văn hóa thôn 5"),
        ("nhà cộng đồng, già làng chủ trì, thầy Khâm ghi", "chair", "già làng"),
    ],
)
def test_where_it_was_and_who_led(said: str, part: str, kept: str) -> None:
    found = _said("setting", said)[part]
    assert found == (corpus.KNOWN["last_setting"]["place"] if "hổm" in said else kept)


@pytest.mark.parametrize(
    ("said", "present", "late"),
    [
        ("19 đi, 3 vắng có xin phép", 19, None),
        ("vắng 2 có phép, 1 trễ", 20, 1),
        ("đi họp được 20, vắng 2 phép", 20, None),
    ],
)
def test_who_came(said: str, present: int, late: int | None) -> None:
    found = _said("attendance", said)
    assert (found["present"], found.get("late")) == (present, late)


@pytest.mark.parametrize(
    "said", ["đủ cả (không phải vậy)", "20/22, vắng 2 có phép (biểu quyết 9/20)"]
)
def test_what_is_said_in_parentheses_is_not_passed_over(said: str) -> None:
    form = corpus.form()
    with pytest.raises(Refused):
        form.understand(form.step("attendance"), {}, said)


@pytest.mark.parametrize(
    ("said", "many"), [("chỉ có chú Tư với cô Chín nói", 2), ("9 thầy cô phát biểu", 9)]
)
def test_how_many_spoke(said: str, many: int) -> None:
    assert _said("speakers", said) == {"speakers": many}


def test_all_but_what_somebody_has_to_do() -> None:
    with pytest.raises(Refused):
        _said("last_tasks", "xong hết, trừ chú Hết")


@pytest.mark.parametrize(
    ("said", "tasks"),
    [
        (
            "giao anh Ba sửa cầu. Hạn: 10/12. Giao cô Thôi thu quỹ. Hạn: 20/11",
            [("sửa cầu", "anh Ba"), ("thu quỹ", "cô Thôi")],
        ),
        ("họp dân xóm 3 tối 20/11, anh Ba chủ trì", [("họp dân xóm 3", "anh Ba")]),
        (
            "Thu quỹ - Thôi - 20/11\nĐắp đập - Xong - 30/11",
            [("Thu quỹ", "Thôi"), ("Đắp đập", "Xong")],
        ),
    ],
)
def test_each_task_with_who_does_it(said: str, tasks: list[tuple[str, str]]) -> None:
    found = _said("new_tasks", said)["tasks"]
    assert [(one["title"], one["owner"]) for one in found] == tasks
    assert all("due" in one for one in found)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("chú Tư đề nghị làm cầu, cô Chín xin sửa đường", 2),
        ("không có gì cô ạ", 0),
        ("Kiến nghị xã, huyện: không có", 0),
        ("không kiến nghị nhưng mong xã sớm làm cầu", 1),
        ("loa hư mấy tháng nay", 1),
        ("hỏi chú Tư", None),
        ("không có, giao cô Thôi", None),
    ],
)
def test_what_is_asked_of_those_above(said: str, kept: int | None) -> None:
    if kept is None:
        with pytest.raises(Refused):
            _said("petitions", said)
    else:
        assert len(_said("petitions", said).get("texts", [])) == kept


@pytest.mark.parametrize("said", ["ai cũng giơ tay", "20 phiếu thuận không phiếu chống"])
def test_all_of_them_voted_for_it(said: str) -> None:
    assert _said("conclusion", said)["for"] == 20


REST = "19h30-21h, nvh, anh Hùng chủ trì, chị Lan ghi, 20/22 vắng 2 phép"


@pytest.mark.parametrize(
    ("said", "key", "kept"),
    [
        (f"Họp chi bộ T11\n3/11, {REST}", "held_on", {"date": "2026-11-03"}),
        (f"{REST}. ND: lúa, lộ, đảng phí", "content", {"texts": ["lúa", "lộ", "đảng phí"]}),
        (f"{REST}. nv: a Tấn xây cầu xong 30/11. vote 20/20", "conclusion", {"for": 20}),
        (
            f"{REST}\n1- Học nghị quyết\n2- Thu quỹ",
            "content",
            {"texts": ["Học nghị quyết", "Thu quỹ"]},
        ),
        (f"{REST}, bàn thu quỹ, ai cũng nói hết", "speakers", {"speakers": 20}),
        (f"{REST}. 7 yk\nXin đá làm lộ", "petitions", {"texts": ["Xin đá làm lộ"]}),
        (
            f"{REST}. Nội dung: a) Quân sự b) Thu quỹ. Các đồng chí phát biểu gồm chú Tư, cô Chín.",
            "content",
            {"texts": ["Quân sự", "Thu quỹ"]},
        ),
        (
            f"Hôm nay em báo cáo cuộc họp thường kỳ ngày 3 tháng 11. {REST}",
            "held_on",
            {"date": "2026-11-03"},
        ),
        (f"Họp gấp tối 3/11. {REST}", "kind", {"kind": "extraordinary"}),
        (f"công ty may họp chi bộ 3/11, {REST}", "setting", {"place": "nhà văn hóa"}),
    ],
)
def test_within_a_message_of_a_meeting(said: str, key: str, kept: dict[str, Any]) -> None:
    found = block(corpus.form(), {}, said)
    assert kept.items() <= hear.fields(found.values[key]).items()


@pytest.mark.parametrize(
    ("said", "key"),
    [
        (f"Thường kỳ 3/11. {REST}. Ngày 2/11 họp ở nhà văn hóa", "held_on"),
        (f"Thường kỳ 3/11. {REST}. Thực ra 18 người dự", "attendance"),
    ],
)
def test_a_number_that_is_left_over_is_asked(said: str, key: str) -> None:
    found = block(corpus.form(), {}, said)
    assert key in found.halves or not found.left


def test_one_of_two_meetings_is_chosen_by_its_number_and_its_day() -> None:

    two = ("Họp chi ủy 1/11, 19h-20h", "Họp chi bộ 3/11, 19h-21h")
    assert which_of("cuộc thứ hai, ngày 3/11", two) == two[1]
    assert not which_of("cuộc thứ hai, ngày 1/11", two)
    assert not which_of("ngày 1/11, ngày 3/11", two)
