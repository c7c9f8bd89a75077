"""What was sent of a framework is each person's own: two of one committee do not write over each
other. What was there belongs to whom it was last sent by.
"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

REFERS = {"unit_id": "unit", "person_id": "person"}


def upgrade() -> None:
    op.execute("CREATE TABLE framework_draft_before AS SELECT * FROM framework_draft")
    op.drop_table("framework_draft")
    op.create_table(
        "framework_draft",
        sa.Column("unit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sent", sa.JSON(), nullable=False),
        sa.Column("updated_at", storage.tables.Moment(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint([one], [f"{table}.id"], name=op.f(f"fk_framework_draft_{one}"))
            for one, table in REFERS.items()
        ),
        sa.PrimaryKeyConstraint("unit_id", "person_id", name=op.f("pk_framework_draft")),
    )
    op.execute(
        "INSERT INTO framework_draft (unit_id, person_id, sent, updated_at)"
        " SELECT unit_id, updated_by, sent, updated_at FROM framework_draft_before"
    )
    op.drop_table("framework_draft_before")
