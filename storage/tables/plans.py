"""Plans, and drafts of any form about a unit."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Time,
    UniqueConstraint,
    text,
)

from storage.tables.columns import (
    NEVER_AGAIN,
    edition,
    identity,
    metadata,
    moment,
    refers,
)

# The year of a cell, and what is due of it.
plan = Table(
    "plan",
    metadata,
    identity(),
    refers("cell_id", "unit"),
    Column("month", String(7), nullable=False),
    Column("kind", String(20), nullable=False),  # regular, thematic, both
    Column("model", Boolean, nullable=False, server_default=text("false")),
    Column("day", Date, nullable=False),
    Column("starts", Time),
    Column("place", String(200)),
    Column("topic", String(500)),
    Column("state", String(20), nullable=False),  # planned, confirmed, cancelled
    Column("reason", String(500)),  # of the last change
    Column("chair", String(20)),  # the role of who runs it in the place of the secretary
    Column("merged_with", String(7)),  # the month in whose meeting it is held; it is cancelled then
    refers("updated_by", "person"),
    moment("updated_at"),
    edition(),
    UniqueConstraint("cell_id", "month", "kind"),
    Index("ix_plan_day", "day", "state"),
    **NEVER_AGAIN,
)
plan_change = Table(  # of a meeting of the plan, until it is told to who it concerns
    "plan_change",
    metadata,
    Column("plan_id", Integer, ForeignKey("plan.id"), primary_key=True, autoincrement=False),
    Column("before", JSON, nullable=False),  # as it was when it was last told; null: not there
    refers("by_person", "person"),
    moment("begun_at"),
    moment("due_at"),
)
form_draft = Table(  # of a flow: answers by question; "about": such as the year that is planned
    "form_draft",
    metadata,
    Column("page", String(30), primary_key=True),
    Column("unit_id", Integer, ForeignKey("unit.id"), primary_key=True, autoincrement=False),
    Column("about", Integer, primary_key=True, autoincrement=False),
    Column("answers", JSON, nullable=False),
    refers("updated_by", "person"),
    moment("updated_at"),
    edition(),
)
