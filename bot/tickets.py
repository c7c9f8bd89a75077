"""Files by address: a person opens over the web what a channel cannot carry.

The address holds a secret and nothing else. It is good for one person, one file and a while; the
right is asked again at every opening, so that it ends with the post, and with the chat it was shown
in. Nothing is kept ready: the file is made when it is opened.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from domain.chat import File
from handlers.access import NOT_FOUND
from handlers.admission import NotFound
from storage import chat, ticket
from storage.store import Store
from storage.ticket import Ticket

LIFE = timedelta(hours=24)
MOST_AT_ONCE = 2  # files that are being made: each takes a thread
PAGES = frozenset({"table"})  # files that are read in a browser, on whatever channel
PATH, CONTENT = "/t", "tep"  # of the page, and below it of the file itself

Maker = Callable[[File, int], Awaitable[tuple[str, bytes]]]  # for which chat; may raise NotFound
Asks = Callable[[File, int], Awaitable[object]]


class NotMade(NotFound):
    """It may be had, but not made on this machine; ``said`` tells why."""


class Tickets:
    """``public_url``: where the web server is reached from outside; "": it is not. ``ask`` raises
    NotFound where the file may not be had.
    """

    def __init__(
        self, store: Store, public_url: str, make: Maker, ask: Asks, now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._public_url = public_url
        self._make = make
        self._ask = ask
        self._now = now
        self._few = asyncio.Semaphore(MOST_AT_ONCE)

    @property
    def public(self) -> bool:
        return bool(self._public_url)

    async def address(
        self, file: File, *, chat_id: int, person_id: int, life: timedelta = LIFE
    ) -> str:
        """Where this person opens this file from now on; the same file twice has two addresses.

        The file itself, for a program that follows no links, such as a calendar, is at
        ``/CONTENT`` below it.
        """
        until = self._now() + life
        secret = await self._store.write(
            lambda tx: ticket.issue(tx, file, chat_id=chat_id, person_id=person_id, until=until)
        )
        return f"{self._public_url}{PATH}/{secret}"

    async def look(self, secret: str) -> Ticket:
        """What would be opened; NotFound where nothing can be, for whatever reason."""
        now = self._now()
        async with self._store.read() as tx:
            found = await ticket.find(tx, secret, now)
            person = await chat.person_of(tx, found.chat_id, now.date()) if found else None
        if found is None or person is None or person.id != found.person_id:
            raise NotFound(NOT_FOUND)
        return found

    async def open(self, secret: str) -> tuple[str, bytes]:
        """The name and the content, made now with the rights of now; NotFound as in ``look``."""
        found = await self.look(secret)
        async with self._few:
            made = await self._make(found.file, found.chat_id)
        await self.look(secret)  # which may have ended while it was made
        await self._ask(found.file, found.chat_id)
        await self._store.write(lambda tx: ticket.note_opened(tx, found.id, self._now()))
        return made
