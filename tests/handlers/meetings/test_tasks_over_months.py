"""Tasks from month to month: what later records say of them holds, whatever is corrected."""

from __future__ import annotations

from playground.people import Chat
from storage import tables
from tests.handlers.meetings.test_record import CARD
from tests.talk import asked, moves, tapped
from tests.world import ANSWERS, World

PLANTING, CLEANING = "Trồng cây", "Quét dọn"


async def records(person: Chat, day: str, results: str, given: str, until: int = 12) -> None:
    """A meeting of this day and month with a thematic part: so many questions, or all of it."""
    await asked(person, f"/hop {day.partition('/')[2]}", "Bước 1/12")
    other = {"Bước 2/12": "cả hai", "Bước 3/12": day, "Bước 4/12": "14h đến 16h10"}
    other |= {
        "Bước 10/12": results,
        "Bước 11/12": given,
        "Bước 8/12": "Đánh giá công tác tháng; chuyên đề chuyển đổi số",
    }
    for text, expected in ANSWERS[:until]:
        await asked(person, other.get(expected, text), expected)
    if until == len(ANSWERS):
        await tapped(person, "Nộp biên bản", "Biên bản số")


async def corrects(person: Chat, month: str, line: int, text: str) -> None:
    """One line of the record of this month."""
    await asked(person, f"/bienban {month}", "Biên bản số")
    await tapped(person, "Sửa biên bản", "vì lý do gì")
    await asked(person, "ghi nhầm một dòng", CARD)
    await asked(person, str(line), f"Bước {line}/12")
    await asked(person, text, CARD)
    await tapped(person, "Nộp biên bản", "Đã nộp bản sửa")


async def goes_on(person: Chat, results: str) -> None:
    """From the question of the results to the end, with no new task."""
    answers = ((results, "Bước 10/12"), ("không có", "Bước 11/12"), *ANSWERS[-2:])
    for text, expected in answers:
        await asked(person, text, expected)
    await tapped(person, "Nộp biên bản", "Biên bản số")


async def of_title(w: World, title: str) -> list[dict[str, object]]:
    return [row for row in await w.rows(tables.task) if str(row["title"]).startswith(title)]


async def two_months(w: World) -> Chat:
    """In August planting is asked for, in September it is done."""
    secretary = await w.secretary()
    await w.submits(secretary)
    moves(w, days=30)
    await records(secretary, "17/9/2026", "xong cả", f"{CLEANING} - Tổ 1 - 30/9")
    return secretary


async def test_a_task_that_is_done_stays_so_when_its_words_are_corrected(w: World) -> None:
    secretary = await two_months(w)
    (before,) = await of_title(w, PLANTING)
    assert before["closed_in"]
    await corrects(secretary, "8/2026", 10, f"{PLANTING} xanh ven đường - Tổ 3 - 29/8")
    (after,) = await of_title(w, PLANTING)
    assert (after["id"], after["closed_in"]) == (before["id"], before["closed_in"])
    assert (after["title"], after["owner"]) == (f"{PLANTING} xanh ven đường", "Tổ 3")


async def test_what_is_put_in_the_place_of_a_done_task_is_open(s: World) -> None:
    secretary = await two_months(s)
    await corrects(secretary, "8/2026", 10, "Sửa nhà văn hóa - Tổ 2 - 30/8")
    assert not await of_title(s, PLANTING)
    (new,) = await of_title(s, "Sửa nhà văn hóa")
    assert new["closed_in"] is None


async def test_a_task_is_done_as_long_as_one_meeting_says_so(w: World) -> None:
    secretary = await w.secretary()
    await w.submits(secretary)
    moves(w, days=30)
    await records(secretary, "17/9/2026", "xong cả", "không có", until=8)
    moves(w, days=30)
    await records(secretary, "15/10/2026", "xong cả", "không có")
    (later,) = await of_title(w, PLANTING)
    await asked(secretary, "/hop 9/2026", "Bước 1/")
    await asked(secretary, "cả hai", "Bước 9/12")
    await goes_on(secretary, "xong cả")
    (both,) = await of_title(w, PLANTING)
    assert both["closed_in"] not in (None, later["closed_in"]), "in the earlier of the two"
    await corrects(secretary, "9/2026", 9, "chưa việc nào xong")
    assert await of_title(w, PLANTING) == [later]
    await corrects(secretary, "10/2026", 9, "chưa việc nào xong")
    (open_again,) = await of_title(w, PLANTING)
    assert open_again["closed_in"] is None


async def test_a_late_record_is_not_asked_for_what_was_given_after_it(s: World) -> None:
    secretary = await s.secretary()
    moves(s, days=30)
    await records(secretary, "10/9/2026", "1 xong, 2 chưa", f"{CLEANING} - Tổ 1 - 30/9")
    await records(secretary, "14/8/2026", "", "", until=7)
    shown = await asked(secretary, "6", "Bước 9/12")
    assert CLEANING not in shown.text


async def test_a_correction_tells_the_results_that_were_passed_over(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=8)
    await tapped(secretary, "Bỏ qua", "Bước 10/12")
    for text, expected in ANSWERS[9:]:
        await asked(secretary, text, expected)
    await tapped(secretary, "Nộp biên bản", "Biên bản số")
    await tapped(secretary, "Sửa biên bản", "vì lý do gì")
    await asked(secretary, "quên ghi kết quả", CARD)
    shown = await asked(secretary, "9", "Bước 9/12")
    assert PLANTING not in shown.text, "it is given here"
    await asked(secretary, "xong cả", CARD)
    await tapped(secretary, "Nộp biên bản", "Đã nộp bản sửa")
    assert [row["title"] for row in await s.rows(tables.task) if row["closed_in"]] == [
        "Tuyên truyền đến đoàn viên",
        "Thu đảng phí quý",
    ]
