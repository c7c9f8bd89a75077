"""What is known of the health of a bot: by itself as it runs, or by who looks from beside it."""

from __future__ import annotations

import asyncio
import logging
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.channels import Channel
from bot.config import ENV_FILE
from bot.signs import LIVE, MIB, Facts, Room, red
from bot.standing import Standing
from bot.supervision import Progress
from domain.chat import Word
from storage import meta, outbox, owed_file, schema
from storage.store import Store, sqlite_path

LEAST_FREE = 200 * MIB
OTHERS = 0o077  # rights of whoever does not own it
COPIES = 2  # of the database that fit beside it: one while a backup is proved, one at an upgrade

log = logging.getLogger(__name__)


class Health:
    """Of a running bot: ``look`` is called by the heartbeat, the rest is known at any moment.

    ``left_out``: names of channels that are given up, ``used_up``: that have sent all they may.
    """

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        now: Callable[[], datetime],
        *,
        standing: Standing,
        progress: Callable[[], Progress],
        left_out: Callable[[], set[str]],
        used_up: Callable[[], set[str]],
    ) -> None:
        self._store = store
        self._channels = channels
        self._now = now
        self._progress = progress
        self._standing = standing
        self._left_out = left_out
        self._used_up = used_up
        self._looked = Facts(now())
        self._seen = False  # before the first look nothing is said of what only it can see

    async def look(self) -> None:
        """At what has to be asked for. Where the database does not answer, what was known stays."""
        try:
            self._looked = await looked(self._store, self._now())
            self._seen = True
        except Exception as trouble:
            log.warning("the database could not be looked at: %s", type(trouble).__name__)

    def facts(self) -> Facts:
        refused = self._standing.refused() | self._left_out()
        return replace(
            self._looked,
            now=self._now(),
            progress=self._progress(),
            unsent=self._standing.failing(),
            nobody=self._standing.reaches_nobody(),
            refused=self._named(refused),
            used_up=self._named(self._used_up()),
            server_times=server_times(self._channels.values()),
        )

    def _named(self, names: set[str]) -> tuple[Channel, ...]:
        return tuple(self._channels[name] for name in sorted(names))

    def red(self) -> dict[str, Word]:
        found = red(self.facts())
        return found if self._seen else {name: found[name] for name in LIVE if name in found}

    def complaints(self) -> list[str]:
        """What a restart may mend, or must wait for."""
        return [name for name in self.red() if name in LIVE]


def server_times(channels: Iterable[Channel]) -> tuple[datetime, ...]:
    said = [channel.server_time() for channel in channels]
    return tuple(one for one in said if one)


async def looked(store: Store, now: datetime) -> Facts:
    """What the database and its disk tell to anybody who may read them."""
    async with store.read() as tx:
        backup = await meta.last_backup(tx)
        due, letters = await outbox.next_due(tx), await outbox.waiting(tx)
        files = await owed_file.count(tx)
    return Facts(
        now,
        schema=await schema.current(store) or "",
        backup=backup[0] if backup else None,
        due=due,
        letters=letters,
        files=files,
        room=await asyncio.to_thread(_room, sqlite_path(store.url)),
        exposed=_exposed(sqlite_path(store.url)),
    )


def _exposed(file: Path | None) -> tuple[Path, ...]:
    """Of the files that hold data or secrets, those that are not for the owner alone."""
    ours = [one.absolute() for one in (file, ENV_FILE) if one and one.exists()]
    return tuple(one for one in ours if one.stat().st_mode & OTHERS)


def _room(file: Path | None) -> Room:
    """Beside the file of the database; for PostgreSQL, where the bot works and keeps its copies."""
    folder = (file.parent if file else Path()).absolute()
    size = file.stat().st_size if file and file.exists() else 0
    free = shutil.disk_usage(folder).free
    return Room(folder, free, max(LEAST_FREE, COPIES * size))
