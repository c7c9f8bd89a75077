"""A prepared statement does what SQLAlchemy does with it: in the database, and in what is found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Integer,
    MetaData,
    String,
    Table,
    Time,
    bindparam,
    create_engine,
    delete,
    insert,
    select,
    tuple_,
    update,
)
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.pool import StaticPool

from storage.prepared import PreparedStatements, Values, is_prepared, prepared
from storage.tables import Hundredths, Moment

THING = Table(
    "thing",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("name", String(40), unique=True),
    Column("kept", JSON),
    Column("at", Moment()),
    Column("day", Date),
    Column("hour", Time),
    Column("points", Hundredths()),
    Column("good", Boolean),
)
NOW = datetime(2026, 8, 18, 13, 5, 7, 9, tzinfo=UTC)
FULL = {
    "name": "Chi bộ 2",
    "kept": {"a": [1, "hai"], "b": None},
    "at": NOW,
    "day": date(2026, 8, 18),
    "hour": time(19, 30),
    "points": Decimal("7.25"),
    "good": True,
}
EMPTY = dict.fromkeys(FULL)
ALL = prepared(select(THING).order_by(THING.c.id))
ADD = prepared(insert(THING).returning(THING.c.id, THING.c.at.label("moment")))
ADD_MANY = prepared(insert(THING))
BY_NAMES = prepared(
    select(THING.c.name, THING.c.at)
    .where(THING.c.name.in_(bindparam("names", expanding=True)), THING.c.at <= bindparam("until"))
    .order_by(THING.c.name)
    .limit(bindparam("most"))
)
BY_PAIRS = prepared(
    select(THING.c.id)
    .where(tuple_(THING.c.name, THING.c.good).in_(bindparam("pairs", expanding=True)))
    .where(THING.c.name.in_(["a", "b", "c"]))
)
CHANGE = prepared(update(THING).where(THING.c.name == bindparam("who")))
SETTLE = prepared(
    update(THING)
    .where(THING.c.name == bindparam("who"))
    .values(kept=[], good=False, points=bindparam("new"))
)
DROP = prepared(delete(THING).where(THING.c.day < bindparam("day")))


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://", poolclass=StaticPool, hide_parameters=True)
    THING.metadata.create_all(engine)
    with engine.connect() as connection, connection.begin():
        yield connection
    engine.dispose()


@pytest.fixture
def statements(connection: Connection) -> PreparedStatements:
    connection.execute(insert(THING), [{**FULL, "name": name} for name in "abc"])
    return PreparedStatements(connection)


def rows(found: Any) -> list[dict[str, Any]]:
    return [dict(row) for row in found.mappings().all()]


def everything(connection: Connection) -> list[dict[str, Any]]:
    return rows(connection.execute(select(THING).order_by(THING.c.id)))


@pytest.mark.parametrize("row", [FULL, EMPTY])
def test_every_type_is_written_and_read_as_ever(
    connection: Connection, statements: PreparedStatements, row: dict[str, Any]
) -> None:
    added = statements.run(ADD, row).one()
    assert (added.id, added.moment) == (4, row["at"])
    assert everything(connection)[-1] == {"id": 4, **row}
    assert rows(statements.run(ALL, None)) == everything(connection)


ASKED: list[tuple[Any, dict[str, Any]]] = [
    (BY_NAMES, {"names": ["a", "c", "x"], "until": NOW, "most": 5}),
    (BY_NAMES, {"names": ["a", "c"], "until": NOW, "most": 1}),
    (BY_NAMES, {"names": ["b"], "until": NOW.replace(year=2025), "most": 5}),
    (BY_NAMES, {"names": [], "until": NOW, "most": 5}),
    (BY_PAIRS, {"pairs": [("a", True), ("b", False), ("x", True)]}),
    (BY_PAIRS, {"pairs": []}),
]


@pytest.mark.parametrize(("statement", "values"), ASKED)
def test_lists_of_any_length_are_asked_for(
    connection: Connection, statements: PreparedStatements, statement: Any, values: dict[str, Any]
) -> None:
    for _ in range(2):  # the second time it is there already
        found = rows(statements.run(statement, values))
        assert found == rows(connection.execute(statement, values))


def test_rows_may_be_read_in_each_way(statements: PreparedStatements) -> None:
    values = {"names": ["a", "b"], "until": NOW, "most": 5}
    assert list(statements.run(BY_NAMES, values).scalars()) == ["a", "b"]
    assert statements.run(BY_NAMES, values).scalar() == "a"
    assert list(map(tuple, statements.run(BY_NAMES, values).all())) == [("a", NOW), ("b", NOW)]
    assert [row.at for row in statements.run(BY_NAMES, values)] == [NOW, NOW]
    first = statements.run(BY_NAMES, values).mappings().first()
    assert first
    assert first["name"] == "a"
    assert statements.run(BY_NAMES, {**values, "names": ["x"]}).scalar() is None


def test_a_change_tells_how_many_it_changed(
    connection: Connection, statements: PreparedStatements
) -> None:
    assert statements.run(SETTLE, {"who": "b", "new": Decimal("0.5")}).rowcount == 1
    assert statements.run(SETTLE, {"who": "x", "new": None}).rowcount == 0
    settled = {"id": 2, **FULL, "name": "b", "kept": [], "good": False, "points": Decimal("0.5")}
    assert everything(connection)[1] == settled
    assert statements.run(DROP, {"day": date(2026, 8, 19)}).rowcount == 3
    assert everything(connection) == []


def test_many_rows_are_written_by_one_statement(
    connection: Connection, statements: PreparedStatements
) -> None:
    more: list[Values] = [{**FULL, "name": name} for name in "xy"]
    assert statements.run(ADD_MANY, more).rowcount == 2
    changes: list[Values] = [{"who": name, "kept": None, "day": date(2026, 1, 1)} for name in "ay"]
    assert statements.run(CHANGE, changes).rowcount == 2
    changed = [row["name"] for row in everything(connection) if row["day"] == date(2026, 1, 1)]
    assert changed == ["a", "y"]


def test_only_the_columns_that_are_given_are_changed(
    connection: Connection, statements: PreparedStatements
) -> None:
    statements.run(CHANGE, {"who": "a", "good": False})
    statements.run(CHANGE, {"who": "a", "hour": None})
    assert everything(connection)[0] == {"id": 1, **FULL, "name": "a", "good": False, "hour": None}


def test_an_error_is_sqlalchemys_and_holds_nothing_that_was_typed(
    connection: Connection, statements: PreparedStatements
) -> None:
    with pytest.raises(IntegrityError) as twice:
        statements.run(ADD, {**FULL, "name": "a"})
    assert "Chi bộ" not in str(twice.value)
    assert "hai" not in str(twice.value)
    connection.exec_driver_sql("DROP TABLE thing")
    with pytest.raises(OperationalError):
        statements.run(ALL, None)


def test_a_naive_moment_is_refused(statements: PreparedStatements) -> None:
    with pytest.raises(ValueError, match="naive"):
        statements.run(ADD, {**FULL, "at": NOW.replace(tzinfo=None)})


def test_a_statement_that_is_not_marked_is_not_known() -> None:
    assert is_prepared(ALL)
    assert not is_prepared(select(THING).order_by(THING.c.id))
