"""What SQLite and PostgreSQL say differently, and the words both share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, Table, and_, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.store import Tx
from storage.tables import unit, unit_link


def insert_new(tx: Tx, table: Table, rows: Sequence[Mapping[str, Any]]) -> Any:
    """An INSERT that passes over rows that are there already."""
    dialect = postgresql if tx.dialect.name == "postgresql" else sqlite
    return dialect.insert(table).values([dict(row) for row in rows]).on_conflict_do_nothing()


def insert_each(tx: Tx, table: Table) -> Any:
    """The same for many rows, given beside it as parameters: built and read once."""
    dialect = postgresql if tx.dialect.name == "postgresql" else sqlite
    return dialect.insert(table).on_conflict_do_nothing()


def insert_from(tx: Tx, table: Table, columns: Sequence[str], rows: Select[Any]) -> Any:
    """The same for the rows of a query, which never leave the database."""
    dialect = postgresql if tx.dialect.name == "postgresql" else sqlite
    return dialect.insert(table).from_select(list(columns), rows).on_conflict_do_nothing()


def upsert(tx: Tx, table: Table, keys: Sequence[str], row: Mapping[str, Any]) -> Any:
    """An INSERT that changes the row with the same keys if there is one."""
    dialect = postgresql if tx.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).values(**row)
    changes = {name: statement.excluded[name] for name in row if name not in keys}
    return statement.on_conflict_do_update(index_elements=list(keys), set_=changes)


def valid_on(table: Table, day: date | BindParameter[date]) -> ColumnElement[bool]:
    """Rows whose dates (from, and until inclusive) hold on this day."""
    return and_(
        table.c.from_date <= day, or_(table.c.until_date.is_(None), table.c.until_date >= day)
    )


def below(roots: Sequence[int], day: date, *, name: str = "below") -> Select[Any]:
    """(root, unit) for every unit of these subtrees on this day, the roots included.

    ``name`` tells several of them in one statement apart.
    """
    top = (
        select(unit.c.id.label("root"), unit.c.id.label("unit"))
        .where(unit.c.id.in_(roots))
        .cte(name, recursive=True)
    )
    tree = top.union(
        select(top.c.root, unit_link.c.unit_id)
        .join(unit_link, unit_link.c.parent_id == top.c.unit)
        .where(valid_on(unit_link, day))
    )
    return select(tree.c.root, tree.c.unit)
