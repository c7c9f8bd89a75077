"""What the reminders of a tick have in common is said once; their key is numbers, not a text."""

import sqlalchemy as sa
from alembic import op

from storage.tables import Instant

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

DUE = "state = 'waiting' OR state = 'missed'"
TOLD = "state = 'sent' OR state = 'unwanted'"
UNTOLD = f"{DUE} OR state = 'expired' OR state = 'undeliverable'"
MOMENTS = ("due_at", "expires_at", "done_at")


def upgrade() -> None:
    _look_ups()
    _set_aside()
    op.drop_table("reminder")
    _tables()
    _bring_back()
    for name, columns, condition in (
        ("uq_reminder_cell", ["occasion_id", "cell_id", "subject"], "cell_id IS NOT NULL"),
        ("uq_reminder_group", ["occasion_id", "group_id", "subject"], "group_id IS NOT NULL"),
        ("ix_reminder_due_at", ["due_at"], DUE),
        ("ix_reminder_told", ["due_at"], TOLD),
        ("ix_reminder_cell_id", ["cell_id"], UNTOLD),
        ("ix_reminder_group_id", ["group_id"], "group_id IS NOT NULL"),
        ("ix_reminder_letter_id", ["letter_id"], "letter_id IS NOT NULL"),
    ):
        _index("reminder", name, columns, condition)


def _index(table: str, name: str, columns: list[str], condition: str) -> None:
    where, unique = sa.text(condition), name.startswith("uq_")
    on = {"sqlite_where": where, "postgresql_where": where}
    op.create_index(name, table, columns, unique=unique, **on)


def _on_sqlite() -> bool:
    return bool(op.get_bind().dialect.name == "sqlite")


def _look_ups() -> None:
    """Whether a cell has anybody is answered by the index alone; few units have rules of theirs."""
    op.drop_index("ix_post_unit_id", "post")
    op.create_index("ix_post_unit_id", "post", ["unit_id", "from_date", "until_date"])
    op.execute("UPDATE unit SET rules = NULL WHERE CAST(rules AS TEXT) = 'null'")
    _index("unit", "ix_unit_rules", ["id"], "rules IS NOT NULL")


def _tables() -> None:
    op.create_table(
        "occasion",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("rule", sa.String(length=30), nullable=False),
        sa.Column("anchor", sa.Date(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("again", sa.String(length=40), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name=op.f("fk_occasion_asked_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occasion")),
        sa.UniqueConstraint(
            *("rule", "anchor", "step", "level", "again"),
            name=op.f("uq_occasion_rule_anchor_step_level_again"),
        ),
    )
    op.create_table(
        "reminder",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("occasion_id", sa.Integer(), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=True),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.Integer(), server_default="0", nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("because", sa.String(length=12), nullable=True),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("state", sa.String(length=20), server_default="waiting", nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=True),
        sa.Column("done_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["work_group.id"], name=op.f("fk_reminder_group_id")),
        sa.ForeignKeyConstraint(["letter_id"], ["outbox.id"], name=op.f("fk_reminder_letter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
        sqlite_autoincrement=True,
    )


def _set_aside() -> None:
    """The key was rule:owner:anchor:subject:step:level, and :again:person:hour behind it."""
    mark = "instr(key, ':again:')" if _on_sqlite() else "strpos(key, ':again:')"
    first = f"CASE {mark} WHEN 0 THEN key ELSE substr(key, 1, {mark} - 1) END"
    op.execute(
        f"""CREATE TEMPORARY TABLE was AS SELECT reminder.*,
        CAST(substr({first}, length({first}), 1) AS INTEGER) AS meant,
        CASE {mark} WHEN 0 THEN '' ELSE substr(key, {mark} + 7) END AS again FROM reminder"""  # noqa: S608 - names of ours
    )


def _bring_back() -> None:
    op.execute(
        """INSERT INTO occasion (rule, anchor, step, level, asked_by, again)
        SELECT DISTINCT rule, anchor, step, meant, asked_by, again FROM was"""
    )
    columns = ("cell_id", "group_id", "level", "because", "state", "letter_id")
    moments = [_moment(name) for name in MOMENTS]
    op.execute(
        f"""INSERT INTO reminder (occasion_id, subject, {", ".join((*columns, *MOMENTS))})
        SELECT occasion.id, COALESCE(was.subject, 0),
          {", ".join((*(f"was.{name}" for name in columns), *moments))}
        FROM was JOIN occasion ON occasion.rule = was.rule AND occasion.anchor = was.anchor
          AND occasion.step = was.step AND occasion.level = was.meant
          AND occasion.again = was.again
        ORDER BY was.id"""  # noqa: S608
    )
    op.execute("DROP TABLE was")


def _moment(name: str) -> str:
    """Text until now on SQLite: "2026-08-20 01:00:00.000000"."""
    seconds = f"CAST(strftime('%s', was.{name}) AS INTEGER)"
    micros = f"{seconds} * 1000000 + CAST(substr(was.{name}, 21, 6) AS INTEGER)"
    return micros if _on_sqlite() else f"was.{name}"
