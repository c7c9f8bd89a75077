"""``import FILE``: units, work groups and people; all of the file or nothing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.clock import Clock
from bot.commands import CannotDo, database_file
from bot.config import Settings
from bot.start import open_database
from domain import plain_yaml
from domain.chat import word
from domain.errors import Invalid
from domain.reasons import reason
from storage import organisation, schema
from storage.organisation import Organisation, Wrong
from storage.store import Store, open_store

LARGEST = 2 << 20


async def bring_in(settings: Settings, file: Path) -> dict[str, int]:
    """How many of each the file names. Written in one transaction, or not at all."""
    return await put(settings, read(file))


async def put(settings: Settings, whole: Organisation) -> dict[str, int]:
    """The same of what was read; the very first time it makes the database."""
    now = Clock(settings.zone, settings.clock_file).now()
    store = _open(settings)
    try:
        return await _write(store, whole, now)
    except Wrong as wrong:
        raise CannotDo(wrong.word) from None
    finally:
        await store.close()


def _open(settings: Settings) -> Store:
    """Beside a running bot."""
    path = database_file(settings)
    if path is None or path.exists():
        return open_store(settings.database_url.get_secret_value(), exclusive=False)
    return open_database(settings)


async def _write(store: Store, whole: Organisation, now: datetime) -> dict[str, int]:
    await schema.upgrade(store, now)
    return await store.write(lambda tx: organisation.bring_in(tx, whole, now))


def read(file: Path) -> Organisation:
    """What the file says; CannotDo with the place and the reason if it cannot be used."""
    try:
        if file.stat().st_size > LARGEST:
            raise CannotDo(word("import-too-large", path=str(file)))
        content = plain_yaml.load(file.read_text(encoding="utf-8-sig"))
        return Organisation.model_validate(content)
    except (OSError, UnicodeDecodeError):
        raise CannotDo(word("import-unreadable", path=str(file))) from None
    except Invalid as invalid:
        raise CannotDo(word(invalid.key, **invalid.args_for_words)) from None
    except ValidationError as error:
        first = error.errors()[0]
        raise CannotDo(word("import-wrong", place=_place(first), reason=reason(first))) from None
    except Wrong as wrong:
        raise CannotDo(wrong.word) from None


def _place(error: Any) -> str:
    """units[3].code, counted from 1 as people count."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in error["loc"])
    return "".join(parts).lstrip(".") or "—"
