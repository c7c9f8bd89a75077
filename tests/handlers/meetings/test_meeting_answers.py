"""The twelve questions: typed, tapped, both; every kind of meeting; back, skip and later."""

from __future__ import annotations

import pytest

from playground.people import Chat
from storage import tables
from tests.talk import answers, asked, tapped
from tests.world import ANSWERS, World

TAPS = (
    ("Thường kỳ", "Bước 2/12"),
    ("Hôm nay", "Bước 3/12"),
    ("14h đến 15h40", "Bước 4/12"),
    ("Như tháng trước", "Bước 5/12"),
    ("Đủ 22/22", "Bước 6/12"),
    ("Họp riêng, đã gửi trước", "Bước 7/12"),
    ("Đánh giá công tác tháng", "Bước 8/12"),
    ("Bỏ qua", "Bước 9/12"),
    ("Xong cả", "Bước 10/12"),
    ("Không có", "Bước 11/12"),
    ("Nhất trí 20/20", "Bước 12/12"),
    ("Không có", "gõ số của dòng để sửa"),
)
TYPED = {2, 6}  # questions without a button that answers


async def fill_by_taps(person: Chat) -> None:
    await asked(person, "/hop", "Bước 1/12")
    for at, (text, expected) in enumerate(TAPS):
        await (asked if at in TYPED else tapped)(person, text, expected)


async def test_a_whole_record_by_tapping(w: World) -> None:
    secretary = await w.secretary()
    await fill_by_taps(secretary)
    await tapped(secretary, "Nộp biên bản", "Biên bản số")
    record = (await w.rows(tables.meeting))[-1]["answers"]
    assert record["speakers"] is None
    assert record["attendance"]["present"] == 22
    assert record["new_tasks"] == []


async def test_an_ordinary_record_takes_at_most_fourteen_messages(s: World) -> None:
    secretary = await s.secretary()
    before = len([m for m in secretary.messages if not m.from_bot])
    await s.submits(secretary)
    sent = len([m for m in secretary.messages if not m.from_bot]) - before
    assert sent + 1 <= 14, "twelve answers, the command, and the tap that submits"


async def test_taps_and_typed_answers_mix(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    for at, ((text, expected), (label, _)) in enumerate(zip(ANSWERS, TAPS, strict=True)):
        by_tap = at % 2 and at not in TYPED
        await (tapped(secretary, label, expected) if by_tap else asked(secretary, text, expected))
    await tapped(secretary, "Nộp biên bản", "Biên bản số")


@pytest.mark.parametrize(
    ("typed", "kind", "model"),
    [
        ("1", "regular", False),
        ("thuong ky", "regular", False),
        ("chuyên đề", "thematic", False),
        ("cả hai", "both", False),
        ("4", "extraordinary", False),
        ("thường kỳ mẫu", "regular", True),
        ("chuyen de mau", "thematic", True),
    ],
)
async def test_each_kind_as_people_type_it(s: World, typed: str, kind: str, model: bool) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, typed, "Bước 2/12")
    assert (await answers(s))["kind"] == {"kind": kind, "model": model, "called": ""}


@pytest.mark.parametrize("label", ["Thường kỳ", "Chuyên đề", "Thường kỳ và chuyên đề"])
async def test_each_kind_can_be_recorded_to_its_end(s: World, label: str) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await tapped(secretary, label, "Bước 2/12")
    await asked(secretary, "hôm nay", "Bước 3/12")
    await asked(secretary, "14h đến 16h10", "Bước 4/12")
    for text, expected in ANSWERS[3:]:
        await asked(secretary, text, expected)
    await tapped(secretary, "Nộp biên bản", "Biên bản số")


async def test_an_extraordinary_meeting_has_no_least_length(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await tapped(secretary, "Bất thường", "Bước 2/12")
    await asked(secretary, "hôm nay", "Bước 3/12")
    await asked(secretary, "14h đến 14h20", "Bước 4/12")


async def test_what_was_understood_is_echoed(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=4)
    shown = await asked(secretary, "vắng 2 có phép", "Bước 6/12")
    assert "Tôi hiểu là: 20 có mặt trong 22 phải dự, 2 vắng có phép" in shown.text
    assert "không ai vắng không phép" in shown.text


async def test_back_shows_the_question_before_and_the_next_answer_goes_on(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=5)
    await tapped(secretary, "Quay lại", "Bước 5/12")
    await tapped(secretary, "Quay lại", "Bước 4/12")
    await asked(secretary, "Nhà văn hóa; Bí thư; Phó bí thư", "Bước 6/12")
    said = await answers(s)
    assert said["setting"]["place"] == "Nhà văn hóa"
    assert said["attendance"]["present"] == 22


async def test_skip_on_an_earlier_answer_keeps_it(s: World) -> None:
    """Who goes back to look and goes on again has changed nothing."""
    secretary = await s.secretary()
    await s.fills(secretary, until=5)
    await tapped(secretary, "Quay lại", "Bước 5/12")
    await tapped(secretary, "Quay lại", "Bước 4/12")
    await tapped(secretary, "Giữ nguyên", "Bước 6/12")
    assert (await answers(s))["setting"] is not None


async def test_an_obligatory_question_offers_no_skip(s: World) -> None:
    secretary = await s.secretary()
    shown = await s.fills(secretary, until=4)
    assert not any("Bỏ qua" in label for label in shown.labels)
    await asked(secretary, "bỏ qua", "Bước 5/12")
    assert "attendance" not in await answers(s)


async def test_navigation_can_be_typed(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=6)
    await asked(secretary, "quay lai", "Bước 6/12")
    await asked(secretary, "quay lại", "Bước 5/12")
    await asked(secretary, "để sau", "Đã giữ bản ghi dở")


@pytest.mark.parametrize("text", ["bỏ qua", "bo qua"])
async def test_words_of_navigation_are_never_content(s: World, text: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=6)
    await asked(secretary, text, "không bỏ qua được")
    assert "content" not in await answers(s)


async def test_later_and_cancel_lose_nothing(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=5)
    before = await answers(s)
    await tapped(secretary, "Để sau", "còn 7 câu")
    await asked(secretary, "/hop", "Bước 6/12")
    await asked(secretary, "/huy", "Đã giữ bản ghi dở")
    assert await answers(s) == before


async def test_values_are_suggested_from_last_month(s: World) -> None:
    secretary = await s.secretary()
    shown = await s.fills(secretary, until=3)
    assert "Tháng trước: Phòng họp cơ quan" in shown.text
    await tapped(secretary, "Như tháng trước", "Bước 5/12")
    assert (await answers(s))["setting"]["chair"] == "Bí thư"


@pytest.mark.parametrize(
    "said",
    [
        "vắng 2, bác Tư ốm với cô Lan đi công tác",
        "vắng bác Ba ốm và cô Lan đi thăm cháu",
        "thiếu 2 người, ông Bảy đi viện, bà Năm bận",
        "20 có mặt, 1 ốm 1 đi học",
    ],
)
async def test_a_roll_told_by_names_is_counted_and_asked_in_one_tap(s: World, said: str) -> None:
    """'Bác Ba' is no three: how many are missing is clear, whether they had leave is asked."""
    secretary = await s.secretary()
    await s.fills(secretary, until=4)
    shown = await asked(secretary, said, "có phép hay không phép")
    assert any("20/22" in label and "2 có phép" in label for label in shown.labels)
    await tapped(secretary, "20/22, 2 có phép", "Bước 6/12")
    assert (await answers(s))["attendance"]["excused"] == 2
