"""How many messages went over a channel in a month; and where a person wants letters."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "traffic",
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("count", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("channel", "month", "kind", name=op.f("pk_traffic")),
    )
    op.add_column(
        "chat",
        sa.Column("letters_here", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )
