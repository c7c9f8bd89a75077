"""What must go on in a running bot: its tasks, and what waits for them.

A task that ends, or work that does not move although nothing outside explains it, ends the process,
so that its supervisor starts it again.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.display import Display
from bot.inbox import Inbox
from bot.reception import Reception, Silent

SILENT_SECONDS = 180.0  # without an answer to a poll
STUCK_SECONDS = 120.0  # that an update waits to be written by a database that is well


class TaskEnded(Exception):
    """A task that must run has ended; its reason is the cause."""


class Stuck(Exception):
    """What was received is not written, and the database does not say why."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Seconds: since the last good answer to a poll, since the last of any kind, the oldest update
    not written, the oldest screen not seen; and whether the database refuses what is written.
    """

    silence: float = 0.0
    hanging: float = 0.0
    unwritten: float = 0.0
    unseen: float = 0.0
    unwell: bool = False

    def refuse_if_stuck(self) -> None:
        if self.hanging > SILENT_SECONDS:
            raise Silent
        if self.unwritten > STUCK_SECONDS and not self.unwell:
            raise Stuck


def progress(reception: Reception, inbox: Inbox, display: Display) -> Progress:
    silence, hanging = reception.silence(), reception.hanging()
    return Progress(silence, hanging, inbox.waiting(), display.waiting(), inbox.unwell)


async def runs(task: asyncio.Task[None]) -> None:
    """Until this task ends, which it must not: Ended, by its reason."""
    await asyncio.wait([task])
    if task.cancelled():
        raise TaskEnded(task.get_name())
    raise TaskEnded(task.get_name()) from task.exception()
