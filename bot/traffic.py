"""What goes over a channel whose messages are counted by the month, and what is left of it.

Up to four fifths of the month's number everything goes. Then administrators are told, and letters
that can wait are gathered into one a person in the morning. Near the end only answers and reminders
go; the others wait for the next month, or are listed as held back.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from enum import IntEnum
from functools import partial

from bot.channels import Channel, Rows, Shown, Unsure
from domain.chat import Month, word
from storage import outbox, traffic
from storage.store import Store, Tx

SAVING, LAST = 0.80, 0.95  # shares of the month's number
MORNING, NOON = time(7), time(12)  # between these the letters that were gathered go
REMINDERS = ("day:", "again:")  # how the keys of letters begin that have a deadline


class Level(IntEnum):
    """How much is left."""

    plenty = 0
    saving = 1
    last = 2
    gone = 3  # only told: what is tried all the same is refused by the platform, if by anybody


class Traffic:
    """Counts in memory, and writes it down with the heartbeat and at the stop."""

    def __init__(
        self, store: Store, channels: Mapping[str, Channel], now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._channels = channels
        self._now = now
        self._new: Counter[tuple[str, str]] = Counter()
        self.totals: Counter[tuple[str, str]] = Counter()  # since the start, of this process
        self._sent: Counter[str] = Counter()  # this month, as written down
        self._month: Month | None = None  # of ``_sent``; None: not read yet
        self._saving = asyncio.Lock()  # or two at once would write the same news down twice

    async def send(
        self, channel: Channel, chat: str, text: str, rows: Rows = (), *, kind: str = "screen"
    ) -> Shown:
        """``channel.send``, counted; what may have arrived is counted too."""
        try:
            shown = await channel.send(chat, text, rows)
        except Unsure:
            self.note(channel.name, kind)
            raise
        self.note(channel.name, kind)
        return shown

    def note(self, channel: str, kind: str) -> None:
        self._new[channel, kind] += 1
        self.totals[channel, kind] += 1

    def sent(self, channel: str) -> int:
        """This month, as far as this process knows."""
        new = sum(count for (name, kind), count in self._new.items() if name == channel)
        return self._sent[channel] + new

    def level(self, channel: str) -> Level:
        most = self._channels[channel].can.month
        if most is None:
            return Level.plenty
        share = self.sent(channel) / most
        return Level((share >= SAVING) + (share >= LAST) + (share >= 1))

    def used_up(self, channel: str) -> bool:
        """Nothing more will be taken this month."""
        most = self._channels[channel].can.month
        return most is not None and self.sent(channel) >= most

    def all_used_up(self) -> set[str]:
        return {name for name in self._channels if self.used_up(name)}

    def wait_until(self, channel: str, key: str) -> datetime | None:
        """When the letter of this key may go; None: now."""
        level, now = self.level(channel), self._now()
        if level is Level.plenty or key.startswith(REMINDERS):
            return None
        if level >= Level.last:
            first = Month.of(now.date()).shift(1).first
            return datetime.combine(first, MORNING, now.tzinfo)
        if MORNING <= now.time() < NOON:
            return None
        day = now.date() + timedelta(days=now.time() >= NOON)
        return datetime.combine(day, MORNING, now.tzinfo)

    async def save(self) -> None:
        """Write down what is new, and learn what other processes sent; tell administrators once a
        month and level.
        """
        async with self._saving:
            await self._save(Month.of(self._now().date()))

    async def _save(self, month: Month) -> None:
        new = dict(self._new)
        if not new and self._month == month and not self._store.shared:
            return
        counts = await self._store.write(partial(self._keep, month, new))
        self._new.subtract(new)
        self._sent = Counter()
        for (channel, kind), count in counts.items():
            self._sent[channel] += count if kind in traffic.SENT else 0
        self._month = month

    async def _keep(
        self, month: Month, new: Mapping[tuple[str, str], int], tx: Tx
    ) -> Mapping[tuple[str, str], int]:
        await traffic.add(tx, month, new)
        counts = await traffic.of_month(tx, month)
        for name, channel in self._channels.items():
            sent = sum(counts.get((name, kind), 0) for kind in traffic.SENT)
            if channel.can.month:
                await self._tell(tx, channel, month, sent=sent, most=channel.can.month)
        return counts

    async def _tell(self, tx: Tx, channel: Channel, month: Month, *, sent: int, most: int) -> None:
        """By a letter whose key is known: it is not posted twice."""
        for share, level in ((1.0, Level.gone), (LAST, Level.last), (SAVING, Level.saving)):
            if sent >= share * most:
                facts = {"name": channel.name, "sent": sent, "most": most, "month": month}
                said = word("month-nearly-used", level=level.name, **facts)
                key = f"again:{level.name}:{channel.name}:{month}"
                to = await traffic.administrators(tx)
                return await outbox.post_letter(tx, key, to=to, message=said, now=self._now())
