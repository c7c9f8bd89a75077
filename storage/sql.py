"""What SQLite and PostgreSQL say differently, and the words both share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Date,
    Exists,
    Integer,
    Select,
    String,
    Table,
    and_,
    exists,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import TableValuedAlias
from sqlalchemy.sql.functions import GenericFunction

from domain.order import DIGITS
from storage.store import Tx
from storage.tables import post, unit, unit_link, unit_name


def insert_new(tx: Tx, table: Table, rows: Sequence[Mapping[str, Any]]) -> Any:
    """An INSERT that passes over rows that are there already."""
    return insert_into(tx, table).values([dict(row) for row in rows]).on_conflict_do_nothing()


def insert_each(tx: Tx, table: Table) -> Any:
    """The same for many rows, given beside it as parameters: built and read once."""
    return insert_into(tx, table).on_conflict_do_nothing()


def insert_from(tx: Tx, table: Table, columns: Sequence[str], rows: Select[Any]) -> Any:
    """The same for the rows of a query, which never leave the database."""
    return insert_into(tx, table).from_select(list(columns), rows).on_conflict_do_nothing()


def upsert(
    tx: Tx, table: Table, keys: Sequence[str], row: Mapping[str, Any], **changed: Any
) -> Any:
    """An INSERT that changes the row with the same keys if there is one; ``changed`` is set then
    besides.
    """
    statement = insert_into(tx, table).values(**row)
    changes = {name: statement.excluded[name] for name in row if name not in keys}
    changes |= changed
    return statement.on_conflict_do_update(index_elements=list(keys), set_=changes)


def insert_into(tx: Tx, table: Table) -> Any:
    """An INSERT that can say what becomes of a row that is there already."""
    if tx.dialect.name != "postgresql":
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # with its drivers: not for SQLite

    return postgresql.insert(table)


def there_is(*conditions: ColumnElement[bool]) -> Exists:
    """EXISTS that asks for no column, so that SQLite answers it from an index where it can."""
    return exists(select(literal_column("1")).where(*conditions))


def valid_on(table: Any, day: date | BindParameter[date]) -> ColumnElement[bool]:
    """Rows whose dates (from, and until inclusive) hold on this day."""
    return and_(
        table.c.from_date <= day, or_(table.c.until_date.is_(None), table.c.until_date >= day)
    )


def held_on(day: date | BindParameter[date]) -> ColumnElement[bool]:
    """Posts that let somebody do something on this day: not one that was ended within it."""
    return and_(valid_on(post, day), post.c.ended_at.is_(None))


def name_on(day: Any) -> ColumnElement[str]:
    """What a unit of the statement was called on this day."""
    said = select(unit_name.c.name).where(unit_name.c.unit_id == unit.c.id)
    said = said.where(unit_name.c.from_date <= day).order_by(unit_name.c.from_date.desc()).limit(1)
    return func.coalesce(said.correlate_except(unit_name).scalar_subquery(), unit.c.name)


def alive_on(day: Any, unit_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether the unit with this id is not yet merged, split or dissolved on this day."""
    other = unit.alias()
    return there_is(other.c.id == unit_id, or_(other.c.ended_on.is_(None), other.c.ended_on >= day))


def below(
    roots: Sequence[int] | Select[int], day: date | BindParameter[date], *, name: str = "below"
) -> Select[Any]:
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


class json_each(GenericFunction[Any]):
    """The elements of a list that is given as JSON, each in a row of its own."""

    inherit_cache = True
    name = "json_each"


class json_list(GenericFunction[str]):
    """All values of a group as a list that is JSON text: one row instead of thousands."""

    inherit_cache = True
    type = String()
    name = "json_group_array"


class json_whole(GenericFunction[int]):
    """The whole number at a place (from 0) of a list that is an element of a list."""

    inherit_cache = True
    type = Integer()
    name = "json_whole"


class json_text(GenericFunction[str]):
    """What stands at a place (from 0) of a list that is an element of a list, as text."""

    inherit_cache = True
    type = String()
    name = "json_text"


class text_as_json(GenericFunction[Any]):
    """Text that is JSON, as the column of a table keeps it."""

    inherit_cache = True
    name = "text_as_json"


