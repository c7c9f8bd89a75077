"""A terminal, or a script on stdin and stdout: text only, one chat, nothing to confirm.

It has none of what platforms differ in, no buttons, no edits, no files: what runs on it runs on any
of them. A line is read when the one before has been answered, so that a script can be piped in.
"""

from __future__ import annotations

import asyncio
import itertools
import secrets
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from bot.channels import Ability, Channel, Ended, Rows, Shown, Update
from bot.channels.length import LETTERS, Longest
from domain import parse
from domain.chat import Inbound

ANSWER_SECONDS = 10.0  # after which the next line is read though nothing was said
QUIET_SECONDS = 0.3  # nothing more comes behind an answer
Read = Callable[[], str]  # the next line with its end; "" where there is none


def read_line() -> str:
    return sys.stdin.readline()


def write_out(text: str) -> None:
    print(text, flush=True)


class Console(Channel):
    """``chat`` names whose terminal it is; files are put into ``folder``."""

    name = "console"
    title = "console"
    server = ""
    can = Ability(longest=Longest(2000, LETTERS), longest_read=4000, files=True)

    def __init__(
        self,
        chat: str,
        now: Callable[[], datetime],
        folder: Path,
        *,
        read: Read = read_line,
        write: Callable[[str], None] = write_out,
    ) -> None:
        self._chat = chat
        self._now = now
        self._folder = folder
        self._read = read
        self._write = write
        self._numbers = itertools.count(1)
        self._lines: asyncio.Queue[str] = asyncio.Queue()
        self._news = asyncio.Event()
        self._asked = False

    async def start(self) -> str:
        """Lines are read by a thread that ends with the process, whoever may still be typing."""
        loop = asyncio.get_running_loop()
        threading.Thread(target=self._read_all, args=(loop,), daemon=True).start()
        return self._chat

    def _read_all(self, loop: asyncio.AbstractEventLoop) -> None:
        line = "\n"
        with suppress(RuntimeError):  # the loop is closed: nobody listens any more
            while line:
                line = self._read()
                loop.call_soon_threadsafe(self._lines.put_nowait, line)

    async def stop(self) -> None:
        """The thread is left to itself."""

    # Receiving

    async def fetch(self) -> list[Update]:
        """The next line; Ended behind the last."""
        if self._asked:
            await self._until_quiet()
        while not (line := await self._lines.get()).strip():
            if not line:
                raise Ended
        self._news.clear()
        self._asked = True
        return [Update(next(self._numbers), line)]

    async def _until_quiet(self) -> None:
        """Everything was said about the line before."""
        pause = ANSWER_SECONDS
        with suppress(TimeoutError):
            while True:
                async with asyncio.timeout(pause):  # wait_for may lose that it is cancelled
                    await self._news.wait()
                self._news.clear()
                pause = QUIET_SECONDS

    def read(self, raw: str) -> Inbound | None:
        key = f"{self.name}:{secrets.token_hex(8)}"
        text, now = parse.clean(raw), self._now()
        return Inbound(self.name, self._chat, (key,), "text", text=text, sent_at=now)

    # Showing

    async def send(self, chat: str, text: str, rows: Rows) -> Shown:
        self._say(f"{text}\n")
        return Shown(None, self._now())

    async def send_file(self, chat: str, name: str, content: bytes) -> str:
        """The file, by its own name, in the folder."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self._folder / Path(name).name
        path.write_bytes(content)
        return str(path)

    def _say(self, text: str) -> None:
        self._write(text)
        self._news.set()
