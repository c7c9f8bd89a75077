"""Supervisors give records back with a reason, or confirm them."""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

REFERS = {"meeting_id": "meeting", "by_person": "person"}


def upgrade() -> None:
    op.create_table(
        "record_check",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.String(length=500)),
        sa.Column("by_person", sa.Integer(), nullable=False),
        sa.Column("at", storage.tables.Moment(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint([name], [f"{table}.id"], name=op.f(f"fk_record_check_{name}"))
            for name, table in REFERS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record_check")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_record_check_meeting_id"), "record_check", ["meeting_id"])
    op.create_index("ix_record_check_at", "record_check", ["at"])
