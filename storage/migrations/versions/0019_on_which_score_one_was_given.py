"""On which score another was given, and whether a vote passed."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

POINTS = ("own", "supervisor", "committee")  # a vote changes none


def upgrade() -> None:
    op.add_column("score", sa.Column("base_id", sa.Integer()))
    op.add_column("score", sa.Column("passed", sa.Boolean()))
    _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    """What was given on what follows from the order; a vote on other points is about none."""
    score = sa.table(
        "score",
        *(sa.column(name, sa.Integer) for name in ("id", "meeting_id", "total", "base_id")),
        sa.column("stage", sa.String),
        sa.column("answers", sa.JSON),
        sa.column("given_at"),
        sa.column("passed", sa.Boolean),
    )
    query = sa.select(score).where(score.c.given_at.is_not(None)).order_by(score.c.id)
    newest: dict[tuple[int, str], sa.Row] = {}
    for row in connection.execute(query).all():
        values = _values(row, newest)
        newest[row.meeting_id, row.stage] = row
        if values:
            connection.execute(sa.update(score).where(score.c.id == row.id).values(**values))


def _values(row: sa.Row, newest: dict[tuple[int, str], sa.Row]) -> dict[str, object]:
    order = ("own", "vote", "supervisor", "committee")
    earlier = [one for one in reversed(order[: order.index(row.stage)]) if one in POINTS]
    known = [newest[row.meeting_id, one] for one in earlier if (row.meeting_id, one) in newest]
    under = known[0] if known else None
    if row.stage != "vote":
        return {"base_id": under.id} if under else {}
    vote = row.answers.get("vote") or {}
    cast = [int(vote.get(name) or 0) for name in ("in_favour", "against", "abstained")]
    same = under is not None and under.total == row.total
    return {"base_id": under.id if under and same else None, "passed": 2 * cast[0] > sum(cast)}
