"""The tree is changed from a day on: renamed, hung elsewhere, merged, split, founded, dissolved.

A day may be over or to come. What is written is rows with dates, and a row of ``unit_change`` that
knows how to take them back.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from domain import wire
from domain.chat import Word, word
from domain.errors import Refused
from domain.ground import Setting, at, with_set
from storage.dated import before
from storage.organisation import roster
from storage.organisation.ledger import Kept, Ledger, take_back
from storage.organisation.today import ALWAYS, settle
from storage.organisation.unit import Unit, own_rules, unit_named
from storage.sql import below, eve_of, valid_on
from storage.store import Tx
from storage.tables import (
    assignment,
    member_name,
    membership,
    post,
    succession,
    unit,
    unit_change,
    unit_link,
    unit_name,
    unit_rules,
)

ASSIGN = "assign"


@dataclass(frozen=True, slots=True)
class By:
    """Who changes it, and when."""

    person: int | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Change:
    id: int
    kind: str
    unit_id: int
    since: date
    said: Word
    units: tuple[int, ...]
    at: datetime
    revoked: bool


async def rename(tx: Tx, unit_id: int, name: str, since: date, by: By) -> int:
    """The number of the change; so with all of these. Refused: it cannot be."""
    ledger, old = Ledger(tx), await there(tx, unit_id, since)
    if old.name == name:
        raise Refused("unit-named-so", name=name)
    await _name(ledger, unit_id, since, name, old.kind)
    said = word("change-rename", old=old.name, new=name)
    return await _note(ledger, "rename", unit_id, since, said, by)


async def move(tx: Tx, unit_id: int, under: int, since: date, by: By) -> int:
    ledger, here = Ledger(tx), await there(tx, unit_id, since)
    above = await there(tx, under, since)
    if above.kind == "cell":
        raise Refused("unit-not-above", name=above.name)
    await _hang(ledger, unit_id, under, since)
    said = word("change-move", unit=here.name, under=above.name)
    return await _note(ledger, "move", unit_id, since, said, by, about=(under,))


async def found(
    tx: Tx, *, code: str, name: str, under: int, since: date, by: By
) -> tuple[int, int]:
    """A new cell: its id, and the number of the change."""
    ledger, above = Ledger(tx), await there(tx, under, since)
    if above.kind == "cell":
        raise Refused("unit-not-above", name=above.name)
    new = await _found(ledger, code, name, under, since)
    said = word("change-found", unit=name, under=above.name)
    return new, await _note(ledger, "found", new, since, said, by, about=(under,))


async def end(tx: Tx, unit_id: int, since: date, by: By) -> int:
    """Dissolved: the day before is its last."""
    ledger, here = Ledger(tx), await there(tx, unit_id, since)
    if await _below(tx, unit_id, since):
        raise Refused("unit-not-empty", name=here.name)
    await _end(ledger, unit_id, since)
    said = word("change-end", unit=here.name)
    return await _note(ledger, "end", unit_id, since, said, by)


async def merge(tx: Tx, into: int, others: Sequence[int], since: date, by: By) -> int:
    """The others end; the one that goes on keeps their history beside its own."""
    ledger, here = Ledger(tx), await there(tx, into, since)
    names = []
    for other in others:
        if other == into:
            raise Refused("unit-itself", name=here.name)
        gone = await there(tx, other, since)
        if gone.kind != here.kind or await _below(tx, other, since):
            raise Refused("unit-not-empty", name=gone.name)
        names.append(gone.name)
        await _add_counts(ledger, into, other, since)
        await _add_names(ledger, into, other, since)
        await _end(ledger, other, since)
        await ledger.add(succession, unit_id=into, before_id=other, from_date=since)
    said = word("change-merge", unit=here.name, others=", ".join(names))
    return await _note(ledger, "merge", into, since, said, by, about=tuple(others))


async def split(
    tx: Tx, unit_id: int, parts: Sequence[tuple[str, str]], since: date, by: By
) -> tuple[list[int], int]:
    """New cells (code, name) beside it, which keep its history too; it goes on itself."""
    ledger, here = Ledger(tx), await there(tx, unit_id, since)
    under = await _parent(tx, unit_id, since)
    if here.kind != "cell" or under is None:
        raise Refused("unit-not-a-cell", name=here.name)
    made = []
    for code, name in parts:
        new = await _found(ledger, code, name, under, since)
        await ledger.add(succession, unit_id=new, before_id=unit_id, from_date=since)
        made.append(new)
    names = ", ".join(name for _, name in parts)
    said = word("change-split", unit=here.name, others=names)
    return made, await _note(ledger, "split", unit_id, since, said, by, about=tuple(made))


async def set_rules(tx: Tx, unit_id: int, setting: Setting, by: By) -> int:
    """What the unit sets for itself and all below it, beside what it has set already; until the day
    from which it has set the same otherwise.
    """
    since, said = setting.since, setting.said
    ledger, here = Ledger(tx), await there(tx, unit_id, since)
    mine = unit_rules.c.unit_id == unit_id
    before = await own_rules(tx, unit_id, since)
    same = mine & (unit_rules.c.from_date == since)
    if not await ledger.change(unit_rules, same, rules=with_set(before, said)):
        rules = with_set(before, said)
        await ledger.add(unit_rules, unit_id=unit_id, from_date=since, rules=rules)
    query = select(unit_rules.c.id, unit_rules.c.rules).where(mine, unit_rules.c.from_date > since)
    for row in (await tx.execute(query.order_by(unit_rules.c.from_date))).all():
        later = row.rules or {}
        said = {path: value for path, value in said.items() if at(later, path) == at(before, path)}
        if not said:
            break
        await ledger.change(unit_rules, unit_rules.c.id == row.id, rules=with_set(later, said))
    return await _note(ledger, "rules", unit_id, since, word("change-rules", unit=here.name), by)


async def note_assigned(
    ledger: Ledger, committee: int, cells: Sequence[int], names: Sequence[str], since: date, by: By
) -> int:
    """Cells were given to these groups from a day to come, or taken from them."""
    said = word("change-assign", count=len(cells), groups=", ".join(names))
    return await _note(ledger, ASSIGN, committee, since, said, by, units=cells)


async def revoke(tx: Tx, change_id: int, by: By) -> Change:
    """Taken back, as long as it has not begun and nothing later is built on it."""
    change = await change_by_id(tx, change_id)
    if change is None or change.revoked or change.since <= by.now.date():
        raise Refused("change-began")
    query = select(unit_change.c.undo).where(unit_change.c.id == change_id)
    kept = (await tx.execute(query)).scalar_one()
    if await _later(tx, change, kept):
        raise Refused("change-built-on")
    await take_back(tx, kept)
    await _go_on(tx, change, kept)
    await _never_begin(tx, [row[1] for row in kept if row[0] == unit.name and row[2] is None], by)
    mine = unit_change.c.id == change_id
    await tx.execute(update(unit_change).where(mine).values(revoked_at=by.now))
    await settle(tx, by.now.date())
    return change


async def _go_on(tx: Tx, change: Change, kept: Kept) -> None:
    """What was given while the end of a unit was known, and so only up to it, goes on after it, to
    the next of its kind that is known.
    """
    ended = [row[1] for row in kept if row[0] == unit.name and row[2] is not None]
    for table in (assignment, post):
        known = [row[1] for row in kept if row[0] == table.name]
        later = table.alias("later")
        following = select(eve_of(func.min(later.c.from_date))).where(
            later.c.unit_id == table.c.unit_id, later.c.from_date >= change.since
        )
        given = table.c.unit_id.in_(ended) & (table.c.until_date == before(change.since))
        goes_on = following.scalar_subquery() if table is assignment else None
        mine = update(table).where(given, table.c.id.not_in(known))
        await tx.execute(mine.values(until_date=goes_on))


async def _never_begin(tx: Tx, units: Collection[int], by: By) -> None:
    """What was given in units that are not founded after all."""
    await tx.execute(delete(assignment).where(assignment.c.unit_id.in_(units)))
    theirs = post.c.unit_id.in_(units) & post.c.ended_at.is_(None)
    ended = {"ended_at": by.now, "until_date": by.now.date()}
    await tx.execute(update(post).where(theirs).values(**ended))


async def free_code(tx: Tx, near: str) -> str:
    """For a unit that has none of its own yet: that of another one with a number behind it."""
    query = select(unit.c.code).where(unit.c.code.startswith(f"{near[:50]}-", autoescape=True))
    taken = set((await tx.execute(query)).scalars())
    at = len(taken) + 1
    while f"{near[:50]}-{at}" in taken:
        at += 1
    return f"{near[:50]}-{at}"


async def changes_of(tx: Tx, units: Collection[int], *, since: date) -> list[Change]:
    """Those of these units that begin on this day or later and were not revoked, soonest first."""
    query = select(unit_change).where(unit_change.c.unit_id.in_(units))
    query = query.where(unit_change.c.from_date >= since, unit_change.c.revoked_at.is_(None))
    rows = await tx.execute(query.order_by(unit_change.c.from_date, unit_change.c.id))
    return [_change(row) for row in rows.mappings()]


async def change_by_id(tx: Tx, change_id: int) -> Change | None:
    query = select(unit_change).where(unit_change.c.id == change_id)
    row = (await tx.execute(query)).mappings().first()
    return _change(row) if row else None


def _change(row: Any) -> Change:
    return Change(
        row["id"],
        row["kind"],
        row["unit_id"],
        row["from_date"],
        wire.load(row["said"]),
        tuple(row["units"]),
        row["at"],
        row["revoked_at"] is not None,
    )


async def _later(tx: Tx, change: Change, kept: Kept) -> bool:
    """Whether another change of one of the same units came after it."""
    newer = (unit_change.c.id > change.id) & unit_change.c.revoked_at.is_(None)
    if change.kind == ASSIGN:  # what was taken back since had changed the same rows
        newer = newer | (unit_change.c.revoked_at > change.at)
    else:  # what was given meanwhile stays
        newer = newer & (unit_change.c.kind != ASSIGN)
    rows = (await tx.execute(select(unit_change.c.units).where(newer))).all()
    if any(set(row.units) & set(change.units) for row in rows):
        return True
    return change.kind == ASSIGN and await _given_since(tx, change, kept)


async def _given_since(tx: Tx, change: Change, kept: Kept) -> bool:
    """Whether one of its cells was given to somebody after it, from a day that had come."""
    last = max((row[1] for row in kept if row[2] is None), default=0)
    newer = assignment.c.unit_id.in_(change.units) & (assignment.c.id > last)
    made = select(assignment.c.id).where(newer).limit(1)
    return bool(last) and (await tx.execute(made)).first() is not None


async def _note(
    ledger: Ledger,
    kind: str,
    unit_id: int,
    since: date,
    said: Word,
    by: By,
    *,
    about: tuple[int, ...] = (),
    units: Sequence[int] = (),
) -> int:
    values = {
        "kind": kind,
        "unit_id": unit_id,
        "from_date": since,
        "said": wire.dump(said),
        "units": list(units) or [unit_id, *about],
        "undo": ledger.kept,
        "by_person": by.person,
        "at": by.now,
    }
    made = insert(unit_change).values(**values).returning(unit_change.c.id)
    number = int((await ledger.tx.execute(made)).scalar_one())
    await settle(ledger.tx, by.now.date())
    return number


async def there(tx: Tx, unit_id: int, day: date) -> Unit:
    """As it is on this day; Refused where it is not there then."""
    here = await unit_named(tx, unit_id, day)
    query = select(unit.c.founded_on, unit.c.ended_on).where(unit.c.id == unit_id)
    life = (await tx.execute(query)).first()
    if here is None or life is None:
        raise Refused("not-for-you")
    gone = life.ended_on is not None and life.ended_on < day
    if gone or (life.founded_on is not None and day < life.founded_on):
        raise Refused("unit-not-there", name=here.name, date=day)
    return here


async def _name(ledger: Ledger, unit_id: int, since: date, name: str, kind: str) -> None:
    mine = (unit_name.c.unit_id == unit_id) & (unit_name.c.from_date == since)
    if not await ledger.change(unit_name, mine, name=name, kind=kind):
        await ledger.add(unit_name, unit_id=unit_id, from_date=since, name=name, kind=kind)


async def _hang(ledger: Ledger, unit_id: int, under: int, since: date) -> None:
    """Under another unit, until the next link that is known."""
    mine = unit_link.c.unit_id == unit_id
    link = (
        await ledger.tx.execute(select(unit_link).where(mine, valid_on(unit_link, since)))
    ).first()
    if link is not None and link.parent_id == under:
        raise Refused("unit-there-already")
    await _refuse_circle(ledger.tx, unit_id, under, since)
    if link is not None and link.from_date == since:
        await ledger.change(unit_link, unit_link.c.id == link.id, parent_id=under)
        return
    until = link.until_date if link else await _eve_of_next(ledger.tx, unit_id, since)
    if link is not None:
        await ledger.change(unit_link, unit_link.c.id == link.id, until_date=before(since))
    new = {"unit_id": unit_id, "parent_id": under, "from_date": since, "until_date": until}
    await ledger.add(unit_link, **new)


async def _eve_of_next(tx: Tx, unit_id: int, since: date) -> date | None:
    query = select(func.min(unit_link.c.from_date)).where(unit_link.c.unit_id == unit_id)
    following = (await tx.execute(query.where(unit_link.c.from_date > since))).scalar()
    return before(following) if following else None


async def _refuse_circle(tx: Tx, unit_id: int, under: int, since: date) -> None:
    """On no day from this one on is it above what it is hung under."""
    later = select(unit_link.c.from_date).where(unit_link.c.from_date > since).distinct()
    for day in sorted({since, *(await tx.execute(later)).scalars()}):
        tree = below([unit_id], day).subquery()
        inside = select(tree.c.unit).where(tree.c.unit == under)
        if under == unit_id or (await tx.execute(inside)).first():
            raise Refused("unit-circle")


async def _found(ledger: Ledger, code: str, name: str, under: int, since: date) -> int:
    taken = select(unit.c.name).where(unit.c.code == code)
    if other := (await ledger.tx.execute(taken)).scalar():
        raise Refused("unit-code-taken", code=code, name=other)
    new = await ledger.add(unit, code=code, name=name, kind="cell", founded_on=since)
    await ledger.add(unit_name, unit_id=new, from_date=ALWAYS, name=name, kind="cell")
    await ledger.add(unit_link, unit_id=new, parent_id=under, from_date=since)
    return new


async def _end(ledger: Ledger, unit_id: int, since: date) -> None:
    """Links, assignments and posts end with it; what would have begun later never does."""
    last = before(since)
    await ledger.change(unit, unit.c.id == unit_id, ended_on=last)
    for table in (unit_link, assignment):
        await ledger.drop(table, (table.c.unit_id == unit_id) & (table.c.from_date > last))
    for table in (unit_link, assignment, post, member_name):
        goes_on = table.c.until_date.is_(None) | (table.c.until_date > last)
        await ledger.change(table, (table.c.unit_id == unit_id) & goes_on, until_date=last)


async def _add_counts(ledger: Ledger, into: int, other: int, since: date) -> None:
    """The members of both, from the day on which they are one."""
    ours, theirs = await _counts(ledger.tx, into, since), await _counts(ledger.tx, other, since)
    if theirs is None:
        return
    both = {name: (ours or {}).get(name, 0) + count for name, count in theirs.items()}
    mine = (membership.c.unit_id == into) & (membership.c.from_date == since)
    if not await ledger.change(membership, mine, **both):
        await ledger.add(membership, unit_id=into, from_date=since, **both)


async def _add_names(ledger: Ledger, into: int, other: int, since: date) -> None:
    """The list of both, where both keep one: half a list would be none."""
    if not await roster.names(ledger.tx, into, since):
        return
    for one in await roster.names(ledger.tx, other, since):
        new = {"name": one.name, "exempt": one.exempt}
        await ledger.add(member_name, unit_id=into, from_date=since, **new)


async def _counts(tx: Tx, unit_id: int, day: date) -> dict[str, int] | None:
    names = ("full", "probationary", "exempt", "temporary_in", "temporary_out")
    query = select(*(membership.c[name] for name in names))
    query = query.where(membership.c.unit_id == unit_id, membership.c.from_date <= day)
    row = (
        (await tx.execute(query.order_by(membership.c.from_date.desc()).limit(1)))
        .mappings()
        .first()
    )
    return dict(row) if row else None


async def _below(tx: Tx, unit_id: int, day: date) -> bool:
    query = select(unit_link.c.id).where(unit_link.c.parent_id == unit_id)
    return (await tx.execute(query.where(valid_on(unit_link, day)).limit(1))).first() is not None


async def _parent(tx: Tx, unit_id: int, day: date) -> int | None:
    query = select(unit_link.c.parent_id).where(unit_link.c.unit_id == unit_id)
    return (await tx.execute(query.where(valid_on(unit_link, day)).limit(1))).scalar()
