"""The chat of one person with one bot: what is in it, and what the person does and sees."""

from __future__ import annotations

import asyncio
import re
import time
from collections import deque
from collections.abc import Callable

from playground.clock import Clock
from playground.zalo.messages import Tree, ZaloMessage, new_id

PART = 2000  # the app cuts what is longer into several messages
LINE = re.compile(r"^(?:(/?[0-9]+)\. )?(.*)$", re.MULTILINE)
KEEP = 1000


class ZaloChat:
    """``hand`` takes what the bot is told. ``refused``: this person is one too many."""

    def __init__(
        self, user_id: str, name: str, clock: Clock, hand: Callable[[ZaloChat, Tree], None]
    ) -> None:
        self._clock = clock
        self._hand = hand
        self.id = user_id
        self.name = name
        self.known = False
        self.refused = False
        self.messages: deque[ZaloMessage] = deque(maxlen=KEEP)
        self.unseen: deque[ZaloMessage] = deque(maxlen=KEEP)
        self.listeners: list[Callable[[ZaloMessage], None]] = []
        self._came = asyncio.Event()

    # -- what the person sees

    @property
    def last(self) -> ZaloMessage:
        """The newest message of the bot."""
        return next(one for one in reversed(self.messages) if one.from_bot)

    async def next(self, within: float = 60.0) -> ZaloMessage:
        async with asyncio.timeout(within):
            while not self.unseen:
                self._came.clear()
                await self._came.wait()
        return self.unseen.popleft()

    async def sees(self, text: str, within: float = 60.0) -> ZaloMessage:
        """Look at what comes until a message holds this text."""
        end, seen = time.monotonic() + within, []
        while (left := end - time.monotonic()) > 0:
            try:
                message = await self.next(left)
            except TimeoutError:
                break
            if text in message.text:
                return message
            seen.append(message.text)
        raise TimeoutError(f"{text!r} did not come in {within} s; came: {seen}")

    async def nothing(self, seconds: float = 0.2) -> None:
        """AssertionError if the bot says something meanwhile."""
        await asyncio.sleep(seconds)
        if self.unseen:
            raise AssertionError(f"unexpected: {self.unseen[0].text!r}")

    def forget(self) -> None:
        """Count everything shown so far as looked at."""
        self.unseen.clear()

    # -- what the person does

    async def says(self, text: str) -> None:
        """Type and send, in several messages where it is long."""
        for start in range(0, max(len(text), 1), PART):
            self.sends("message.text.received", text=text[start : start + PART])
        await asyncio.sleep(0)

    async def taps(self, label: str) -> None:
        """There is nothing to tap: type the key of the line with this label."""
        await self.says(self.key(label))

    def key(self, label: str) -> str:
        """Of the line with this label, in the newest message that has one."""
        for message in reversed(self.messages):
            if message.from_bot:
                lines = LINE.findall(message.text)
                if found := [key for key, line in lines if key and label in line]:
                    return str(found[-1])
        raise LookupError(f"no line {label!r}")

    async def sends_sticker(self) -> None:
        self.sends("message.sticker.received", sticker="https://stickers.example/1.png")

    async def sends_photo(self, caption: str = "") -> None:
        photo = {"photo": "https://photos.example/1.jpg", "caption": caption}
        self.sends("message.image.received", **photo)

    async def sends_voice(self) -> None:
        self.sends("message.voice.received", voice_url="https://voices.example/1.m4a")

    async def says_withheld(self, text: str) -> None:
        """As somebody whose texts the platform does not hand over."""
        self.sends("message.unsupported.received", withheld=text)

    def sends(self, event: str, *, text: str = "", withheld: str = "", **extra: str) -> ZaloMessage:
        """Any event of this chat, handed to the bot."""
        at = int(self._clock.now() * 1000)
        message = ZaloMessage(new_id(), self.id, False, at, text or withheld, event, dict(extra))
        self.add(message)
        self._hand(self, self.update(message, text="" if withheld else None))
        return message

    def update(self, message: ZaloMessage, text: str | None = None) -> Tree:
        """What the bot is told of it."""
        said = message.text if text is None else text
        content: Tree = {
            "from": {"id": self.id, "display_name": self.name, "is_bot": False},
            "chat": {"id": self.id, "chat_type": "PRIVATE"},
            "message_id": message.message_id,
            "date": message.date,
            **({"text": said} if said else {}),
            **message.extra,
        }
        return {"event_name": message.event, "message": content}

    # -- how

    def add(self, message: ZaloMessage) -> None:
        self.messages.append(message)
        if message.from_bot:
            self.unseen.append(message)
            self._came.set()
        for listener in self.listeners:
            listener(message)
