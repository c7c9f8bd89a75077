"""The bot itself, and its chats."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.tables.columns import (
    NEVER_AGAIN,
    identity,
    index_where,
    metadata,
    moment,
    refers,
)

meta = Table("meta", metadata, Column("key", String(40), primary_key=True), Column("value", Text))

# Chats: the page each one is on, and what of it still has to be shown.
chat = Table(
    "chat",
    metadata,
    identity(),
    Column("channel", String(20), nullable=False),
    Column("external", String(64), nullable=False),
    refers("person_id", "person", needed=False, index=True),
    Column("page", String(20), nullable=False, server_default="welcome"),
    Column("args", JSON, nullable=False, server_default="{}"),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("notice", JSON),
    Column("files", JSON, nullable=False, server_default="[]"),
    Column("asks", String(30), nullable=False, server_default=""),
    Column("typed", String(10), nullable=False, server_default="choice"),
    Column("buttons", JSON, nullable=False, server_default="[]"),  # [[value, label, key], ...]
    Column("offers", JSON, nullable=False, server_default="[]"),  # of letters: [[key, link], ...]
    Column("owed", Boolean, nullable=False, server_default=text("false")),
    Column("shown_by", Integer),  # the process that shows what is owed, where there are several
    Column("in_place", Boolean, nullable=False, server_default=text("false")),
    Column("message", String(64)),  # the platform's id of the message that shows the page
    moment("shown_at", needed=False),  # the platform's moment of its last sending or edit
    moment("heard_at", needed=False),  # when it was last certain that something can be sent there
    moment("lost_at", needed=False),  # since when nothing can be sent there
    Column("letters_here", Boolean, nullable=False, server_default=text("false")),  # as was asked
    UniqueConstraint("channel", "external"),
    index_where("ix_chat_owed", "owed", condition="owed"),
    index_where("ix_chat_lost_at", "lost_at", condition="lost_at IS NOT NULL"),
    **NEVER_AGAIN,
)
attempt = Table(
    "attempt", metadata, identity(), refers("chat_id", "chat", index=True), moment("at")
)
seen = Table("seen", metadata, Column("key", String(120), primary_key=True), moment("at"))
parked = Table(
    "parked",
    metadata,
    identity(),
    Column("channel", String(20), nullable=False),
    Column("raw", Text, nullable=False),
    Column("reason", String(200), nullable=False),
    moment("at"),
)

# How many messages went over a channel in a month, and how many that came were of no use.
traffic = Table(
    "traffic",
    metadata,
    Column("channel", String(20), primary_key=True),
    Column("month", String(7), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("count", Integer, nullable=False, server_default="0"),
)
