"""``export --json FILE``: every table as a list of rows (docs/export.md)."""

from __future__ import annotations

import json
import os
from datetime import date, time
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Table, func, select

from bot.commands import CannotDo, with_store
from bot.config import Settings
from bot.progress import Tell
from domain.chat import word
from storage import schema
from storage.store import Store, Tx
from storage.tables import metadata

Rows = list[dict[str, Any]]

FORMAT = 1
UNTOLD = {
    "invite": ("code_hash",),
    "account_code": ("code_hash",),
}  # a short code could be guessed from its hash


async def export(settings: Settings, file: Path, tell: Tell) -> int:
    """Write all of it as of one moment (0600); returns the number of rows."""
    tables = await with_store(settings, partial(_tables, tell))
    whole = {"format": FORMAT, "schema": schema.newest(), "tables": tables}
    try:
        _write(file, json.dumps(whole, ensure_ascii=False, indent=1, default=_plain))
    except OSError:
        raise CannotDo(word("export-failed", path=str(file))) from None
    return sum(len(rows) for rows in tables.values())


async def _tables(tell: Tell, store: Store) -> dict[str, Rows]:
    found: dict[str, Rows] = {}
    async with store.snapshot() as tx:
        total = sum([await _count(tx, table) for table in metadata.sorted_tables])
        for table in metadata.sorted_tables:
            found[table.name] = await _rows(tx, table)
            tell(sum(map(len, found.values())), total)
    return found


async def _count(tx: Tx, table: Table) -> int:
    return int((await tx.execute(select(func.count()).select_from(table))).scalar_one())


async def _rows(tx: Tx, table: Table) -> Rows:
    columns = [c for c in table.c if c.name not in UNTOLD.get(table.name, ())]
    rows = await tx.execute(select(*columns).order_by(*table.primary_key.columns))
    return [dict(row) for row in rows.mappings()]


def _write(file: Path, text: str) -> None:
    """The whole file or the one before."""
    draft = file.with_name(f"{file.name}.new")
    draft.unlink(missing_ok=True)
    number = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with open(number, "w", encoding="utf-8") as out:
        out.write(text)
    os.replace(draft, file)


def _plain(value: Any) -> str:
    if isinstance(value, date | time):  # a datetime is a date too
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(type(value).__name__)
