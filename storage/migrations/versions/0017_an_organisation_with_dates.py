"""Names, rules and ends of units by day; posts that end, codes with dates, who read what, seals."""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

ALWAYS = "1900-01-01"  # as far back as anything is known
DATES = {
    "unit": ("founded_on", "ended_on"),
    "invite": ("from_date", "until_date"),
}
MOMENTS = {
    "person": ("locked_at", "erased_at"),
    "post": ("ended_at",),
    "invite": ("refused_at",),
}


def upgrade() -> None:
    for table, names in DATES.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.Date(), nullable=True))
    for table, names in MOMENTS.items():
        for name in names:
            op.add_column(table, sa.Column(name, _moment(), nullable=True))
    for table in ("post", "invite", "assignment"):
        op.add_column(table, sa.Column("decision", sa.String(length=60), nullable=True))
    op.add_column("invite", sa.Column("replaces", sa.Integer(), nullable=True))
    _counted("membership", "temporary_in", "0")
    _counted("membership", "temporary_out", "0")
    _counted("person", "consent_version", "1")
    op.add_column(
        "post",
        sa.Column("interim", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )
    _make()
    _carry()


def _moment() -> sa.types.TypeEngine[object]:
    return storage.tables.Moment(timezone=True)


def _counted(table: str, name: str, usual: str) -> None:
    op.add_column(table, sa.Column(name, sa.Integer(), server_default=usual, nullable=False))


def _make() -> None:
    _dated("unit_name", sa.Column("name", sa.String(length=200), nullable=False), _kind())
    _dated("unit_rules", sa.Column("rules", sa.JSON(none_as_null=True), nullable=True))
    _table(
        "succession",
        _unit("succession", "unit_id"),
        _unit("succession", "before_id"),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("before_id", sa.Integer(), nullable=False),
        sa.Column("from_date", sa.Date(), nullable=False),
    )
    op.create_index("ix_succession_unit_id", "succession", ["unit_id"])
    op.create_index("ix_succession_before_id", "succession", ["before_id"])
    _table(
        "unit_change",
        _kind(),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("from_date", sa.Date(), nullable=False),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("said", "units", "undo")),
        sa.Column("by_person", sa.Integer(), nullable=True),
        sa.Column("at", _moment(), nullable=False),
        sa.Column("revoked_at", _moment(), nullable=True),
        _unit("unit_change", "unit_id"),
        _person("unit_change", "by_person"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_unit_change_unit_id", "unit_change", ["unit_id"])
    _table(
        "reading",
        sa.Column("at", _moment(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=60), nullable=False),
        _person("reading", "person_id"),
    )
    op.create_index("ix_reading_person_id", "reading", ["person_id"])
    op.create_index("ix_reading_subject", "reading", ["subject"])
    _table(
        "seal",
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.UniqueConstraint("audit_id", name="uq_seal_audit_id"),
    )


def _kind() -> sa.Column[str]:
    return sa.Column("kind", sa.String(length=20), nullable=False)


def _table(name: str, *parts: sa.schema.SchemaItem, **options: bool) -> None:
    key = sa.Column("id", sa.Integer(), autoincrement=True, nullable=False)
    op.create_table(name, key, *parts, sa.PrimaryKeyConstraint("id", name=f"pk_{name}"), **options)


def _dated(name: str, *columns: sa.Column[str]) -> None:
    """What holds for a unit since a day."""
    _table(
        name,
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("from_date", sa.Date(), nullable=False),
        *columns,
        _unit(name, "unit_id"),
        sa.UniqueConstraint("unit_id", "from_date", name=f"uq_{name}_unit_id_from_date"),
    )


def _unit(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["unit.id"], name=f"fk_{table}_{column}")


def _person(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["person.id"], name=f"fk_{table}_{column}")


def _carry() -> None:
    """What was said without a day holds as far back as anything is known."""
    op.execute(
        f"INSERT INTO unit_name (unit_id, from_date, name, kind)"  # noqa: S608
        f" SELECT id, '{ALWAYS}', name, kind FROM unit"
    )
    op.execute(
        f"INSERT INTO unit_rules (unit_id, from_date, rules)"  # noqa: S608
        f" SELECT id, '{ALWAYS}', rules FROM unit WHERE rules IS NOT NULL"
    )
    op.execute(
        "UPDATE membership SET exempt = membership.full + probationary"
        " WHERE exempt > membership.full + probationary"
    )
