"""What a change of the tree writes, so that it can be taken back: every row as it was before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    Date,
    Table,
    Text,
    cast,
    delete,
    insert,
    literal,
    select,
    update,
)

from storage.sql import eve_of
from storage.store import Tx
from storage.tables import metadata, unit, unit_link
from storage.trees import moved

Kept = list[list[Any]]  # [table, id, the row before or None, what was written instead]


class Ledger:
    """Writes, and remembers."""

    def __init__(self, tx: Tx) -> None:
        self.tx = tx
        self.kept: Kept = []

    async def add(self, table: Table, **values: Any) -> int:
        made = await self.tx.execute(insert(table).values(**values).returning(table.c.id))
        number = int(made.scalar_one())
        await _note(self.tx, table)
        self.kept.append([table.name, number, None])
        return number

    async def change(self, table: Table, where: ColumnElement[bool], **values: Any) -> int:
        """How many rows it was."""
        rows = (await self.tx.execute(select(table).where(where))).mappings().all()
        names = ["id", *values]
        for row in rows:
            before = {name: _plain(row[name]) for name in names}
            written = {name: _plain(value) for name, value in values.items()}
            self.kept.append([table.name, row["id"], before, written])
        if rows:
            await self.tx.execute(update(table).where(where).values(**values))
            await _note(self.tx, table)
        return len(rows)

    async def drop(self, table: Table, where: ColumnElement[bool]) -> None:
        rows = (await self.tx.execute(select(table).where(where))).mappings().all()
        for row in rows:
            self.kept.append([table.name, row["id"], {k: _plain(v) for k, v in row.items()}])
        await self.tx.execute(delete(table).where(where))
        await _note(self.tx, table)


async def take_back(tx: Tx, kept: Kept) -> None:
    """Every row as it was before, the last one first; not one that was changed again since."""
    for name, number, before, *written in reversed(kept):
        table = metadata.tables[name]
        mine = table.c.id == number
        if before is None and table is unit:  # others may name it: it ends before it begins
            values = {"ended_on": eve_of(unit.c.founded_on)}
            await tx.execute(update(unit).where(mine).values(**values))
        elif before is None:
            await tx.execute(delete(table).where(mine))
        elif written:
            same = [_same(table, key, at) for key, at in written[0].items()]
            await tx.execute(update(table).where(mine, *same).values(**_row(table, before)))
        else:
            await tx.execute(insert(table).values(**_row(table, before)))
        await _note(tx, table)


def _same(table: Table, name: str, kept: Any) -> ColumnElement[bool]:
    column: ColumnElement[Any] = table.c[name]
    value = _typed(table, name, kept)
    if not isinstance(column.type, JSON):
        same: ColumnElement[bool] = column == value
        return same
    plain = literal(value, column.type)  # PostgreSQL compares no JSON
    return cast(column, Text) == cast(plain, Text)


async def _note(tx: Tx, table: Table) -> None:
    if table is unit_link:
        await moved(tx)


def _row(table: Table, kept: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _typed(table, key, value) for key, value in kept.items()}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _typed(table: Table, name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    kind = table.c[name].type
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    return datetime.fromisoformat(value) if kind.__class__.__name__ == "Moment" else value


def as_before(kept: Iterable[Any]) -> Mapping[str, int]:
    """How many rows of each table it is."""
    counts: dict[str, int] = {}
    for name, *_ in kept:
        counts[name] = counts.get(name, 0) + 1
    return counts
