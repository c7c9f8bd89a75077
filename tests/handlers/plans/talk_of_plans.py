"""What the tests of the plan share: the five answers, and what is kept of them."""

from __future__ import annotations

from typing import Any

from playground.messages import Message
from playground.people import Chat
from storage import tables
from tests.talk import (
    asked,
    moves,
    tapped,
)
from tests.world import World

OWN = "Chi bộ Văn hóa, Thể thao và Truyền thông"
QUESTIONS = (
    ("mùng 2 hằng tháng", "Câu 2/5"),
    ("19h30", "Câu 3/5"),
    ("Nhà văn hóa", "Câu 4/5"),
    ("Học tập Bác\nQuý 4: Chuyển đổi số", "Câu 5/5"),
    ("11", "Giữ kế hoạch này"),
)


async def begins(person: Chat) -> Message:
    await asked(person, "/kehoach", "Kế hoạch sinh hoạt")
    return await tapped(person, "Lập kế hoạch", "Câu 1/5")


async def makes_card(person: Chat) -> Message:
    shown = await begins(person)
    for answer, expected in QUESTIONS:
        shown = await asked(person, answer, expected)
    return shown


async def plans(person: Chat) -> Message:
    await makes_card(person)
    return await tapped(person, "Giữ kế hoạch này", "Đã giữ kế hoạch")


async def notes(w: World, action: str) -> list[dict[str, Any]]:
    return [row for row in await w.rows(tables.audit) if row["action"] == action]


async def months(w: World) -> dict[str, dict[str, Any]]:
    return {row["month"]: row for row in await w.rows(tables.plan)}


async def told(w: World) -> None:
    """The ten minutes pass after which changes are told."""
    moves(w, minutes=11)
    await w.app.reminders.tick()
    await w.app.outbox.drain()
