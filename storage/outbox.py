"""What goes to somebody who did not just ask: rows with a unique key, claimed by a lease."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, update

from domain import wire
from domain.chat import Choice, Word
from storage.chat import note_lost
from storage.sql import insert_each, upsert
from storage.store import Tx
from storage.tables import meta, outbox

LEASE = timedelta(seconds=60)
LONGEST_WAIT = timedelta(days=1)
NEXT_AT = "letters_next_at"
Rows = tuple[tuple[Choice, ...], ...]  # of buttons


@dataclass(frozen=True, slots=True)
class Letter:
    id: int
    key: str
    person_id: int
    message: Word
    rows: Rows
    expires_at: datetime
    leased_until: datetime  # until then nobody else sends it
    attempts: int  # with this one; one that certainly failed is not counted

    @property
    def repeated(self) -> bool:
        """An earlier attempt may have arrived."""
        return self.attempts > 1


@dataclass(frozen=True, slots=True)
class NewLetter:
    key: str
    person_id: int
    message: Word
    rows: Rows = ()


async def post_letter(
    tx: Tx,
    key: str,
    *,
    to: Collection[int],
    message: Word,
    button: Choice | None = None,
    answers: tuple[Choice, ...] = (),
    now: datetime,
    due: datetime | None = None,
    keep_days: int = 7,
) -> None:
    """One letter for each of these people, to go at ``due``, else now; a key that was posted before
    is not posted again. ``answers``: stand in a row above the button.
    """
    rows = tuple(row for row in (answers, (button,) if button else ()) if row)
    letters = [NewLetter(f"{key}:{one}", one, message, rows) for one in sorted(to)]
    await post(tx, letters, now=due or now, until=now + timedelta(days=keep_days))


async def post(tx: Tx, letters: Iterable[NewLetter], *, now: datetime, until: datetime) -> None:
    """Due at ``now``, expired at ``until``."""
    rows = [
        {
            "key": one.key,
            "person_id": one.person_id,
            "message": wire.dump(one.message),
            "button": [wire.dump([(b.value, b.label) for b in row]) for row in one.rows] or None,
            "due_at": now,
            "expires_at": until,
        }
        for one in letters
    ]
    if rows:
        await tx.execute(insert_each(tx, outbox), rows)


async def claim(
    tx: Tx, now: datetime, *, most: int = 30, pace: timedelta = timedelta()
) -> list[tuple[Letter, timedelta]]:
    """Letters that are due and that nobody else is sending, leased to the caller for a minute, each
    with how long after ``now`` it may go: one a ``pace``, all processes together.

    Of each person only the first, and none while another is on its way. The conditions stand twice:
    in PostgreSQL a row that another process has just claimed is looked at again.
    """
    other = outbox.alias()
    first = ~exists().where(
        other.c.person_id == outbox.c.person_id,
        other.c.state == "waiting",
        or_(
            other.c.leased_until.between(now, now + LEASE),
            and_(other.c.id < outbox.c.id, other.c.due_at <= now, other.c.expires_at > now),
        ),
    )
    query = select(outbox.c.id).where(*_due(now), first).order_by(outbox.c.due_at, outbox.c.id)
    ids = list((await tx.execute(query.limit(most).with_for_update(skip_locked=True))).scalars())
    if not ids:
        return []
    lease = (
        update(outbox)
        .where(outbox.c.id.in_(ids))
        .values(leased_until=now + LEASE, attempts=outbox.c.attempts + 1)
        .returning(outbox)
    )
    rows = sorted((await tx.execute(lease)).mappings(), key=lambda row: row["id"])
    wait = await _reserve(tx, now, len(rows) * pace)
    return [(_letter(row), wait + at * pace) for at, row in enumerate(rows)]


async def claim_with(
    tx: Tx, letter: Letter, now: datetime, *, but: Collection[str]
) -> list[Letter]:
    """What else is due for the same person, leased as long as this letter; without those whose
    keys begin so.
    """
    others = (outbox.c.person_id == letter.person_id) & (outbox.c.id != letter.id)
    kinds = [~outbox.c.key.startswith(one, autoescape=True) for one in but]
    lease = (
        update(outbox)
        .where(*_due(now), others, *kinds)
        .values(leased_until=letter.leased_until, attempts=outbox.c.attempts + 1)
        .returning(outbox)
    )
    rows = (await tx.execute(lease)).mappings()
    return [_letter(row) for row in sorted(rows, key=lambda row: row["id"])]


def _due(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        outbox.c.state == "waiting",
        outbox.c.due_at <= now,
        outbox.c.expires_at > now,
        _free(now),
    )


def _free(now: datetime) -> ColumnElement[bool]:
    """Nobody is sending it; a lease far ahead was taken while the clock was."""
    leased = outbox.c.leased_until
    return or_(leased.is_(None), leased <= now, leased > now + LEASE)


async def _reserve(tx: Tx, now: datetime, span: timedelta) -> timedelta:
    """How long these letters wait for those that every process has claimed before."""
    query = select(meta.c.value).where(meta.c.key == NEXT_AT).with_for_update()
    found = (await tx.execute(query)).scalar()
    start = max(now, datetime.fromisoformat(found)) if found else now
    if start > now + LEASE:  # the clock was ahead
        start = now
    values = {"key": NEXT_AT, "value": (start + span).isoformat()}
    await tx.execute(upsert(tx, meta, ["key"], values))
    return start - now


def _letter(row: Any) -> Letter:
    return Letter(
        id=row["id"],
        key=row["key"],
        person_id=row["person_id"],
        message=wire.load(row["message"]),
        rows=_rows(wire.load(row["button"] or [])),
        expires_at=row["expires_at"],
        leased_until=row["leased_until"],
        attempts=row["attempts"],
    )


def _rows(stored: Any) -> Rows:
    """Letters of earlier versions have one button, or several without rows."""
    if stored and isinstance(stored[0], str):
        stored = [[stored]]
    elif stored and isinstance(stored[0][0], str):
        stored = [[pair] for pair in stored]
    return tuple(tuple(Choice(*pair) for pair in row) for row in stored)


async def posted(tx: Tx, keys: Collection[str]) -> dict[str, int]:
    """The ids of the letters with these keys, whatever became of them."""
    query = select(outbox.c.key, outbox.c.id).where(outbox.c.key.in_(keys))
    return {row.key: row.id for row in await tx.execute(query)}


def _held(letter: Letter) -> ColumnElement[bool]:
    """Nobody has claimed it since: what is known of it is what this attempt brought."""
    mine = outbox.c.leased_until == letter.leased_until
    return (outbox.c.id == letter.id) & (outbox.c.state == "waiting") & mine


async def settle(tx: Tx, letter: Letter, state: str, now: datetime, error: str = "") -> None:
    """Done with it: ``sent``, ``undeliverable`` or ``expired``.

    What arrived has arrived, whoever has claimed it since; the others count while the lease holds.
    """
    values = {"state": state, "done_at": now, "error": error or None, "leased_until": None}
    which = outbox.c.id == letter.id if state == "sent" else _held(letter)
    await tx.execute(update(outbox).where(which).values(**values))


async def put_back(tx: Tx, letter: Letter, due: datetime, error: str, *, counts: int = 1) -> None:
    """Try again at ``due``; this attempt may have arrived."""
    values = {"due_at": due, "leased_until": None, "error": error}
    attempts = outbox.c.attempts - (1 - counts)
    await tx.execute(update(outbox).where(_held(letter)).values(**values, attempts=attempts))


async def give_back(tx: Tx, letter: Letter, due: datetime, error: str) -> None:
    """Try again at ``due``; this attempt certainly did not arrive, so it does not count."""
    await put_back(tx, letter, due, error, counts=0)


async def hold_back(tx: Tx, letter: Letter, due: datetime) -> None:
    """Nothing to this person before ``due``."""
    await give_back(tx, letter, due, "Wait")
    theirs = (outbox.c.person_id == letter.person_id) & (outbox.c.state == "waiting")
    await tx.execute(update(outbox).where(theirs, outbox.c.due_at < due).values(due_at=due))


async def lose_chat(
    tx: Tx, letter: Letter, chat_id: int, *, began: datetime, now: datetime
) -> None:
    """This chat could not be reached when the attempt began, and cannot until the person writes in
    it; the letter may go to another.
    """
    await note_lost(tx, chat_id, began=began, now=now)
    await give_back(tx, letter, now, "Unreachable")


async def expire(tx: Tx, now: datetime) -> None:
    """What waited too long is listed as expired, never sent; what was posted or put back while the
    clock was far ahead is due now.
    """
    waiting = outbox.c.state == "waiting"
    stale = waiting & (outbox.c.expires_at <= now) & _free(now)
    await tx.execute(update(outbox).where(stale).values(state="expired", done_at=now))
    ahead = waiting & (outbox.c.due_at > now + LONGEST_WAIT)
    await tx.execute(update(outbox).where(ahead).values(due_at=now))


async def withdraw(tx: Tx, key: str) -> None:
    """What waits of the letters that were posted under this key is not sent any more."""
    waiting = (outbox.c.state == "waiting") & outbox.c.key.startswith(f"{key}:", autoescape=True)
    await tx.execute(update(outbox).where(waiting).values(state="expired"))


async def pull(tx: Tx, then: datetime, now: datetime) -> None:
    """The clock was set back, from ``then``: what was due by then, or soon again, is due now."""
    was_due = outbox.c.due_at.between(now, then + LEASE)
    await tx.execute(update(outbox).where(outbox.c.state == "waiting", was_due).values(due_at=now))


async def next_due(tx: Tx) -> datetime | None:
    query = select(outbox.c.due_at).where(outbox.c.state == "waiting").order_by(outbox.c.due_at)
    return (await tx.execute(query.limit(1))).scalar()


async def waiting(tx: Tx) -> int:
    """How many letters, due or not."""
    query = select(func.count()).select_from(outbox).where(outbox.c.state == "waiting")
    return int((await tx.execute(query)).scalar_one())
