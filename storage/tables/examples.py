"""Records shown to other cells as an example."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, String, Table

from storage.tables.columns import NEVER_AGAIN, identity, metadata, moment, refers

example = Table(
    "example",
    metadata,
    identity(),
    refers("meeting_id", "meeting", index=True),
    Column("version", Integer, nullable=False),  # of the record; another one is no example
    refers("unit_id", "unit", needed=False, index=True),  # to whose cells it is shown
    refers("group_id", "work_group", needed=False, index=True),  # or to those it looks after
    Column("figures_only", Boolean, nullable=False),
    Column("note", String(200)),  # what is worth learning from it
    refers("by_person", "person"),
    moment("at"),
    refers("withdrawn_by", "person", needed=False),
    moment("withdrawn_at", needed=False),
    **NEVER_AGAIN,
)
