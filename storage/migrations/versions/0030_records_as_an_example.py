"""A record that went well is shown to other cells as an example, without names."""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

REFERS = {
    "meeting_id": "meeting",
    "unit_id": "unit",
    "group_id": "work_group",
    "by_person": "person",
    "withdrawn_by": "person",
}


def upgrade() -> None:
    op.create_table(
        "example",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("figures_only", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=True),
        sa.Column("by_person", sa.Integer(), nullable=False),
        sa.Column("at", storage.tables.Moment(timezone=True), nullable=False),
        sa.Column("withdrawn_by", sa.Integer(), nullable=True),
        sa.Column("withdrawn_at", storage.tables.Moment(timezone=True), nullable=True),
        *(
            sa.ForeignKeyConstraint([name], [f"{table}.id"], name=op.f(f"fk_example_{name}"))
            for name, table in REFERS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_example")),
        sqlite_autoincrement=True,
    )
    for name in ("meeting_id", "unit_id", "group_id"):
        op.create_index(op.f(f"ix_example_{name}"), "example", [name])
