"""What units are called and which rules they set today stands with them: brought up to a day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, Table, Text, cast, or_, select, update

from storage.store import Tx
from storage.tables import unit, unit_name, unit_rules

ALWAYS = date(1900, 1, 1)  # as far back as anything is known


async def settle(tx: Tx, today: date) -> None:
    """Called when something was changed, and on each new day."""
    for table, names in ((unit_name, ("name", "kind")), (unit_rules, ("rules",))):
        newest = {name: _newest(table, name, today) for name in names}
        differs = (_text(unit.c[n]).is_distinct_from(_text(new)) for n, new in newest.items())
        changed = select(table.c.unit_id).where(table.c.from_date > ALWAYS)
        there = select(table.c.id).where(table.c.unit_id == unit.c.id, table.c.from_date <= today)
        where = (unit.c.id.in_(changed), there.exists(), or_(*differs))
        await tx.execute(update(unit).where(*where).values(newest))


def _newest(table: Table, name: str, today: date) -> ColumnElement[object]:
    query = select(table.c[name]).where(table.c.unit_id == unit.c.id, table.c.from_date <= today)
    return query.order_by(table.c.from_date.desc()).limit(1).scalar_subquery()


def _text(value: ColumnElement[object]) -> ColumnElement[str]:
    return cast(value, Text)
