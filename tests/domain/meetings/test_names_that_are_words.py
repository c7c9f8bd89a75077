"""People who are called as other words are, and what those words say elsewhere."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.errors import Refused, Unclear
from tests.domain.understanding import corpus, hear


def _said(key: str, text: str, **more: Any) -> Any:
    form = corpus.form()
    answers = {
        "held_on": "2026-11-03",
        "attendance": {"obliged": 22, "present": 22, "excused": 0, "unexcused": 0, "full": 20,
                       "probationary": 2},
        **more,
    }  # fmt: skip
    return hear.fields(form.understand(form.step(key), answers, text)[1])


@pytest.mark.parametrize(
    ("said", "tasks"),
    [
        (
            "- Thôi: thu quỹ, hạn 25/11\n- Xong: sửa đèn, hạn 10/12",
            [("thu quỹ", "Thôi", "2026-11-25"), ("sửa đèn", "Xong", "2026-12-10")],
        ),
        ("Việc: sửa đèn\nNgười làm: Tư\nXong: 10/12", [("sửa đèn", "Tư", "2026-12-10")]),
        ("Hạn: 10/12\nViệc: sửa đèn", [("sửa đèn", None, "2026-12-10")]),
        ("anh Tư quét vôi trụ sở ngày 24/11", [("quét vôi trụ sở", "anh Tư", "2026-11-24")]),
        ("cả chi bộ trồng cây sáng ngày 24/11", [("trồng cây", "cả chi bộ", "2026-11-24")]),
        ("anh Tư viết bài kỷ niệm ngày 22/12", [("viết bài kỷ niệm ngày 22/12", "anh Tư", None)]),
        (
            "chị Lan báo cáo theo công văn ngày 1/11",
            [("báo cáo theo công văn ngày 1/11", "chị Lan", None)],
        ),
    ],
)
def test_whose_task_it_is_and_until_when(
    said: str, tasks: list[tuple[str, str | None, str | None]]
) -> None:
    found = _said("new_tasks", said)["tasks"]
    assert [(one["title"], one.get("owner"), one.get("due")) for one in found] == tasks


@pytest.mark.parametrize(
    "said",
    [
        "trừ chú Hết, anh Tư sửa đèn, hạn 10/12",
        "khi nào nước rút, giao chị Lan thu quỹ",
        "anh Tư quét vôi trụ sở ngày 2/11",
    ],
)
def test_no_part_of_a_task_is_dropped_or_made_its_owner(said: str) -> None:
    with pytest.raises(Unclear):
        _said("new_tasks", said)


@pytest.mark.parametrize(
    ("said", "many"),
    [("cô Chín, chú Tư, anh Đông", 3), ("co Chin, chu Tu, anh Dong", 3), ("có cô Chín", 1)],
)
def test_who_spoke_is_counted_by_name(said: str, many: int) -> None:
    assert _said("speakers", said) == {"speakers": many}


@pytest.mark.parametrize(
    ("said", "cast"),
    [
        ("nhất trí trừ chú Hết phản đối", (19, 1, 0)),
        ("phát ra 20 phiếu, thu về 20, đồng ý 17, không đồng ý 2, phiếu trắng 1", (17, 2, 1)),
        ("bỏ phiếu kín: phát 20 thu 20 hợp lệ 20; đồng ý 19, không đồng ý 1", (19, 1, 0)),
    ],
)
def test_a_vote_by_ballot_or_of_all_but_one(said: str, cast: tuple[int, int, int]) -> None:
    found = _said("conclusion", said)
    assert (found["for"], found["against"], found["abstained"]) == cast
    assert "conclusion" not in found


@pytest.mark.parametrize(
    "said", ["phiếu phát 20, thu 19", "phát ra 20 phiếu, thu về 20, đồng ý 17, không đồng ý 2"]
)
def test_ballots_that_do_not_add_up_are_asked(said: str) -> None:
    with pytest.raises(Refused):
        _said("conclusion", said)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("bữa hổm, mùng 3 tây", 3),
        ("hôm nọ 3/11", 3),
        ("mấy hôm trước, ngày 2 tháng 11", 2),
    ],
)
def test_a_vague_day_beside_its_number_says_nothing(said: str, day: int) -> None:
    assert _said("held_on", said) == {"date": date(2026, 11, day).isoformat()}


@pytest.mark.parametrize(
    ("said", "place", "taker"),
    [
        ("như tháng trước nhưng dời qua đình làng vì hội trường đang sơn", "đình làng", None),
        ("như cũ, chuyển ra nhà văn hóa", "nhà văn hóa", None),
        ("quên, chị Thảo ghi", None, "chị Thảo"),
        ("à quên chị Thảo ghi", None, "chị Thảo"),
        ("thằng Tèo ghi", None, "Tèo"),
    ],
)
def test_what_is_changed_of_the_last_setting(
    said: str, place: str | None, taker: str | None
) -> None:
    last = corpus.KNOWN["last_setting"]
    found = _said("setting", said)
    assert (found["place"], found["taker"]) == (place or last["place"], taker or last["taker"])


@pytest.mark.parametrize(
    ("key", "said", "kept"),
    [
        ("petitions", "không còn gì ngoài chuyện xin thêm thùng rác", ["xin thêm thùng rác"]),
        ("petitions", "chỉ có việc đề nghị xã sửa cống", ["đề nghị xã sửa cống"]),
        ("content", "góp quỹ (mỗi người 5.000đ, nộp cô Thôi)", None),
        ("content", "a) Quân sự b) Thu quỹ", ["Quân sự", "Thu quỹ"]),
    ],
)  # fmt: skip
def test_free_text_keeps_its_parentheses_and_its_letters(
    key: str, said: str, kept: list[str] | None
) -> None:
    assert _said(key, said) == {"texts": kept or [said]}


def test_each_does_his_own() -> None:
    said = "mỗi tổ tự phát quang đoạn đường của mình"
    assert _said("conclusion", said) == {"conclusion": said}


def test_of_so_many_who_came_some_left_early() -> None:
    found = _said("attendance", "đi 22 về sớm 2")
    assert (found["present"], found["left_early"]) == (22, 2)
