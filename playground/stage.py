"""The phones on the page: what they show, and news for every open page."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from playground import view
from playground.api import Api
from playground.child import Child, Status
from playground.clock import Clock
from playground.messages import Tree
from playground.people import Chat
from playground.rooms import Event, Room
from playground.taps import Tap
from playground.zalo.account import ZaloBot
from playground.zalo.phone import ZaloPhone

GROUP = -1_001_000_000_001


@dataclass(frozen=True, slots=True)
class Phone:
    """One phone. ``start`` is the payload of the link its owner was invited with; ``zalo`` is the
    owner's id there, on a phone with that app.
    """

    user_id: int
    title: str
    subtitle: str
    first_name: str
    start: str | None = None
    zalo: str | None = None


class Stage:
    def __init__(
        self, api: Api, child: Child, phones: Sequence[Phone], zalo: ZaloBot | None = None
    ) -> None:
        self.api = api
        self.child = child
        self.phones = {phone.user_id: phone for phone in phones}
        self.chats = {p.user_id: api.chat(p.user_id, p.first_name) for p in phones if not p.zalo}
        self.zalo = {
            p.user_id: ZaloPhone(p.user_id, zalo.chat(p.zalo, p.first_name))
            for p in phones
            if zalo and p.zalo
        }
        for phone in self.zalo.values():
            phone.tells(self.tell)
        self.in_group: set[int] = set()
        self.pages: set[asyncio.Queue[Tree]] = set()
        self.passing: asyncio.Task[None] | None = None  # a year in a minute
        api.bot.listeners.append(self._on_chat)
        child.on_status = self._on_status
        child.on_line = lambda line: self.tell({"type": "log", "line": line})

    def hand(self, phone: int) -> Chat | ZaloPhone:
        """What the person at this phone does there; KeyError where there is none."""
        return self.zalo[phone] if phone in self.zalo else self.chats[phone]

    @property
    def clock(self) -> Clock:
        return self.api.clock

    @property
    def group(self) -> Room:
        return self.api.group(GROUP, "Chi bộ (nhóm chung)")

    def tell(self, news: Tree) -> None:
        for page in self.pages:
            page.put_nowait(news)

    def state(self) -> Tree:
        """Everything a page needs to draw itself anew."""
        account = self.api.bot
        return {
            "type": "state",
            "bot": {"name": account.user["first_name"], "username": account.username},
            "description": self._description(),
            "phones": [self._drawn(number) for number in self.phones],
            "status": asdict(self.child.status),
            "clock": self.time(),
            "log": list(self.child.lines),
        }

    def time(self) -> Tree:
        return {"now": self.clock.now(), "offset": self.clock.offset, "zone": str(self.clock.zone)}

    def clock_moved(self) -> None:
        self.tell({"type": "clock", "clock": self.time()})

    def _description(self) -> str:
        found = self.api.bot.profile.description
        return found.get("vi") or found.get("") or ""

    def _drawn(self, number: int) -> Tree:
        if number not in self.zalo:
            return self._phone(self.chats[number])
        shown = {"messages": self.zalo[number].messages, "keyboard": None, "commands": []}
        return {**asdict(self.phones[number]), **shown, "blocked": False}

    def _phone(self, chat: Chat) -> Tree:
        shown = list(chat.messages)
        if chat.id in self.in_group:
            shown += self.group.messages.values()
        shown.sort(key=lambda message: message.serial)
        return {
            **asdict(self.phones[chat.id]),
            "messages": [view.message(one, self.api.bot.files) for one in shown[-300:]],
            "keyboard": view.keyboard(chat),
            "commands": self._commands(chat),
            "blocked": chat.room.blocked,
        }

    def _commands(self, chat: Chat) -> list[Tree]:
        return self.api.bot.profile.commands_for(chat.id)

    def _on_status(self, status: Status) -> None:
        self.tell({"type": "status", "status": asdict(status)})

    def _on_chat(self, event: Event) -> None:
        if not self.pages:
            return
        if event.chat_id == GROUP:
            for user_id in self.in_group:
                self.tell(self._news(event, self.chats[user_id]))
        elif event.chat_id in self.chats:
            self.tell(self._news(event, self.chats[event.chat_id]))

    def _news(self, event: Event, chat: Chat) -> Tree:
        news: Tree = {"type": event.kind, "phone": chat.id}
        if event.message is not None:
            news["message"] = view.message(event.message, self.api.bot.files)
            if event.message.from_bot is False and event.chat_id == GROUP:
                news["message"]["mine"] = event.message.sender["id"] == chat.id
        if event.kind == "keyboard":
            news["keyboard"] = view.keyboard(chat)
        elif event.kind == "commands":
            news |= {"commands": self._commands(chat), "description": self._description()}
        elif isinstance(event.detail, Tap):
            news["tap"] = _tap(event.detail)
        return news


def _tap(tap: Tap) -> dict[str, Any]:
    answer = asdict(tap.answer) if tap.answer else None
    return {
        "id": tap.query_id,
        "chat": tap.chat_id,
        "message": tap.message_id,
        "data": tap.data,
        "answer": answer,
    }
