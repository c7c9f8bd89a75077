"""Telegram, the only file that knows python-telegram-bot (with its transport beside it)."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar, cast

from telegram import (
    Bot,
    BotCommand,
    InputFile,
    ReplyKeyboardMarkup,
    constants,
    error,
)
from telegram.request import RequestData

from bot.buttons import read_data
from bot.channels import (
    Ability,
    Channel,
    Hook,
    NotSent,
    OddReply,
    Rejected,
    Rows,
    Shown,
    Unauthorized,
    Unreachable,
    Unsure,
    Update,
    Wait,
)
from bot.channels.length import Longest
from bot.channels.server_time import ServerTime
from bot.channels.shape import shape
from bot.channels.transport import NO_CONNECTION, AiohttpRequest, Fields
from domain import parse
from domain.chat import Attached, Inbound, Sort

POLL_SECONDS = 25
TOGETHER = 100  # updates
SHORTEST_WAIT = 1.0  # also where a platform asks for less than nothing
MOST_UPDATES = 2**31  # their ids have 32 bits; a negative offset would forget what waits
LONGEST_ANSWER = 200  # letters, of what a tap is answered with
CAN = Ability(
    longest=Longest(4096),
    longest_read=4000,  # a longer text arrives in several messages, in any order
    buttons=True,
    edits=True,
    keyboard=True,
    menu=True,
    busy=True,
    ordered=True,
    answers=True,
    keeps=timedelta(seconds=150),  # a tap; a message waits for a day
    together=TOGETHER,
    secret_header="X-Telegram-Bot-Api-Secret-Token",
    files=True,
)
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
logging.getLogger("telegram").setLevel(logging.CRITICAL)  # its errors quote what came in
T = TypeVar("T")
Raw = dict[str, Any]


class RawBot(Bot):
    async def raw_updates(self, offset: int | None, *, wait: int = POLL_SECONDS) -> Any:
        """getUpdates without parsing: one that cannot be parsed must not stop the others.

        Whatever the platform gives as the result.
        """
        data = {"timeout": wait, "allowed_updates": ALLOWED, "limit": TOGETHER}
        if offset is not None:
            data["offset"] = offset
        return await self._post("getUpdates", data, read_timeout=POLL_SECONDS + 10.0)

    async def raw(self, method: str, **fields: Any) -> Any:
        """A method without the objects of the library: those that every step calls."""
        data = cast(RequestData, Fields(fields))
        return await self.request.post(f"{self.base_url}/{method}", data)


class Telegram(Channel):
    name = "telegram"
    title = "Telegram"
    can = CAN

    def __init__(self, token: str, api_url: str, *, proxy: str | None = None) -> None:
        self.server, self.proxy = api_url, proxy or ""
        self._server_time = ServerTime()
        self._sending = AiohttpRequest(self._server_time, proxy=proxy)
        self._polling = AiohttpRequest(self._server_time, proxy=proxy, connections=2)
        base = f"{api_url}/bot"
        self._bot = RawBot(
            token, base, f"{api_url}/file/bot", self._sending, get_updates_request=self._polling
        )
        self._offset: int | None = None
        self._asked = False  # for updates: the first time what waits is wanted, and no more

    async def start(self) -> str:
        """Check the token against the server; returns the bot's user name."""
        try:
            await self._call(self._bot.initialize())
        except Unreachable:  # 403 to the bot itself
            raise Unauthorized from None
        return self._bot.username

    async def stop(self) -> None:
        await self._bot.shutdown()
        await self._sending.shutdown()
        await self._polling.shutdown()

    def server_time(self) -> datetime | None:
        return self._server_time.now()

    async def introduce(
        self, commands: Sequence[tuple[str, str]], description: str, language: str
    ) -> None:
        menu = [BotCommand(name, text) for name, text in commands]
        await self._call(self._bot.set_my_commands(menu, language_code=language))
        code = language or None
        await self._call(self._bot.set_my_description(description, language_code=code))

    def link(self, code: str) -> str:
        return f"https://t.me/{self._bot.username}?start={code}"

    # Receiving

    async def listen(self, hook: Hook | None) -> None:
        if hook is None:
            await self._call(self._bot.delete_webhook(drop_pending_updates=False))
            return
        allowed = list(ALLOWED)
        await self._call(
            self._bot.set_webhook(hook.url, secret_token=hook.secret, allowed_updates=allowed)
        )

    async def fetch(self) -> list[Update]:
        """Waiting for the first, but at the start; each is read on its own."""
        wait = POLL_SECONDS if self._asked else 0
        found = await self._call(self._bot.raw_updates(self._offset, wait=wait))
        self._asked = True
        raws = found if isinstance(found, list) else [found]
        updates = [Update(raw["update_id"], raw) for raw in raws if _is_update(raw)]
        if not isinstance(found, list) or len(updates) < len(found):
            raise OddReply(f"getUpdates: {shape(found)}", updates)
        return updates

    def confirm(self, update: Update) -> None:
        """With the next call of ``fetch``."""
        self._offset = update.number + 1

    def read(self, raw: dict[str, Any]) -> Inbound | None:
        """What a raw update says; None where it says nothing to us (a message in a group).

        Read as it came: five fields are wanted, and the library's objects around them cost more
        than all the rest. Raises KeyError or TypeError where one of them is missing.
        """
        if query := raw.get("callback_query"):
            return _tapped(query)
        if message := raw.get("message"):
            return _written(message, _message_key(message))
        if message := raw.get("edited_message"):
            return _written(message, f"telegram:update:{raw['update_id']}", edited=True)
        member = raw.get("my_chat_member")
        if member and member["chat"]["type"] == "private":
            gone = member["new_chat_member"]["status"] in ("kicked", "left")
            key = f"telegram:update:{raw['update_id']}"
            sort: Sort = "blocked" if gone else "unblocked"
            at = datetime.fromtimestamp(member["date"], UTC)
            chat = str(_number(member["chat"]["id"]))
            return Inbound("telegram", chat, (key,), sort, sent_at=at)
        return None

    # Showing

    async def send(self, chat: str, text: str, rows: Rows) -> Shown:
        fields = {"chat_id": int(chat), "text": text, "reply_markup": _inline(rows)}
        return _shown("sendMessage", await self._call(self._bot.raw("sendMessage", **fields)))

    async def edit(self, chat: str, message: str, text: str, rows: Rows) -> Shown:
        """Change a message in place; Refused where it is gone, success where it is the same."""
        try:
            fields = {"chat_id": int(chat), "text": text, "reply_markup": _inline(rows)}
            done = await self._call(
                self._bot.raw("editMessageText", message_id=int(message), **fields)
            )
        except Rejected as refused:
            if "not modified" in str(refused):
                return Shown(message, None)
            raise
        return _shown("editMessageText", done)

    async def send_keyboard(self, chat: str, text: str, rows: Sequence[Sequence[str]]) -> None:
        keyboard = ReplyKeyboardMarkup(rows, resize_keyboard=True, is_persistent=True)
        await self._call(self._bot.send_message(int(chat), text, reply_markup=keyboard))

    async def send_file(self, chat: str, name: str, content: bytes) -> None:
        file = InputFile(content, filename=name)
        await self._call(self._bot.send_document(int(chat), file))

    async def take_file(self, ref: str) -> bytes:
        found = await self._call(self._bot.get_file(ref))
        return bytes(await self._call(found.download_as_bytearray()))

    async def answer(self, query: str, text: str) -> None:
        said = text[:LONGEST_ANSWER] or None
        await self._call(self._bot.answer_callback_query(query, said))

    async def busy(self, chat: str) -> None:
        action = constants.ChatAction.UPLOAD_DOCUMENT
        await self._call(self._bot.send_chat_action(int(chat), action))

    async def _call(self, call: Awaitable[T]) -> T:
        """Each class of the library's errors as one of ours; the messages are not kept."""
        try:
            return await call
        except error.RetryAfter as wait:
            raise Wait(max(_seconds(wait.retry_after), SHORTEST_WAIT)) from None
        except (error.InvalidToken, error.Conflict) as trouble:
            raise (Unauthorized if isinstance(trouble, error.InvalidToken) else NotSent)(
                type(trouble).__name__
            ) from None
        except error.Forbidden:
            raise Unreachable from None
        except error.BadRequest as bad:
            raise _bad_request(bad) from None
        except error.TimedOut:
            raise Unsure("no answer") from None
        except error.NetworkError as trouble:
            certain = str(trouble).startswith(NO_CONNECTION)
            raise (NotSent if certain else Unsure)(type(trouble).__name__) from None
        except error.TelegramError as trouble:  # not the answer of a Bot API server
            raise Unsure(type(trouble).__name__) from None
        except Exception as odd:  # the library read it
            raise OddReply(f"unread: {type(odd).__name__}") from None


