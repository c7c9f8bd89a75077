"""From settings to what every command opens: the database and the channel."""

from __future__ import annotations

from bot.channels.telegram import Telegram
from bot.config import Settings
from storage.store import Store, open_store, parse_url, sqlite_path


def open_database(settings: Settings) -> Store:
    """For the bot alone. A file is made at the first start only: the lock beside it tells."""
    url = settings.database_url.get_secret_value()
    path = sqlite_path(parse_url(url))
    first = path is not None and not path.with_name(f"{path.name}.lock").exists()
    return open_store(url, create=first)


def telegram(settings: Settings) -> Telegram:
    token = settings.telegram_token.get_secret_value()
    return Telegram(token, settings.telegram_api_url, proxy=settings.proxy)
