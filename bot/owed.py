"""Screens that are owed though nobody has just written: after a start, of a process that died, and
what was open while a platform could not be heard.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.channels import Channel
from bot.display import Display
from bot.inbox import DATABASE, Inbox
from bot.turn import Show
from domain.chat import word
from storage import chat, lock, meta, trees
from storage.presence import gone
from storage.store import Store, Tx

NOTHING, LATELY = timedelta(), timedelta(hours=1)  # before a pause: somebody may be at it
ONE_POLL = timedelta(seconds=60)  # a platform answers sooner, also when nothing came
ASKING = ("meeting", "review", "scoring", "planning")  # pages that ask question after question

log = logging.getLogger(__name__)


class Owed:
    """Each method shows what it finds."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        now: Callable[[], datetime],
        inbox: Inbox,
        display: Display,
        *,
        fetched: Collection[str] = (),
    ) -> None:
        self._store = store
        self._can = {name: channel.can for name, channel in channels.items()}
        self._now = now
        self._inbox = inbox
        self._display = display
        self._fetched = [name for name in fetched if self._hands_over(name)]
        self._heard: dict[str, float] = {}
        self._paused: dict[str, datetime] = {}  # since when; not asked again yet
        self._unasked: set[str] = set()  # since the start, of those

    async def at_start(self, *, lives: bool = True) -> None:
        """The screens that are owed; on a channel that may have lost something while no process was
        there, what was open too. Where it hands over what waits, that is asked with its first
        answer, until which it may still lose something: a text that was typed under a question
        answers that one. ``lives``: from now on one is there.
        """

        async def work(tx: Tx) -> list[Show]:
            await lock.job(tx, lock.START)  # of several that start, one finds that none was there
            now, alive = self._now(), await meta.alive_at(tx)
            away = now - alive if alive else NOTHING
            for name in self._can:
                if name in self._fetched:
                    await meta.note_away(tx, name, now - away)
                elif self._loses(name, away):
                    await self._ask_again(tx, name, now - away)
            if lives:
                await meta.note_alive(tx, now)
            await trees.moved(tx)  # by hand, or by a copy that was laid back
            return await self._pay(tx, lost=None)

        self._show(await self._store.write(work))
        self._unasked.update(self._fetched)

    async def adopt(self) -> list[Show]:
        """Of processes that have died meanwhile: the screens they were showing; and after trouble
        with the database those that this one owes without knowing it, and nobody has seen.
        """

        async def work(tx: Tx) -> list[Show]:
            left = await self._let_go(tx)
            if doubt and number:
                shown, seen = self._display.screens(), self._inbox.unmarked
                left += await chat.let_go(tx, {number}, but=shown, seen=seen)
            today = self._now().date()
            rows = await chat.chats_owed(tx, self._can, today, lost=left) if left else []
            return await self._again(tx, [row for row in rows if row.id in left])

        if not self._store.shared:
            return []
        number = self._inbox.presence.number
        doubt, self._inbox.doubt = self._inbox.doubt, False
        try:
            if doubt:
                await self._inbox.presence.stay()
            async with self._store.read() as tx:
                others = await chat.showing(tx) - {number}
            return self._show(await self._store.write(work)) if others or doubt else []
        except DATABASE:
            self._inbox.doubt = True
            raise

    def hears(self, name: str) -> None:
        """The platform answers; what it has brought is taken next. The process may have lived all
        through a pause, without a network or asleep: who was answered before it may be at it since.
        """
        now = time.clock_gettime(time.CLOCK_BOOTTIME)  # goes on while the machine sleeps
        before, self._heard[name] = self._heard.get(name, now), now
        away = timedelta(seconds=now - before)
        if away <= ONE_POLL:
            return
        self._display.wake()
        if self._loses(name, away):
            self._paused.setdefault(name, self._now() - away)
            self._forget_answered(name)

    async def heard(self, name: str) -> None:
        """What it brought is taken. After a pause longer than it keeps a tap, what was open is
        asked again, but of who has been answered since: what one typed meanwhile answers what
        stood there.
        """
        since = self._paused.get(name)
        if since or name in self._unasked:
            but = [external for channel, external in self._inbox.answered if channel == name]
            try:
                self._show(await self._store.write(partial(self._pay_after, name, since, but)))
            except Exception as trouble:  # the database may be away too: with the next answer
                self._inbox.doubt = True
                log.warning("not asked again yet: %s", type(trouble).__name__)
                return
            self._paused.pop(name, None)
            self._unasked.discard(name)
        self._forget_answered(name)

    def _forget_answered(self, name: str) -> None:
        mine = {address for address in self._inbox.answered if address[0] == name}
        self._inbox.answered.difference_update(mine)

    async def _pay_after(
        self, name: str, since: datetime | None, but: Collection[str], tx: Tx
    ) -> list[Show]:
        await lock.job(tx, lock.START)  # of several that hear, one asks
        start = await meta.away_since(tx, name)
        await meta.forget_away(tx, name)
        if start and not self._loses(name, self._now() - start):
            start = None
        if since is None and start is None:
            return []
        shown = self._inbox.unmarked
        away = min(one for one in (since, start) if one)
        asked = await self._ask_again(tx, name, away, but=but)
        return await self._pay(tx, lambda row: row.id not in shown, lost=asked)

    async def _ask_again(
        self, tx: Tx, name: str, since: datetime, *, but: Collection[str] = ()
    ) -> list[int]:
        """What has been open on this channel since then, or was not long before; a form that was
        left before that is asked again too. Where messages are counted, only what is asked.
        """
        counted = self._can[name].month is not None
        told, pages = word("after-downtime"), () if counted else ASKING
        return await chat.owe_pages(
            tx, name, pages, since=since - LATELY, notice=told, menus=not counted, but=but
        )

    async def _pay(
        self,
        tx: Tx,
        wanted: Callable[[chat.Chat], bool] = lambda row: True,
        *,
        lost: Collection[int] | None,
    ) -> list[Show]:
        """What is owed and nobody who lives is showing, also to those of the ``lost``: where a
        screen was refused once, what would have told that the chat is there may have been dropped.
        """
        await self._let_go(tx)
        rows = await chat.chats_owed(tx, self._can, self._now().date(), lost=lost)
        idle = [row for row in rows if not self._display.in_flight((row.channel, row.external))]
        return await self._again(tx, [row for row in idle if wanted(row)])

    async def _let_go(self, tx: Tx) -> list[int]:
        """The chats that were being shown something by processes that live no more; this one does,
        also where a database that was restarted does not know it yet.
        """
        others = await chat.showing(tx) - {self._inbox.presence.number}
        dead = await gone(tx, others)
        return await chat.let_go(tx, dead) if dead else []

    async def _again(self, tx: Tx, rows: Sequence[chat.Chat]) -> list[Show]:
        turn = self._inbox.turn()
        shows = [await turn.again(tx, row) for row in rows]
        await chat.save(tx, rows)
        return shows

    def _show(self, shows: list[Show]) -> list[Show]:
        for show in shows:
            self._display.show(show)
        return shows

    def _hands_over(self, name: str) -> bool:
        """What waits there comes soon, and whether it does or not is soon known."""
        can = self._can[name]
        return can.answers and bool(can.keeps)

    def _loses(self, name: str, away: timedelta) -> bool:
        """The platform does not keep so long what it was not rid of."""
        keeps = self._can[name].keeps
        return keeps is not None and away > keeps
