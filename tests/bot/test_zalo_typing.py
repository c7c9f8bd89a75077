"""What somebody types on Zalo who has seen numbers all day: 0, 00, words, the number of a line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot import demo
from bot.channels.zalo import Zalo
from playground.zalo.server import TOKEN, serve
from storage import tables
from tests.talk import answers, asked
from tests.world import World
from tests.zalo import ID, agrees, zalo_world


@pytest.mark.parametrize("said", ["đồng ý", "vâng, tôi đồng ý", "dong y nhe", "1"])
async def test_agreement_is_understood_in_its_own_words(
    sqlite_url: str, tmp_path: Path, said: str
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (_, _, person):
        await asked(person, "xin chào", "đọc và đồng ý")
        await asked(person, said, "Cảm ơn đồng chí")


@pytest.mark.parametrize("said", ["vâng", "chưa đồng ý", "đồng ý cái gì?", "họp"])
async def test_what_is_no_agreement_is_none(sqlite_url: str, tmp_path: Path, said: str) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await asked(person, "xin chào", "đọc và đồng ý")
        await asked(person, said, "")
        (row,) = [one for one in await w.rows(tables.chat) if one["external"] == ID]
        people = {one["id"]: one for one in await w.rows(tables.person)}
        assert people[row["person_id"]]["consented_at"] is None


async def test_a_zero_is_no_hour_and_no_points_until_that_is_said(
    sqlite_url: str, tmp_path: Path
) -> None:
    """It leads back on every page of choices, so nobody is sure to mean nought by it."""
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await w.fills(person, until=2)
        await asked(person, "0", "hay đồng chí muốn quay lại?")
        assert "hours" not in await answers(w)
        await asked(person, "/0", "Họp ngày nào?")


async def test_a_zero_that_is_meant_is_the_answer(sqlite_url: str, tmp_path: Path) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (_, _, person):
        await agrees(person)
        await asked(person, "chấm điểm", "Các điểm trên đúng chưa?")
        await asked(person, "1", "mục 1/8")
        await asked(person, "5", "mục 2/8")
        await asked(person, "0", "trả lời thì gõ «số 0»")
        await asked(person, "số 0", ": 0/5")


async def test_a_zero_leads_back_from_a_page_that_asks_nothing(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path, demo.LEADER) as (_, _, person):
        await agrees(person)
        await asked(person, "tổng hợp", "Tổng hợp tháng 8/2026")
        await asked(person, "1", "năm 2026")
        await asked(person, "0", "Tổng hợp tháng 8/2026")


async def test_a_card_without_numbers_is_answered_by_those_of_its_lines(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path, demo.LEADER) as (w, _, person):
        await agrees(person)
        await asked(person, "thông báo", "Soạn thông báo")
        await asked(person, "1", "gõ nội dung ngắn")
        shown: Any = await asked(person, "Nộp báo cáo quý trước 25/8", "Gửi tới")
        assert "\n1. ✅ Gửi" in shown.text
        await asked(person, "1", "Đã gửi cho")
        assert await w.count(tables.notice) == 1


async def test_what_is_listed_with_its_number_is_not_listed_with_another(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path, demo.ADMINISTRATOR) as (_, _, person):
        await agrees(person)
        shown = await asked(person, "mời", "Mời người vào đâu?")
        assert shown.text.count("Tổ công tác số 1") == 1
        assert "\n/1. Xem tiếp\n00. " in shown.text
        await asked(person, "2", "Mời vào Tổ công tác số 2")


async def test_a_question_that_a_person_wrote_is_not_the_bold_one() -> None:
    async with serve() as zalo:
        person, channel = zalo.bot.chat(ID), Zalo(TOKEN, zalo.url)
        person.known = True
        await channel.send(ID, "Bao nhiêu điểm?\n«sao thế?» chưa phải là số điểm.", [])
        await channel.stop()
        (bold,) = [one for one in person.last.styles if one["st"] == "b"]
        assert (bold["start"], bold["len"]) == (0, len("Bao nhiêu điểm?"))


async def test_of_what_is_not_kept_the_log_says_that_it_is_lost(
    sqlite_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: Any
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await _fails_once(w, person, monkeypatch)
        await asked(person, "họp", "Bước 1/12")
    assert "lost: the platform hands nothing over twice" in caplog.text
    assert "asked for again" not in caplog.text


async def _fails_once(w: World, person: Any, monkeypatch: Any) -> None:
    taking = w.app.inbox.take

    def fails(inbound: Any) -> Any:
        async def breaks() -> None:
            raise RuntimeError("broken")

        monkeypatch.setattr(w.app.inbox, "take", taking)
        return breaks()

    monkeypatch.setattr(w.app.inbox, "take", fails)
    await person.says("họp")


async def test_a_line_of_the_screen_goes_before_the_word_of_a_page(
    sqlite_url: str, tmp_path: Path
) -> None:
    """ "điểm" is the score of this record, where that is a line; elsewhere it is the page."""
    async with zalo_world(sqlite_url, tmp_path, demo.LEADER) as (_, _, person):
        await agrees(person)
        await asked(person, "tổng hợp 7", "Tổng hợp tháng 7/2026")
        await asked(person, "chi bộ bảo hiểm xã hội", "năm 2026")
        await asked(person, "7", "Biên bản số 1")
        await asked(person, "điểm", "Điểm sinh hoạt thường kỳ tháng 7/2026")


@pytest.mark.parametrize("said", ["quay lại nhé", "0", "lùi lại cháu ạ", "về câu trước"])
async def test_words_lead_back_however_they_are_said(
    sqlite_url: str, tmp_path: Path, said: str
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await w.fills(person, until=5)
        await asked(person, said, "Bước 5/12")


async def test_a_month_said_alone_shows_the_same_page_for_it(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path, demo.LEADER) as (_, _, person):
        await agrees(person)
        await asked(person, "tổng hợp", "Tổng hợp tháng 8/2026")
        await asked(person, "tháng trước", "Tổng hợp tháng 7/2026")
        await asked(person, "quý 3", "Quý 3/2026")
        await asked(person, "0", "Chào đồng chí")
        await asked(person, "ok cảm ơn cháu", "Không có gì")


async def test_at_the_first_question_words_and_0_tell_how_to_leave_it(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (_, _, person):
        await agrees(person)
        await asked(person, "họp", "Bước 1/12")
        await asked(person, "0", "Đây là câu đầu tiên. Muốn dừng thì gõ «để sau»")
        await asked(person, "thôi để lúc khác", "Chưa có gì được ghi")


async def test_a_key_with_other_words_is_no_answer_and_leads_nowhere(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (_, _, person):
        await agrees(person)
        await asked(person, "chấm điểm", "Các điểm trên đúng chưa?")
        await asked(person, "1", "mục 1/8")
        shown = await asked(person, "/1. 4 điểm", "Không có dòng /1. 4 điểm")
        assert "mục 1/8" in shown.text
        await asked(person, "/1. 5 điểm", ": 5/5")
