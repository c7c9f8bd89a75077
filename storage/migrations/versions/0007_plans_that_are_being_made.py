"""The plan of a year that is being made is kept, whatever else its chat does."""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan_draft",
        sa.Column("cell_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("updated_by", sa.Integer(), nullable=False),
        sa.Column("updated_at", storage.tables.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["cell_id"], ["unit.id"], name=op.f("fk_plan_draft_cell_id")),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["person.id"], name=op.f("fk_plan_draft_updated_by")
        ),
        sa.PrimaryKeyConstraint("cell_id", "year", name=op.f("pk_plan_draft")),
    )
