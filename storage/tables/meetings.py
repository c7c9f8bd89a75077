"""Drafts and records of meetings, and what they brought."""

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
    UniqueConstraint,
    text,
)

from storage.tables.columns import (
    NEVER_AGAIN,
    edition,
    identity,
    index_where,
    metadata,
    moment,
    refers,
)

# Meetings: a draft while it is being said, then a record with all its versions.
draft = Table(
    "draft",
    metadata,
    identity(),
    refers("cell_id", "unit"),
    Column("month", String(7), nullable=False),
    Column("kind", String(20), nullable=False),
    refers("meeting_id", "meeting", needed=False),  # the record that this draft corrects
    Column("reason", String(500)),
    Column("answers", JSON, nullable=False),
    Column("context", JSON, nullable=False),
    refers("updated_by", "person"),
    moment("updated_at"),
    edition(),
    Index("ix_draft_updated_at", "updated_at"),
    UniqueConstraint("meeting_id"),
    Index(
        "uq_draft_new",
        "cell_id",
        "month",
        "kind",
        unique=True,
        sqlite_where=text("meeting_id IS NULL"),
    ),
    **NEVER_AGAIN,
)
meeting = Table(
    "meeting",
    metadata,
    identity(),
    refers("cell_id", "unit"),
    Column("month", String(7), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("state", String(20), nullable=False),  # submitted, returned, confirmed
    Column("version", Integer, nullable=False),
    Column("number", Integer, nullable=False),  # of the minutes, per cell and year
    Column("held_on", Date, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("obliged", Integer, nullable=False),
    Column("present", Integer, nullable=False),
    Column("unexcused", Integer, nullable=False),
    Column("merged", Boolean, nullable=False),
    Column("answers", JSON, nullable=False),
    Column(
        "signs", JSON, nullable=False, server_default="[]"
    ),  # words: what looks like a formality
    refers("submitted_by", "person"),
    moment("submitted_at"),
    # With all that tells by which meeting a month is judged: summaries compare very many.
    Index("ix_meeting_cell_id_month", "cell_id", "month", "kind", "held_on"),
    Index("ix_meeting_month", "month", "cell_id", "kind", "held_on"),
    Index("ix_meeting_held_on", "held_on"),
    **NEVER_AGAIN,
)
meeting_version = Table(
    "meeting_version",
    metadata,
    identity(),
    refers("meeting_id", "meeting"),
    Column("version", Integer, nullable=False),
    Column("answers", JSON, nullable=False),
    Column("reason", String(500)),
    refers("by_person", "person"),
    moment("at"),
    UniqueConstraint("meeting_id", "version"),
)
record_check = Table(  # what a supervisor said of a version of a record; the newest counts
    "record_check",
    metadata,
    identity(),
    refers("meeting_id", "meeting", index=True),
    Column("version", Integer, nullable=False),
    Column("kind", String(20), nullable=False),  # returned, confirmed
    Column("reason", String(500)),
    refers("by_person", "person"),
    moment("at"),
    Index("ix_record_check_at", "at"),
    **NEVER_AGAIN,
)
task = Table(
    "task",
    metadata,
    identity(),
    refers("cell_id", "unit", index=True),
    refers("meeting_id", "meeting", needed=False, index=True),  # None: given by a notice
    Column("title", String(500), nullable=False),
    Column("owner", String(200)),
    Column("due", Date),
    refers("closed_in", "meeting", needed=False),
    refers("notice_id", "notice", needed=False, index=True),
    refers("done_by", "person", needed=False),  # who said so outside a meeting
    moment("done_at", needed=False),
    index_where("ix_task_due", "due", condition="closed_in IS NULL"),
    **NEVER_AGAIN,
)
