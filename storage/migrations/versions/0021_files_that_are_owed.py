"""Files that were promised to a chat and have not come."""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "owed_file",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("chat_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.Integer(), nullable=False),
        sa.Column("leased_until", storage.tables.Moment(timezone=True)),
        sa.Column("held_by", sa.Integer()),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("fk_owed_file_chat_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owed_file")),
        sa.UniqueConstraint(
            "chat_id", "kind", "subject", name=op.f("uq_owed_file_chat_id_kind_subject")
        ),
        sqlite_autoincrement=True,
    )
    _note_promised()


def _note_promised() -> None:
    """Those of screens that are owed themselves: they come with them."""
    chats = sa.table("chat", sa.column("id"), sa.column("files", sa.JSON), sa.column("owed"))
    owed = sa.table("owed_file", sa.column("chat_id"), sa.column("kind"), sa.column("subject"))
    found = op.get_bind().execute(sa.select(chats.c.id, chats.c.files).where(chats.c.owed))
    rows = [
        {"chat_id": one, "kind": kind, "subject": subject}
        for one, files in found
        for kind, subject in files
    ]
    if rows:
        op.bulk_insert(owed, rows)
