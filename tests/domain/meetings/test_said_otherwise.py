"""What is told by the end, by what it was to be, by who came later: kept as it was, or asked."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from domain.errors import Refused, Unclear
from domain.kind import Kind
from domain.meetings import parse
from domain.meetings.context import OnPlan
from domain.meetings.meeting import Setting
from domain.meetings.parse.persons import Known
from tests.domain.understanding import corpus

FORM = corpus.form()
PLAN: dict[str, Any] = {"kind": Kind.regular, "day": date(2026, 11, 3)}
LAST = Setting(place="nhà văn hóa", chair="Lê Văn Hùng", minute_taker="Huỳnh Thị Lành")


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("họp 2 tiếng, xong lúc 10 giờ sáng", time(8), time(10)),
        ("xong 21h, họp tiếng rưỡi", time(19, 30), time(21)),
        ("kết thúc 10h15 sáng, kéo dài 2 tiếng 15", time(8), time(10, 15)),
        ("tan lúc 4 giờ chiều, họp 2 tiếng", time(14), time(16)),
        ("họp 90 phút từ 19h30", time(19, 30), time(21)),
        ("14h, xong lúc 15h30 à nhầm 15h45", time(14), time(15, 45)),
        ("19h đến 20h45, giữa giờ nghỉ 10 phút", time(19), time(20, 45)),
        ("7h30 đến 17h", time(7, 30), time(17)),
    ],
)
def test_a_length_beside_the_end_tells_the_beginning(said: str, start: time, end: time) -> None:
    found = parse.hours(said)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("usual", "start"),
    [
        ({"began": time(19)}, time(19, 30)),
        ({"began": time(8)}, time(7, 30)),
        ({"began": time(19), "plans": (OnPlan(**PLAN, starts=time(8)),)}, time(7, 30)),
        ({"began": time(13, 30)}, None),
        ({}, None),
    ],
)
def test_morning_or_evening_is_as_it_was_planned_or_last_time(
    usual: dict[str, Any], start: time | None
) -> None:
    context, parsed = FORM.context.model_copy(update=usual), FORM.step("hours").parse
    given = {"kind": {"kind": "regular"}}
    if start:
        assert parsed("7h30 - 9h", context, given).start == start
        assert parsed("19h30 - 21h", context, given).start == time(19, 30)
    else:
        with pytest.raises(Unclear) as asked:
            parsed("7h30 - 9h", context, given)
        assert len(asked.value.options) == 2


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("dự kiến mùng 2 mà dời qua mùng 3 mới họp", date(2026, 11, 3)),
        ("giấy mời ghi 1/11 nhưng họp 3/11", date(2026, 11, 3)),
        ("hoãn từ 1/11 sang 3/11", date(2026, 11, 3)),
        ("không phải mùng 2, dời qua mùng 3", date(2026, 11, 3)),
        ("định họp 2/11 mà mưa nên 3/11", date(2026, 11, 3)),
        ("1/11 rồi 3/11", None),
        ("họp 1/11, định 3/11 làm biên bản", None),
        ("lịch 1/11 nhưng 3/11 không họp", None),
    ],
)
def test_the_day_it_was_moved_to_counts(said: str, day: date | None) -> None:
    parsed = FORM.step("held_on").parse
    if day:
        assert parsed(said, FORM.context, {}) == day
    else:
        with pytest.raises(Refused):
            parsed(said, FORM.context, {})


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("bất thường, để cử người dự đại hội xã", Kind.extraordinary),
        ("thường kỳ, có bàn chuẩn bị đại hội", Kind.regular),
        ("chi uy thoi chu chua hop chi bo", Kind.committee),
        ("không phải chuyên đề đâu, thường kỳ mà", Kind.regular),
        ("thường kỳ, có bên Đảng ủy về dự", Kind.regular),
        ("đột xuất để bầu bổ sung chi ủy", Kind.extraordinary),
    ],
)
def test_what_it_was_for_is_no_other_kind(said: str, kind: Kind) -> None:
    assert parse.kind(said) == (kind, False)


@pytest.mark.parametrize(
    "said", ["ở chỗ đó đó", "ở đó", "tại chỗ quen", "ở nhà ổng", "bển", "chỗ hôm bữa"]
)
def test_a_place_that_is_only_pointed_at_is_asked(said: str) -> None:
    with pytest.raises(Unclear):
        parse.setting(said, LAST)


@pytest.mark.parametrize(
    ("said", "chair", "taker"),
    [
        ("Sen chủ trì thay tôi, Lành ghi, họp ở trạm y tế", "Sen", "Lành"),
        ("Lành ghi thay Út, tui chủ trì, trạm y tế", "Hùng", "Lành"),
        ("tôi bận nên Sen chủ trì, Lành ghi, trạm y tế", "Sen", "Lành"),
    ],
)
def test_in_whose_place_it_was_is_nobody_of_it(said: str, chair: str, taker: str) -> None:
    found = parse.setting(said, LAST, known=Known(me="Hùng"))
    assert (found.place, found.chair, found.minute_taker) == ("trạm y tế", chair, taker)


def test_three_parts_between_dashes_are_whole_though_they_look_like_a_question() -> None:
    found = FORM.step("setting").parse("hội trường - Hội - Mai", FORM.context, {})
    assert (found.chair, found.minute_taker) == ("Hội", "Mai")


def test_a_day_longer_than_a_meeting_is_doubted_or_refused() -> None:
    hours = FORM.step("hours")
    whole = hours.parse("7h30 đến 17h", FORM.context, {})
    assert hours.doubt(whole, FORM.context, {})
    for said in ("7h đến 19h", "19h30 đến 18h"):
        with pytest.raises(Refused):
            parse.hours(said)


def test_no_button_offers_what_says_nothing_either() -> None:
    with pytest.raises(Unclear) as asked:
        FORM.step("petitions").parse("có mấy ý, tổng hợp xong gửi sau", FORM.context, {})
    assert asked.value.options == ()


@pytest.mark.parametrize(
    ("said", "present", "late", "probationary"),
    [
        ("lúc điểm danh 22, lát sau vô thêm 1 người nữa là 23, còn 1 vắng có phép", 23, 1, None),
        ("lúc đầu 20 người, sau vô thêm 3, vắng 1 có phép", 23, 3, None),
        ("22 người đúng giờ, 1 người vô trễ, 1 vắng phép", 23, 1, None),
        ("23/24, 1 phép, 2 dự bị đều có mặt", 23, None, 2),
        ("23/24 đủ điều kiện tiến hành, vắng 1 phép, dự bị cũng đủ", 23, None, None),
    ],
)
def test_who_came_in_the_end_is_counted_once(
    said: str, present: int, late: int | None, probationary: int | None
) -> None:
    found = parse.attendance(said, obliged=24)
    assert (found.present, found.excused, found.late) == (present, 1, late)
    assert found.probationary == probationary


@pytest.mark.parametrize(
    "said",
    [
        "Đảm bảo đủ số lượng theo quy định",
        "đủ 2/3 theo điều lệ",
        "lúc đầu 20, sau thêm 3 là 24, vắng 1 phép",  # 23
        "20/24, vắng 4 phép, 21 dự bị đều có mặt",
    ],
)
def test_enough_is_not_all_and_a_sum_has_to_fit(said: str) -> None:
    with pytest.raises(Refused) as asked:
        parse.attendance(said, obliged=24)
    assert not any("24/24" in one for one in getattr(asked.value, "options", ()))
