"""A person at a terminal: the same gestures as on a phone, but only lines of text come and go.

``taps`` types the key of the line, so that one script runs on a phone and here.
"""

from __future__ import annotations

import asyncio
import queue
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.channels.console import Console

LINE = re.compile(r"^(?:(/?[0-9]+)\. )?(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Printed:
    text: str

    @property
    def file_id(self) -> str | None:
        return self.text if self.text.startswith("📄 Tệp") else None


class Terminal:
    def __init__(self, chat: str, now: Callable[[], datetime], folder: Path) -> None:
        self._typed: queue.Queue[str] = queue.Queue()
        self._printed: asyncio.Queue[str] = asyncio.Queue()
        self.all: list[str] = []
        self.channel = Console(
            chat, now, folder, read=self._typed.get, write=self._printed.put_nowait
        )

    async def says(self, text: str) -> None:
        self._typed.put(f"{text}\n")

    def leaves(self) -> None:
        """The end of the script."""
        self._typed.put("")

    async def next(self, within: float = 60.0) -> Printed:
        self.all.append(await asyncio.wait_for(self._printed.get(), within))
        return Printed(self.all[-1])

    async def sees(self, text: str, within: float = 60.0) -> Printed:
        before = len(self.all)
        while True:
            try:
                found = await self.next(within)
            except TimeoutError:
                raise TimeoutError(f"{text!r} did not come; came: {self.all[before:]}") from None
            if text in found.text:
                return found

    async def taps(self, label: str) -> None:
        """Type the key of the line with this label, of the newest message that has it."""
        await self.says(self.key(label))

    def key(self, label: str) -> str:
        for text in reversed(self.all):
            found = [key for key, line in LINE.findall(text) if key and label in line]
            if found:
                return str(found[-1])
        raise LookupError(f"no line {label!r} in {self.all[-1:]}")

    def forget(self) -> None:
        while not self._printed.empty():
            self.all.append(self._printed.get_nowait())
