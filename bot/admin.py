"""What the operator's commands do; the sentences are in locales/."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError
from sqlalchemy import select

from bot.app import open_database
from bot.channels.telegram import Telegram
from bot.clock import Clock
from bot.config import Settings
from domain.chat import Word, word
from domain.people import IN_GROUP, Role
from storage import audit, organisation, people, schema
from storage.organisation import Organisation, PostIn, Unknown
from storage.store import Store, StoreError, Tx, open_store, parse_url, sqlite_path
from storage.tables import metadata

LARGEST_IMPORT = 2 << 20
UNTOLD = {"invite": ("code_hash",)}  # columns that an export leaves out
T = TypeVar("T")


class Refusal(Exception):
    """The operator's command cannot be done; ``key`` names the sentence."""

    def __init__(self, key: str, **args: Any) -> None:
        super().__init__(key, args)
        self.key = key
        self.args_for_words = args


async def with_store(
    settings: Settings,
    work: Callable[[Store], Awaitable[T]],
    *,
    create: bool = False,
    exclusive: bool = False,
) -> T:
    """Open, do, close; beside a running bot where ``exclusive`` is False."""
    url = settings.database_url.get_secret_value()
    store = (
        open_database(settings, create=create) if create else open_store(url, exclusive=exclusive)
    )
    try:
        if create:
            await schema.upgrade(store, datetime.now(UTC))
        await schema.refuse_newer(store)
        return await work(store)
    finally:
        await store.close()


async def bring_in(settings: Settings, file: Path) -> dict[str, int]:
    """Import an organisation; nothing is written unless all of it is right."""
    whole = read_organisation(file)
    now = Clock(settings.zone, settings.clock_file).now()

    async def work(store: Store) -> dict[str, int]:
        await schema.upgrade(store, now)
        return await store.write(lambda tx: organisation.bring_in(tx, whole, now))

    try:
        return await with_store(settings, work, create=not _exists(settings))
    except Unknown as unknown:
        raise Refusal("import-unknown", what=str(unknown)) from None


def _exists(settings: Settings) -> bool:
    path = sqlite_path(parse_url(settings.database_url.get_secret_value()))
    return path is None or path.exists()


def read_organisation(file: Path) -> Organisation:
    try:
        if file.stat().st_size > LARGEST_IMPORT:
            raise Refusal("import-too-large", path=str(file))
        return Organisation.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError):
        raise Refusal("import-unreadable", path=str(file)) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise Refusal("import-not-yaml", line=mark.line + 1 if mark else 0) from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise Refusal("import-wrong", place=place, reason=first["msg"]) from None


async def invite(settings: Settings, code: str, role: Role) -> tuple[str, str]:
    """A new code and the deep link with it (empty if the server cannot be asked for the name)."""
    now = Clock(settings.zone, settings.clock_file).now()
    new = people.new_code()
    at = {"group": code} if role in IN_GROUP else {"unit": code}

    async def work(tx: Tx) -> None:
        unit_id, group_id = await organisation.reach_of(tx, PostIn(role=role, **at))
        invite_id = await people.add_invite(
            tx, new, role=role, unit_id=unit_id, group_id=group_id, by=None, now=now
        )
        await audit.note(tx, "invite", f"invite:{invite_id}", by=None, now=now)

    try:
        await with_store(settings, lambda store: store.write(work))
    except Unknown:
        raise Refusal("invite-unknown", code=code) from None
    return new, await _link(settings, new)


async def _link(settings: Settings, code: str) -> str:
    if not settings.telegram_token.get_secret_value():
        return ""
    channel = telegram(settings)
    try:
        return f"https://t.me/{await channel.start()}?start={code}"
    except Exception:
        return ""
    finally:
        await channel.stop()


def telegram(settings: Settings) -> Telegram:
    token = settings.telegram_token.get_secret_value()
    return Telegram(token, settings.telegram_api_url, proxy=settings.telegram_proxy)


async def check(settings: Settings) -> list[Word]:
    """One line for each thing that is right; the first that is wrong raises."""
    found = [word("check-settings")]

    async def look(store: Store) -> str:
        version = await schema.current(store) or ""
        path = sqlite_path(store.engine.url)
        if path:
            with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
                if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                    raise StoreError("store-corrupt", path=str(path))
        return version

    found.append(word("check-database", version=await with_store(settings, look)))
    if not settings.telegram_token.get_secret_value():
        raise Refusal("token-missing")
    channel = telegram(settings)
    try:
        found.append(word("check-server", name=await channel.start()))
    finally:
        await channel.stop()
    return found


def _sqlite_file(settings: Settings) -> Path:
    path = sqlite_path(parse_url(settings.database_url.get_secret_value()))
    if path is None:
        raise Refusal("backup-sqlite-only")
    return path


async def backup(settings: Settings, file: Path) -> None:
    source = _sqlite_file(settings)
    await with_store(settings, _nothing)
    if file.exists():
        raise Refusal("backup-exists", path=str(file))
    try:
        schema.backup(source, file)
    except (OSError, sqlite3.Error):
        raise Refusal("backup-failed", path=str(file)) from None


async def _nothing(store: Store) -> None:
    pass


async def restore(settings: Settings, file: Path) -> str:
    """Replace the database; returns where the one before is kept ("" if there was none)."""
    target = _sqlite_file(settings)
    await _check_backup(file)
    kept = ""
    if target.exists():
        store = open_store(str(settings.database_url.get_secret_value()), exclusive=True)
        await store.close()
        aside = target.with_name(
            f"{target.stem}-before-restore-{datetime.now(UTC):%Y%m%d%H%M%S}.db"
        )
        schema.backup(target, aside)
        kept = str(aside)
    fresh = target.with_name(f"{target.name}.new")
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.copyfile(file, fresh)
    fresh.chmod(0o600)
    for suffix in ("-wal", "-shm"):
        target.with_name(target.name + suffix).unlink(missing_ok=True)
    os.replace(fresh, target)
    return kept


async def _check_backup(file: Path) -> None:
    """It opens, it is whole, and its schema is not newer than this program."""
    if not file.exists():
        raise Refusal("restore-missing", path=str(file))
    store = open_store(f"sqlite:///{file}", exclusive=False)
    try:
        await schema.refuse_newer(store)
        if await schema.current(store) is None:
            raise Refusal("restore-not-ours", path=str(file))
    finally:
        await store.close()


async def export(settings: Settings, file: Path) -> int:
    """Every table as a list of rows; returns the number of rows."""

    async def work(store: Store) -> dict[str, list[dict[str, Any]]]:
        async with store.read() as tx:
            return {table.name: await _rows(tx, table) for table in metadata.sorted_tables}

    tables = await with_store(settings, work)
    whole = {"format": 1, "schema": schema.newest(), "tables": tables}
    try:
        with open(os.open(file, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as out:
            json.dump(whole, out, ensure_ascii=False, indent=1, default=_json)
    except OSError:
        raise Refusal("export-failed", path=str(file)) from None
    return sum(len(rows) for rows in tables.values())


async def _rows(tx: Tx, table: Any) -> list[dict[str, Any]]:
    columns = [c for c in table.c if c.name not in UNTOLD.get(table.name, ())]
    rows = await tx.execute(select(*columns).order_by(*table.primary_key.columns))
    return [dict(row) for row in rows.mappings()]


def _json(value: Any) -> str:
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    raise TypeError(type(value).__name__)
