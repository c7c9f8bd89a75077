"""One bot: who it is, its chats, its queue, its profile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from playground.clock import Clock
from playground.errors import bad
from playground.files import Files
from playground.messages import Message, Tree
from playground.rooms import Event, Room
from playground.taps import Taps
from playground.updates import Updates

Listener = Callable[[Event], None]


@dataclass(slots=True)
class Profile:
    """What a bot sets about itself; commands by (scope, language)."""

    commands: dict[tuple[str, str], list[Tree]] = field(default_factory=dict)
    description: dict[str, str] = field(default_factory=dict)
    short_description: dict[str, str] = field(default_factory=dict)
    menu: dict[int, Tree] = field(default_factory=dict)

    def commands_for(self, chat_id: int, language: str = "vi") -> list[Tree]:
        """What the menu of this private chat shows."""
        for scope in (f"chat:{chat_id}", "all_private_chats", "default"):
            for code in (language, ""):
                if found := self.commands.get((scope, code)):
                    return found
        return []


class Account:
    """``first``: every id (update, message, tap) continues from here, so that a bot that
    remembers ids is not misled when the server starts anew."""

    def __init__(
        self, token: str, clock: Clock, *, name: str, username: str, keep: int, first: int = 0
    ) -> None:
        self.token = token
        self.clock = clock
        self.keep = keep
        self.first = first
        self.user: Tree = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": name,
            "username": username,
        }
        self.listeners: list[Listener] = []
        self.rooms: dict[int, Room] = {}
        self.files = Files()
        self.profile = Profile()
        self.taps = Taps(clock, first)
        self.updates = Updates(clock, self._read, first)
        self.calls: Counter[str] = Counter()

    @property
    def username(self) -> str:
        return str(self.user["username"])

    def room(self, chat_id: int) -> Room:
        """A chat the bot may know of; refused as Telegram does if nobody ever wrote there."""
        room = self.rooms.get(chat_id)
        if room is None or not room.known:
            raise bad("chat not found" if chat_id else "chat_id is empty")
        return room

    def open_room(self, chat: Tree) -> Room:
        room = self.rooms.get(chat["id"])
        if room is None:
            room = Room(chat, self.clock, self.listeners, self.keep, self.first)
            self.rooms[room.id] = room
        return room

    def _read(self, message: Message) -> None:
        message.read = True
        if self.listeners:
            self.rooms[int(message.chat["id"])].tell("read", message)
