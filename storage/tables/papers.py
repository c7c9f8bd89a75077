"""Papers of a period, kept as they were given: printed again they say the same."""

from __future__ import annotations

from sqlalchemy import JSON, Column, String, Table

from storage.tables.columns import NEVER_AGAIN, identity, metadata, moment, refers

paper = Table(
    "paper",
    metadata,
    identity(),
    Column("kind", String(20), nullable=False),  # group, conference
    refers("unit_id", "unit", index=True),
    refers("group_id", "work_group", needed=False),
    Column("period", String(20), nullable=False),
    Column("content", JSON, nullable=False),  # its sections, in words
    refers("by_person", "person"),
    moment("at"),
    **NEVER_AGAIN,
)
