"""From settings to what every command opens: the database and the channels."""

from __future__ import annotations

from bot.channels import Channel
from bot.config import Settings
from storage.store import Store, open_store, parse_url, sqlite_path


def open_database(settings: Settings) -> Store:
    """For the bot alone. A file is made at the first start only: the lock beside it tells."""
    url = settings.database_url.get_secret_value()
    path = sqlite_path(parse_url(url))
    first = path is not None and not path.with_name(f"{path.name}.lock").exists()
    return open_store(url, create=first)


def channels(settings: Settings) -> list[Channel]:
    """Every channel that has its settings."""
    found: list[Channel] = []
    for name, token in settings.zalo:
        from bot.channels.zalo import Zalo

        full = f"zalo-{name}" if name else "zalo"
        found.append(Zalo(token, settings.zalo_api_url, name=full))
    if token := settings.telegram_token.get_secret_value():
        from bot.channels.telegram import Telegram  # slow to import

        found.append(Telegram(token, settings.telegram_api_url, proxy=settings.proxy))
    return found
