"""A person with a phone: what they do in their chat with the bot, and what they see there."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence

from playground import attachments, wording
from playground.accounts import Account
from playground.messages import Button, Keyboard, Message, Tree
from playground.rooms import Room
from playground.taps import Tap

PART = 4096


class Chat:
    """The private chat of one person with one bot. Everything is at once visible to the bot."""

    def __init__(self, account: Account, room: Room, user: Tree) -> None:
        self.account = account
        self.room = room
        self.user = user

    # -- what the person sees

    @property
    def id(self) -> int:
        return self.room.id

    @property
    def messages(self) -> list[Message]:
        """Both sides, oldest first, as they look now."""
        return list(self.room.messages.values())

    @property
    def last(self) -> Message:
        """The newest message of the bot, as it looks now."""
        for message in reversed(self.room.messages.values()):
            if message.from_bot:
                return message
        raise LookupError("the bot has not written yet")

    @property
    def keyboard(self) -> Keyboard | None:
        return self.room.keyboard

    async def next(self, within: float = 60.0) -> Message:
        """The bot's next message or edit (``.edited``) not yet looked at, as it was then."""
        return await next_in(self.room, within)

    async def sees(self, text: str, within: float = 60.0) -> Message:
        """Look at what comes until a message contains this text."""
        end = time.monotonic() + within
        seen: list[str] = []
        while (left := end - time.monotonic()) > 0:
            try:
                message = await next_in(self.room, left)
            except TimeoutError:
                break
            if text in message.text:
                return message
            seen.append(message.text)
        raise TimeoutError(f"{text!r} did not come in {within} s; came: {seen}")

    async def nothing(self, seconds: float = 0.2) -> None:
        """AssertionError if the bot shows something meanwhile."""
        if self.room.unseen or await self.room.news(seconds):
            raise AssertionError(f"unexpected: {self.room.unseen[0].text!r}")

    def forget(self) -> None:
        """Count everything shown so far as looked at."""
        self.room.unseen.clear()

    def opens(self, message: Message) -> bytes:
        """The content of the file in a message."""
        if message.file_id is None:
            raise LookupError(f"no file in {message.text!r}")
        return self.account.files.by_id(message.file_id).content

    # -- what the person does

    async def says(self, text: str, *, reply_to: int | None = None) -> Message:
        """Type and send; the app cuts what is longer than 4,096 characters into several."""
        extra: Tree = {}
        if reply_to is not None:
            extra["reply_to_message"] = self.room.messages[reply_to].json()
        plain = text.strip()
        for start in range(0, max(len(plain) - PART, 0), PART):
            self._send(plain[start : start + PART])
        rest = len(plain) - 1 - (len(plain) - 1) % PART if plain else 0
        return self._send(plain[rest:], extra=extra)

    async def starts(self, payload: str = "") -> Message:
        """Open a link t.me/bot?start=payload."""
        return await self.says(f"/start {payload}".strip())

    async def presses(self, label: str) -> Message:
        """A key of the permanent keyboard."""
        labels = self.room.keyboard.labels if self.room.keyboard else []
        if label not in labels:
            raise LookupError(f"no key {label!r} among {labels}")
        return await self.says(label)

    async def taps(self, label: str, *, on: Message | int | None = None) -> Tap:
        """An inline button by its label (or a part only one has), newest message first."""
        message, button = self._find(label, on)
        if button.url is not None:
            raise LookupError(f"{label!r} is a link: use follows()")
        return await self.taps_data(message, button.data or "")

    async def taps_data(self, on: Message | int, data: str, *, group: Room | None = None) -> Tap:
        """Send any callback data, made up or of a button long gone."""
        room = group or self.room
        message = room.messages[on if isinstance(on, int) else on.message_id]
        tap = self.account.taps.add(room.id, message.message_id, data)
        query: Tree = {
            "id": tap.query_id,
            "from": self.user,
            "message": message.json(),
            "chat_instance": str(room.id * 7919),
            "data": data,
        }
        room.tell("tap", detail=tap)
        self.account.updates.put("callback_query", query, room.id)
        await asyncio.sleep(0)
        return tap

    async def follows(self, url: str) -> Message:
        """Open a deep link to this bot."""
        before, found, payload = url.partition("?start=")
        if not found or not before.endswith(f"/{self.account.username}"):
            raise LookupError(f"not a link to this bot: {url}")
        return await self.starts(payload)

    async def edits(self, message: Message | int, text: str) -> Message:
        """Change one of their own messages."""
        own = self.room.messages[message if isinstance(message, int) else message.message_id]
        own.text, own.entities = text.strip(), wording.spotted(text.strip())
        self.room.edited(own)
        self.account.updates.put("edited_message", own.json(), self.id, own)
        return own

    async def forwards(self, text: str, *, of: str = "Nguyễn Văn Khác") -> Message:
        return self._send(text, extra=attachments.forwarded(of, self.account.clock.now()))

    async def sends_sticker(self, emoji: str = "👍") -> Message:
        return self._send(media=attachments.sticker(self.account.files, emoji))

    async def sends_voice(self, seconds: int = 3) -> Message:
        return self._send(media=attachments.voice(self.account.files, seconds))

    async def sends_contact(self, phone: str) -> Message:
        return self._send(media=attachments.contact(phone, self.user))

    async def sends_document(self, name: str, content: bytes, caption: str = "") -> Message:
        return self._send(caption, media=attachments.document(self.account.files, name, content))

    async def sends_photos(
        self, pictures: Sequence[bytes] | int = 1, caption: str = ""
    ) -> list[Message]:
        """One photo, or an album: several messages with one ``media_group_id``."""
        contents = [attachments.PIXEL] * pictures if isinstance(pictures, int) else pictures
        extra: Tree = {}
        if len(contents) > 1:
            extra["media_group_id"] = str(random.getrandbits(50))
        return [
            self._send(
                "" if number else caption,
                media=attachments.photo(self.account.files, content),
                extra=extra,
            )
            for number, content in enumerate(contents)
        ]

    async def says_in(self, group: Room, text: str) -> Message:
        """Write in a group the bot is in."""
        return self._send(text.strip(), room=group)

    async def blocks(self) -> None:
        """Block the bot: sending gets 403 from now on."""
        self._member("member", "kicked")

    async def unblocks(self) -> None:
        self._member("kicked", "member")

    # -- how

    def _send(
        self,
        text: str = "",
        *,
        media: Tree | None = None,
        extra: Tree | None = None,
        room: Room | None = None,
    ) -> Message:
        place = room or self.room
        if self.room.blocked and room is None:
            self._member("kicked", "member")
        place.known = True
        entities = wording.spotted(text)
        message = place.add(self.user, text, entities, media=media, extra=extra)
        self.account.updates.put("message", message.json(), place.id, message)
        return message

    def _member(self, old: str, new: str) -> None:
        self.room.blocked = new == "kicked"
        bot = self.account.user
        change: Tree = {
            "chat": self.room.chat,
            "from": self.user,
            "date": int(self.account.clock.now()),
            "old_chat_member": _status(bot, old),
            "new_chat_member": _status(bot, new),
        }
        self.account.updates.put("my_chat_member", change, self.id)

    def _find(self, label: str, on: Message | int | None) -> tuple[Message, Button]:
        places = reversed(self.messages)
        if on is not None:
            places = iter([self.room.messages[on if isinstance(on, int) else on.message_id]])
        seen: list[str] = []
        for message in places:
            buttons = [button for row in message.buttons for button in row]
            exact = [button for button in buttons if button.label == label]
            found = exact or [button for button in buttons if label in button.label]
            if len(found) == 1 or exact:
                return message, found[0]
            seen += message.labels
        raise LookupError(f"no button {label!r} (or several) among {seen}")


async def next_in(room: Room, within: float = 60.0) -> Message:
    """The bot's next message or edit in a room, a group too."""
    end = time.monotonic() + within
    while not room.unseen:
        if not await room.news(max(0.0, end - time.monotonic())) and not room.unseen:
            raise TimeoutError(f"nothing from the bot in {within} s")
    return room.unseen.popleft()


def _status(bot: Tree, status: str) -> Tree:
    extra = {"until_date": 0} if status == "kicked" else {}
    return {"user": bot, "status": status, **extra}
