"""Files that several people send at once: a slow one of one person keeps nobody waiting."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.books.sent import Books
from domain.chat import Figures
from storage.chat import Chat
from storage.store import Store

NOW = datetime(2026, 12, 10, tzinfo=UTC)


class NothingKept:
    async def look(self, _: Any) -> tuple[dict[str, Any], int]:
        return {}, 0

    async def write(self, _: Any) -> None:
        return None


def chat(number: int, person: int) -> Chat:
    facts = {"id": number, "person": SimpleNamespace(id=person), "channel": "telegram"}
    return cast(Chat, SimpleNamespace(**facts))


async def test_what_one_sends_many_times_keeps_nobody_waiting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun: list[str] = []
    ends = asyncio.Event()

    async def found(_: Books, channel: str, here: int, ref: str, today: Any) -> dict[str, Any]:
        begun.append(ref)
        if ref.startswith("slow"):
            await ends.wait()
        return {}

    monkeypatch.setattr(Books, "_found", found)
    books = Books(cast(Store, NothingKept()), {}, lambda: NOW)

    def sent(number: int, person: int, ref: str) -> asyncio.Task[None]:
        wanted = Figures("book", {"unit": 1, "file": ref})
        return asyncio.create_task(books.prepare(chat(number, person), wanted))

    slow = [sent(number, 1, f"slow-{number}") for number in range(4)]
    async with asyncio.timeout(30):  # else it waits for what never ends
        await sent(9, 2, "quick")
    assert begun == ["slow-0", "quick"]
    ends.set()
    await asyncio.gather(*slow)
    assert len(begun) == 5
