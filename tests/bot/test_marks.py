"""What was shown is noted with the next step; alone only where none comes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from bot import inbox
from bot.inbox import Inbox, Job
from domain.chat import Inbound
from tests.bot.process import until

STEP = Inbound("telegram", "1", ("key",), "text", text="x")


async def test_a_mark_has_a_transaction_of_its_own_only_where_no_step_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """While steps come quicker than marks would go alone, each takes the marks along."""
    written: list[tuple[int, int]] = []

    async def write(self: Inbox, jobs: Sequence[Job], marks: list[Any]) -> None:
        written.append((len(jobs), len(marks)))
        for job in jobs:
            job.done.set_result(None)

    monkeypatch.setattr(inbox, "MARK_SECONDS", 3.0)
    monkeypatch.setattr(Inbox, "_write", write)
    made = Inbox(None, {}, None, None, flood_limit=9)  # type: ignore[arg-type]
    writer = asyncio.create_task(made.run())
    for _ in range(4):
        made.mark({})
        await asyncio.sleep(1.05)
        await made._enqueue(STEP)
    assert written == [(1, 1)] * 4
    made.mark({})
    await asyncio.sleep(1.05)
    assert written == [(1, 1)] * 4
    await until(lambda: written == [*[(1, 1)] * 4, (0, 1)], 30)
    writer.cancel()
