"""Reminders of work groups as well as cells; why somebody else is told, and who asked for more."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.alter_column("cell_id", existing_type=sa.Integer(), nullable=True)
        batch_op.add_column(sa.Column("group_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("because", sa.String(length=12), nullable=True))
        batch_op.add_column(sa.Column("asked_by", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_reminder_group_id"), "work_group", ["group_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_reminder_asked_by"), "person", ["asked_by"], ["id"]
        )
        batch_op.drop_index("ix_reminder_rule_anchor")
        batch_op.create_index(batch_op.f("ix_reminder_cell_id"), ["cell_id"], unique=False)
        batch_op.drop_index("ix_reminder_letter_id")
    _index("reminder", "group_id", "group_id IS NOT NULL")
    _index("reminder", "letter_id", "letter_id IS NOT NULL")
    _index("chat", "lost_at", "lost_at IS NOT NULL")
    _index("task", "due", "closed_in IS NULL")
    op.create_index("ix_meeting_held_on", "meeting", ["held_on"])
    op.create_index("ix_draft_updated_at", "draft", ["updated_at"])
    op.drop_index("ix_outbox_person_id", "outbox")
    op.create_index("ix_outbox_person_id_state", "outbox", ["person_id", "state"])


def _index(table: str, column: str, condition: str) -> None:
    where = sa.text(condition)
    name = f"ix_{table}_{column}"
    op.create_index(name, table, [column], sqlite_where=where, postgresql_where=where)
