"""A petition has a kind, lies with somebody until a day, is answered, and keeps every step it went.

The table is made anew: SQLite cannot let ``meeting_id`` be empty. What was heard in meetings so far
is kept under its id, lies with the work group of the cell, and is due on no day.
"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

REFERS = {
    "cell_id": "unit",
    "meeting_id": "meeting",
    "holder_id": "unit",
    "owner_id": "person",
    "tied_to": "petition",
    "raised_by": "person",
}
WHERE = {"cell_id": "state <> 'closed'"} | {
    name: f"{name} IS NOT NULL" for name in ("holder_id", "tied_to", "due")
}


def upgrade() -> None:
    op.execute("CREATE TABLE petition_before AS SELECT * FROM petition")
    newest = _newest()
    op.drop_table("petition")
    _petition()
    _steps()
    op.execute(
        "INSERT INTO petition (id, cell_id, meeting_id, text, raised_by, raised_at)"
        " SELECT before.id, before.cell_id, before.meeting_id, before.text,"
        " meeting.submitted_by, meeting.submitted_at"
        " FROM petition_before AS before JOIN meeting ON meeting.id = before.meeting_id"
    )
    op.drop_table("petition_before")
    _count_on(newest)


def _petition() -> None:
    op.create_table(
        "petition",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer()),
        sa.Column("kind", sa.String(length=20), server_default="petition", nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), server_default="new", nullable=False),
        sa.Column("holder_id", sa.Integer()),
        sa.Column("whom", sa.String(length=200)),
        sa.Column("owner_id", sa.Integer()),
        sa.Column("due", sa.Date()),
        sa.Column("tied_to", sa.Integer()),
        sa.Column("raised_by", sa.Integer(), nullable=False),
        sa.Column("raised_at", storage.tables.Moment(timezone=True), nullable=False),
        sa.Column("answer", sa.Text()),
        sa.Column("answered_at", storage.tables.Moment(timezone=True)),
        sa.Column("edition", sa.Integer(), server_default="1", nullable=False),
        *(
            sa.ForeignKeyConstraint([name], [f"{table}.id"], name=op.f(f"fk_petition_{name}"))
            for name, table in REFERS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_petition")),
        sqlite_autoincrement=True,
    )
    for name in ("cell_id", "meeting_id"):
        op.create_index(op.f(f"ix_petition_{name}"), "petition", [name])
    for name, condition in WHERE.items():
        where = sa.text(condition)
        index = "open" if name == "cell_id" else name
        op.create_index(
            f"ix_petition_{index}",
            "petition",
            [name],
            sqlite_where=where,
            postgresql_where=where,
        )


def _steps() -> None:
    op.create_table(
        "petition_step",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("petition_id", sa.Integer(), nullable=False),
        sa.Column("move", sa.String(length=20), nullable=False),
        sa.Column("by_person", sa.Integer(), nullable=False),
        sa.Column("at", storage.tables.Moment(timezone=True), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("to_unit", sa.Integer()),
        *(
            sa.ForeignKeyConstraint([name], [f"{table}.id"], name=op.f(f"fk_petition_step_{name}"))
            for name, table in (
                ("petition_id", "petition"),
                ("by_person", "person"),
                ("to_unit", "unit"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_petition_step")),
    )
    op.create_index(op.f("ix_petition_step_petition_id"), "petition_step", ["petition_id"])


def _newest() -> int:
    """The highest id that was ever given, as far as it is known."""
    run = op.get_bind().exec_driver_sql
    if op.get_bind().dialect.name == "sqlite":
        found = run("SELECT seq FROM sqlite_sequence WHERE name = 'petition'").scalar()
    else:
        found = run("SELECT last_value FROM petition_id_seq").scalar()
    return int(found or 0)


def _count_on(newest: int) -> None:
    """No id is given again."""
    run = op.get_bind().exec_driver_sql
    if op.get_bind().dialect.name == "sqlite":
        run("DELETE FROM sqlite_sequence WHERE name = 'petition'")
        run("INSERT INTO sqlite_sequence (name, seq) VALUES ('petition', ?)", (newest,))
    elif newest:
        run(f"SELECT setval('petition_id_seq', {newest})")
