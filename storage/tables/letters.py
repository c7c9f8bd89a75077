"""Notices, letters, and who did what."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.tables.columns import (
    NEVER_AGAIN,
    identity,
    metadata,
    moment,
    refers,
)

# Notices of a committee or work group to its cells, who has read them, and what each cell answers.
notice = Table(
    "notice",
    metadata,
    identity(),
    Column("text", Text, nullable=False),
    refers("by_person", "person", index=True),
    moment("at"),
    Column("asks", String(20), nullable=False, server_default="nothing"),  # yes_no, number, task
    Column("due", Date),  # until when it is open
    moment("closed_at", needed=False),
    **NEVER_AGAIN,
)
notice_cell = Table(
    "notice_cell",
    metadata,
    identity(),
    refers("notice_id", "notice"),
    refers("cell_id", "unit", index=True),
    Column("answer", String(20)),  # yes, no, or a number; of a task the row of the task says it
    Column("remark", String(200)),
    refers("answered_by", "person", needed=False),
    moment("answered_at", needed=False),
    UniqueConstraint("notice_id", "cell_id"),
    **NEVER_AGAIN,
)
notice_copy = Table(
    "notice_copy",
    metadata,
    identity(),
    refers("notice_id", "notice"),
    refers("person_id", "person"),
    refers("cell_id", "unit"),
    moment("read_at", needed=False),
    UniqueConstraint("notice_id", "person_id"),
)

# What goes to somebody who did not just ask; and who did what.
outbox = Table(
    "outbox",
    metadata,
    identity(),
    Column("key", String(120), nullable=False, unique=True),
    refers("person_id", "person"),
    Column("message", JSON, nullable=False),  # a word
    Column("button", JSON),  # rows of [link, label word]
    moment("due_at"),
    moment("expires_at"),
    Column("state", String(20), nullable=False, server_default="waiting"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    moment("leased_until", needed=False),
    moment("done_at", needed=False),
    Column("error", String(200)),
    Index("ix_outbox_state_due_at", "state", "due_at"),
    Index("ix_outbox_person_id_state", "person_id", "state"),
    **NEVER_AGAIN,
)
audit = Table(
    "audit",
    metadata,
    identity(),
    moment("at"),
    refers("person_id", "person", needed=False),
    Column("action", String(40), nullable=False),
    Column("subject", String(60), nullable=False),  # such as "meeting:12"
    Column("old", JSON),
    Column("new", JSON),
)

# Files that were promised to a chat and have not come; a lease holds one that is on its way.
owed_file = Table(
    "owed_file",
    metadata,
    identity(),
    refers("chat_id", "chat"),
    Column("kind", String(20), nullable=False),
    Column("subject", Integer, nullable=False),
    moment("leased_until", needed=False),
    Column("held_by", Integer),  # the process, where there are several
    UniqueConstraint("chat_id", "kind", "subject"),
    **NEVER_AGAIN,
)

# Addresses at which a person opens a file over the web; the secret of each is known there only.
ticket = Table(
    "ticket",
    metadata,
    identity(),
    Column("secret_hash", String(64), nullable=False, unique=True),
    refers("chat_id", "chat"),
    refers("person_id", "person"),
    Column("kind", String(20), nullable=False),
    Column("subject", Integer, nullable=False),
    moment("until"),
    Column("opened", Integer, nullable=False, server_default="0"),
    moment("opened_at", needed=False),
    **NEVER_AGAIN,
)
# The log, sealed: each seal holds its row and the seal before it.
seal = Table(
    "seal",
    metadata,
    identity(),
    Column("audit_id", Integer, nullable=False, unique=True),
    Column("digest", String(64), nullable=False),
)