def _seconds(wait: float | timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _bad_request(bad: error.BadRequest) -> Exception:
    said = str(bad).lower()
    if "chat not found" in said:
        return Unreachable()
    return Rejected("not modified" if "not modified" in said else "bad request")


def _is_update(raw: Any) -> bool:
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return type(number) is int and 0 < number < MOST_UPDATES


def _shown(method: str, message: Any) -> Shown:
    """Where it stands; OddReply where the answer does not tell."""
    try:
        at = datetime.fromtimestamp(message.get("edit_date") or message["date"], UTC)
        return Shown(str(_number(message["message_id"])), at)
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError, OSError):
        raise OddReply(f"{method}: {shape(message)}") from None


def _inline(rows: Rows) -> dict[str, Any] | None:
    if not rows:
        return None
    keyboard = [[{"text": b.text, "callback_data": b.data} for b in row] for row in rows]
    return {"inline_keyboard": keyboard}


def _message_key(message: Raw) -> str:
    """Not the id of the update: it may change, and after a quiet week it may be an old one."""
    return f"telegram:message:{_number(message['chat']['id'])}:{_number(message['message_id'])}"


def _number(given: Any) -> int:
    """An id, which stands in the database and in what is sent; TypeError where it is none."""
    if type(given) is not int:
        raise TypeError("no id")
    return given


