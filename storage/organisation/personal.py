"""What is kept about one person: read for them, put right, and erased."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import String, case, cast, delete, func, or_, select, update

from domain import wire
from domain.chat import Word, word
from storage import accounts
from storage.store import Tx
from storage.tables import (
    account_code,
    attempt,
    audit,
    chat,
    invite,
    meeting,
    outbox,
    owed_file,
    parked,
    person,
    petition,
    preference,
    reading,
    score,
    ticket,
    visit,
)

ERASED = "«…»"  # as a paper prints what is not there
NOTHING = wire.dump(word("nothing"))
COUNTED = {
    "records": meeting.c.submitted_by,
    "scores": score.c.by_person,
    "visits": visit.c.person_id,
    "petitions": petition.c.raised_by,
    "letters": outbox.c.person_id,
    "readings": reading.c.person_id,
}  # rows that name the person by number


@dataclass(frozen=True, slots=True)
class Known:
    name: str
    language: str
    since: datetime
    consented_at: datetime | None
    consent_version: int


@dataclass(frozen=True, slots=True)
class Done:
    """A line of the log."""

    at: datetime
    action: str
    subject: str


async def known(tx: Tx, person_id: int) -> Known:
    row = (await tx.execute(select(person).where(person.c.id == person_id))).mappings().one()
    names = ("name", "language", "consented_at", "consent_version")
    return Known(since=row["created_at"], **{name: row[name] for name in names})


async def counts(tx: Tx, person_id: int) -> dict[str, int]:
    """How many rows are by or to this person; of large tables, so not for a screen."""
    queries = [
        select(func.count()).where(column == person_id).scalar_subquery().label(name)
        for name, column in COUNTED.items()
    ]
    return dict((await tx.execute(select(*queries))).mappings().one())


async def log(tx: Tx, person_id: int) -> Sequence[Done]:
    """What this person did, the newest first."""
    columns = audit.c.at, audit.c.action, audit.c.subject
    query = select(*columns).where(audit.c.person_id == person_id).order_by(audit.c.id.desc())
    return [Done(row.at, row.action, row.subject) for row in await tx.execute(query)]


async def rename(tx: Tx, person_id: int, name: str) -> None:
    await tx.execute(update(person).where(person.c.id == person_id).values(name=name))


async def erase(tx: Tx, person_id: int, now: datetime) -> None:
    """The name and every way to reach the person go; what was done stays, by number.

    Posts are ended before. An invitation that nobody has confirmed can be used again.
    """
    name = (await known(tx, person_id)).name
    await _leave(tx, person_id)
    for table in (account_code, preference):
        await tx.execute(delete(table).where(table.c.person_id == person_id))
    await _letters(tx, person_id, name, now)
    waits = invite.c.confirmed_at.is_(None) & invite.c.refused_at.is_(None)
    mine = update(invite).where(invite.c.redeemed_by == person_id, waits)
    await tx.execute(mine.values(redeemed_by=None, redeemed_at=None))
    values = {"name": ERASED, "language": "vi", "locked_at": None, "erased_at": now}
    await tx.execute(update(person).where(person.c.id == person_id).values(**values))


async def _leave(tx: Tx, person_id: int) -> None:
    """Its chats are nobody's, and nothing is on its way to them."""
    mine = chat.c.person_id == person_id
    rows = (await tx.execute(select(chat.c.id, chat.c.external).where(mine))).all()
    ids = [row.id for row in rows]
    for table in (attempt, owed_file, ticket):
        await tx.execute(delete(table).where(table.c.chat_id.in_(ids)))
    raw = [parked.c.raw.contains(row.external, autoescape=True) for row in rows]
    if raw:
        await tx.execute(delete(parked).where(or_(*raw)))
    for chat_id in ids:
        await accounts.leave(tx, person_id, chat_id)


async def _letters(tx: Tx, person_id: int, name: str, now: datetime) -> None:
    """Own ones say nothing any more and are not sent; those to others do not name the person."""
    waits = outbox.c.state == "waiting"
    own = update(outbox).where(outbox.c.person_id == person_id)
    state = case((waits, "expired"), else_=outbox.c.state)
    done_at = case((waits, now), else_=outbox.c.done_at)
    await tx.execute(own.values(message=NOTHING, button=None, state=state, done_at=done_at))
    text = cast(outbox.c.message, String)
    spelled = {json.dumps(name, ensure_ascii=ascii)[1:-1] for ascii in (True, False)}
    written = or_(*(text.contains(one, autoescape=True) for one in spelled))
    found = await tx.execute(select(outbox.c.id, outbox.c.message).where(written))
    for row in found.all():
        message = wire.dump(_without(wire.load(row.message), name))
        await tx.execute(update(outbox).where(outbox.c.id == row.id).values(message=message))


def _without(said: Any, name: str) -> Any:
    """The same word; where it names somebody of this name, nobody."""
    if isinstance(said, Word):
        return Word(said.key, {key: _without(value, name) for key, value in said.args.items()})
    if isinstance(said, tuple):
        return tuple(_without(one, name) for one in said)
    return ERASED if said == name else said
