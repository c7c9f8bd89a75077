"""A notice may ask something of each cell, or give it a task; weak cells are supported; papers of a
period are kept as they were given.

On SQLite only the words of the table of tasks change, as in 0011: ``meeting_id`` may be empty.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

NEEDED, FREE = "meeting_id INTEGER NOT NULL", "meeting_id INTEGER"


def upgrade() -> None:
    op.add_column(
        "notice", sa.Column("asks", sa.String(length=20), nullable=False, server_default="nothing")
    )
    op.add_column("notice", sa.Column("due", sa.Date()))
    op.add_column("notice", sa.Column("closed_at", storage.tables.Moment(timezone=True)))
    _cells()
    _tasks()
    _supports()
    _papers()


def _cells() -> None:
    _table(
        "notice_cell",
        {"notice_id": "notice", "cell_id": "unit", "answered_by": "person"},
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(length=20)),
        sa.Column("remark", sa.String(length=200)),
        sa.Column("answered_by", sa.Integer()),
        sa.Column("answered_at", storage.tables.Moment(timezone=True)),
        sa.UniqueConstraint("notice_id", "cell_id", name=op.f("uq_notice_cell_notice_id_cell_id")),
    )
    op.create_index(op.f("ix_notice_cell_cell_id"), "notice_cell", ["cell_id"])
    op.execute(
        "INSERT INTO notice_cell (notice_id, cell_id)"
        " SELECT DISTINCT notice_id, cell_id FROM notice_copy"
    )


def _tasks() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _free_on_sqlite()
    else:
        op.alter_column("task", "meeting_id", nullable=True)
    for name, table in (("notice_id", "notice"), ("done_by", "person")):
        key = f"CONSTRAINT fk_task_{name} REFERENCES {table} (id)"
        op.execute(f"ALTER TABLE task ADD COLUMN {name} INTEGER {key}")  # as SQLite takes it
    op.add_column("task", sa.Column("done_at", storage.tables.Moment(timezone=True)))
    op.create_index(op.f("ix_task_notice_id"), "task", ["notice_id"])


def _free_on_sqlite() -> None:
    run = op.get_bind().exec_driver_sql
    words = run("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'task'").scalar()
    if words is None or words.count(NEEDED) != 1:
        raise RuntimeError("the table of tasks is not as it was made")
    version = run("PRAGMA schema_version").scalar()
    run("PRAGMA writable_schema = ON")
    run(
        "UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = 'task'",
        (words.replace(NEEDED, FREE),),
    )
    run(f"PRAGMA schema_version = {version + 1}")  # every connection reads the words anew
    run("PRAGMA writable_schema = OFF")


def _supports() -> None:
    open_ = sa.text("closed_at IS NULL")
    _table(
        "support",
        {"cell_id": "unit", "begun_by": "person", "closed_by": "person"},
        sa.Column("cell_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("helper", sa.String(length=200), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("goal", sa.String(length=500), nullable=False),
        sa.Column("begun_by", sa.Integer(), nullable=False),
        sa.Column("begun_at", storage.tables.Moment(timezone=True), nullable=False),
        sa.Column("reached", sa.Boolean()),
        sa.Column("result", sa.String(length=500)),
        sa.Column("closed_by", sa.Integer()),
        sa.Column("closed_at", storage.tables.Moment(timezone=True)),
        sa.Column("edition", sa.Integer(), server_default="1", nullable=False),
    )
    op.create_index(
        "uq_support_open",
        "support",
        ["cell_id"],
        unique=True,
        sqlite_where=open_,
        postgresql_where=open_,
    )
    _table(
        "support_line",
        {"support_id": "support", "by_person": "person"},
        sa.Column("support_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("text", sa.String(length=500), nullable=False),
        sa.Column("by_person", sa.Integer(), nullable=False),
        sa.Column("at", storage.tables.Moment(timezone=True), nullable=False),
        sa.UniqueConstraint("support_id", "month", name=op.f("uq_support_line_support_id_month")),
    )


def _papers() -> None:
    _table(
        "paper",
        {"unit_id": "unit", "group_id": "work_group", "by_person": "person"},
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer()),
        sa.Column("period", sa.String(length=20), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("by_person", sa.Integer(), nullable=False),
        sa.Column("at", storage.tables.Moment(timezone=True), nullable=False),
    )
    op.create_index(op.f("ix_paper_unit_id"), "paper", ["unit_id"])


def _table(name: str, refers: dict[str, str], *columns: Any) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        *columns,
        *(
            sa.ForeignKeyConstraint([one], [f"{table}.id"], name=op.f(f"fk_{name}_{one}"))
            for one, table in refers.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_autoincrement=True,
    )
