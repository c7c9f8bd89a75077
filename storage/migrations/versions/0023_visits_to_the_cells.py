"""Visits of a work group to the meetings of its cells, and what the cell says to each."""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

REFERS = {
    "cell_id": "unit",
    "group_id": "work_group",
    "person_id": "person",
    "replied_by": "person",
}


def upgrade() -> None:
    op.create_table(
        "visit",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer()),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("obliged", sa.Integer(), nullable=False),
        sa.Column("remarks", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=20), server_default="sent", nullable=False),
        sa.Column("sent_at", storage.tables.Moment(timezone=True), nullable=False),
        sa.Column("reply", sa.Text()),
        sa.Column("replied_by", sa.Integer()),
        sa.Column("replied_at", storage.tables.Moment(timezone=True)),
        sa.Column("edition", sa.Integer(), server_default="1", nullable=False),
        *(
            sa.ForeignKeyConstraint([name], [f"{table}.id"], name=op.f(f"fk_visit_{name}"))
            for name, table in REFERS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
        sa.UniqueConstraint(
            "person_id", "cell_id", "day", name=op.f("uq_visit_person_id_cell_id_day")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_visit_cell_id_day", "visit", ["cell_id", "day"])
    op.create_index(op.f("ix_visit_group_id"), "visit", ["group_id"])
