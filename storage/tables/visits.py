"""Visits of a work group to its cells, what the cell says to them, and who will attend."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.tables.columns import NEVER_AGAIN, edition, identity, metadata, moment, refers

visit = Table(
    "visit",
    metadata,
    identity(),
    refers("cell_id", "unit"),
    refers("group_id", "work_group", needed=False, index=True),
    refers("person_id", "person"),
    Column("day", Date, nullable=False),
    Column("minutes", Integer, nullable=False),  # as the visitor saw them
    Column("present", Integer, nullable=False),
    Column("obliged", Integer, nullable=False),
    Column("remarks", JSON, nullable=False),  # by kind: good, poor, advice, heard
    Column("state", String(20), nullable=False, server_default="sent"),  # acknowledged, answered
    moment("sent_at"),
    Column("reply", Text),
    refers("replied_by", "person", needed=False),
    moment("replied_at", needed=False),
    edition(),
    UniqueConstraint("person_id", "cell_id", "day"),
    Index("ix_visit_cell_id_day", "cell_id", "day"),
    **NEVER_AGAIN,
)
going = Table(  # who of a work group will attend a meeting of the plan
    "going",
    metadata,
    identity(),
    refers("plan_id", "plan"),
    refers("person_id", "person"),
    Column("announced", Boolean, nullable=False),  # to the cell
    moment("said_at"),
    UniqueConstraint("plan_id", "person_id"),
    **NEVER_AGAIN,
)
