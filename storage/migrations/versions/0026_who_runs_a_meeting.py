"""Who runs a meeting of the plan in the place of the secretary, and with which it is merged."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("plan", sa.Column("chair", sa.String(length=20)))
    op.add_column("plan", sa.Column("merged_with", sa.String(length=7)))
