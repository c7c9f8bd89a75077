"""Every table of the database. Moments are aware and UTC, days are dates, counts are integers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Time,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


EPOCH, SMALLEST = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; SQLite forgets time zones, so a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a naive datetime must not be stored")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value  # type: ignore[no-any-return]
        return value.replace(tzinfo=UTC)  # type: ignore[no-any-return]


class Instant(Moment):
    """The same where one tick makes a row for every cell: microseconds since 1970 on SQLite, which
    are a third of the text, in rows and indexes.
    """

    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(BigInteger() if dialect.name == "sqlite" else self.impl)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        aware = super().process_bind_param(value, dialect)
        return aware if aware is None or dialect.name != "sqlite" else (aware - EPOCH) // SMALLEST

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return EPOCH + value * SMALLEST if isinstance(value, int) else value


class Hundredths(TypeDecorator[Decimal]):
    """Points, exact: SQLite knows no decimals."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value * 100)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value) / 100


NEVER_AGAIN: dict[str, Any] = {"sqlite_autoincrement": True}  # ids that stand in buttons and links


def edition() -> Column[int]:
    """Counts up by one with each change: which state a screen showed that is confirmed. A moment
    does not tell, since two changes of one transaction share it.
    """
    return Column("edition", Integer, nullable=False, server_default="1")


def identity() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True)


def refers(name: str, target: str, *, needed: bool = True, index: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=not needed, index=index)


def moment(name: str, *, needed: bool = True) -> Column[datetime]:
    return Column(name, Moment(), nullable=not needed)


def index_where(name: str, *columns: str, condition: str, unique: bool = False) -> Index:
    """Of the rows for which this is true.

    For PostgreSQL the migrations say so: said here, it would load that database's drivers.
    """
    return Index(name, *columns, unique=unique, sqlite_where=text(condition))


def any_state(*states: str) -> str:
    """As a condition of an index; a query that is to use it says the same (``in_state``)."""
    return " OR ".join(f"state = '{state}'" for state in states)


# Of reminders: still to be told; told, and perhaps of no help; told to nobody in time, or not yet.
DUE, TOLD = ("waiting", "missed"), ("sent", "unwanted")
UNTOLD = (*DUE, "expired", "undeliverable")

meta = Table("meta", metadata, Column("key", String(40), primary_key=True), Column("value", Text))

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
task = Table(
    "task",
    metadata,
    identity(),
    refers("cell_id", "unit", index=True),
    refers("meeting_id", "meeting", index=True),
    Column("title", String(500), nullable=False),
    Column("owner", String(200)),
    Column("due", Date),
    refers("closed_in", "meeting", needed=False),
    index_where("ix_task_due", "due", condition="closed_in IS NULL"),
    **NEVER_AGAIN,
)
petition = Table(
    "petition",
    metadata,
    identity(),
    refers("cell_id", "unit", index=True),
    refers("meeting_id", "meeting", index=True),
    Column("text", Text, nullable=False),
    Column("state", String(20), nullable=False, server_default="new"),
    **NEVER_AGAIN,
)

# Scores: by which framework, at which stage, by whom; what was given is never changed.
framework = Table(
    "framework",
    metadata,
    identity(),
    refers("unit_id", "unit", needed=False, index=True),  # None: the one that comes with the bot
    Column("digest", String(64), nullable=False, index=True),  # of the document
    Column("document", JSON, nullable=False),
    Column("from_date", Date, nullable=False),
    Column("until_date", Date),
    refers("added_by", "person", needed=False),
    moment("added_at"),
    **NEVER_AGAIN,
)
framework_draft = Table(
    "framework_draft",
    metadata,
    Column("unit_id", Integer, ForeignKey("unit.id"), primary_key=True, autoincrement=False),
    Column("sent", JSON, nullable=False),
    refers("updated_by", "person"),
    moment("updated_at"),
)
score = Table(
    "score",
    metadata,
    identity(),
    refers("meeting_id", "meeting"),
    Column("version", Integer, nullable=False),  # of the record that was scored
    Column("stage", String(20), nullable=False),  # own, vote, supervisor, committee
    refers("framework_id", "framework"),
    Column("answers", JSON, nullable=False),
    Column("total", Hundredths(), nullable=False),
    Column("out_of", Hundredths(), nullable=False),
    Column("grade", String(40), nullable=False, server_default=""),
    Column("signs", JSON, nullable=False, server_default="[]"),  # words
    refers("by_person", "person"),
    moment("updated_at"),
    edition(),
    moment("given_at", needed=False),  # None: still being filled
    Index("ix_score_meeting_id_stage", "meeting_id", "stage", "given_at"),
    Index(
        "uq_score_open",
        "meeting_id",
        "stage",
        unique=True,
        sqlite_where=text("given_at IS NULL"),
    ),
    **NEVER_AGAIN,
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
    refers("updated_by", "person"),
    moment("updated_at"),
    edition(),
    UniqueConstraint("cell_id", "month", "kind"),
    Index("ix_plan_day", "day", "state"),
    **NEVER_AGAIN,
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

# Notices of a committee or work group to its cells, and who has read them.
notice = Table(
    "notice",
    metadata,
    identity(),
    Column("text", Text, nullable=False),
    refers("by_person", "person", index=True),
    moment("at"),
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
