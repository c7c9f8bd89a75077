"""What a post reached on a day that is over, and whose history a unit keeps.

Before the first day that anything is known of, what is known first holds.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import Date, Table, bindparam, func, or_, select

from domain.chat import Month
from domain.people import Action, Person, Post
from domain.policy import Reach
from storage.organisation import unit
from storage.prepared import prepared
from storage.sql import valid_on
from storage.store import Tx
from storage.tables import assignment, succession, unit_link
from storage.trees import trees

DAY = bindparam("day", type_=Date)
ASSIGNED = prepared(
    select(assignment.c.unit_id).where(
        assignment.c.group_id == bindparam("group"), valid_on(assignment, DAY)
    )
)
KEPT = prepared(
    select(succession.c.before_id).where(
        succession.c.unit_id.in_(bindparam("units", expanding=True)),
        succession.c.from_date <= DAY,
    )
)


async def reached(tx: Tx, post: Post, unit_id: int, days: Collection[date]) -> bool:
    """Whether this post, as it is held now, reached this unit on one of these days."""
    for day in days:
        if post.group is not None and unit_id in await _assigned(tx, post.group, day):
            return True
        if post.unit is not None and post.unit in await _line(tx, unit_id, day):
            return True
    return False


async def _line(tx: Tx, unit_id: int, day: date) -> list[int]:
    """The unit and all above it."""
    return await unit.above(tx, unit_id, await _known(tx, unit_link, day))


async def _assigned(tx: Tx, group: int, day: date) -> set[int]:
    known = await _known(tx, assignment, day)
    return set((await tx.execute(ASSIGNED, {"group": group, "day": known})).scalars())


async def _known(tx: Tx, table: Table, day: date) -> date:
    """This day, or the first one that anything is known of."""
    first = (await tx.execute(select(func.min(table.c.from_date)))).scalar()
    return max(day, first) if first else day


async def units_on(tx: Tx, person: Person, action: Action, day: date) -> frozenset[int]:
    """For which units the posts of this person allowed this on a day that is over."""
    found: set[int] = set()
    over = person.roots(action)
    for post in person.posts:
        if action not in post.role.actions:
            continue
        if post.group is not None:
            found |= await _assigned(tx, post.group, day)
        elif post.role.reach is Reach.cell:
            found |= post.units
    tops = [post.unit for post in person.posts if post.role.reach is Reach.subtree]
    roots = [one for one in over if one in tops]
    under = await trees(tx, roots, await _known(tx, unit_link, day)) if roots else {}
    if len(under) == 1 and not found:
        return under[roots[0]]  # not copied, it may be large
    return frozenset(found).union(*under.values())


async def ever(tx: Tx, person: Person, action: Action) -> bool:
    """Whether a post of this person was ever of use for this: of a work group without any cell
    it never was.
    """
    posts = [post for post in person.posts if action in post.role.actions]
    groups = [post.group for post in posts if post.group is not None]
    if len(groups) < len(posts):
        return True
    query = select(assignment.c.id).where(assignment.c.group_id.in_(groups)).limit(1)
    return (await tx.execute(query)).first() is not None


async def moved_within(tx: Tx, first: date, last: date) -> bool:
    """Whether anything was hung or assigned anew between these days."""
    for table in (unit_link, assignment):
        begun = (table.c.from_date > first) & (table.c.from_date <= last)
        ended = (table.c.until_date >= first) & (table.c.until_date < last)
        query = select(table.c.id).where(or_(begun, ended)).limit(1)
        if (await tx.execute(query)).first():
            return True
    return False


async def spans(
    tx: Tx, person: Person, action: Action, months: Collection[Month], today: date
) -> dict[int, tuple[Month, Month]]:
    """By unit the first and the last of these months at whose end it was in reach."""
    found: dict[int, tuple[Month, Month]] = {}
    for month in sorted(months):
        for one in await units_on(tx, person, action, min(month.last, today)):
            found[one] = (found[one][0] if one in found else month, month)
    return found


async def kept_by(tx: Tx, unit_id: int, today: date) -> set[int]:
    """The units whose history this one keeps: what was merged into it, and so on back."""
    found: set[int] = set()
    asked = {unit_id}
    while asked:
        rows = await tx.execute(KEPT, {"units": sorted(asked), "day": today})
        asked = set(rows.scalars()) - found - {unit_id}
        found |= asked
    return found


async def under(tx: Tx, root: int, day: date) -> set[int]:
    """The unit and all that is below it on this day."""
    return set((await trees(tx, [root], day)).get(root, ()))
