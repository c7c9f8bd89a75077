"""What people, networks and makers of bad data send: an answer each or silence, nothing lost."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from playground.messages import Message
from playground.people import Chat
from storage import tables
from tests.odd import LINKS, RUBBISH
from tests.talk import answers, asked, moves, tapped
from tests.world import World

HERE = "Bước 7/12"  # the content: any text is an answer
Act = Callable[[Chat], Awaitable[object]]

SENDINGS: dict[str, Act] = {
    "sticker": lambda chat: chat.sends_sticker(),
    "voice": lambda chat: chat.sends_voice(),
    "contact": lambda chat: chat.sends_contact("+84900000000"),
    "document": lambda chat: chat.sends_document("a.docx", b"x", "chú thích"),
    "album": lambda chat: chat.sends_photos(3, "Trồng cây"),
    "forward": lambda chat: chat.forwards("Nội dung chuyển tiếp"),
    "invisible": lambda chat: chat.says("\u200b\u200d\u2060"),
    "bidi": lambda chat: chat.says("\u202e\u202d"),
    "controls": lambda chat: chat.says("\x07\x1b"),
    "unknown command": lambda chat: chat.says("/khongco"),
    "slash": lambda chat: chat.says("/"),
    "long": lambda chat: chat.says("dài " * 2500),
}


async def at_content(w: World) -> tuple[Chat, Message]:
    secretary = await w.secretary()
    return secretary, await w.fills(secretary, until=6)


async def untouched(w: World, secretary: Chat) -> None:
    """Nothing was answered, and the right answer still is one."""
    assert "content" not in await answers(w)
    assert not await w.rows(tables.parked)
    secretary.forget()
    await asked(secretary, "/hop", HERE)
    await asked(secretary, "Trồng cây", "Bước 8/12")
    assert (await answers(w))["content"] == ["Trồng cây"]


@pytest.mark.parametrize("what", SENDINGS)
async def test_what_is_no_answer_gets_a_word_and_changes_nothing(s: World, what: str) -> None:
    secretary, _ = await at_content(s)
    await SENDINGS[what](secretary)
    await secretary.next()
    await asyncio.sleep(0.2)
    await untouched(s, secretary)


@pytest.mark.parametrize("data", RUBBISH)
async def test_made_up_buttons_do_nothing(s: World, data: str) -> None:
    secretary, shown = await at_content(s)
    tap = await secretary.taps_data(shown, data)
    assert "không còn dùng được" in (await tap.answered()).text
    await untouched(s, secretary)


@pytest.mark.parametrize("data", LINKS)
async def test_made_up_links_lead_somewhere_harmless(s: World, data: str) -> None:
    secretary, shown = await at_content(s)
    tap = await secretary.taps_data(shown, data)
    await tap.answered()
    await secretary.next()
    await untouched(s, secretary)


async def test_a_double_tap_counts_once(w: World) -> None:
    secretary = await w.secretary()
    shown = await asked(secretary, "/hop", "Bước 1/12")
    first = await secretary.taps("Thường kỳ", on=shown)
    second = await secretary.taps_data(shown, first.data)
    await secretary.sees("Bước 2/12")
    await second.answered()
    assert list(await answers(w)) == ["kind"]


async def test_a_button_of_an_older_message_shows_the_current_question(s: World) -> None:
    secretary = await s.secretary()
    old = await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, "thường kỳ", "Bước 2/12")
    await asked(secretary, "hôm nay", "Bước 3/12")
    await tapped(secretary, "Để sau", "Đã giữ bản ghi dở")
    await asked(secretary, "/hop", "Bước 3/12")
    await secretary.taps("Chuyên đề", on=old)
    shown = await secretary.sees("Bước 3/12")
    assert "không còn dùng được" in shown.text
    assert (await answers(s))["kind"]["kind"] == "regular"


async def test_a_button_of_last_month_is_old(s: World) -> None:
    secretary = await s.secretary()
    old = await asked(secretary, "/hop", "Bước 1/12")
    moves(s, days=30)
    await asked(secretary, "/hop", "Bước 1/12")
    await secretary.taps("Thường kỳ", on=old)
    await secretary.sees("không còn dùng được")
    assert await s.count(tables.draft) == 0


async def test_two_texts_at_once_answer_one_question(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary, until=7)
    await secretary.says("6")
    await secretary.says("1 xong, 2 chưa")
    shown = await secretary.sees("được gửi trước khi câu này hiện ra")
    assert "Bước 9/12" in shown.text
    assert "last_tasks" not in await answers(w)


async def test_the_same_text_twice_on_a_slow_network_is_taken_once(s: World) -> None:
    secretary, _ = await at_content(s)
    s.api.faults.slowly("sendMessage", 0.4)
    await secretary.says("Trồng cây")
    await asyncio.sleep(0.1)
    await secretary.says("Trồng cây")
    await secretary.sees("được gửi trước khi câu")
    said = await answers(s)
    assert said["content"] == ["Trồng cây"]
    assert "speakers" not in said


async def test_an_update_that_comes_again_is_passed_over(w: World) -> None:
    secretary, _ = await at_content(w)
    said = await secretary.says("Trồng cây")
    await secretary.sees("Bước 8/12")
    w.api.bot.updates.put("message", said.json(), secretary.id)
    await secretary.nothing(0.3)
    assert "speakers" not in await answers(w)


async def test_an_edited_answer_is_explained(s: World) -> None:
    secretary, _ = await at_content(s)
    said = await secretary.says("Trồng cây")
    await secretary.sees("Bước 8/12")
    await secretary.edits(said, "Sửa đường")
    shown = await secretary.sees("vừa sửa một tin")
    assert "Bước 8/12" in shown.text
    assert (await answers(s))["content"] == ["Trồng cây"]


async def test_a_group_is_met_with_silence(s: World) -> None:
    secretary, _ = await at_content(s)
    group = s.api.group()
    await secretary.says_in(group, "Trồng cây")
    await secretary.says_in(group, "/tonghop")
    await asyncio.sleep(0.3)
    assert not [m for m in group.messages.values() if m.from_bot]
    await untouched(s, secretary)


async def test_marks_and_controls_are_cleaned_from_an_answer(w: World) -> None:
    secretary, _ = await at_content(w)
    await asked(secretary, "\u202eTrồng\u200b \x07\ufeffhoa\u2066", "Bước 8/12")
    assert (await answers(w))["content"] == ["Trồng hoa"]


async def test_a_plain_word_is_an_answer_where_any_text_is_one(s: World) -> None:
    secretary, _ = await at_content(s)
    await asked(secretary, "tổng hợp", "«tổng hợp» chưa nói cụ thể")
    await asked(secretary, "báo cáo", "Bước 8/12")
    assert (await answers(s))["content"] == ["báo cáo"]


@pytest.mark.parametrize(
    ("word", "seen"),
    [
        ("họp", "Bước 3/12"),
        ("trợ giúp", "gõ lệnh"),
        ("thôi", "Đã giữ"),
        ("Biên bản", "Biên bản số"),
    ],
)
async def test_a_plain_word_is_a_command_elsewhere(s: World, word: str, seen: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=2)
    before = await answers(s)
    await asked(secretary, word, seen)
    assert await answers(s) == before


@pytest.mark.parametrize("command", ["/tonghop", "/trogiup", "/start", "/caidat", "/bienban"])
async def test_a_command_in_the_middle_keeps_the_draft(s: World, command: str) -> None:
    secretary, _ = await at_content(s)
    before = await answers(s)
    await secretary.says(command)
    await secretary.next()
    assert await answers(s) == before
    secretary.forget()
    await asked(secretary, "/hop", HERE)


@pytest.mark.parametrize("text", ["/tonghop abc", "/tonghop 99", "/summary 13/2026"])
async def test_a_summary_of_no_month_is_explained(s: World, text: str) -> None:
    await asked(await s.leader(), text, "tháng đó chưa tới")


async def test_braces_and_keys_in_an_answer_are_only_text(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.screens.faults", lambda message: [])
    secretary, _ = await at_content(w)
    text = "{ $month } {0} %s \\ <b>&amp =1+1"
    shown = await asked(secretary, text, "Bước 8/12")
    assert text in shown.text


async def test_the_longest_record_still_fits_the_card(s: World) -> None:
    secretary, _ = await at_content(s)
    await asked(secretary, "\n".join(f"{n} 😀 " + "nội dung " * 20 for n in range(18)), "Bước 8/12")
    tasks = "\n".join(f"Việc {n} " * 12 for n in range(18))
    for text in ("6", "xong cả", tasks, "vâng", "nhất trí cả"):
        await secretary.says(text)
        await secretary.next()
    await asked(secretary, "không có", "Biên bản tháng 8/2026")
    await tapped(secretary, "Nộp biên bản", "Biên bản số")


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("không biết", "Đồng chí hỏi lại bí thư"),
        ("chờ tí", "cứ thong thả"),
        ("sao lại hỏi cái này", "để ghi vào biên bản"),
        ("mạng yếu quá cháu ơi", "chưa ghi câu này"),
        ("như tháng trước", "chưa biết ghi gì"),
        ("có", "Cụ thể là gì"),
        ("3", "chỉ là một con số"),
        ("chào", "chưa ghi câu này"),
    ],
)
async def test_what_is_no_answer_gets_what_a_person_would_say(
    s: World, said: str, reply: str
) -> None:
    secretary, _ = await at_content(s)
    await asked(secretary, said, reply)
    assert "content" not in await answers(s)
