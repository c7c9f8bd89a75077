"""Who of a work group will attend a meeting of the plan."""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "going",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("announced", sa.Boolean(), nullable=False),
        sa.Column("said_at", storage.tables.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_going_plan_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_going_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_going")),
        sa.UniqueConstraint("plan_id", "person_id", name=op.f("uq_going_plan_id_person_id")),
        sqlite_autoincrement=True,
    )
