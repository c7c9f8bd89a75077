"""A channel that is a file: what is in it, the platform has; now and then it fails."""

from __future__ import annotations

import asyncio
import json
import os
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.channels import Ability, NotSent, Shown, Unreachable, Unsure, Wait
from bot.channels.length import Longest

AGAIN = "(gửi lại"  # how a repeated letter begins
TROUBLE = 0.01  # of each kind, of all letters
BLOCKED = 0.002


@dataclass(frozen=True)
class Receipt:
    """``answered``: whether the bot was told that the message went."""

    chat: str
    at: datetime
    text: str
    answered: bool

    @property
    def again(self) -> bool:
        return AGAIN in self.text


class Platform:
    """The channel of the bot under test."""

    name = "telegram"

    can = Ability(longest=Longest(4096), longest_read=4000, buttons=True)

    def __init__(
        self, path: Path, now: Callable[[], datetime], seed: int, *, latency: float = 0.0
    ) -> None:
        self._file = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        self._now = now
        self._chance = random.Random(seed)
        self._latency = latency

    async def send(self, chat: str, text: str, rows: Sequence[Any]) -> Shown:
        """As Telegram: too fast, not reached, blocked; or sent with the answer lost."""
        if self._latency:
            await asyncio.sleep(self._latency)
        luck = self._chance.random()
        if luck < TROUBLE:
            raise Wait(1)
        if luck < 2 * TROUBLE:
            raise NotSent
        if luck < 2 * TROUBLE + BLOCKED:
            raise Unreachable
        lost = luck < 3 * TROUBLE + BLOCKED
        receipt = [chat, self._now().isoformat(), text, not lost]
        os.write(self._file, json.dumps(receipt, ensure_ascii=False).encode() + b"\n")
        if lost:
            raise Unsure
        return Shown("1", self._now())


def receipts(path: Path) -> list[Receipt]:
    if not path.exists():
        return []
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    return [Receipt(chat, datetime.fromisoformat(at), *rest) for chat, at, *rest in rows]
