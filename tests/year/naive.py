"""The control: a scheduler as one writes it first, which remembers in memory what it sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

from bot.channels import Trouble
from domain.reminder import RULES, anchored, due_at
from storage import opening
from storage.store import Store
from tests.year.platform import Platform


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
            for step, anchor in anchored(rule, now.date()):
                assert now.tzinfo
                async with self._store.read() as tx:
                    found = await opening.openings(tx, rule, anchor, now.tzinfo)
                for one in found:
                    due = due_at(rule, step, anchor, one.starts, now.tzinfo)
                    if last < due <= now:
                        await self._send(one.cell_id, f"{rule.key}:{anchor}:{step}")
        self._last = now

    async def _send(self, cell: int, text: str) -> None:
        try:
            await self._platform.send(str(cell), text, ())
        except Trouble:
            return
