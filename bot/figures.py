"""Figures: what a page shows that takes long to be read, read aside while others are answered.

Read from a snapshot after the commit, with the rights of that moment, and for all who may see the
same only once at a time. What came of it is kept in the chat's row before it is shown, so that a
number or a button means what stood there, whatever is killed in between.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot import kill
from bot.channels import Channel
from bot.turn import Show, buttons_of
from bot.words import Words
from domain.chat import Figures as Wanted
from domain.chat import Place, Screen, Visit
from domain.people import Person
from handlers import dispatch
from storage import chat
from storage.chat import Chat
from storage.store import Store

Prepare = Callable[[Chat, Wanted], Awaitable[None]]
MOST_AT_ONCE = 2  # the others wait: each takes a connection and a core


@dataclass(frozen=True, slots=True)
class Made:
    """The page, which may have become another one where rights have ended, and its screen."""

    place: Place
    screen: Screen


class Making:
    """Figures that are being read, or will be; ``began``: when their snapshot was."""

    def __init__(self) -> None:
        self.began: float | None = None
        self.task: asyncio.Task[Made]


class FigureReader:
    """``prepare``: by kind of figures, called before the snapshot is taken, for what must be
    fetched from elsewhere; without one everything is in the database already.
    """

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        words: Words,
        now: Callable[[], datetime],
        prepare: Mapping[str, Prepare] | None = None,
    ) -> None:
        self._store, self._prepare = store, prepare or {}
        self._can = {name: channel.can for name, channel in channels.items()}
        self._words = words
        self._now = now
        self._newest: dict[Hashable, Making] = {}
        self._few = asyncio.Semaphore(MOST_AT_ONCE)

    async def make(self, row: Chat, wanted: Wanted) -> Made:
        """What this chat's page shows; it holds all that was committed before this was called.

        Whose access changed while it was read is shown what may be seen now.
        """
        if prepare := self._prepare.get(wanted.kind):
            await prepare(row, wanted)
        asked, person = time.monotonic(), row.person
        while True:
            now = self._now()
            visit = Visit(person, row.id, Place(wanted.kind, wanted.args), now, row.asks)
            made = await self._shared(visit, asked)
            person = await self._person(row)
            if (person.let_in, person.posts) == (visit.person.let_in, visit.person.posts):
                return made

    async def _shared(self, visit: Visit, asked: float) -> Made:
        """The same for all who asked the same before it was begun, and may see the same."""
        making = self._newest.get(key := _key(visit))
        if making is None or (making.began is not None and making.began < asked):
            making = self._start(key, visit)
        return await asyncio.shield(making.task)

    async def keep(self, show: Show, made: Made, *, message: str | None) -> Show | None:
        """The chat with what it shows now, as it was written; None where a newer page came.

        ``message``: the one that said that the figures were coming, and is changed into them.
        """
        row, old = replace(show.chat), show.chat.place
        notice = made.place.notice or old.notice
        row.place = replace(made.place, notice=notice, files=old.files)
        row.asks, row.typed = made.screen.asks, made.screen.typed
        row.buttons = buttons_of(row, made.screen, self._words, self._can)
        if message is not None:
            row.message, row.in_place = message, True
        if not await self._store.write(lambda tx: chat.note_figures(tx, row)):
            return None
        kill.here("after-figures-before-show")
        return Show(row, made.screen)

    async def _person(self, row: Chat) -> Person:
        """Who asks, with what they hold now."""
        today = self._now().date()
        return await self._store.look(lambda tx: chat.person_of(tx, row.id, today)) or row.person

    def _start(self, key: Hashable, visit: Visit) -> Making:
        making = Making()
        making.task = asyncio.create_task(self._run(making, visit))
        self._newest[key] = making
        making.task.add_done_callback(lambda _: self._forget(key, making))
        return making

    def _forget(self, key: Hashable, making: Making) -> None:
        if self._newest.get(key) is making:
            del self._newest[key]
        if not making.task.cancelled():
            making.task.exception()  # seen, also where everybody who waited has gone on

    async def _run(self, making: Making, visit: Visit) -> Made:
        async with self._few:
            making.began = time.monotonic()
            visit, screen = await self._read(visit)
        return Made(visit.place, screen)

    async def _read(self, visit: Visit) -> tuple[Visit, Screen]:
        return await self._store.look(lambda tx: dispatch.figures(tx, visit))


def _key(visit: Visit) -> Hashable:
    """The same for all who ask the same and may see the same."""
    args = json.dumps(visit.args, sort_keys=True)
    return visit.place.page, args, visit.today, visit.person.posts
