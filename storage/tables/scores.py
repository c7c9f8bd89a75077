"""Score frameworks, and scores."""

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
    text,
)

from storage.tables.columns import (
    NEVER_AGAIN,
    Hundredths,
    edition,
    identity,
    metadata,
    moment,
    refers,
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
    Column("person_id", Integer, ForeignKey("person.id"), primary_key=True, autoincrement=False),
    Column("sent", JSON, nullable=False),
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
    Column("base_id", Integer),  # the score it was given on
    Column("passed", Boolean),  # of a vote; of points False: given back by the committee
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
