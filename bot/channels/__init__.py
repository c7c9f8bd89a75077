"""All that a channel is: what it can, how it receives, shows and fails.

One file a channel, registered in bot/start.py; nothing else names a platform or knows its limits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.channels.length import Longest
from domain.chat import Inbound


@dataclass(frozen=True, slots=True)
class Ability:
    """What a channel can; what it cannot, the shell does another way (docs/decisions/0011).

    ``buttons``: under a message; else choices are lines, each with a key to type.
    ``edits``: a message may change in place; else it is said anew, and a long text goes in parts.
    ``keyboard``: buttons that stay at the bottom. ``menu``: the platform lists the commands.
    ``busy``: a sign while a file is made.
    ``longest``: of a text that is sent. ``longest_read``: letters; one that came as long is a part.
    ``ordered``: ids of messages are numbers that grow in a chat; else their moments are compared.
    ``answers``: ``fetch`` comes back now and then though nothing came; silence means that it hangs.
    ``keeps``: how long what was not confirmed waits at the platform; None: nothing is ever lost.
    ``together``: updates that one ``fetch`` brings at most, where more may wait behind them.
    ``secret_header``: which proves that a post comes from the platform; "": it never posts.
    ``files``: it takes files, or puts them where they can be had; else they are opened by a link.
    ``month``, ``people``: how many messages a month, and people, it carries; None: any number.
    """

    longest: Longest
    longest_read: int
    buttons: bool = False
    edits: bool = False
    keyboard: bool = False
    menu: bool = False
    busy: bool = False
    ordered: bool = False
    answers: bool = False
    keeps: timedelta | None = None
    together: int | None = None
    secret_header: str = ""
    files: bool = False
    month: int | None = None
    people: int | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """``data`` comes back with a tap, at most 64 bytes: ``bot.buttons`` writes and reads it."""

    text: str
    data: str


Rows = Sequence[Sequence[Button]]


@dataclass(frozen=True, slots=True)
class Hook:
    """Where a platform is to post what comes in, and the secret it proves itself by."""

    url: str
    secret: str


@dataclass(frozen=True, slots=True)
class Update:
    """What was fetched, as it came; the numbers grow, and a repeat has the number it had."""

    number: int
    raw: Any


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a message stands now and since when, in the platform's own terms."""

    message: str | None
    at: datetime | None


class Ended(Exception):
    """Nothing will come on this channel any more: a script came to its end."""


class Trouble(Exception):
    """A message could not be shown. Never holds content or a token.

    ``server``, ``title``, ``name`` and ``proxy`` tell operators where it happened, as far as it
    matters.
    """

    server = title = name = proxy = ""

    def at(self, channel: Channel) -> None:
        """It happened there."""
        self.server, self.title, self.name = channel.server, channel.title, channel.name
        self.proxy = channel.proxy


class Wait(Trouble):
    """Too fast for this chat: try again after ``seconds``."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Unreachable(Trouble):
    """Blocked, or no such chat: only the person can heal it."""


class Unsure(Trouble):
    """No answer, or a cut connection: it may have been shown."""


class OddReply(Unsure):
    """An answer that nobody foresaw: ``shape`` tells how it was made, without what it said.

    ``updates``: of several that came together, those that can be read all the same.
    """

    def __init__(self, shape: str, updates: Sequence[Update] = ()) -> None:
        super().__init__("odd reply")
        self.shape = shape
        self.updates = updates


class NotSent(Trouble):
    """The platform was not reached: it was certainly not shown."""


class Rejected(Trouble):
    """The platform does not take this message as it is."""


class Unauthorized(Trouble):
    """The token is refused: several times in a row, the process stops and says so."""


class Channel(Protocol):
    """A chat is named by the platform's id as text. Every method may raise a Trouble.

    ``name`` is unique in a deployment, at most 20 letters: it stands in the database and in the
    address of the webhook. ``title`` is what operators call it, ``server`` the address it is
    reached at, ``proxy`` on the way there. What stands here is for a channel that cannot do it.
    """

    name: str
    title: str
    server: str
    proxy: str = ""
    can: Ability

    async def start(self) -> str:
        """Check the token against the server; returns the bot's name there."""
        ...

    async def stop(self) -> None: ...

    def server_time(self) -> datetime | None:
        """What time it is there; None: it has not said."""
        return None

    async def introduce(
        self, commands: Sequence[tuple[str, str]], description: str, language: str
    ) -> None:
        """The menu of commands (name, what it does), and what a chat shows before anything was
        said, in this language ("": in all others); called where ``can.menu``.
        """
        raise Rejected

    def link(self, code: str) -> str:
        """What opens the bot with this code, after ``start``; "" where there is no such thing."""
        return ""

    # Receiving

    async def listen(self, hook: Hook | None) -> None:
        """Have what comes posted to this address; None: it will be fetched."""
        return None

    async def fetch(self) -> Sequence[Update]:
        """What came since the last that was confirmed, waiting for the first; may raise Ended."""
        ...

    def confirm(self, update: Update) -> None:
        """It is in the database: the platform need not keep it, nor what came before it."""
        return None

    def read(self, raw: Any) -> Inbound | None:
        """What came, by either way, says this; None where it says nothing to us (in a group).

        Any exception: it cannot be read, and is parked.
        """
        ...

    # Showing

    async def send(self, chat: str, text: str, rows: Rows) -> Shown:
        """``text`` fits ``can.longest``; ``rows`` are empty without ``can.buttons``."""
        ...

    async def edit(self, chat: str, message: str, text: str, rows: Rows) -> Shown:
        """Called where ``can.edits``; Refused where the message is gone."""
        raise Rejected

    async def send_keyboard(self, chat: str, text: str, rows: Sequence[Sequence[str]]) -> None:
        """Called where ``can.keyboard``."""
        raise Rejected

    async def send_file(self, chat: str, name: str, content: bytes) -> str | None:
        """None: it is sent. Else where it can be had, which is then said."""
        ...

    async def take_file(self, ref: str) -> bytes:
        """What somebody sent, by ``Inbound.attached``; Rejected where it cannot be had."""
        raise Rejected

    async def answer(self, query: str, text: str) -> None:
        """Answer a tap; called where ``can.buttons``."""
        raise Rejected

    async def busy(self, chat: str) -> None:
        """A file is being made; called where ``can.busy``."""
        raise Rejected


async def start(channel: Channel) -> str:
    """``channel.start``; its trouble tells which server it was."""
    try:
        return await channel.start()
    except Trouble as trouble:
        trouble.at(channel)
        raise
