"""``check``: settings, database and server, each told as soon as it is known to be right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.commands import CannotDo, database_file, with_store
from bot.config import Settings
from bot.start import telegram
from domain.chat import Word, word
from storage import schema, sqlite_file
from storage.store import Store, StoreError


async def check(settings: Settings, tell: Callable[[Word], None]) -> None:
    """The first thing that is wrong raises."""
    tell(word("check-settings"))
    tell(word("check-database", version=await with_store(settings, _version)))
    path = database_file(settings)
    if path and not sqlite_file.is_whole(path):
        raise StoreError("store-corrupt", path=str(path))
    if settings.minutes_template:
        _check_template(settings.minutes_template)
    if not settings.telegram_token.get_secret_value():
        raise CannotDo(word("token-missing"))
    channel = telegram(settings)
    try:
        tell(word("check-server", name=await channel.start()))
    finally:
        await channel.stop()


def _check_template(path: Path) -> None:
    from bot.exports import minutes  # slow to import

    try:
        minutes.check(path)
    except minutes.TemplateError as error:
        raise CannotDo(word("template-bad", reason=error.reason)) from None


async def _version(store: Store) -> str:
    return await schema.current(store) or ""
