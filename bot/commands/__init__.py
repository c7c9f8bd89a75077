"""What the operator's commands do, one file each; the sentences are in locales/."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from bot.config import Settings
from domain.chat import Word
from storage import schema
from storage.store import Store, open_store, parse_url, sqlite_path

T = TypeVar("T")


class CannotDo(Exception):
    """The command cannot be done; ``word`` says why and what to do."""

    def __init__(self, what: Word) -> None:
        super().__init__(what.key)
        self.word = what


async def with_store(settings: Settings, work: Callable[[Store], Awaitable[T]]) -> T:
    """Open, do, close; also beside a running bot."""
    store = open_store(settings.database_url.get_secret_value(), exclusive=False)
    try:
        await schema.refuse_older(store)
        return await work(store)
    finally:
        await store.close()


def database_file(settings: Settings) -> Path | None:
    """Where a SQLite database is, or belongs; None for PostgreSQL."""
    return sqlite_path(parse_url(settings.database_url.get_secret_value()))
