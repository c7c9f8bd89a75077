"""The id of a message is the platform's and may be any text; what letters offer where there are no
buttons is kept, to be chosen by typing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("chat", sa.Column("shown_as", sa.String(64)))
    op.execute("UPDATE chat SET shown_as = CAST(message AS VARCHAR(64))")
    op.drop_column("chat", "message")  # in place on both: other tables refer to this one
    op.execute("ALTER TABLE chat RENAME COLUMN shown_as TO message")
    op.add_column("chat", sa.Column("offers", sa.JSON(), nullable=False, server_default="[]"))
