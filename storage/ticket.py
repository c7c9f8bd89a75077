"""Tickets: who may open which file over the web, until when, and how often it was opened."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from domain.chat import File
from storage.store import Tx
from storage.tables import ticket

BYTES = 24  # of a secret: nobody guesses one of 2^192


@dataclass(frozen=True, slots=True)
class Ticket:
    """``opened``: how often, with this time."""

    id: int
    chat_id: int
    person_id: int
    file: File
    until: datetime
    opened: int


async def issue(tx: Tx, file: File, *, chat_id: int, person_id: int, until: datetime) -> str:
    """A new ticket for this person on this chat; returns its secret, which is kept nowhere."""
    secret = secrets.token_urlsafe(BYTES)
    values = {"kind": file.kind, "subject": file.subject, "until": until}
    who = {"chat_id": chat_id, "person_id": person_id, "secret_hash": _hash(secret)}
    await tx.execute(insert(ticket).values(**who, **values))
    return secret


async def find(tx: Tx, secret: str, now: datetime) -> Ticket | None:
    """The ticket with this secret as long as it is good."""
    query = select(ticket).where(ticket.c.secret_hash == _hash(secret), ticket.c.until > now)
    row = (await tx.execute(query)).mappings().first()
    if row is None:
        return None
    named = ("id", "chat_id", "person_id", "until", "opened")
    return Ticket(file=File(row["kind"], row["subject"]), **{name: row[name] for name in named})


async def note_opened(tx: Tx, ticket_id: int, now: datetime) -> None:
    values = {"opened": ticket.c.opened + 1, "opened_at": now}
    await tx.execute(update(ticket).where(ticket.c.id == ticket_id).values(**values))


async def forget(tx: Tx, before: datetime) -> None:
    """Those that ended before this moment."""
    await tx.execute(delete(ticket).where(ticket.c.until < before))


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
