"""A chat as the server keeps it: its messages, its keyboard, and who waits for news."""

from __future__ import annotations

import asyncio
import itertools
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playground.clock import Clock
from playground.markup import REMOVED
from playground.messages import Keyboard, Message, Tree

_serial = itertools.count(1)


@dataclass(slots=True)
class Event:
    """News of a chat for those who draw it: "message", "edit", "delete", "read", "typing",
    "keyboard", "answer", "tap"."""

    kind: str
    chat_id: int
    message: Message | None = None
    detail: Any = None


class Room:
    def __init__(
        self,
        chat: Tree,
        clock: Clock,
        listeners: list[Callable[[Event], None]],
        keep: int,
        first: int,
    ) -> None:
        self.chat = chat
        self.id = int(chat["id"])
        self.clock = clock
        self.listeners = listeners
        self.keep = keep
        self.messages: dict[int, Message] = {}
        self.last_id = first
        self.known = False
        self.blocked = False
        self.keyboard: Keyboard | None = None
        self.unseen: deque[Message] = deque(maxlen=keep)
        self.waiting: list[asyncio.Future[bool]] = []

    def add(
        self,
        sender: Tree,
        text: str = "",
        entities: list[Tree] | None = None,
        *,
        media: Tree | None = None,
        markup: Tree | None = None,
        extra: Tree | None = None,
    ) -> Message:
        """Append a message with the next id of this chat."""
        self.last_id += 1
        message = Message(
            self.last_id, self.chat, sender, int(self.clock.now()), text, entities or []
        )
        message.media, message.markup, message.extra = media or {}, markup, extra or {}
        message.serial = next(_serial)
        self.messages[message.message_id] = message
        if len(self.messages) > self.keep:
            del self.messages[next(iter(self.messages))]
        self.show("message", message)
        return message

    def edited(self, message: Message, *, silent: bool = False) -> None:
        """Tell about an edit; a change of buttons alone is not marked as edited."""
        if not silent:
            message.edit_date = int(self.clock.now())
        self.show("edit", message)

    def delete(self, message: Message) -> None:
        del self.messages[message.message_id]
        self.tell("delete", message)

    def set_keyboard(self, keyboard: Keyboard | None) -> None:
        if keyboard is None:
            return
        self.keyboard = None if keyboard is REMOVED else keyboard
        self.tell("keyboard", detail=self.keyboard)

    def show(self, kind: str, message: Message) -> None:
        if message.from_bot:
            self.unseen.append(message.snapshot())
            self.wake()
        if self.listeners:
            self.tell(kind, message)

    def tell(self, kind: str, message: Message | None = None, detail: Any = None) -> None:
        for listener in self.listeners:
            listener(Event(kind, self.id, message, detail))

    def wake(self) -> None:
        for future in self.waiting:
            _settle(future, True)
        self.waiting.clear()

    async def news(self, within: float) -> bool:
        """Wait until the bot does something here; False after ``within`` seconds."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[bool] = loop.create_future()
        self.waiting.append(future)
        handle = loop.call_later(within, _settle, future, False)
        try:
            return await future
        finally:
            handle.cancel()
            if future in self.waiting:
                self.waiting.remove(future)


def _settle(future: asyncio.Future[bool], value: bool) -> None:
    if not future.done():
        future.set_result(value)
