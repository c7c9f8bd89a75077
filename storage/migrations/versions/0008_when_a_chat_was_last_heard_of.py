"""When it was last certain that a chat can be reached: of two facts the newer one counts."""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("chat", sa.Column("heard_at", storage.tables.Moment(timezone=True)))
