"""One bot of the platform: its people, what waits for it, what it has sent this month."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from playground.clock import Clock
from playground.zalo.errors import ZaloRefused
from playground.zalo.messages import Tree
from playground.zalo.queue import Queue
from playground.zalo.room import ZaloChat

PEOPLE, MONTH = 50, 3000


class ZaloBot:
    """``people`` and ``month``: how many the plan allows."""

    def __init__(self, token: str, name: str, clock: Clock) -> None:
        self.token = token
        self.name = name
        self.clock = clock
        self.people = PEOPLE
        self.month = MONTH
        self.chats: dict[str, ZaloChat] = {}
        self.queue = Queue(clock)
        self.sent: Counter[str] = Counter()  # by month
        self.calls: Counter[str] = Counter()

    def chat(self, user_id: str, name: str = "Hùng") -> ZaloChat:
        """The chat of this person; the same object for the same person."""
        if user_id not in self.chats:
            self.chats[user_id] = ZaloChat(user_id, name, self.clock, self._hand)
        return self.chats[user_id]

    def _hand(self, chat: ZaloChat, update: Tree) -> None:
        if self._lets_in(chat):
            self.queue.put(update)

    def _lets_in(self, chat: ZaloChat) -> bool:
        """Whether this person is heard: the first so many are."""
        known = sum(one.known for one in self.chats.values())
        if not chat.known and known >= self.people:
            chat.refused = True
            return False
        chat.known = True
        return True

    def room(self, chat_id: object) -> ZaloChat:
        """A chat that the bot may know of."""
        if not isinstance(chat_id, str) or not chat_id:
            raise ZaloRefused(400, "chat_id must be a string")
        found = self.chats.get(chat_id)
        if found is None or not found.known:
            raise ZaloRefused(404, "chat not found")
        return found

    def count(self) -> None:
        """One message more of this month; refused where there were enough."""
        month = datetime.fromtimestamp(self.clock.now(), self.clock.zone).strftime("%Y-%m")
        if self.sent[month] >= self.month:
            raise ZaloRefused(429, "quota exceeded")
        self.sent[month] += 1

    def milliseconds(self) -> int:
        return int(self.clock.now() * 1000)
