"""Since when a chat cannot be reached, in the place of whether it can."""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("chat", sa.Column("lost_at", storage.tables.Moment(timezone=True)))
    op.execute("UPDATE chat SET lost_at = CURRENT_TIMESTAMP WHERE NOT reachable")
    op.drop_column("chat", "reachable")  # in place on both: other tables refer to this one
