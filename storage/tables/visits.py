"""Visits of a work group to the meetings of its cells, and what the cell says to it."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, Index, Integer, String, Table, Text, UniqueConstraint

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
