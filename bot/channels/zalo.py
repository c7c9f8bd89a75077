"""Zalo: text only, no buttons, no edits, no files; a bot has 50 people and 3,000 messages a month.

Written from what is public of its Bot Platform (docs/zalo.md); nothing was tried live.
"""

from __future__ import annotations

import itertools
import logging
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.channels import Ability, Channel, Hook, Rejected, Rows, Shown, Unauthorized, Unsure, Update
from bot.channels.length import UTF16, Longest
from bot.channels.zalo_client import Client, Idle
from domain import parse
from domain.chat import Inbound, Sort

POLL_SECONDS = 30
CAN = Ability(
    longest=Longest(2000, UTF16),
    longest_read=1990,  # a longer text may arrive in several messages
    answers=True,
    keeps=timedelta(),  # an update is handed over once, or never
    secret_header="X-Bot-Api-Secret-Token",
    month=3000,
    people=50,
)
WITHHELD = "message.unsupported.received"
QUESTION = re.compile(r"^(?!/?\d+\. ).*\?", re.MULTILINE)  # no line that can be chosen
SENTENCE = re.compile(
    r"(?<=[^\W\d_A-ZĐ])[»)]?[.!] (?=[^\W\d_a-z])"
)  # the end of one, before another
QUOTED = re.compile(r"«[^»]*»")  # what a person wrote
STYLES = ("b", "f_18")

log = logging.getLogger(__name__)
Raw = Mapping[str, Any]


class Zalo(Channel):
    """One bot. ``name`` tells it from the others of the deployment."""

    title = "Zalo"
    can = CAN

    def __init__(self, token: str, api_url: str, *, name: str = "zalo") -> None:
        self.name = name
        self.server = api_url
        self._client = Client(token, api_url)
        self._numbers = itertools.count(1)
        self._styled = True  # until the platform refuses it

    async def start(self) -> str:
        """Check the token against the server; returns the bot's name there."""
        try:
            found = await self._client.call("getMe")
        except Rejected:  # 404: an address without such a bot
            raise Unauthorized from None
        named = found if isinstance(found, Mapping) else {}
        return str(named.get("display_name") or named.get("account_name") or self.name)

    async def stop(self) -> None:
        await self._client.close()

    def server_time(self) -> datetime | None:
        return self._client.server_time.now()

    # Receiving

    async def listen(self, hook: Hook | None) -> None:
        if hook is None:
            await self._client.call("deleteWebhook")
        else:
            await self._client.call("setWebhook", url=hook.url, secret_token=hook.secret)

    async def fetch(self) -> list[Update]:
        """The next update, of which there is one a call; nothing where none came in time."""
        try:
            found = await self._client.call(
                "getUpdates", timeout=str(POLL_SECONDS), patience=POLL_SECONDS + 10.0
            )
        except Idle:
            return []
        raws = found if isinstance(found, list) else [found]
        return [Update(next(self._numbers), raw) for raw in raws if raw is not None]

    def read(self, raw: Raw) -> Inbound | None:
        """What an event says, bare or in the envelope of a webhook; None where nobody can be
        answered: in a group, or without a message.

        Raises KeyError or TypeError where a message lacks what every message has.
        """
        event = raw.get("result", raw)
        name, message = str(event["event_name"]), event.get("message")
        if not name.startswith("message.") or not message or not _is_private(message):
            return None
        text = parse.clean(message.get("text") or "") if name == "message.text.received" else ""
        chat = str(message["chat"]["id"])
        return Inbound(
            self.name,
            chat,
            (f"{self.name}:{chat}:{_id_of(event, message)}",),
            _sort(name, text),
            text=text,
            message=_text_or_none(message.get("message_id")),
            sent_at=_moment(message.get("date")),
            name=parse.clean(str((message.get("from") or {}).get("display_name") or "")),
        )

    # Showing

    async def send(self, chat: str, text: str, rows: Rows) -> Shown:
        """The question, if there is one, is bold and large, as long as the platform takes that."""
        if self._styled and (styles := _question(text)):
            try:
                return await self._send(chat, text, styles)
            except Rejected:
                log.warning("%s takes no styles: plain text from now on", self.name)
                self._styled = False
        return await self._send(chat, text, None)

    async def _send(self, chat: str, text: str, styles: Sequence[Raw] | None) -> Shown:
        try:
            sent = await self._client.call(
                "sendMessage", chat_id=chat, text=text, text_styles=styles
            )
        except Idle:  # 408 where nothing is waited for
            raise Unsure("no answer") from None
        known = sent if isinstance(sent, Mapping) else {}
        return Shown(_text_or_none(known.get("message_id")), _moment(known.get("date")))

    async def send_file(self, chat: str, name: str, content: bytes) -> None:
        """The platform carries none: ``can.files``."""
        raise Rejected


def _is_private(message: Raw) -> bool:
    chat, sender = message.get("chat") or {}, message.get("from") or {}
    kind = str(chat.get("chat_type", "PRIVATE")).upper()
    return bool(chat.get("id")) and kind == "PRIVATE" and not sender.get("is_bot")


def _id_of(event: Raw, message: Raw) -> str:
    """Of the message; where it has none, which is seen with what is withheld, its moment."""
    return str(message.get("message_id") or f"{event['event_name']}:{message.get('date')}")[:60]


def _sort(event: str, text: str) -> Sort:
    if event == WITHHELD:
        return "withheld"
    return "text" if text else "other"


def _moment(value: Any) -> datetime | None:
    """From milliseconds, as a number or as its digits."""
    if not str(value or "").isdecimal():
        return None
    try:
        return datetime.fromtimestamp(int(value) / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _text_or_none(value: Any) -> str | None:
    return str(value)[:64] if value else None


def _question(text: str) -> list[dict[str, Any]]:
    """The last question, without what stands before it in its line or explains it behind its mark,
    in UTF-16 units.
    """
    found = list(QUESTION.finditer(QUOTED.sub(lambda one: "x" * len(one[0]), text)))
    if not found:
        return []
    at, end = found[-1].span()
    at = max((one.end() for one in SENTENCE.finditer(text, at, end)), default=at)
    start, length = _units(text[:at]), _units(text[at:end])
    return [{"start": start, "len": length, "st": style} for style in STYLES]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