class eve_of(GenericFunction[date]):
    """The day before."""

    inherit_cache = True
    type = Date()
    name = "eve_of"


class days_between(GenericFunction[int]):
    """From the second day to the first."""

    inherit_cache = True
    type = Integer()
    name = "days_between"


class largest(GenericFunction[int]):
    """Of several values of a row."""

    inherit_cache = True
    type = Integer()
    name = "greatest"


class by_name(GenericFunction[str]):
    """What names are ordered by: ``domain.order.in_order``, which SQLite calls itself."""

    inherit_cache = True
    type = String()
    name = "in_order"


@compiles(by_name, "postgresql")
def _by_name_postgresql(function: Any, compiler: Any, **more: Any) -> str:
    name = compiler.process(function.clauses, **more)
    longer = f"regexp_replace({name}, '([0-9]+)', '{'0' * DIGITS}\\1', 'g')"
    return f"regexp_replace({longer}, '0*([0-9]{{{DIGITS},}})', '\\1', 'g') COLLATE \"C\""


@compiles(json_text, "sqlite")
def _text_sqlite(function: Any, compiler: Any, **more: Any) -> str:
    element, place = (compiler.process(clause, **more) for clause in function.clauses)
    return f"({element} ->> {place})"


@compiles(json_text, "postgresql")
def _text_postgresql(function: Any, compiler: Any, **more: Any) -> str:
    element, place = (compiler.process(clause, **more) for clause in function.clauses)
    return f"(CAST({element} AS JSON) ->> {place})"


@compiles(text_as_json, "sqlite")
def _json_sqlite(function: Any, compiler: Any, **more: Any) -> str:
    return str(compiler.process(function.clauses, **more))


@compiles(text_as_json, "postgresql")
def _json_postgresql(function: Any, compiler: Any, **more: Any) -> str:
    return f"CAST({compiler.process(function.clauses, **more)} AS JSON)"


@compiles(eve_of, "sqlite")
def _eve_sqlite(function: Any, compiler: Any, **more: Any) -> str:
    return f"date({compiler.process(function.clauses, **more)}, '-1 day')"


@compiles(eve_of, "postgresql")
def _eve_postgresql(function: Any, compiler: Any, **more: Any) -> str:
    return f"({compiler.process(function.clauses, **more)} - 1)"


@compiles(days_between, "sqlite")
def _days_sqlite(function: Any, compiler: Any, **more: Any) -> str:
    later, earlier = (compiler.process(clause, **more) for clause in function.clauses)
    return f"CAST(julianday({later}) - julianday({earlier}) AS INTEGER)"


@compiles(days_between, "postgresql")
def _days_postgresql(function: Any, compiler: Any, **more: Any) -> str:
    later, earlier = (compiler.process(clause, **more) for clause in function.clauses)
    return f"({later} - {earlier})"


@compiles(largest, "sqlite")
def _largest_sqlite(function: Any, compiler: Any, **more: Any) -> str:
    return f"max({compiler.process(function.clauses, **more)})"


@compiles(json_each, "postgresql")
def _each_postgresql(function: Any, compiler: Any, **more: Any) -> str:
    listed = compiler.process(function.clauses, **more)
    return f"json_array_elements_text(CAST({listed} AS JSON))"


@compiles(json_list, "postgresql")
def _list_postgresql(function: Any, compiler: Any, **more: Any) -> str:
    return f"CAST(json_agg({compiler.process(function.clauses, **more)}) AS TEXT)"


@compiles(json_whole, "sqlite")
def _whole_sqlite(function: Any, compiler: Any, **more: Any) -> str:
    element, place = (compiler.process(clause, **more) for clause in function.clauses)
    return f"({element} ->> {place})"


@compiles(json_whole, "postgresql")
def _whole_postgresql(function: Any, compiler: Any, **more: Any) -> str:
    element, place = (compiler.process(clause, **more) for clause in function.clauses)
    return f"CAST(CAST({element} AS JSON) ->> {place} AS INTEGER)"


def elements(listed: BindParameter[str]) -> TableValuedAlias:
    """A table of one column, ``value``: thousands of ids are one parameter, which is soon bound."""
    return json_each(listed).table_valued("value")
