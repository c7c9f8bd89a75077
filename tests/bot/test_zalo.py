"""The bot on Zalo, through a local platform that is stricter than what is known of the real one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot import demo, parts
from bot.channels import Unauthorized
from bot.channels.zalo import CAN, Zalo
from domain.chat import File
from playground.zalo.account import ZaloBot
from playground.zalo.server import TOKEN, serve
from storage import tables
from tests.bot.process import until
from tests.bot.test_console import known, records_and_scores
from tests.handlers.meetings.test_block import CARD, WHOLE
from tests.talk import asked, ends_posts, moves, tapped
from tests.zalo import ID, LINK, agrees, of_bot, opened_at, zalo_world


async def test_a_meeting_recorded_on_zalo_is_the_one_of_a_phone(
    sqlite_template: Path, tmp_path: Path
) -> None:
    found = []
    for name in ("telegram", "zalo"):
        folder = tmp_path / name
        folder.mkdir()
        shutil.copy(sqlite_template, folder / "bot.db")
        async with zalo_world(f"sqlite:///{folder}/bot.db", folder) as (w, _, zalo):
            person = await w.secretary() if name == "telegram" else await agrees(zalo)
            await records_and_scores(w, person)
            leader = await w.leader()
            shown = await asked(leader, "/summary", "Tổng hợp tháng 8/2026")
            found.append((await known(w), shown.text))
    assert not [text for text in of_bot(zalo) if "bấm" in text.lower() or "nút" in text]
    assert found[0] == found[1]


async def test_a_supervisor_asks_for_the_summary(url: str, tmp_path: Path) -> None:
    async with zalo_world(url, tmp_path, demo.LEADER) as (_, _, leader):
        await agrees(leader)
        before = len(of_bot(leader))
        await asked(leader, "tong hop", "đã ghi 2/6")
        assert len(of_bot(leader)) == before + 1
        await tapped(leader, "Tháng 7/2026", "đã ghi 5/6")


async def test_the_minutes_are_opened_by_a_link_in_the_receipt(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path, public=True) as (w, _, person):
        await agrees(person)
        receipt = await w.submits(person)
        (address,) = LINK.findall(receipt.text)
        async with aiohttp.request("GET", opened_at(w, address)) as answer:
            assert (await answer.read()).startswith(b"PK")
        await person.nothing()


async def test_without_a_public_address_the_text_of_the_minutes_comes(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await w.submits(person)
        said = (await person.sees("Nội dung biên bản Word")).text
        assert "BIÊN BẢN" in said
        assert "Trồng cây" in said
        assert "Ở đây chưa gửi được tệp" in said


@pytest.mark.parametrize("ends", [True, False])
async def test_the_text_is_not_told_where_the_post_ended_while_it_was_made(
    sqlite_url: str, tmp_path: Path, ends: bool
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        sender = w.app.display._file_sender
        make = sender._files.make

        async def made(file: File, chat_id: int) -> tuple[str, bytes]:
            found = await make(file, chat_id)
            if ends:
                await ends_posts(w, ID)
            return found

        sender._files.make = made  # type: ignore[method-assign]
        await w.submits(person)
        await person.sees("Không tìm thấy" if ends else "Nội dung biên bản Word")
        assert any("Nội dung biên bản Word" in one for one in of_bot(person)) is not ends


async def test_the_question_is_bold_and_large_until_the_platform_refuses(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (_, zalo, person):
        await agrees(person)
        shown: Any = await asked(person, "họp", "Bước 1/12")
        (style,) = [one for one in shown.styles if one["st"] == "b"]
        units = shown.text.encode("utf-16-le")
        line = units[2 * style["start"] : 2 * (style["start"] + style["len"])].decode("utf-16-le")
        assert line == "Đây là loại sinh hoạt nào?"
        zalo.plain_only = True
        shown = await asked(person, "thường kỳ", "Bước 2/12")
        assert shown.styles == ()
        calls = zalo.bot.calls["sendMessage"]
        await asked(person, "hôm nay", "Bước 3/12")
        assert zalo.bot.calls["sendMessage"] == calls + 1


async def test_only_the_question_itself_is_bold_and_no_line_that_can_be_chosen() -> None:
    async with serve() as zalo:
        person, channel = zalo.bot.chat(ID), Zalo(TOKEN, zalo.url)
        person.known = True
        await channel.send(ID, "Bao nhiêu điểm? (tối đa 5)\nVí dụ: 4.\n\n/1. Sao?", [])
        await channel.stop()
        bold = [one for one in person.last.styles if one["st"] == "b"]
        assert bold == [{"start": 0, "len": len("Bao nhiêu điểm?"), "st": "b"}]


async def test_what_stands_before_the_question_in_its_line_is_not_bold() -> None:
    async with serve() as zalo:
        person, channel = zalo.bot.chat(ID), Zalo(TOKEN, zalo.url)
        person.known = True
        told = "🔔 Trả lời «sửa đường»: «Xã đã ghi». "
        await channel.send(ID, f"{told}Việc này xong chưa?", [])
        (bold,) = [one for one in person.last.styles if one["st"] == "b"]
        assert (bold["start"], bold["len"]) == (len(told) + 1, len("Việc này xong chưa?"))
        await channel.send(ID, "Khu phố 5, TP. Hồ Chí Minh họp chưa?", [])
        await channel.stop()
        (bold,) = [one for one in person.last.styles if one["st"] == "b"]
        assert bold["start"] == 0


async def test_the_receipt_is_chosen_from_by_bare_numbers(sqlite_url: str, tmp_path: Path) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        shown = await w.submits(person)
        assert "\n1. ⭐ Chấm điểm" in shown.text
        await asked(person, "1", "Theo số liệu đã ghi")


@pytest.mark.parametrize("what", ["sends_sticker", "sends_photo", "sends_voice"])
async def test_what_is_no_text_is_answered(sqlite_url: str, tmp_path: Path, what: str) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await asked(person, "họp", "Bước 1/12")
        await getattr(person, what)()
        assert "Bước 1/12" in (await person.sees("chỉ đọc được chữ")).text
        assert await w.count(tables.parked) == 0


@pytest.mark.parametrize("what", ["link", "contact", "file", "location", "reaction", "unheard_of"])
async def test_an_event_of_a_new_kind_is_answered_where_somebody_reads(
    sqlite_url: str, tmp_path: Path, what: str
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        person.sends(f"message.{what}.received", **{what: "https://elsewhere.example/1"})
        await person.sees("chỉ đọc được chữ")
        assert await w.count(tables.parked) == 0


async def test_a_link_in_a_text_is_text(sqlite_url: str, tmp_path: Path) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await w.fills(person, until=6)
        await asked(person, "Học tập theo bài ở https://bao.example/1", "Bước 8/12")


async def test_what_is_said_in_a_group_is_counted_and_answered_nowhere(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, zalo, person):
        await agrees(person)
        said = person.update([one for one in person.messages if not one.from_bot][-1])
        said["message"] |= {"message_id": "g1", "chat": {"id": "g", "chat_type": "GROUP"}}
        zalo.bot.queue.put(said)
        await person.nothing()
        await w.app.traffic.save()
        counted = {row["kind"]: row["count"] for row in await w.rows(tables.traffic)}
        assert counted["passed over"] == 1


async def test_with_the_token_of_another_bot_nobody_is_written_to_who_did_not_write(
    sqlite_url: str, tmp_path: Path
) -> None:
    """Its people are not known there: what is owed to them is lost, and whoever writes is new."""
    other = TOKEN.replace("1000000001", "1000000009")
    async with zalo_world(sqlite_url, tmp_path) as (w, zalo, person):
        await agrees(person)
        await w.fills(person, until=2)
        await w.stop()
        zalo.bots[other] = ZaloBot(other, "Khac", zalo.clock)
        w.more = [Zalo(other, zalo.url)]
        await w.start()
        stranger = zalo.bots[other].chat("77aa", "Người khác")
        await stranger.says("họp")
        assert "mã mời" in (await stranger.next()).text
        await until(lambda: not w.app.display._running)
        assert not [one for one in zalo.bots[other].chats.values() if one.id == ID and one.messages]


async def test_a_text_that_is_withheld_is_answered_kindly(sqlite_url: str, tmp_path: Path) -> None:
    """As for people in a group that the platform has set apart."""
    async with zalo_world(sqlite_url, tmp_path) as (w, zalo, person):
        await agrees(person)
        await person.says_withheld("họp")
        await person.sees("không chuyển nội dung")
        zalo.bot.queue.put({"event_name": "message.unsupported.received"})
        await asked(person, "họp", "Bước 1/12")
        assert await w.count(tables.parked) == 0


NEW: tuple[dict[str, Any], ...] = (
    {"event_name": "user.follow", "user": {"id": "x"}},
    {"event_name": "message.reaction.received", "message": {"chat": {"id": "g"}, "reaction": "❤"}},
    {"event_name": "message.text.received", "message": {"chat": {"id": "g", "chat_type": "GROUP"}}},
    {"event_name": "message.text.received", "message": None},
    {},
)


async def test_what_is_new_or_odd_stops_nothing(sqlite_url: str, tmp_path: Path) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, zalo, person):
        await agrees(person)
        for update in NEW:
            zalo.bot.queue.put(dict(update))
        await asked(person, "họp", "Bước 1/12")
        assert await w.count(tables.parked) == 1  # the one that is no event at all


async def test_a_message_is_known_again_by_its_id_whatever_its_time(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, zalo, person):
        await agrees(person)
        await w.fills(person, until=3)
        said = [one for one in person.messages if not one.from_bot][-1]
        again = person.update(said)
        again["message"]["date"] += 60_000
        zalo.bot.queue.put(again)
        await person.nothing()


async def test_a_message_of_a_year_ago_is_not_taken_for_an_answer(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, zalo, person):
        await agrees(person)
        await person.says("họp")
        await person.sees("Bước 1/12")
        said = [one for one in person.messages if not one.from_bot][-1]
        moves(w, days=365)
        await w.app._forget()
        zalo.bot.queue.put(person.update(said))
        await person.sees("gửi từ")


async def test_two_thousand_emoji_come_in_parts_and_go_out_in_parts(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await w.fills(person, until=6)
        await person.says("😀" * 2000)
        await person.next()
        assert await w.count(tables.parked) == 0


async def test_a_token_that_is_refused_is_known_at_the_start() -> None:
    async with serve() as zalo:
        channel = Zalo(TOKEN[:-1] + "x", zalo.url)
        with pytest.raises(Unauthorized):
            await channel.start()
        await channel.stop()


@pytest.mark.parametrize("kind", ["403", "502", "cut-before", "cut-after"])
async def test_what_goes_wrong_while_sending_is_made_good(
    sqlite_url: str, tmp_path: Path, kind: str
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (_, zalo, person):
        await agrees(person)
        zalo.faults.plan("sendMessage", kind)  # type: ignore[arg-type]
        await asked(person, "họp", "Bước 1/12")


def test_a_moment_is_in_milliseconds_and_ids_are_text() -> None:
    update = {
        "event_name": "message.text.received",
        "message": {
            "from": {"id": "u", "display_name": "Hùng"},
            "chat": {"id": "0a1b", "chat_type": "PRIVATE"},
            "text": "2",
            "message_id": "ff00",
            "date": "1787000000123",
            "new_field": {},
        },
        "another": 1,
    }
    channel = Zalo(TOKEN, "http://localhost")
    bare, wrapped = channel.read(update), channel.read({"ok": True, "result": update})
    assert bare == wrapped
    assert bare
    assert bare.sent_at
    assert (bare.chat, bare.message, bare.keys) == ("0a1b", "ff00", ("zalo:0a1b:ff00",))
    assert bare.sent_at.timestamp() == pytest.approx(1787000000.123)
    assert CAN.longest.count == 2000


@pytest.mark.parametrize(("hours", "again"), [(0, True), (30, False)])
async def test_after_a_start_only_what_was_asked_lately_is_asked_again(
    sqlite_url: str, tmp_path: Path, hours: int, again: bool
) -> None:
    """Each message counts; what was left yesterday is found again when the person writes."""
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await w.fills(person, until=3)
        await until(lambda: not w.app.display._running and not w.app.display._handing)
        moves(w, hours=hours)
        await w.app._alive()
        await w.stop()
        person.forget()
        moves(w, seconds=20)
        await w.start()
        if again:
            await person.sees("Bước 4/12")
        await person.nothing()


async def test_a_text_that_was_cut_is_put_together(url: str, tmp_path: Path) -> None:
    async with zalo_world(url, tmp_path) as (w, _, person):
        await agrees(person)
        await w.fills(person, until=6)
        long = "; ".join(f"Chủ đề {number} " + "bàn kỹ " * 17 for number in range(18))
        assert 2000 < len(long) < 4000
        await person.says(long)
        await person.sees("Bước 8/12")
        (draft,) = await w.rows(tables.draft)
        content = draft["answers"]["content"]
        assert [one.split()[2] for one in content] == [str(number) for number in range(18)]


async def test_a_part_whose_rest_never_comes_is_not_taken_for_the_whole(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "WAIT_SECONDS", 0.2)
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await w.fills(person, until=6)
        await person.says("a" * 2000)
        await person.sees("Bước 7/12")
        (draft,) = await w.rows(tables.draft)
        assert "content" not in draft["answers"]


async def test_a_number_that_may_be_a_day_or_a_line_is_asked(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await w.fills(person, until=1)
        await asked(person, "1", "là câu trả lời, hay đồng chí chọn dòng /1")
        (draft,) = await w.rows(tables.draft)
        assert "held_on" not in draft["answers"]
        await asked(person, "mùng 1", "Bước 3/12")
        (draft,) = await w.rows(tables.draft)
        assert draft["answers"]["held_on"] == "2026-08-01"


async def test_a_whole_meeting_takes_four_of_our_messages(url: str, tmp_path: Path) -> None:
    """Where two things were left out; three where nothing was."""
    short = WHOLE.replace("thường kỳ ", "").replace("họp riêng, tài liệu gửi trước, ", "")
    async with zalo_world(url, tmp_path, public=True) as (_, _, person):
        await agrees(person)
        before = len(of_bot(person))
        await asked(person, "họp", "Bước 1/12")
        await asked(person, short, "còn thiếu 2 điều")
        await asked(person, "thường kỳ, họp riêng, đã gửi tài liệu", CARD)
        receipt = await tapped(person, "Nộp biên bản", "Biên bản số")
        assert LINK.search(receipt.text)
        await person.nothing()
        assert len(of_bot(person)) - before == 4
