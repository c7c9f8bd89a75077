"""A draft waits: resumed from the first page, by a command, after a restart, on another phone."""

from __future__ import annotations

import pytest

from storage import tables
from tests.talk import answers, asked, moves, second_phone, tapped
from tests.world import World


async def test_the_first_page_shows_the_draft_and_resumes_it(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary, until=7)
    shown = await asked(secretary, "/start", "còn 5 câu")
    assert "thường kỳ" in shown.text
    await tapped(secretary, "Ghi tiếp thường kỳ 8/2026", "Bước 8/12")


@pytest.mark.parametrize("words", ["/hop", "/meeting", "/HOP", "họp", "tiếp tục", "ghi tiep"])
async def test_a_word_resumes_it(s: World, words: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=7)
    await asked(secretary, "/start", "còn 5 câu")
    await asked(secretary, words, "Bước 8/12")


async def test_another_phone_of_the_cell_goes_on(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await w.fills(secretary, until=7)
    await asked(deputy, "/start", "còn 5 câu")
    await asked(deputy, "/hop", "Bước 8/12")
    await asked(deputy, "6", "Bước 9/12")
    assert (await answers(w))["speakers"] == 6


async def test_another_kind_is_another_record(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=3)
    await asked(secretary, "/hop 8", "Bước 1/12")
    await asked(secretary, "chuyên đề", "Bước 2/12")
    assert await s.count(tables.draft) == 2
    await asked(secretary, "/start", "chuyên đề")


async def test_the_same_kind_leads_to_the_draft_that_is_there(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=3)
    await asked(secretary, "/hop 8", "Bước 1/12")
    await asked(secretary, "thường kỳ", "Bước 4/12")
    assert await s.count(tables.draft) == 1


async def test_a_month_on_record_is_not_recorded_twice(s: World) -> None:
    secretary = await s.secretary()
    await s.submits(secretary)
    for kind in ("thường kỳ", "cả hai"):
        await asked(secretary, "/hop", "Bước 1/12")
        await asked(secretary, kind, "đã có biên bản")
    assert await s.count(tables.draft) == 0


async def test_two_kinds_of_regular_meeting_cannot_both_be_submitted(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await s.fills(secretary)
    await asked(deputy, "/hop 8", "Bước 1/12")
    await asked(deputy, "cả hai", "Bước 2/12")
    await asked(deputy, "hôm nay", "Bước 3/12")
    await asked(deputy, "14h đến 16h10", "Bước 4/12")
    for text in (
        "như tháng trước",
        "đủ cả",
        "1",
        "A; B",
        "6",
        "xong cả",
        "không có",
        "nhất trí cả",
    ):
        await deputy.says(text)
        await deputy.next()
    await asked(deputy, "không có", "gõ số của dòng để sửa")
    await tapped(deputy, "Nộp biên bản", "Biên bản số")
    await tapped(secretary, "Nộp biên bản", "đã có biên bản")
    assert await s.count(tables.draft) == 1, "what was typed is kept"


async def test_last_months_draft_does_not_hide_this_month(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop 8", "Bước 1/12")
    await asked(secretary, "thường kỳ", "Bước 2/12")
    moves(s, days=30)
    shown = await asked(secretary, "/start", "tháng 8/2026")
    assert "chưa có biên bản tháng 9/2026" in shown.text
    await tapped(secretary, "Ghi biên bản 9/2026", "Biên bản tháng 9/2026 · Bước 1/12")


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("10/2025", "10/2025"),
        ("10/25", "10/2025"),
        ("tháng 7", "7/2026"),
        ("12", "12/2025"),
        ("2026-07", "7/2026"),
        ("7-2026", "7/2026"),
    ],
)
async def test_another_month_may_be_named(s: World, typed: str, month: str) -> None:
    secretary = await s.secretary()
    await asked(secretary, f"/hop {typed}", f"Biên bản tháng {month} · Bước 1/")


@pytest.mark.parametrize("typed", ["99", "13/2025", "12/2026", "abc", "0", "1/1", "10/10/2025"])
async def test_a_month_that_is_none_or_not_yet_is_explained(s: World, typed: str) -> None:
    secretary = await s.secretary()
    shown = await asked(secretary, f"/hop {typed}", "tháng đó chưa tới")
    assert "«họp 10/2025»" in shown.text


async def test_the_month_before_by_button(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await tapped(secretary, "Ghi cho tháng 7/2026", "Biên bản tháng 7/2026 · Bước 1/12")


async def test_hours_said_without_their_part_of_the_day_are_as_last_time(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    await asked(secretary, "sửa giờ thành 6h đến 7h40 tối", "18 giờ đến 19 giờ 40")
    await tapped(secretary, "Nộp biên bản", "Biên bản số")
    moves(s, days=31)
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, "chuyên đề", "Bước 2/12")
    await asked(secretary, "hôm qua", "Bước 3/12")
    await asked(secretary, "7h30 đến 9h40", "Bước 4/12")
    assert (await answers(s))["hours"]["start"].startswith("19:30")
