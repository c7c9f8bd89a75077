"""A phone with Zalo, held by a script that was written for one with buttons."""

from __future__ import annotations

import asyncio
import os
import re
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from email.message import Message as Headers
from typing import Any, NoReturn
from urllib.parse import unquote

import aiohttp
import pytest

from bot.numbered import HOME
from bot.tickets import CONTENT
from playground.zalo.messages import ZaloMessage
from playground.zalo.room import ZaloChat
from tests.twice.way import HERE, key_to

LINE = re.compile(r"^(?:(/?[0-9]{1,2})\. )?(.+)$")
LISTED = re.compile(r"^([0-9]{1,3}(?:\.[0-9]{1,2})?)\. (.+)$", re.MULTILINE)
PART = re.compile(r"\(([0-9]+)/([0-9]+)\) ")
HINT = re.compile(r"^.{0,60}([Gg]õ số|[Tt]ype )")
FILE = re.compile(r"https?://\S+/t/\S+")
WORDS_OF_BUTTONS = re.compile(r"\b(bấm|nút|chạm)\b", re.IGNORECASE)
MOST = 6
Offered = Callable[[int], Awaitable[dict[str, str]]]  # of whom: the key of each link
PATIENCE = float(os.environ.get("TWICE_PATIENCE", "5"))  # seconds


def not_there(what: str) -> NoReturn:
    pytest.skip(f"not on Zalo: {what}")


@dataclass(eq=False)
class Seen:
    """A message as the script looks at it: what has a key to type is what has a label elsewhere."""

    text: str
    from_bot: bool = True
    link: str = ""
    file_name: str | None = None
    content: bytes = b""
    edited: bool = False
    keys: dict[str, str] = field(default_factory=dict)

    @property
    def listed(self) -> list[str]:
        """What a page lists and reads itself: any number of them."""
        return [label for label, key in self.keys.items() if label.startswith(f"{key}. ")]

    @property
    def labels(self) -> list[str]:
        return list(self.keys)

    @property
    def kind(self) -> str:
        return "document" if self.link else "text"

    @property
    def file_id(self) -> str | None:
        return self.link or None

    @property
    def buttons(self) -> NoReturn:
        not_there("what is behind a button")

    @property
    def message_id(self) -> NoReturn:
        not_there("the number of a message")


def seen(message: ZaloMessage) -> Seen:
    return Seen(message.text, message.from_bot, keys=keys_of(message.text))


def keys_of(text: str) -> dict[str, str]:
    """By label what is typed: of the lines at the end of a message, then of what it lists."""
    *before, hint = text.rstrip().split("\n")
    if not HINT.match(hint):
        return {}
    lines: list[tuple[str, str]] = []
    for line in reversed(before):
        found = LINE.match(line)
        if found is None or not found[1]:
            break
        lines.insert(0, (found[1], found[2]))
    if not any(key.startswith("/") for key, _ in lines) and {key for key, _ in lines} != {HOME}:
        return {label: key for key, label in lines}
    chosen = {label if key[0] == "/" else f"{key}. {label}": key for key, label in lines}
    listed = {f"{number}. {name}": number for number, name in LISTED.findall("\n".join(before))}
    return chosen | {label: key for label, key in listed.items() if label not in chosen}


