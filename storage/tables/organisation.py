"""The organisation, its people, and how they came in."""

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
    Column("founded_on", Date),  # None: before anything that is known
    Column("ended_on", Date),  # the last day on which it is there
    index_where("ix_unit_rules", "id", condition="rules IS NOT NULL"),
)
# What a unit is called and what rules it set since a day; ``unit`` itself says what holds today.
unit_name = Table(
    "unit_name",
    metadata,
    identity(),
    refers("unit_id", "unit"),
    Column("from_date", Date, nullable=False),
    Column("name", String(200), nullable=False),
    Column("kind", String(20), nullable=False),
    UniqueConstraint("unit_id", "from_date"),
)
unit_rules = Table(
    "unit_rules",
    metadata,
    identity(),
    refers("unit_id", "unit"),
    Column("from_date", Date, nullable=False),
    Column("rules", JSON(none_as_null=True)),
    UniqueConstraint("unit_id", "from_date"),
)
# Whose history a unit keeps beside its own, since a day: what was merged into it, or split.
succession = Table(
    "succession",
    metadata,
    identity(),
    refers("unit_id", "unit", index=True),  # that keeps it
    refers("before_id", "unit", index=True),  # whose it is
    Column("from_date", Date, nullable=False),
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
    Column("temporary_in", Integer, nullable=False, server_default="0"),
    Column("temporary_out", Integer, nullable=False, server_default="0"),
    UniqueConstraint("unit_id", "from_date"),
)
# The names of the members, in a cell that keeps them; what is said of them elsewhere is the id.
member_name = Table(
    "member_name",
    metadata,
    identity(),
    refers("unit_id", "unit", index=True),
    Column("name", String(100), nullable=False),
    Column("exempt", Boolean, nullable=False),
    Column("from_date", Date, nullable=False),
    Column("until_date", Date),
    **NEVER_AGAIN,
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
    Column("decision", String(60)),  # its number
)
# A change of the tree: what it was, and what of the rows above it wrote, to be taken back.
unit_change = Table(
    "unit_change",
    metadata,
    identity(),
    Column("kind", String(20), nullable=False),  # rename, move, merge, split, found, end
    refers("unit_id", "unit", index=True),
    Column("from_date", Date, nullable=False),
    Column("said", JSON, nullable=False),  # a word
    Column("units", JSON, nullable=False),  # every unit it is about
    Column("undo", JSON, nullable=False),
    refers("by_person", "person", needed=False),
    moment("at"),
    moment("revoked_at", needed=False),
    **NEVER_AGAIN,
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
    Column("consent_version", Integer, nullable=False, server_default="1"),
    moment("locked_at", needed=False),  # the phone is lost: nothing is shown or taken
    moment("erased_at", needed=False),
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
    moment("ended_at", needed=False),  # ended at once, within its last day
    Column("interim", Boolean, nullable=False, server_default=text("false")),
    Column("decision", String(60)),
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
    moment("refused_at", needed=False),
    Column("from_date", Date),  # of the post; None: from the day it is confirmed
    Column("until_date", Date),
    Column("decision", String(60)),
    Column("replaces", Integer),  # a post that ends when this one begins
    **NEVER_AGAIN,
)
# Who looked at which paper, for those who may ask.
reading = Table(
    "reading",
    metadata,
    identity(),
    moment("at"),
    refers("person_id", "person", index=True),
    Column("subject", String(60), nullable=False),  # such as "meeting:12"
    Index("ix_reading_subject", "subject"),
)

# One-time codes by which a chat on another channel becomes the same person's.
account_code = Table(
    "account_code",
    metadata,
    identity(),
    Column("code_hash", String(64), nullable=False),
    refers("person_id", "person"),
    moment("expires_at"),
    moment("used_at", needed=False),
    **NEVER_AGAIN,
)
