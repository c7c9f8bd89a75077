"""The review card: each line changed and back to it; kept, thrown away, submitted."""

from __future__ import annotations

import pytest

from domain.people import Role
from storage import tables
from tests.talk import CELL, answers, asked, joins, second_phone, tapped
from tests.world import World

CARD = "gõ số của dòng để sửa"
LINES = (
    ("kind", "1", "Bước 1/12", "thường kỳ mẫu"),
    ("held_on", "2", "Bước 2/12", "hôm qua"),
    ("hours", "3", "Bước 3/12", "8h sáng đến 9h45"),
    ("setting", "4", "Bước 4/12", "Nhà văn hóa; Bí thư; Phó bí thư"),
    ("attendance", "5", "Bước 5/12", "vắng 1 có phép"),
    ("conduct", "6", "Bước 6/12", "2"),
    ("content", "7", "Bước 7/12", "Một nội dung khác"),
    ("speakers", "8", "Bước 8/12", "9"),
    ("last_tasks", "9", "Bước 9/12", "xong cả"),
    ("new_tasks", "10", "Bước 10/12", "không có"),
    ("conclusion", "11", "Bước 11/12", "20 đồng ý, 1 không đồng ý"),
    ("petitions", "12", "Bước 12/12", "Sửa đường liên thôn"),
)


async def test_every_line_is_changed_by_its_number_and_the_card_comes_back(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary)
    for key, number, question, text in LINES:
        before = await answers(w)
        await asked(secretary, number, question)
        await asked(secretary, text, CARD)
        after = await answers(w)
        assert {k for k in after if after[k] != before[k]} == {key}


