"""Reminders, and what each person wants of them."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from storage.tables.columns import (
    NEVER_AGAIN,
    Instant,
    any_state,
    identity,
    index_where,
    metadata,
    refers,
)

# Of reminders: still to be told; told, and perhaps of no help; told to nobody in time, or not yet.
DUE, TOLD = ("waiting", "missed"), ("sent", "unwanted")
UNTOLD = (*DUE, "expired", "undeliverable")

# A step of a rule that is due for a day: what a tick's rows share. Nobody is reminded by it alone.
occasion = Table(
    "occasion",
    metadata,
    identity(),
    Column("rule", String(30), nullable=False),
    Column("anchor", Date, nullable=False),  # the day it is about
    Column("step", Integer, nullable=False),
    Column("level", Integer, nullable=False),  # of LEVELS: for whom it was meant
    refers("asked_by", "person", needed=False),  # who wants to be told once more
    Column("again", String(40), nullable=False, server_default=""),  # by whom and for which hour
    UniqueConstraint("rule", "anchor", "step", "level", "again"),
)
# Its foreign keys to ``occasion`` and ``unit`` are not checked: a tick makes rows of what it has
# just read there, neither is ever deleted, and the check cost more than an index (decision 10).
reminder = Table(
    "reminder",
    metadata,
    identity(),
    Column("occasion_id", Integer, nullable=False),
    Column("cell_id", Integer),  # of a cell, or of a work group
    refers("group_id", "work_group", needed=False),
    Column("subject", Integer, nullable=False, server_default="0"),  # such as a meeting or a task
    Column("level", Integer, nullable=False),  # of LEVELS: who is told
    Column("because", String(12)),  # unanswered or unreached: why not who is told first
    Column("due_at", Instant(), nullable=False),
    Column("expires_at", Instant(), nullable=False),
    Column("state", String(20), nullable=False, server_default="waiting"),
    refers("letter_id", "outbox", needed=False),
    Column("done_at", Instant()),
    index_where(
        *("uq_reminder_cell", "occasion_id", "cell_id", "subject"),
        condition="cell_id IS NOT NULL",
        unique=True,
    ),
    index_where(
        *("uq_reminder_group", "occasion_id", "group_id", "subject"),
        condition="group_id IS NOT NULL",
        unique=True,
    ),
    index_where("ix_reminder_due_at", "due_at", condition=any_state(*DUE)),
    index_where("ix_reminder_told", "due_at", condition=any_state(*TOLD)),
    index_where("ix_reminder_cell_id", "cell_id", condition=any_state(*UNTOLD)),
    index_where("ix_reminder_group_id", "group_id", condition="group_id IS NOT NULL"),
    index_where("ix_reminder_letter_id", "letter_id", condition="letter_id IS NOT NULL"),
    **NEVER_AGAIN,
)
preference = Table(
    "preference",
    metadata,
    Column("person_id", Integer, ForeignKey("person.id"), primary_key=True, autoincrement=False),
    Column("rule", String(30), primary_key=True),
    Column("wanted", Boolean, nullable=False),
)
