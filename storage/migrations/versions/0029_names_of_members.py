"""A cell may keep the names of its members, where its committee has switched that on."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "member_name",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("exempt", sa.Boolean(), nullable=False),
        sa.Column("from_date", sa.Date(), nullable=False),
        sa.Column("until_date", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_member_name_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_name")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_member_name_unit_id"), "member_name", ["unit_id"])
