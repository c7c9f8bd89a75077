"""What the columns of every table are made of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    TypeDecorator,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


EPOCH, SMALLEST = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; SQLite forgets time zones, so a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a naive datetime must not be stored")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value  # type: ignore[no-any-return]
        return value.replace(tzinfo=UTC)  # type: ignore[no-any-return]


class Instant(Moment):
    """The same where one tick makes a row for every cell: microseconds since 1970 on SQLite, which
    are a third of the text, in rows and indexes.
    """

    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(BigInteger() if dialect.name == "sqlite" else self.impl)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        aware = super().process_bind_param(value, dialect)
        return aware if aware is None or dialect.name != "sqlite" else (aware - EPOCH) // SMALLEST

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return EPOCH + value * SMALLEST if isinstance(value, int) else value


class Hundredths(TypeDecorator[Decimal]):
    """Points, exact: SQLite knows no decimals."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value * 100)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value) / 100


NEVER_AGAIN: dict[str, Any] = {"sqlite_autoincrement": True}  # ids that stand in buttons and links


def edition() -> Column[int]:
    """Counts up by one with each change: which state a screen showed that is confirmed. A moment
    does not tell, since two changes of one transaction share it.
    """
    return Column("edition", Integer, nullable=False, server_default="1")


def identity() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True)


def refers(name: str, target: str, *, needed: bool = True, index: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=not needed, index=index)


def moment(name: str, *, needed: bool = True) -> Column[datetime]:
    return Column(name, Moment(), nullable=not needed)


def index_where(name: str, *columns: str, condition: str, unique: bool = False) -> Index:
    """Of the rows for which this is true.

    For PostgreSQL the migrations say so: said here, it would load that database's drivers.
    """
    return Index(name, *columns, unique=unique, sqlite_where=text(condition))


def any_state(*states: str) -> str:
    """As a condition of an index; a query that is to use it says the same (``in_state``)."""
    return " OR ".join(f"state = '{state}'" for state in states)
