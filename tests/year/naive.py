"""The control: a scheduler as one writes it first, which remembers in memory what it sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

from bot.channels import Trouble
from domain.reminders.reminder import RULES, due
from storage.reminders.opening import QUESTIONS
from storage.store import Store
from tests.year.platform import Platform
from tests.year.scenario import ZONE, leader_of


class Naive:
    """Looks at each tick for what came due since the last one, and remembers nothing for long."""

    def __init__(self, store: Store, platform: Platform, now: Callable[[], datetime]) -> None:
        self._store = store
        self._platform = platform
        self._now = now
        self._last: datetime | None = None

    async def tick(self) -> None:
        now = self._now()
        last = self._last or datetime.combine(now.date(), time(0), now.tzinfo)
        for rule in RULES:
            for one in due(rule, now.date()):
                question = QUESTIONS[rule.anchor]
                values = question.about(one.anchor, ZONE)
                if values is None:
                    continue
                async with self._store.read() as tx:
                    rows = await tx.execute(question.query, {**values, "today": now.date()})
                    found = rows.all()
                for row in found:
                    if last < one.at(ZONE, row.starts) <= now:
                        chat = row.cell_id or leader_of(row.group_id)
                        await self._send(str(chat), f"{rule.key}:{one.anchor}:{one.step}")
        self._last = now

    async def _send(self, chat: str, text: str) -> None:
        try:
            await self._platform.send(chat, text, ())
        except Trouble:
            return
