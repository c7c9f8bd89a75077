"""What is said in free text: what is opposed, all but something, an event instead of a day."""

from __future__ import annotations

import pytest

from domain.errors import Invalid, Unclear
from domain.meetings.parse import attendance
from tests.domain.understanding import corpus

FORM = corpus.form()


def _said(key: str, text: str) -> object:
    return FORM.step(key).parse(text, FORM.context, {"held_on": "2026-11-03"})


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Không tán thành việc thu phí chợ", ("Không tán thành việc thu phí chợ",)),
        ("Chưa đồng tình với mức đền bù", ("Chưa đồng tình với mức đền bù",)),
        ("dan khong dong y dat lo gach gan truong", ("dan khong dong y dat lo gach gan truong",)),
        ("ngoài vụ đường ngập ra thì không có gì", ("vụ đường ngập",)),
        ("không có gì ngoài việc sửa cống", ("việc sửa cống",)),
        ("chỉ có vụ rác, còn lại không có gì", ("vụ rác",)),
        ("ngoài ra không có gì", ()),
        ("Không có gì, à có: xin sửa cầu", ("xin sửa cầu",)),
        ("ko co gi, a quen, xin tram bom", ("xin tram bom",)),
        ("có 2 kiến nghị: thứ nhất xin đèn, thứ hai dời bãi rác", ("xin đèn", "dời bãi rác")),
        ("đầu tiên là xin điện, cuối cùng là xin nước", ("xin điện", "xin nước")),
        ("2 ý: ý 1 xin đèn đường, ý 2 dời bãi rác", ("xin đèn đường", "dời bãi rác")),
        ("xin sửa cầu sáng thứ hai, thứ ba cấm xe",) * 2,
        ("không thu thêm tiền mầm non nghen, kn vậy đó", ("không thu thêm tiền mầm non",)),
        ("xin đèn đường, chỉ có thế", ("xin đèn đường",)),
        ("sửa cầu ván, có vậy thôi", ("sửa cầu ván",)),
        ("xin cho dân vay",) * 2,
        ("Anh Hai: sửa cống. Chị Năm: lắp đèn", ("Anh Hai: sửa cống", "Chị Năm: lắp đèn")),
        ("Sửa cống trước nhà anh Hai. Chị Năm bị ngập",) * 2,
        ("Ngoài giờ hành chính không có ai trực trạm y tế",) * 2,
    ],
)
def test_what_is_asked_for_is_kept(said: str, kept: tuple[str, ...] | str) -> None:
    assert _said("petitions", said) == ((kept,) if isinstance(kept, str) else kept)


@pytest.mark.parametrize("said", ["không đồng ý", "sửa cống, nhưng chi bộ không nhất trí"])
def test_what_was_dropped_is_no_petition(said: str) -> None:
    with pytest.raises(Invalid) as asked:
        _said("petitions", said)
    assert asked.value.key == "instead-little"


@pytest.mark.parametrize("until", ["xong vụ lúa", "trước khi mưa", "chừng nào nước rút", "sau gặt"])
def test_an_event_of_no_known_day_is_asked(until: str) -> None:
    with pytest.raises(Unclear) as asked:
        _said("new_tasks", f"Giao chị Lan vận động hiến đất, {until}")
    assert asked.value.key == "error-tasks-due"


def test_an_event_within_a_task_stays_there() -> None:
    found = _said("new_tasks", "Giao chị Lan vận động bà con, sau vụ lúa không đốt rơm, 20/11")
    assert isinstance(found, tuple)
    assert found[0].title == "vận động bà con, sau vụ lúa không đốt rơm"


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("vắng Lan với Hoa, Lan có phép còn Hoa không phép", (20, 1, 1)),
        ("vắng ông Tấn, ông Tấn có phép", (21, 1, 0)),
        ("vắng cô Hoa, anh Tấn, bà Lan. Hoa với Tấn có phép, Lan không nói gì", (19, 2, 1)),
    ],
)
def test_who_is_named_twice_was_away_once(said: str, counts: tuple[int, int, int]) -> None:
    found = attendance(said, obliged=22)
    assert (found.present, found.excused, found.unexcused) == counts
