"""The answers so far of any form of a unit are in one table; the plan of a year is the first."""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "form_draft",
        sa.Column("page", sa.String(length=30), nullable=False),
        sa.Column("unit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("about", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("updated_by", sa.Integer(), nullable=False),
        sa.Column("updated_at", storage.tables.Moment(timezone=True), nullable=False),
        sa.Column("edition", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_form_draft_unit_id")),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["person.id"], name=op.f("fk_form_draft_updated_by")
        ),
        sa.PrimaryKeyConstraint("page", "unit_id", "about", name=op.f("pk_form_draft")),
    )
    op.execute(
        "INSERT INTO form_draft (page, unit_id, about, answers, updated_by, updated_at, edition)"
        " SELECT 'planning', cell_id, year, answers, updated_by, updated_at, edition"
        " FROM plan_draft"
    )
    op.drop_table("plan_draft")
