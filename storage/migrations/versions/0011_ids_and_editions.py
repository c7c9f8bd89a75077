"""What a person confirms has an edition; an id that stood in a button is never given again.

SQLite gives the id of the last row that was deleted to the next one, unless the key says
AUTOINCREMENT. Only the words of the tables change for it, so their words are changed: to copy the
tables would break the keys that refer to them, and take long (sqlite.org/lang_altertable.html, at
the end). PostgreSQL never gives an id again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

CONFIRMED = ("draft", "score", "plan", "plan_draft")
NAMED = (
    *("draft", "meeting", "task", "petition", "plan", "score", "framework"),
    *("outbox", "invite", "notice", "reminder", "person", "chat"),
)
KEY, KEPT = "PRIMARY KEY (id)", "PRIMARY KEY (id AUTOINCREMENT)"
GAP = 100  # beyond the newest id: how many were deleted is not known


def upgrade() -> None:
    for table in CONFIRMED:
        op.add_column(table, sa.Column("edition", sa.Integer(), nullable=False, server_default="1"))
    if op.get_bind().dialect.name == "sqlite":
        _never_again()


def _never_again() -> None:
    """Within the transaction of the upgrade: either all of it or nothing."""
    run = op.get_bind().exec_driver_sql
    run("CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT)")  # makes sqlite_sequence
    run("DROP TABLE counted")
    version = run("PRAGMA schema_version").scalar()
    run("PRAGMA writable_schema = ON")
    for table in NAMED:
        words = run("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).scalar()
        if words is None or words.count(KEY) != 1:
            raise RuntimeError(f"the key of the table {table} is not as it was made")
        changed = words.replace(KEY, KEPT)
        run("UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = ?", (changed, table))
    run(f"PRAGMA schema_version = {version + 1}")  # every connection reads the words anew
    run("PRAGMA writable_schema = OFF")
    gap = GAP if run("SELECT 1 FROM chat LIMIT 1").scalar() else 0  # nobody has seen one yet
    for table in NAMED:
        newest = run(f"SELECT coalesce(max(id), 0) FROM {table}").scalar()  # noqa: S608
        run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, newest + gap))