class Phone:
    """Does what a script wants done as somebody with Zalo would, or passes the test over."""

    def __init__(
        self, room: ZaloChat, number: int, reached_at: str, public: str, offered: Offered
    ) -> None:
        self.room = room
        self._offered = offered
        self.id = number
        self.user = {"id": number, "first_name": room.name, "is_bot": False}
        self.faults: list[str] = []
        self._at, self._public = reached_at, public
        self._unseen: deque[Seen] = deque()
        self._all: list[Seen] = []
        self._came = asyncio.Event()
        self._parts: list[str] = []
        room.listeners.append(self._add)

    def _add(self, message: ZaloMessage) -> None:
        one = self._whole(seen(message))
        if one is None:
            return
        self._all.append(one)
        if not message.from_bot:
            return
        self._look(one)
        files = [Seen("", link=link) for link in FILE.findall(message.text)]
        self._unseen.extend([one, *files])
        self._all.extend(files)
        self._came.set()

    def _whole(self, one: Seen) -> Seen | None:
        """What came in parts, once the last is there: a script waits for one message."""
        part = PART.match(one.text) if one.from_bot else None
        if part is None:
            return one
        self._parts.append(one.text[part.end() :])
        if part[1] != part[2]:
            return None
        text, self._parts = "\n".join(self._parts), []
        return Seen(text, keys=keys_of(text))

    def _look(self, one: Seen) -> None:
        if len([key for key in one.keys.values() if key.strip("/0")]) > MOST + len(one.listed):
            self.faults.append(f"too many choices: {one.text[-300:]!r}")
        if found := WORDS_OF_BUTTONS.search(one.text):
            self.faults.append(f"speaks of {found[0]!r}: {one.text[:300]!r}")

    # -- what the person sees

    @property
    def messages(self) -> list[Seen]:
        return list(self._all)

    @property
    def last(self) -> Seen:
        return next(one for one in reversed(self._all) if one.from_bot and not one.link)

    @property
    def keyboard(self) -> NoReturn:
        not_there("a permanent keyboard")

    async def next(self, within: float = PATIENCE) -> Seen:
        async with asyncio.timeout(within):
            while not self._unseen:
                self._came.clear()
                await self._came.wait()
        found = self._unseen.popleft()
        if found.link:
            await self._fetch(found)
        return found

    async def _fetch(self, one: Seen) -> None:
        url = one.link.replace(self._public, self._at)
        async with aiohttp.request("GET", f"{url}/{CONTENT}") as answer:
            one.content = await answer.read()
            headers = Headers()
            headers["content-disposition"] = answer.headers.get("Content-Disposition", "")
        one.file_name = unquote(str(headers.get_filename() or ""))

    async def sees(self, text: str, within: float = PATIENCE) -> Seen:
        end, came = time.monotonic() + within, []
        while (left := end - time.monotonic()) > 0:
            try:
                message = await self.next(left)
            except TimeoutError:
                break
            if text in message.text:
                return message
            came.append(message.text)
        raise TimeoutError(f"{text!r} did not come in {within} s; came: {came}")

    async def nothing(self, seconds: float = 0.2) -> None:
        await asyncio.sleep(seconds)
        if self._unseen:
            raise AssertionError(f"unexpected: {self._unseen[0].text!r}")

    def forget(self) -> None:
        self._unseen.clear()

    def opens(self, message: Seen) -> bytes:
        return message.content

    # -- what the person does

    async def says(self, text: str, *, reply_to: int | None = None) -> Seen:
        if reply_to is not None:
            not_there("an answer to a certain message")
        if not text.strip():
            not_there("a message without text")
        zero = text.strip() == "0" and "/0" in self.last.keys.values()
        await self.room.says("số 0" if zero else text.strip())
        return next(one for one in reversed(self._all) if not one.from_bot)

    async def starts(self, payload: str = "") -> Seen:
        """There is no link that opens the bot with a code: it is typed."""
        return await self.says(payload or "xin chào")

    async def presses(self, label: str) -> Seen:
        return await self.says(label)

    async def taps(self, label: str, *, on: object = None) -> None:
        if isinstance(on, Seen):  # what its line said is typed, whatever stands there now
            await self.says(next((key for line, key in on.keys.items() if label in line), label))
            return
        await self.says(self._key(label))

    async def taps_data(self, on: object, data: str) -> None:
        """A line or a letter that leads there, by its key; who has none cannot get there."""
        keys = await self._offered(self.id)
        key = keys.get(data) or await key_to(self._leads, data)
        if key is None:
            not_there("what is behind a button")
        if key != HERE:
            self.forget()
            await self.says(key)

    async def _leads(self, typed: str) -> dict[str, str]:
        """Say it; what can be typed on what comes."""
        self.forget()
        await self.says(typed)
        self._unseen.appendleft(await self.next())
        rows = {key: key for label, key in self.last.keys.items() if label.startswith(f"{key}. ")}
        return rows | await self._offered(self.id)

    def _key(self, label: str) -> str:
        came: list[str] = []
        for one in reversed(self._all):
            if label in one.keys:
                return one.keys[label]
            found = [key for line, key in one.keys.items() if label in line]
            if len(found) == 1:
                return found[0]
            came += one.labels
        raise LookupError(f"no line {label!r} (or several) among {came}")

    async def sends_sticker(self, emoji: str = "") -> None:
        await self.room.sends_sticker()

    async def sends_voice(self, seconds: int = 3) -> None:
        await self.room.sends_voice()

    async def sends_photos(self, pictures: object = 1, caption: str = "") -> None:
        await self.room.sends_photo(caption)

    def __getattr__(self, name: str) -> Any:
        missing = {
            "edits": "a message that is edited",
            "forwards": "a sign that a message was forwarded",
            "sends_document": "a file from a person",
            "sends_contact": "a contact as such",
            "says_in": "a group",
            "blocks": "a sign that the bot was blocked",
            "unblocks": "a sign that the bot was blocked",
            "follows": "a link that opens the bot",
        }
        if name in missing:
            not_there(missing[name])
        raise AttributeError(name)
