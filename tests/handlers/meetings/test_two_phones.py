"""Two phones on one draft at the same moment: no answer lands on a step it was not meant for."""

from __future__ import annotations

import asyncio

import pytest

from handlers import answering
from playground.people import Chat
from storage import tables
from tests.talk import answers, asked, second_phone, tapped
from tests.world import World


async def both_at(w: World, step: int) -> tuple[Chat, Chat]:
    """Both phones on this question of the same draft."""
    secretary, deputy = await w.secretary(), await second_phone(w)
    await w.fills(secretary, until=step - 1)
    await asked(deputy, "/hop", f"Bước {step}/12")
    return secretary, deputy


async def the_second_is_told(w: World, second: Chat, tap: bool) -> None:
    if tap:
        await tapped(second, "Bỏ qua", "đã được trả lời trên máy khác")
    else:
        await asked(second, "5", "đã được trả lời trên máy khác")


@pytest.mark.parametrize("tap", [False, True])
async def test_an_answer_to_a_question_answered_elsewhere_is_not_applied(
    w: World, tap: bool
) -> None:
    secretary, deputy = await both_at(w, 8)
    await asked(secretary, "6", "Bước 9/12")
    await the_second_is_told(w, deputy, tap)
    said = await answers(w)
    assert said["speakers"] == 6
    assert "last_tasks" not in said


async def test_the_check_is_what_prevents_it(s: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control: were the question not compared, the second answer would land on the next step."""
    secretary, deputy = await both_at(s, 8)
    await asked(secretary, "6", "Bước 9/12")
    monkeypatch.setattr(answering, "_moved_on", lambda *whatever: None)
    await asked(deputy, "bỏ qua", "Bước 10/12")
    assert (await answers(s))["last_tasks"] is None


async def test_both_send_at_once_and_one_is_applied(w: World) -> None:
    secretary, deputy = await both_at(w, 8)
    await asyncio.gather(secretary.says("6"), deputy.says("7"))
    await asyncio.gather(secretary.sees("Bước 9/12"), deputy.sees("Bước 9/12"))
    said = await answers(w)
    assert said["speakers"] in (6, 7)
    assert "last_tasks" not in said


async def test_both_begin_the_same_meeting_at_once(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    for person in (secretary, deputy):
        await asked(person, "/hop", "Bước 1/12")
    await asyncio.gather(secretary.says("thường kỳ"), deputy.says("thường kỳ"))
    await asyncio.gather(secretary.sees("Bước 2/12"), deputy.sees("Bước 2/12"))
    assert await w.count(tables.draft) == 1


async def test_both_submit_at_once(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await w.fills(secretary)
    await asked(deputy, "/hop", "gõ số của dòng để sửa")
    before = await w.count(tables.meeting)
    await asyncio.gather(secretary.taps("Nộp biên bản"), deputy.taps("Nộp biên bản"))
    await asyncio.gather(secretary.sees("tháng 8/2026"), deputy.sees("tháng 8/2026"))
    assert await w.count(tables.meeting) == before + 1


async def test_a_draft_thrown_away_elsewhere_is_gone_here(s: World) -> None:
    secretary, deputy = await both_at(s, 8)
    await asked(deputy, "/hop", "Bước 8/12")
    await s.app.store.write(lambda tx: tx.execute(tables.draft.delete()))
    await asked(secretary, "6", "không còn")
    assert await s.count(tables.draft) == 0


async def test_a_card_that_changed_elsewhere_is_shown_before_it_is_submitted(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await s.fills(secretary)
    await asked(deputy, "/hop", "gõ số của dòng để sửa")
    await asked(deputy, "8", "Bước 8/12")
    await asked(deputy, "9", "gõ số của dòng để sửa")
    shown = await tapped(secretary, "Nộp biên bản", "gõ số của dòng để sửa")
    assert "9 đảng viên" in shown.text
    await tapped(secretary, "Nộp biên bản", "Biên bản số")
