"""By which meeting a month is judged is told by an index alone."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

INDEXES = {
    "ix_meeting_cell_id_month": ["cell_id", "month"],
    "ix_meeting_month": ["month", "cell_id"],
}


def upgrade() -> None:
    for name, columns in INDEXES.items():
        op.drop_index(name, table_name="meeting")
        op.create_index(name, "meeting", [*columns, "kind", "held_on"])
