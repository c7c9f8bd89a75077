"""What a transaction holds to its end, so that another process waits before it reads the same.

Only PostgreSQL has other processes; on SQLite there is one writer and nothing to be done. Locks are
taken in one order: jobs, chats by id, cells by id, the rest (docs/decisions/0011).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Integer, func, literal, select, text, union

from storage.store import Tx
from storage.tables import draft, invite, meeting, petition, plan, unit, visit, work_group

UNIT, INVITE, JOB, PROCESS = 1, 2, 3, 4  # the first number of an advisory lock
ABOUT: Mapping[str, tuple[int, ColumnElement[int], ColumnElement[int]]] = {
    "cell": (UNIT, unit.c.id, unit.c.id),
    "unit": (UNIT, unit.c.id, unit.c.id),
    "draft": (UNIT, draft.c.id, draft.c.cell_id),
    "meeting": (UNIT, meeting.c.id, meeting.c.cell_id),
    "own": (UNIT, meeting.c.id, meeting.c.cell_id),  # its own score, in a link
    "plan": (UNIT, plan.c.id, plan.c.cell_id),
    "visit": (UNIT, visit.c.id, visit.c.cell_id),
    **dict.fromkeys(
        ("petition", "done", "undone"),  # also answered by a link
        (UNIT, petition.c.id, petition.c.cell_id),
    ),
    "group": (UNIT, work_group.c.id, work_group.c.committee_id),
    "invite": (INVITE, invite.c.id, invite.c.id),
}  # by the name of a page's argument: what is locked where a row has this id


def shared(tx: Tx) -> bool:
    """Whether other processes may write in the same database."""
    return tx.dialect.name == "postgresql"


async def about(tx: Tx, *pages: Mapping[str, Any]) -> None:
    """Hold the cells, committees and invites that the arguments of these pages name.

    Called before anything is read of them that will be written.
    """
    if not shared(tx):
        return
    named = {
        name: {page[name] for page in pages if isinstance(page.get(name), int)} for name in ABOUT
    }
    queries = [_found(name, ids) for name, ids in named.items() if ids]
    if queries:
        rows = union(*queries).subquery()
        ordered = select(rows).order_by(rows.c.kind, rows.c.id).subquery()
        await tx.execute(select(func.pg_advisory_xact_lock(ordered.c.kind, ordered.c.id)))


def _found(name: str, ids: Collection[int]) -> Any:
    kind, given, locked = ABOUT[name]
    return select(literal(kind, Integer).label("kind"), locked.label("id")).where(given.in_(ids))


async def job(tx: Tx, number: int) -> None:
    """One process at a time does this job of the heartbeat or of the start."""
    if shared(tx):
        await tx.execute(select(func.pg_advisory_xact_lock(JOB, number)))


async def living(tx: Tx) -> int:
    """How many processes of the bot are connected to this database."""
    return int((await tx.execute(LIVING, {"kind": PROCESS})).scalar() or 0) if shared(tx) else 0


LIVING = text(
    "SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database"
    " WHERE locktype = 'advisory' AND objsubid = 2 AND classid = :kind AND granted"
    " AND datname = current_database()"
)
REMINDERS, START, UPGRADE, SHIPPED, SEALS = 1, 2, 3, 4, 5  # jobs
