"""What can go wrong at the operator's side, and which sentence says what to do about it."""

from __future__ import annotations

import sqlite3
from urllib.parse import urlsplit

from sqlalchemy.exc import DBAPIError

from bot.channels import NotSent, Trouble, Unauthorized, Unsure
from bot.commands import CannotDo, database_file
from bot.config import Settings
from bot.reception import Silent
from bot.supervision import Stuck
from bot.web import CannotListen
from domain.chat import Word, word
from storage import sqlite_file
from storage.errors import meaning
from storage.store import StoreError


def sentence(trouble: Exception, settings: Settings) -> Word | None:
    """None: nobody foresaw it."""
    match trouble:
        case CannotDo():
            return trouble.word
        case StoreError():
            return word(trouble.key, **trouble.args_for_words)
        case DBAPIError(orig=sqlite3.Error() as said) if meaning(trouble) == "unwell":
            path = database_file(settings)
            return sentence(sqlite_file.refusal(said, path), settings) if path else None
        case Unauthorized():
            return word("token-wrong", url=trouble.server, **_where(trouble))
        case NotSent() | Unsure():
            return _not_reached(trouble)
        case Trouble():
            return word("server-trouble", reason=type(trouble).__name__)
        case CannotListen():
            return word("webhook-cannot-listen", address=settings.webhook_listen)
        case Silent():
            return word("server-silent")
        case Stuck():
            return word("writing-stuck")
    return None


def _where(trouble: Trouble) -> dict[str, str]:
    return {"channel": trouble.title, "name": trouble.name}


def _not_reached(trouble: Trouble) -> Word:
    if trouble.proxy:
        place = urlsplit(trouble.proxy)  # said without the user and the password
        proxy = f"{place.scheme}://{place.hostname}:{place.port}"
        return word("proxy-unreachable", proxy=proxy, url=trouble.server)
    return word("server-unreachable", url=trouble.server, **_where(trouble))
