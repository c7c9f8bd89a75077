"""A phone in somebody's hands: read what is newest, type, tap, wait, do it again."""

from __future__ import annotations

import asyncio
import random
from collections import Counter, deque

from playground.messages import Message
from playground.people import Chat
from playground.taps import Tap
from tests.crash.pairs import look
from tests.crash.person import Around, Patience
from tests.crash.script import How

TRAIL = 90  # letters
MOST_SILENT = 3  # times in a row
SLOWEST = 3.0  # seconds until one who is asked the same again and again answers


class Gone(Exception):
    """This person gives up: the bot is silent, or leads in circles."""


class Hands:
    """``counts``: silent, typed_again, typed_instead; ``message``: the screen looked at last."""

    def __init__(self, phone: Chat, around: Around, patience: Patience, seed: int) -> None:
        self.phone = phone
        self.around = around
        self.patience = patience
        self.chance = random.Random(seed)
        self.counts: Counter[str] = Counter()
        self.notes: list[str] = []
        self.acts = 0
        self.did: tuple[How, str] = ("types", "/start")
        self.message: Message | None = None
        self.fresh: str | None = None  # a screen that was read and not acted on
        self.trail: deque[str] = deque(maxlen=8)  # what went to and fro, for the notes
        self._tap: Tap | None = None
        self._acted_at = 0.0
        self._silent = self._repeats = 0
        self._screen = ""

    def hear(self, message: Message, screen: str) -> None:
        """Each message of the bot, in order."""

    def got_file(self) -> None:
        """A document of the bot."""

    def where(self) -> str:
        """For the notes."""
        return str(self.phone.id)

    def count(self, what: str, note: str) -> None:
        self.counts[what] += 1
        self.notes.append("\n    ".join((f"{what}: {self.where()}: {note}", *self.trail)))

    # -- seeing

    def read(self) -> str | None:
        """Take note of everything new on this phone; returns the newest screen."""
        seen = None
        while self.phone.room.unseen:
            message = self.phone.room.unseen.popleft()
            screen = look.name_of(message)
            if screen == "file":
                self.got_file()
                continue
            self.hear(message, screen)
            self.trail.append(f"<- [{screen}] {message.text[:TRAIL]!r}")
            if screen:
                self.message, seen = message, screen
        return seen

    async def look(self) -> str | None:
        """The newest screen, once it was read; None where the bot stays silent."""
        again = False
        while True:
            seen, self.fresh = self.fresh or self.read(), None
            if seen is not None:
                await asyncio.sleep(self._reading(seen))
                self._silent = 0
                return self.read() or seen
            if self._tap and self._tap.answer and self._tap.answer.text:
                return await self._toast()
            if self.quiet() > self.patience.silent:
                self._nothing()
                return None
            if self.quiet() > self.patience.again and not again:
                again = True
                self.counts["typed_again"] += 1
                await self._act(*self.did)
            await self.phone.room.news(0.1)

    def quiet(self) -> float:
        """Seconds of a running bot since something was done."""
        return self.around.uptime() - self._acted_at

    def _nothing(self) -> None:
        self.count("silent", f"after {self.did}")
        self._silent += 1
        if self._silent > MOST_SILENT:
            raise Gone(f"silent {self._silent} times")

    def _reading(self, screen: str) -> float:
        """Seconds; who is asked the same again takes more time each time."""
        self._repeats = self._repeats + 1 if screen == self._screen else 0
        self._screen = screen
        slowly = min(SLOWEST, 0.1 * 2.0**self._repeats) if self._repeats else 0.0
        return slowly + self.chance.uniform(0.01, 0.06)

    async def _toast(self) -> str:
        """A tap was only explained: unless something comes, the screen is as it was."""
        self._tap = None
        await self.phone.room.news(1.0)
        seen = self.read()
        return seen or (look.name_of(self.message) if self.message else "home")

    # -- doing

    async def types(self, said: str) -> None:
        await self._begin("types", said)

    async def taps(self, label: str) -> None:
        await self._begin("taps", label)

    async def taps_twice(self, label: str) -> None:
        """As an impatient thumb does."""
        await self._begin("taps", label)
        await self._act("taps", label)

    async def _begin(self, how: How, said: str) -> None:
        self.acts += 1
        self.did, self._acted_at = (how, said), self.around.uptime()
        await self._act(how, said)

    async def _act(self, how: How, said: str) -> None:
        """A button that is not there is typed."""
        self._tap = None
        self.trail.append(f"-> {how} {said[:TRAIL]!r}")
        if how == "taps" and self.message:
            try:
                self._tap = await self.phone.taps(said, on=self.message)
                return
            except LookupError:
                self.counts["typed_instead"] += 1
        await self.phone.says(said)
