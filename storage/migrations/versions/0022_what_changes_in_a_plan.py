"""What changed in a plan, until it is told to who it concerns."""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan_change",
        sa.Column("plan_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("by_person", sa.Integer(), nullable=False),
        sa.Column("begun_at", storage.tables.Moment(timezone=True), nullable=False),
        sa.Column("due_at", storage.tables.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_change_plan_id")),
        sa.ForeignKeyConstraint(
            ["by_person"], ["person.id"], name=op.f("fk_plan_change_by_person")
        ),
        sa.PrimaryKeyConstraint("plan_id", name=op.f("pk_plan_change")),
    )
