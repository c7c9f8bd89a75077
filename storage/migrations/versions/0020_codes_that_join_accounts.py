"""One-time codes by which an account on another channel becomes the same person's."""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "account_code",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("expires_at", storage.tables.Moment(timezone=True), nullable=False),
        sa.Column("used_at", storage.tables.Moment(timezone=True)),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_account_code_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_code")),
        sqlite_autoincrement=True,
    )