def _tapped(query: Raw) -> Inbound | None:
    message = query.get("message")
    if message is None or message["chat"]["type"] != "private":
        return None
    tap, link = read_data(query.get("data") or "")
    return Inbound(
        "telegram",
        str(_number(message["chat"]["id"])),
        (f"telegram:query:{query['id']}",),
        "tap",
        tap=tap,
        link=link,
        message=str(_number(message["message_id"])),
        query=query["id"],
        name=parse.clean(query["from"]["first_name"]),
    )


def _written(message: Raw, key: str, *, edited: bool = False) -> Inbound | None:
    """A private message; text only if the person wrote it here."""
    if message["chat"]["type"] != "private" or "from" not in message:
        return None
    text = parse.clean(message.get("text") or "")
    return Inbound(
        "telegram",
        str(_number(message["chat"]["id"])),
        (key,),
        _sort(message, text, edited),
        text=text,
        message=str(_number(message["message_id"])),
        sent_at=datetime.fromtimestamp(message["date"], UTC),
        name=parse.clean(message["from"]["first_name"]),
        attached=None if edited else _attached(message),
    )


def _attached(message: Raw) -> Attached | None:
    document = message.get("document")
    if not document:
        return None
    size, name = document.get("file_size", 0), document.get("file_name", "")
    return Attached(document["file_id"], size, name)


def _sort(message: Raw, text: str, edited: bool) -> Sort:
    if edited:
        return "edit"
    if "forward_origin" in message:
        return "forward"
    return "text" if text else "other"
