"""Units and work groups by their codes."""

from __future__ import annotations

from sqlalchemy import Table, select

from domain.chat import word
from storage.organisation.document import PostIn, Wrong
from storage.store import Tx
from storage.tables import unit, work_group


async def id_of(tx: Tx, table: Table, code: str) -> int:
    """The id of the unit or work group with this code."""
    number = (await tx.execute(select(table.c.id).where(table.c.code == code))).scalar()
    if number is None:
        raise Wrong(word("import-unknown", what=code))
    return int(number)


async def reach_of(tx: Tx, one: PostIn) -> tuple[int | None, int | None]:
    """(unit, group) of a post: the roles of a work group name a group, all others a unit."""
    code = place_of(one)
    if one.role.in_group:
        return None, await id_of(tx, work_group, code)
    return await id_of(tx, unit, code), None


def place_of(one: PostIn) -> str:
    """The code of what the post is in, which its role decides."""
    grouped = one.role.in_group
    code, other = (one.group, one.unit) if grouped else (one.unit, one.group)
    if code is None or other is not None:
        raise Wrong(word("import-post", role=one.role, needs="group" if grouped else "unit"))
    return code
