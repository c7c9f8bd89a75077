"""Weak cells that are supported until they are closed with a result."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, String, Table, UniqueConstraint

from storage.tables.columns import (
    NEVER_AGAIN,
    edition,
    identity,
    index_where,
    metadata,
    moment,
    refers,
)

support = Table(
    "support",
    metadata,
    identity(),
    refers("cell_id", "unit"),
    Column("reason", String(500), nullable=False),
    Column("helper", String(200), nullable=False),  # who helps, in words
    Column("until", Date, nullable=False),
    Column("goal", String(500), nullable=False),  # what must be true by then
    refers("begun_by", "person"),
    moment("begun_at"),
    Column("reached", Boolean),
    Column("result", String(500)),
    refers("closed_by", "person", needed=False),
    moment("closed_at", needed=False),
    edition(),
    index_where("uq_support_open", "cell_id", condition="closed_at IS NULL", unique=True),
    **NEVER_AGAIN,
)
support_line = Table(  # what was seen of it in a month
    "support_line",
    metadata,
    identity(),
    refers("support_id", "support"),
    Column("month", String(7), nullable=False),
    Column("text", String(500), nullable=False),
    refers("by_person", "person"),
    moment("at"),
    UniqueConstraint("support_id", "month"),
    **NEVER_AGAIN,
)
