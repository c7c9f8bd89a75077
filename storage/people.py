"""People: how they come in by invitation, agree, and what they are called."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from domain.organisation import ALPHABET, Terms, code_in
from domain.policy import Action, Reach, Role, roles
from storage.dated import earliest
from storage.sql import held_on, valid_on
from storage.store import Tx
from storage.tables import assignment, attempt, chat, invite, person, post, unit, work_group

INVITE_HOURS = 72
TRIES_PER_HOUR = 5


@dataclass(frozen=True, slots=True)
class Invite:
    id: int
    role: Role
    unit_id: int | None
    group_id: int | None
    place: str  # the name of the unit or group
    under: int  # the unit it is into, or whose work group
    created_by: int | None
    redeemed_by: int | None
    confirmed: bool
    refused: bool
    from_date: date | None
    until_date: date | None
    decision: str | None
    replaces: int | None


def new_code() -> str:
    """Eight letters and digits: 40 bits, good for five tries an hour within 72 hours."""
    return "".join(secrets.choice(ALPHABET) for _ in range(8))


def hash_code(code: str) -> str:
    bare = code_in(code) or code.strip().upper()
    return hashlib.sha256(bare.encode()).hexdigest()


async def add_invite(
    tx: Tx,
    code: str,
    *,
    role: Role,
    unit_id: int | None,
    group_id: int | None,
    by: int | None,
    now: datetime,
    given: Terms | None = None,
    replaces: int | None = None,
) -> int:
    """``replaces``: a post that ends when the one of this invite begins."""
    values = {
        "from_date": given.since if given else None,
        "until_date": given.until if given else None,
        "decision": given.decision if given else None,
        "replaces": replaces,
        "code_hash": hash_code(code),
        "role": role,
        "unit_id": unit_id,
        "group_id": group_id,
        "created_by": by,
        "created_at": now,
        "expires_at": now + timedelta(hours=INVITE_HOURS),
    }
    return int(
        (await tx.execute(insert(invite).values(**values).returning(invite.c.id))).scalar_one()
    )


async def invite_for(tx: Tx, code: str, now: datetime) -> Invite | None:
    """The invite of this code if it can still be redeemed; nobody else can while this one may."""
    usable = (invite.c.expires_at > now) & invite.c.redeemed_at.is_(None)
    return await _invite(tx, (invite.c.code_hash == hash_code(code)) & usable, hold=True)


async def invite_by_id(tx: Tx, invite_id: int) -> Invite | None:
    return await _invite(tx, invite.c.id == invite_id)


async def _invite(tx: Tx, where: object, *, hold: bool = False) -> Invite | None:
    place = func.coalesce(unit.c.name, work_group.c.name).label("place")
    under = func.coalesce(unit.c.id, work_group.c.committee_id).label("under")
    query = (
        select(invite, place, under)
        .join(unit, unit.c.id == invite.c.unit_id, isouter=True)
        .join(work_group, work_group.c.id == invite.c.group_id, isouter=True)
        .where(where)  # type: ignore[arg-type]
    )
    if hold:
        query = query.with_for_update(of=invite)
    row = (await tx.execute(query)).mappings().first()
    if row is None:
        return None
    names = ("id", "unit_id", "group_id", "place", "under", "created_by", "redeemed_by")
    terms = ("from_date", "until_date", "decision", "replaces")
    fields = {name: row[name] for name in (*names, *terms)}
    return Invite(
        role=Role(row["role"]),
        confirmed=row["confirmed_at"] is not None,
        refused=row["refused_at"] is not None,
        **fields,
    )


async def redeem(tx: Tx, found: Invite, *, person_id: int, now: datetime) -> bool:
    """False where somebody else was quicker."""
    free = (invite.c.id == found.id) & invite.c.redeemed_at.is_(None)
    values = {"redeemed_by": person_id, "redeemed_at": now}
    return bool((await tx.execute(update(invite).where(free).values(**values))).rowcount)


async def confirm_invite(tx: Tx, found: Invite, *, now: datetime) -> int | None:
    """Give the post that the invite was for to the one who redeemed it: its id; None where it was
    decided before.
    """
    values: dict[str, Any] = {"role": found.role}
    values |= {"unit_id": found.unit_id, "group_id": found.group_id}
    ended = select(unit.c.ended_on).where(unit.c.id == found.unit_id)
    until = earliest(found.until_date, (await tx.execute(ended)).scalar())
    values |= {"until_date": until, "decision": found.decision}
    if not await _decide(tx, found, confirmed_at=now):
        return None
    since = found.from_date or now.date()
    new = insert(post).values(person_id=found.redeemed_by, from_date=since, **values)
    return int((await tx.execute(new.returning(post.c.id))).scalar_one())


async def refuse_invite(tx: Tx, found: Invite, *, now: datetime) -> bool:
    """It gives nothing to anybody any more; False where it was decided before."""
    return await _decide(tx, found, refused_at=now)


async def _decide(tx: Tx, found: Invite, **how: datetime) -> bool:
    open_ = invite.c.confirmed_at.is_(None) & invite.c.refused_at.is_(None)
    statement = update(invite).where(invite.c.id == found.id, open_).values(**how)
    return bool((await tx.execute(statement)).rowcount)


async def too_many_tries(tx: Tx, chat_id: int, now: datetime) -> bool:
    recent = attempt.c.at > now - timedelta(hours=1)
    query = select(func.count()).where(attempt.c.chat_id == chat_id, recent)
    return int((await tx.execute(query)).scalar_one()) >= TRIES_PER_HOUR


async def note_try(tx: Tx, chat_id: int, now: datetime) -> None:
    await tx.execute(delete(attempt).where(attempt.c.at < now - timedelta(hours=1)))
    await tx.execute(insert(attempt).values(chat_id=chat_id, at=now))


async def add_person(tx: Tx, name: str, now: datetime) -> int:
    values = {"name": name[:100], "language": "vi", "created_at": now}
    return int(
        (await tx.execute(insert(person).values(**values).returning(person.c.id))).scalar_one()
    )


async def consent(tx: Tx, person_id: int, now: datetime) -> None:
    mine = (person.c.id == person_id) & person.c.consented_at.is_(None)  # the first time counts
    await tx.execute(update(person).where(mine).values(consented_at=now))


async def set_language(tx: Tx, person_id: int, language: str) -> None:
    await tx.execute(update(person).where(person.c.id == person_id).values(language=language))


async def secretaries_of(tx: Tx, cell: int, day: date) -> list[int]:
    """Who may submit for this cell on this day."""
    role = post.c.role.in_(roles(action=Action.submit))
    query = select(post.c.person_id).where(post.c.unit_id == cell, role, held_on(day))
    return list((await tx.execute(query.distinct())).scalars())


async def supervisors_of(tx: Tx, cell: int, day: date) -> list[int]:
    """The people of the work groups that look after this cell on this day."""
    query = (
        select(post.c.person_id)
        .join(assignment, assignment.c.group_id == post.c.group_id)
        .where(assignment.c.unit_id == cell, valid_on(assignment, day), held_on(day))
        .where(post.c.role.in_(roles(action=Action.assess)))
    )
    return list((await tx.execute(query.distinct())).scalars())


async def join(tx: Tx, chat_id: int, name: str, now: datetime) -> int:
    """Make the person of this chat, who holds nothing yet."""
    person_id = await add_person(tx, name, now)
    await tx.execute(update(chat).where(chat.c.id == chat_id).values(person_id=person_id))
    return person_id


async def committee_of(tx: Tx, unit_id: int, day: date) -> list[int]:
    """The people who answer for this unit itself on this day, not for one above it."""
    role = post.c.role.in_(roles(action=Action.answer, reach=Reach.subtree))
    query = select(post.c.person_id).where(post.c.unit_id == unit_id, role, held_on(day))
    return list((await tx.execute(query.distinct())).scalars())


async def name_of(tx: Tx, person_id: int) -> str:
    query = select(person.c.name).where(person.c.id == person_id)
    return str((await tx.execute(query)).scalar() or "")
