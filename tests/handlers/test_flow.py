"""What the runner promises of every flow, seen on the flow of the tests (trip.py)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from handlers import answering
from playground.messages import Message
from playground.people import Chat
from storage import tables
from tests.handlers.trip import PAGE, takes_a_page
from tests.talk import asked, ends_posts, second_phone, tapped
from tests.world import World

ANSWERS = (
    ("Đi biển", "Hỏi people 2 4"),
    ("15", "Hỏi bus 3 5"),
    ("có", "Hỏi price 4 5"),
    ("200", "Hỏi again 5 5"),
    ("3", "Phiếu"),
)
CARD = len(ANSWERS)


@pytest.fixture(autouse=True)
def _on_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    takes_a_page(monkeypatch)


async def begins(person: Chat, *, until: int = 0) -> Message:
    shown = await asked(person, "/trogiup", "Hỏi where 1 4")
    for answer, expected in ANSWERS[:until]:
        shown = await asked(person, answer, expected)
    return shown


async def answers(w: World) -> Mapping[str, Any]:
    rows = [row for row in await w.rows(tables.form_draft) if row["page"] == PAGE]
    found: dict[str, Any] = rows[0]["answers"] if rows else {}
    return found


async def submitted(w: World) -> list[Any]:
    return [row["new"] for row in await w.rows(tables.audit) if row["action"] == "trip"]


async def test_questions_card_submit(w: World) -> None:
    secretary = await w.secretary()
    shown = await begins(secretary, until=CARD)
    assert shown.labels == ["✅ Nộp biên bản", "✏️ Sửa một dòng", "💾 Để sau", "🗑 Bỏ bản này"]
    await tapped(secretary, "Nộp biên bản", "Đã nộp phiếu")
    (found,) = await submitted(w)
    assert (found["where"], found["people"], found["bus"]) == ("Đi biển", 15, True)
    assert await answers(w) == {}


async def test_an_answer_is_said_again_and_a_wrong_one_changes_nothing(s: World) -> None:
    secretary = await s.secretary()
    shown = await begins(secretary, until=1)
    assert "Tôi hiểu là: «where Đi biển»" in shown.text
    before = await answers(s)
    await asked(secretary, "51", "Hỏi people")
    await asked(secretary, "không biết", "Hỏi people")
    assert await answers(s) == before


async def test_a_question_that_is_not_needed_any_more_takes_its_answer_along(s: World) -> None:
    secretary = await s.secretary()
    await begins(secretary, until=CARD)
    await asked(secretary, "2", "Hỏi people")
    await asked(secretary, "6", "Phiếu")
    assert "bus" not in await answers(s)


async def test_back_goes_question_by_question_and_keep_goes_on(s: World) -> None:
    secretary = await s.secretary()
    shown = await begins(secretary)
    assert shown.labels == ["Biển", "Núi", "💾 Để sau"]
    await asked(secretary, "quay lại", "Đây là câu đầu tiên")
    await asked(secretary, "Đi biển", "Hỏi people")
    await asked(secretary, "15", "Hỏi bus")
    await tapped(secretary, "Quay lại", "Hỏi people")
    shown = await tapped(secretary, "Quay lại", "Hỏi where")
    assert "➡️ Giữ nguyên" in shown.labels
    before = await answers(s)
    await tapped(secretary, "Giữ nguyên", "Hỏi bus")
    assert await answers(s) == before


async def test_only_what_is_optional_is_skipped(s: World) -> None:
    secretary = await s.secretary()
    await begins(secretary, until=1)
    await asked(secretary, "bỏ qua", "không bỏ qua được")
    await asked(secretary, "15", "Hỏi bus")
    await tapped(secretary, "Bỏ qua", "Hỏi price")
    assert (await answers(s))["bus"] is None


async def test_an_unclear_answer_is_chosen_or_completed(s: World) -> None:
    secretary = await s.secretary()
    await begins(secretary, until=1)
    shown = await asked(secretary, "từ 5", "chưa rõ")
    assert shown.labels[:2] == ["7", "9"]
    await asked(secretary, "đến 8", "Hỏi price")
    assert (await answers(s))["people"] == 8
    await tapped(secretary, "Quay lại", "Hỏi people")
    await asked(secretary, "từ 5", "chưa rõ")
    await tapped(secretary, "9", "Hỏi price")
    assert (await answers(s))["people"] == 9


async def test_a_doubt_is_confirmed_or_answered_anew(w: World) -> None:
    secretary = await w.secretary()
    await begins(secretary, until=1)
    await asked(secretary, "30", "30 là đông")
    await tapped(secretary, "Nhập lại", "Hỏi people")
    assert "people" not in await answers(w)
    await asked(secretary, "30", "Vẫn đúng?")
    await asked(secretary, "đúng", "Hỏi bus")
    assert (await answers(w))["people"] == 30


async def test_a_reason_is_asked_and_kept_with_the_answer(w: World) -> None:
    secretary = await w.secretary()
    await begins(secretary, until=3)
    shown = await asked(secretary, "0", "Vì sao không mất tiền?")
    assert shown.labels == ["⬅️ Quay lại"]
    await asked(secretary, "vì", "Lý do ngắn quá")
    assert "price" not in await answers(w)
    await w.restart()
    await asked(secretary, "Có người tài trợ", "Hỏi again")
    assert (await answers(w))["price"] == {"dong": 0, "reason": "Có người tài trợ"}


async def test_every_line_of_the_card_is_reached_and_left_again(s: World) -> None:
    secretary = await s.secretary()
    await begins(secretary, until=CARD)
    before = await answers(s)
    for at, key in enumerate(("where", "people", "bus", "price", "note", "again"), 1):
        await asked(secretary, str(at), f"Hỏi {key}")
        await tapped(secretary, "Quay lại", "Phiếu")
        shown = await tapped(secretary, "Sửa một dòng", "muốn sửa dòng nào")
        if f"{at}. {key}" not in shown.labels:
            await tapped(secretary, "Dòng khác", "muốn sửa dòng nào")
        await tapped(secretary, f"{at}. {key}", f"Hỏi {key}")
        await tapped(secretary, "Quay lại", "Phiếu")
    assert await answers(s) == before
    await asked(secretary, "5", "Hỏi note 0 5")
    await asked(secretary, "Mang theo ô", "note=Mang theo ô")
    await asked(secretary, "7", "từ 1 đến 6")


async def test_later_and_another_phone_goes_on(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await begins(secretary, until=2)
    await tapped(secretary, "Để sau", "Đã giữ bản ghi dở")
    await w.restart()
    await asked(deputy, "/trogiup", "Hỏi bus 3 5")


@pytest.mark.parametrize("text", ["7", "quay lại", "bỏ qua", "giữ nguyên"])
async def test_what_was_meant_for_another_question_changes_nothing(s: World, text: str) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await begins(secretary, until=1)
    await asked(deputy, "/trogiup", "Hỏi people")
    await asked(deputy, "15", "Hỏi bus")
    before = await answers(s)
    await asked(secretary, text, "đã được trả lời trên máy khác")
    assert await answers(s) == before


async def test_control_without_the_check_it_would_land_on_the_next_question(
    s: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "_moved_on", lambda *whatever: None)
    secretary, deputy = await s.secretary(), await second_phone(s)
    await begins(secretary, until=1)
    await asked(deputy, "/trogiup", "Hỏi people")
    await asked(deputy, "15", "Hỏi bus")
    await asked(secretary, "bỏ qua", "Hỏi price")
    assert (await answers(s))["bus"] is None


async def test_a_reason_never_goes_to_another_question(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await begins(secretary, until=3)
    await asked(secretary, "0", "Vì sao")
    await asked(deputy, "/trogiup", "Hỏi price")
    await asked(deputy, "200", "Hỏi again")
    await asked(secretary, "Có người tài trợ", "đã được trả lời trên máy khác")
    assert (await answers(s))["price"]["dong"] == 200


async def test_a_card_that_changed_elsewhere_is_seen_before_it_is_submitted(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await begins(secretary, until=CARD)
    await asked(deputy, "/trogiup", "Phiếu")
    await asked(deputy, "1", "Hỏi where")
    await asked(deputy, "Lên núi", "Phiếu")
    for button in ("Nộp biên bản", "Bỏ bản này"):
        await tapped(secretary, button, "Câu này đã được trả lời trên máy khác")
        if button == "Nộp biên bản":
            await asked(deputy, "6", "Hỏi again")
            await asked(deputy, "4", "Phiếu")
    assert await submitted(w) == []
    await tapped(secretary, "Nộp biên bản", "Đã nộp phiếu")
    (found,) = await submitted(w)
    assert (found["where"], found["again"]) == ("Lên núi", 4)


async def test_it_is_thrown_away_when_that_is_sure(s: World) -> None:
    secretary = await s.secretary()
    await begins(secretary, until=CARD)
    await tapped(secretary, "Bỏ bản này", "Bỏ thật?")
    await asked(secretary, "5", "Phiếu")
    await tapped(secretary, "Bỏ bản này", "Bỏ thật?")
    await tapped(secretary, "Giữ lại", "Phiếu")
    assert await answers(s)
    await tapped(secretary, "Bỏ bản này", "Bỏ thật?")
    await tapped(secretary, "Bỏ hẳn", "Đã bỏ bản ghi dở")
    assert await answers(s) == {}


async def test_a_post_that_ended_answers_nothing_more(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await begins(secretary, until=1)
    await asked(deputy, "/trogiup", "Hỏi people")
    await ends_posts(s, "8001")
    await asked(deputy, "5", "không còn")
    assert "people" not in await answers(s)
