"""Which process shows the screen that a chat is owed."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("chat", sa.Column("shown_by", sa.Integer()))
