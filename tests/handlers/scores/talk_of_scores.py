"""Scoring as the people of the demo data do it: one cell's record, and who scores it."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document

from domain.people import Role
from playground.messages import Message
from playground.people import Chat
from storage import tables
from tests.talk import COMMITTEE, asked, joins, tapped
from tests.world import World

# By hand, after what the facts prove: 3.1, 3.2, 4.1, 4.2, 4.3, 5, 7 of the national framework.
OPEN = ("5", "4", "5", "20", "8", "5", "5")
FULL = ("5", "5", "5", "25", "10", "5", "5")


async def records(w: World) -> Chat:
    """The secretary, with a record: 100 minutes, all present, one of two tasks done."""
    secretary = await w.secretary()
    await w.submits(secretary)
    await file(secretary)
    return secretary


async def file(person: Chat) -> Message:
    """The next file that comes."""
    for _ in range(5):
        message = await person.next()
        if message.file_id:
            return message
    raise AssertionError("no file came")


def text_of(content: bytes) -> str:
    """All that stands in a Word file."""
    document = Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


async def scores(person: Chat, marks: tuple[str, ...] = OPEN) -> Message:
    """From the command to the card with every mark."""
    await asked(person, "/chamdiem", "Theo số liệu đã ghi")
    await tapped(person, "Đúng, chấm tiếp", "mục 1/7")
    for at, mark in enumerate(marks[:-1], 2):
        await asked(person, mark, f"mục {at}/7")
    return await asked(person, marks[-1], "gõ mã của mục để sửa")


async def gives(person: Chat, marks: tuple[str, ...] = OPEN) -> Message:
    """The cell's own score: 77 with what the facts prove."""
    await scores(person, marks)
    shown = await tapped(person, "Chốt điểm", "Đã chốt")
    await file(person)
    await file(person)
    return shown


async def opens_score(w: World, person: Chat) -> Message:
    """The page of the newest record's scores, by the button of a letter."""
    newest = (await w.rows(tables.meeting))[-1]["id"]
    person.forget()
    await person.taps_data(person.last, f"/score:{newest}")
    return await person.sees("Điểm sinh hoạt")


async def committee(w: World) -> Chat:
    return await joins(w, "8004", "Cấp ủy", (Role.committee, COMMITTEE))


async def given(w: World) -> list[dict[str, Any]]:
    """The scores of the newest record, also those that are being filled."""
    newest = (await w.rows(tables.meeting))[-1]["id"]
    return [row for row in await w.rows(tables.score) if row["meeting_id"] == newest]