async def test_every_line_is_reached_by_its_button(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    for at, (_, number, question, _) in enumerate(LINES):
        shown = await tapped(secretary, "Sửa một dòng", "muốn sửa dòng nào")
        for _ in range(at // 4):
            shown = await tapped(secretary, "Dòng khác", "muốn sửa dòng nào")
        label = next(label for label in shown.labels if label.startswith(f"{number}. "))
        await tapped(secretary, label, question)
        await tapped(secretary, "Quay lại", CARD)


async def test_back_from_a_line_returns_to_the_card_with_nothing_changed(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    before = await answers(s)
    for number in ("1", "8", "12"):
        await secretary.says(number)
        await secretary.sees(f"Bước {number}/12")
        await tapped(secretary, "Quay lại", CARD)
    assert await answers(s) == before


@pytest.mark.parametrize("typed", ["13", "0", "-1", "abc", "99999999999999999999"])
async def test_a_line_that_is_not_there_is_explained(s: World, typed: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    await asked(secretary, typed, "từ 1 đến 12")


async def test_throwing_away_asks_again(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    await tapped(secretary, "Bỏ bản này", "sẽ mất")
    await tapped(secretary, "Giữ lại", CARD)
    assert await s.count(tables.draft) == 1
    await tapped(secretary, "Bỏ bản này", "sẽ mất")
    await tapped(secretary, "Bỏ hẳn", "Đã bỏ bản ghi dở")
    assert await s.count(tables.draft) == 0


@pytest.mark.parametrize("typed", ["khong", "hmm", "5"])
async def test_only_a_clear_word_throws_away(s: World, typed: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    await tapped(secretary, "Bỏ bản này", "sẽ mất")
    await secretary.says(typed)
    await secretary.next()
    assert await s.count(tables.draft) == 1


async def test_doubts_are_repeated_on_the_card(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    await asked(secretary, "3", "Bước 3/12")
    await asked(secretary, "14h đến 14h30", "Vẫn đúng?")
    shown = await tapped(secretary, "Vẫn đúng", CARD)
    assert "ít hơn 90 phút" in shown.text


async def test_a_minute_taker_fills_but_the_secretary_submits(w: World) -> None:
    taker = await joins(w, "8003", "Người ghi", (Role.minute_taker, CELL))
    secretary = await w.secretary()
    await w.fills(taker)
    await tapped(taker, "Nộp biên bản", "Chỉ bí thư hoặc phó bí thư")
    assert await w.count(tables.draft) == 1
    await secretary.sees("đã ghi xong")
    await tapped(secretary, "Xem", CARD)
    await tapped(secretary, "Nộp biên bản", "Biên bản số")


async def test_submitting_twice_makes_one_record(w: World) -> None:
    secretary = await w.secretary()
    shown = await w.fills(secretary)
    before = await w.count(tables.meeting)
    await secretary.taps("Nộp biên bản", on=shown)
    await secretary.taps_data(shown, shown.buttons[0][0].data or "")
    await secretary.sees("Biên bản số")
    assert await w.count(tables.meeting) == before + 1


async def test_a_roll_corrected_on_the_card_counts_at_once_and_is_told_last(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary)
    shown = await asked(secretary, "20/22", "có phép hay không phép")
    assert "Tôi đã ghi" not in shown.text
    shown = await asked(secretary, "vang 2 co phep", "Tôi đã ghi 1 mục")
    assert "• Dự họp: " in shown.text
    roll = (await answers(w))["attendance"]
    assert (roll["present"], roll["excused"]) == (20, 2)


async def test_what_was_not_clear_is_not_read_again_when_something_else_is_said(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary)
    await asked(secretary, "20/22", "có phép hay không phép")
    before = await answers(w)
    await asked(secretary, "nop", "Biên bản số")
    row = (await w.rows(tables.meeting))[-1]
    assert row["present"] == before["attendance"]["present"]


async def test_an_answer_that_does_not_help_leaves_the_choices_of_the_question(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary, until=4)
    await asked(secretary, "20 đồng chí", "có phép hay không phép")
    shown = await asked(secretary, "1 ốm, 1 đi công tác", "Có mặt bao nhiêu")
    assert shown.labels[0].startswith("20/22")


async def test_a_day_is_no_number_of_people(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary, until=7)
    shown = await asked(secretary, "nhầm, tháng 11", "Bao nhiêu đảng viên phát biểu")
    assert "11" not in shown.labels


@pytest.mark.parametrize(
    ("said", "key", "then"),
    [
        ("5 vang 2 khong phep", "attendance", CARD),
        ("5. vắng 2 không phép", "attendance", CARD),
        ("sửa dòng 5 thành vắng 1 có phép", "attendance", CARD),
        ("sửa có mặt 21, vắng 1 không phép", "attendance", CARD),
        ("sua ngay 17/8", "held_on", CARD),
        ("sửa thư ký chị Hoa", "setting", CARD),
        ("thư ký là anh Bình chứ không phải Lan", "setting", CARD),
        ("phát biểu 9 chứ không phải 7", "speakers", CARD),
        ("sua dong 5", "", "Bước 5/12"),
        ("sửa có mặt", "", "Bước 5/12"),
        ("dòng 3", "", "Bước 3/12"),
    ],
)
async def test_a_line_is_changed_in_words(s: World, said: str, key: str, then: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    before = await answers(s)
    await asked(secretary, said, then)
    after = await answers(s)
    assert {k for k in after if after[k] != before[k]} == ({key} if key else set())


@pytest.mark.parametrize(
    "said", ["ok nộp", "đúng rồi, nộp đi", "gửi giúp bác nhé", "nop di chau oi"]
)
async def test_words_hand_the_card_in(s: World, said: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    await asked(secretary, said, "Biên bản số")


@pytest.mark.parametrize(
    "said", ["ok", "nộp thiếu 2 người", "đừng nộp", "dung nop", "thôi nộp", "nộp rồi", "nộp chưa?"]
)
async def test_other_words_do_not(s: World, said: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    before = await s.count(tables.meeting)
    shown = await asked(secretary, said, "gõ số của dòng để sửa")
    assert "Biên bản số" not in shown.text
    assert await s.count(tables.meeting) == before


async def test_words_hand_in_no_card_that_was_changed_on_another_phone(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await s.fills(secretary)
    before = await s.count(tables.meeting)
    await asked(deputy, "/hop", "gõ số của dòng để sửa")
    await asked(deputy, "8", "phát biểu")
    await asked(deputy, "7", "gõ số của dòng để sửa")
    shown = await asked(secretary, "ok nộp", "gõ số của dòng để sửa")
    assert "7 đảng viên" in shown.text
    assert await s.count(tables.meeting) == before
