"""The notice of a meeting: a Word file with an agenda of what is on record, sent in one tap."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import docx
import pytest
from pydantic import SecretStr

from bot.commands import CannotDo
from bot.commands.check import check
from bot.config import Settings
from bot.exports import notice, pdf
from domain.chat import Month
from playground.people import Chat
from storage.meetings import tasks
from tests.bot.reminders.reminding import VHTT, plans
from tests.handlers.scores.talk_of_scores import file
from tests.talk import asked, second_phone, tapped
from tests.world import NOW, World, world


async def opened(w: World, person: Chat, **more: object) -> None:
    await plans(w, date(2026, 9, 3), place="Nhà văn hóa", **more)
    await asked(person, "/kehoach", "Tháng 9/2026")
    await asked(person, "1", "Sinh hoạt tháng 9/2026")


def words(content: bytes) -> str:
    paper = docx.Document(io.BytesIO(content))
    rows = (cell.text for table in paper.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in paper.paragraphs), *rows])


async def test_it_says_when_and_where_with_the_open_tasks_and_the_topic(w: World) -> None:
    secretary = await w.secretary()
    await opened(w, secretary, topic="Chuyển đổi số", kind="both", chair="deputy_secretary")
    await tapped(secretary, "Thông báo mời họp", "Thông báo mời họp (Word) ở dưới đây")
    text = words(secretary.opens(await file(secretary)))
    for said in (
        "Mời sinh hoạt chi bộ thường kỳ và chuyên đề tháng 9/2026",
        "14 giờ 00 phút, thứ Năm, ngày 03 tháng 9 năm 2026",
        "Địa điểm: Nhà văn hóa",
        "Chủ trì: phó bí thư chi bộ",
        "Sinh hoạt chuyên đề: Chuyển đổi số",
    ):
        assert said in text, text
    left = await w.read(lambda tx: tasks.open_tasks(tx, VHTT, Month(2026, 9), NOW))
    assert left
    assert all(one.title in text for one in left)


async def test_one_tap_sends_it_to_all_whom_the_meeting_concerns_and_once(s: World) -> None:
    secretary, deputy, leader = await s.secretary(), await second_phone(s), await s.leader()
    await opened(s, secretary)
    await tapped(secretary, "Thông báo mời họp", "ở dưới đây")
    shown = await tapped(secretary, "Gửi cho mọi người", "Đã gửi thông báo")
    assert "phó bí thư chi bộ" in shown.text
    await s.app.outbox.drain()
    said = "mời họp tháng 9/2026: thứ Năm 03/9/2026, 14 giờ, Nhà văn hóa"
    for person in (deputy, leader):
        await person.sees(said)
    assert not any(said in one.text for one in secretary.messages)
    await tapped(secretary, "Thông báo mời họp", "ở dưới đây")
    await tapped(secretary, "Gửi cho mọi người", "Đã gửi thông báo")
    await s.app.outbox.drain()
    assert sum(said in one.text for one in leader.messages) == 1
    await leader.taps("Xem")
    await leader.sees("Sinh hoạt tháng 9/2026")
    await tapped(leader, "Thông báo mời họp", "ở dưới đây")
    assert "Địa điểm: Nhà văn hóa" in words(leader.opens(await file(leader)))
    assert "Gửi cho mọi người" not in " ".join(leader.last.labels)


async def test_without_libreoffice_there_is_only_the_word_file_and_it_is_said(
    s: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "office", lambda: None)
    secretary = await s.secretary()
    await opened(s, secretary)
    await tapped(secretary, "Thông báo mời họp", "ở dưới đây")
    await secretary.taps("Bản PDF")
    await secretary.sees("chưa cài LibreOffice nên chỉ có bản Word")


async def test_a_cancelled_meeting_invites_nobody(s: World) -> None:
    secretary = await s.secretary()
    await opened(s, secretary, state="cancelled")
    assert not any("Thông báo" in label for label in secretary.last.labels)


def office(folder: Path, text: str) -> Path:
    document = docx.Document()
    document.add_paragraph(text)
    document.save(str(folder / "ours.docx"))
    return folder / "ours.docx"


async def test_an_office_may_replace_the_template(sqlite_url: str, tmp_path: Path) -> None:
    ours = office(tmp_path, "GIẤY MỜI {{ cell }}: {{ weekday }} {{ day.day }}, tại {{ place }}")
    notice.check(ours)
    async with world(sqlite_url, tmp_path, notice_template=ours) as w:
        secretary = await w.secretary()
        await opened(w, secretary)
        await tapped(secretary, "Thông báo mời họp", "ở dưới đây")
        text = words(secretary.opens(await file(secretary)))
    assert text.startswith("GIẤY MỜI Chi bộ Văn hóa")
    assert text.endswith("thứ Năm 03, tại Nhà văn hóa")


async def test_check_names_what_is_wrong_with_it(sqlite_url: str, tmp_path: Path) -> None:
    ours = office(tmp_path, "{% if topic %}{{ plase }}{% endif %}")
    settings = Settings(database_url=SecretStr(sqlite_url), notice_template=ours)
    with pytest.raises(CannotDo) as wrong:
        await check(settings, lambda said: None)
    assert wrong.value.word.args["setting"] == "NOTICE_TEMPLATE"
    assert "plase" in wrong.value.word.args["reason"]
