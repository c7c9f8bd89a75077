"""The organisation, its people, and how they came in."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from storage.tables.columns import (
    NEVER_AGAIN,
    identity,
    index_where,
    metadata,
    moment,
    refers,
)

# Organisation: a tree with dated links, and work groups beside it (not nodes of it).
unit = Table(
    "unit",
    metadata,
    identity(),
    Column("code", String(60), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("kind", String(20), nullable=False),  # committee, organisation, cell
    Column("rules", JSON(none_as_null=True)),  # what differs from the rules of the unit above
    index_where("ix_unit_rules", "id", condition="rules IS NOT NULL"),
)
unit_link = Table(
    "unit_link",
    metadata,
    identity(),
    refers("unit_id", "unit", index=True),
    refers("parent_id", "unit", index=True),
    Column("from_date", Date, nullable=False),
    Column("until_date", Date),
)
membership = Table(
    "membership",
    metadata,
    identity(),
    refers("unit_id", "unit"),
    Column("from_date", Date, nullable=False),
    Column("full", Integer, nullable=False),
    Column("probationary", Integer, nullable=False),
    Column("exempt", Integer, nullable=False),
    UniqueConstraint("unit_id", "from_date"),
)
work_group = Table(
    "work_group",
    metadata,
    identity(),
    Column("code", String(60), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    refers("committee_id", "unit"),
)
assignment = Table(
    "assignment",
    metadata,
    identity(),
    refers("group_id", "work_group", index=True),
    refers("unit_id", "unit", index=True),
    Column("from_date", Date, nullable=False),
    Column("until_date", Date),
)

# People: who they are, what they hold, and how they came in.
person = Table(
    "person",
    metadata,
    identity(),
    Column("name", String(100), nullable=False),
    Column("language", String(5), nullable=False, server_default="vi"),
    moment("created_at"),
    moment("consented_at", needed=False),
    **NEVER_AGAIN,
)
post = Table(
    "post",
    metadata,
    identity(),
    refers("person_id", "person", index=True),
    Column("role", String(20), nullable=False),
    refers("unit_id", "unit", needed=False),
    refers("group_id", "work_group", needed=False, index=True),
    Column("from_date", Date, nullable=False),
    Column("until_date", Date),
    Index("ix_post_unit_id", "unit_id", "from_date", "until_date"),  # asked of every cell
)
invite = Table(
    "invite",
    metadata,
    identity(),
    Column("code_hash", String(64), nullable=False, unique=True),
    Column("role", String(20), nullable=False),
    refers("unit_id", "unit", needed=False),
    refers("group_id", "work_group", needed=False),
    refers("created_by", "person", needed=False),
    moment("created_at"),
    moment("expires_at"),
    refers("redeemed_by", "person", needed=False),
    moment("redeemed_at", needed=False),
    moment("confirmed_at", needed=False),
    **NEVER_AGAIN,
)
