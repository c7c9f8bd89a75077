"""Show once: what is owed to a chat is sent or edited, then marked; per chat in order."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import count
from typing import Any, TypeVar

from sqlalchemy.exc import SQLAlchemyError

from bot import kill
from bot.channels import (
    Channel,
    OddReply,
    Rejected,
    Rows,
    Shown,
    Trouble,
    Unreachable,
    Wait,
)
from bot.channels.length import split
from bot.drawing import Drawing
from bot.figures import FigureReader
from bot.file_sender import FileSender
from bot.log import about
from bot.standing import Standing
from bot.tickets import Tickets
from bot.traffic import Traffic
from bot.turn import Show
from bot.words import SOURCE, Words
from domain.chat import Figures as Wanted
from domain.chat import File, Screen, Word, word
from storage.chat import Address, Chat
from storage.errors import meaning

T = TypeVar("T")
Mark = dict[str, Any]

LONGEST_PAUSE = 30.0
LONGEST_WAIT = 45.0  # that a platform is obeyed when it asks to wait; then it is tried again
ODD_TRIES = 3  # each of them may have been shown
UNWELL_SECONDS = 1.0  # before a screen is tried again that the database kept back
LONG_SECONDS = 1.0  # that figures may take before it is told that they are coming

log = logging.getLogger(__name__)


class Overtaken(Exception):
    """A newer screen of this chat was written meanwhile, by whatever process."""


class Display:
    """``mark`` takes what was shown, for the next transaction.

    ``overtaken`` tells whether a newer screen than this was written; ``several``: another process
    may have done so at any time.
    """

    def __init__(
        self,
        channels: Mapping[str, Channel],
        words: Words,
        mark: Callable[[Mark], None],
        file_sender: FileSender,
        tickets: Tickets,
        traffic: Traffic,
        figures: FigureReader,
        now: Callable[[], datetime],
        overtaken: Callable[[Chat], Awaitable[bool]],
        standing: Standing,
        *,
        several: bool = False,
    ) -> None:
        self._channels = channels
        self._words = words
        self._drawing = Drawing(channels, words, tickets)
        self._mark = mark
        self._file_sender = file_sender
        file_sender.insist, file_sender.say = self._insist, self._send
        self._traffic = traffic
        self._figures = figures
        self._now = now
        self._overtaken = overtaken
        self._standing = standing
        self._several = several
        self._next: dict[Address, Show] = {}
        self._running: dict[Address, asyncio.Task[None]] = {}
        self._shown: dict[Address, int] = {}  # revisions, of those
        self._handing: dict[Address, asyncio.Task[None]] = {}  # files; no screen waits for them
        self._newer: dict[Address, asyncio.Event] = {}  # of those whose figures are being read
        self._waiting: set[Address] = set()  # those who were told so
        self._since: dict[Address, float] = {}
        self._answers = asyncio.Event()
        self.timed: Callable[[float], None] = lambda seconds: None  # of each that was shown

    def show(self, show: Show) -> None:
        """Show this as soon as what the chat is being shown now is through."""
        address = (show.chat.channel, show.chat.external)
        waiting = self._next.get(address)
        if waiting and show.screen is None:
            self._answer_later(show)
            return
        if waiting and waiting.query:
            self._answer_later(waiting)
        self._next[address] = show
        if address in self._newer:
            self._newer[address].set()
        self._since.setdefault(address, time.monotonic())
        if address not in self._running:
            self._running[address] = asyncio.create_task(self._run(address))

    def in_flight(self, address: Address) -> asyncio.Task[None] | None:
        """What is being shown; nothing while figures are read and the chat was told so."""
        return None if address in self._waiting else self._running.get(address)

    def screens(self) -> list[tuple[str, str, int]]:
        """The newest that each chat is being shown, by its revision."""
        newest = self._shown | {
            address: show.chat.revision for address, show in self._next.items() if show.screen
        }
        return [(*address, revision) for address, revision in newest.items()]

    def waiting(self) -> float:
        """Seconds that the oldest screen has waited to be seen; 0 where none does."""
        return time.monotonic() - min(self._since.values()) if self._since else 0.0

    @property
    def queued(self) -> int:
        """Chats whose screen is not shown yet."""
        return len(self._since)

    def say_aside(self, address: Address, what: Word) -> None:
        """Once, without a page: while the database cannot say who it is."""
        _keep(asyncio.create_task(self._say(address, what)))

    async def _say(self, address: Address, what: Word) -> None:
        channel, chat = address
        with suppress(Trouble):
            said = self._words.say(what, SOURCE)
            await self._traffic.send(self._channels[channel], chat, said, kind="aside")

    async def settle(self, seconds: float) -> None:
        """Wait for what is being shown; what does not end in time stays owed."""
        end = time.monotonic() + seconds
        for running in (self._running, self._handing):  # a screen brings its files
            if tasks := set(running.values()):
                _, late = await asyncio.wait(tasks, timeout=max(0.0, end - time.monotonic()))
                for task in late:
                    task.cancel()

    async def _run(self, address: Address) -> None:
        late = self._several
        try:
            while show := self._next.pop(address, None):
                about.set(show.cause)
                self._shown[address] = show.chat.revision
                try:
                    await self._one(show, late=late)
                except Exception as trouble:
                    await self._failed(address, show, trouble)
                late = True
        finally:
            del self._running[address]
            del self._shown[address]
            self.timed(time.monotonic() - self._since.pop(address))

    async def _failed(self, address: Address, show: Show, trouble: Exception) -> None:
        """Tried again where the database is unwell, unless something newer is to be shown."""
        row = show.chat
        if not isinstance(trouble, SQLAlchemyError) or meaning(trouble) != "unwell":
            log.error("show failed chat=%s page=%s", row.id, row.place.page, exc_info=trouble)
            return await self._apologise(row)
        log.warning("not shown yet chat=%s: %s", row.id, type(trouble).__name__)
        await asyncio.sleep(UNWELL_SECONDS)
        newer = self._next.get(address)
        if newer is None or newer.screen is None:
            if newer:
                self._answer_later(newer)
            self._next[address] = replace(show, query=None)

    async def _apologise(self, row: Chat) -> None:
        """A screen that cannot be drawn: said so, and owed until the person writes again."""
        text = self._words.say(word("not-shown"), row.person.language)
        with suppress(Trouble):
            await self._send(row, text, kind="aside")

    async def _one(self, show: Show, *, late: bool) -> None:
        if show.query:
            self._answer_later(show)
        if show.screen and show.screen.figures:
            await self._with_figures(show, show.screen.figures)
        elif show.screen:
            await self._screen(show.chat, show.screen, late=late)

    async def _with_figures(self, show: Show, wanted: Wanted) -> None:
        """Read them and show them, unless another page comes first; tell if it takes long."""
        address = (show.chat.channel, show.chat.external)
        newer = self._newer[address] = asyncio.Event()
        if address in self._next:
            newer.set()
        making = asyncio.create_task(self._figures.make(show.chat, wanted))
        given_up = asyncio.create_task(newer.wait())
        try:
            message = await self._tell_if_long(show, making, given_up)
            await asyncio.wait({making, given_up}, return_when=asyncio.FIRST_COMPLETED)
            if not given_up.done() and (
                found := await self._figures.keep(show, making.result(), message=message)
            ):
                assert found.screen
                await self._screen(found.chat, found.screen, late=False)
        finally:
            self._waiting.discard(address)
            del self._newer[address]
            making.cancel()
            given_up.cancel()

    async def _tell_if_long(self, show: Show, *parts: asyncio.Task[Any]) -> str | None:
        """The message that says that figures are coming, if it had to be sent."""
        done, _ = await asyncio.wait(
            parts, timeout=LONG_SECONDS, return_when=asyncio.FIRST_COMPLETED
        )
        if done or not self._channels[show.chat.channel].can.edits:  # it could not be taken back
            return None
        if await self._overtaken(show.chat):
            return None
        assert show.screen
        quiet = replace(show.chat, place=replace(show.chat.place, notice=None), buttons=[])
        try:
            shown = await self._once(quiet, self._drawing.text(quiet, show.screen), [])
        except Trouble as trouble:
            log.info("not told to wait chat=%s: %s", show.chat.id, type(trouble).__name__)
            return None
        self._waiting.add((show.chat.channel, show.chat.external))
        return shown.message

    async def _screen(self, row: Chat, screen: Screen, *, late: bool) -> None:
        try:
            began, shown = await self._deliver(row, screen, count(int(late)))
            log.debug("shown chat=%s page=%s", row.id, row.place.page)
            kill.here("after-show-before-mark")
            self._mark(mark_of(row, shown, began))
            self._hand_over(row, row.place.files)
        except Overtaken:  # its files are of use all the same
            self._hand_over(row, row.place.files)
        except Unreachable:
            pass  # noted where it was found
        except (Rejected, OddReply) as refused:
            # owed until the person writes again: no text answers it
            log.error("refused chat=%s page=%s: %s", row.id, row.place.page, refused)
            self._mark(mark_of(row, None, self._now()))

    def _answer_later(self, show: Show) -> None:
        """Stop the button's spinner; a failure is never one of the step."""
        if not show.query:
            return
        toast = self._words.say(show.toast, show.chat.person.language) if show.toast else ""
        task = asyncio.create_task(self._answer(show.chat, show.query, toast))
        _keep(task)

    async def _answer(self, row: Chat, query: str, toast: str) -> None:
        try:
            await self._channels[row.channel].answer(query, toast)
        except Trouble:
            log.info("a tap could not be answered chat=%s", row.id)

    async def _insist(self, row: Chat, attempt: Callable[[], Awaitable[T]]) -> tuple[datetime, T]:
        """Try until it is shown: when the attempt began, and what it gave.

        Rejected, OddReply or Unreachable where trying again is of no use; the last is marked.
        """
        pauses = _pauses()
        for tries in count(1):
            began = self._now()
            try:
                shown = await attempt()
                self._standing.well(row.channel, "sending")
                return began, shown
            except Trouble as trouble:
                self._bear(row, trouble, began, last=tries >= ODD_TRIES)
                if isinstance(trouble, Wait):
                    await asyncio.sleep(min(trouble.seconds, LONGEST_WAIT))
                else:
                    await self._pause(next(pauses))
        raise AssertionError

    async def _pause(self, seconds: float) -> None:
        """Or until the platform answers again."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._answers.wait(), seconds)

    def wake(self) -> None:
        """The platform answers again: what waits for its next try is tried at once."""
        before, self._answers = self._answers, asyncio.Event()
        before.set()

    def _bear(self, row: Chat, trouble: Trouble, began: datetime, *, last: bool) -> None:
        """Raises what another try would not mend."""
        self._standing.ill(row.channel, "sending", trouble)
        match trouble:
            case Unreachable():
                self._mark(mark_of(row, None, began, lost=True))
                raise trouble
            case Rejected():
                raise trouble
            case OddReply() if last:
                raise trouble
        log.warning("not shown yet chat=%s: %s", row.id, type(trouble).__name__)

    async def _deliver(
        self, row: Chat, screen: Screen, tries: Iterator[int]
    ) -> tuple[datetime, Shown]:
        """In one message; in several new ones where it is too long for one: what is asked stands
        at its end.
        """
        can = self._channels[row.channel].can
        text = self._drawing.text(row, screen, await self._drawing.addresses(row))
        *before, last = split(text, can.longest)
        if before:
            row = replace(row, in_place=False)
        for part in before:
            await self._insist(row, partial(self._try, row, tries, part, []))
        rows = self._drawing.rows(row, screen) if can.buttons else []
        menu = screen.menu and can.keyboard
        return await self._insist(row, partial(self._try, row, tries, last, rows, menu=menu))

    async def _try(
        self, row: Chat, tries: Iterator[int], text: str, rows: Rows, *, menu: bool = False
    ) -> Shown:
        """Show it; where time has passed, only if it is still the newest screen.

        People act on the newest message of their phone: an old question there would be answered.
        """
        if next(tries) and await self._overtaken(row):
            raise Overtaken
        if menu:
            await self._keyboard(self._channels[row.channel], row)
        return await self._once(row, text, rows)

    async def _once(self, row: Chat, text: str, rows: Rows) -> Shown:
        channel = self._channels[row.channel]
        if channel.can.edits and row.in_place and row.message is not None:
            try:
                return await channel.edit(row.external, row.message, text, rows)
            except Rejected:
                pass  # gone or too old: said anew
        try:
            return await self._send(row, text, rows)
        except Rejected:  # something of it does not please: the words alone
            if not rows:
                raise
            return await self._send(row, text)

    async def _send(self, row: Chat, text: str, rows: Rows = (), *, kind: str = "screen") -> Shown:
        channel = self._channels[row.channel]
        return await self._traffic.send(channel, row.external, text, rows, kind=kind)

    async def _keyboard(self, channel: Channel, row: Chat) -> None:
        await channel.send_keyboard(row.external, *self._drawing.keyboard(row))

    def _hand_over(self, row: Chat, files: Sequence[File]) -> None:
        """Behind what is handed over to the chat already."""
        if not files:
            return
        address = (row.channel, row.external)
        task = asyncio.create_task(self._files(self._handing.get(address), row, files))
        self._handing[address] = task
        task.add_done_callback(partial(self._handed, address))

    def _handed(self, address: Address, task: asyncio.Task[None]) -> None:
        if self._handing.get(address) is task:
            del self._handing[address]

    async def _files(
        self, before: asyncio.Task[None] | None, row: Chat, files: Sequence[File]
    ) -> None:
        if before:
            await asyncio.wait([before])
        try:
            opened = [file for file in files if self._drawing.by_address(row, file)]
            if opened:
                await self._file_sender.pay(row, opened)
            if carried := [file for file in files if file not in opened]:
                await self._file_sender.hand_over(row, carried)
        except Unreachable:
            pass  # noted where it was found
        except Exception:  # they stay owed
            log.exception("files failed chat=%s", row.id)

    async def hand_over_left(self) -> None:
        """Called by the heartbeat: files whose page was left, or whose process died."""
        for row, files in await self._file_sender.left():
            if not {(row.channel, row.external)} & (self._running.keys() | self._handing.keys()):
                self._hand_over(row, files)


_tasks: set[asyncio.Task[Any]] = set()


def _keep(task: asyncio.Task[Any]) -> None:
    _tasks.add(task)
    task.add_done_callback(_tasks.discard)


def _pauses() -> Iterator[float]:
    """Between tries, longer and longer."""
    pause = 0.5
    while True:
        yield pause
        pause = min(pause * 2, LONGEST_PAUSE)


def mark_of(row: Chat, shown: Shown | None, began: datetime, *, lost: bool = False) -> Mark:
    """What an attempt that began then brought; ``lost``: the chat cannot be reached."""
    at: datetime | None = shown.at if shown else None
    return {
        "chat": row.id,
        "revision": row.revision,
        "shown": shown is not None,
        "message": shown.message if shown else row.message,
        "shown_at": at or row.shown_at,
        "began": began,
        "lost": lost,
    }
