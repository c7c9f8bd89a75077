"""What goes with a change: a line in the log, a letter to who did not ask."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from domain.chat import Choice, Visit, Word, word
from domain.quiet import awake
from storage import audit, outbox
from storage.store import Tx


async def note(
    tx: Tx, visit: Visit, action: str, subject: str, *, old: Any = None, new: Any = None
) -> None:
    """This person did this now."""
    await audit.note(tx, action, subject, by=visit.person.id, now=visit.now, old=old, new=new)


async def tell(
    tx: Tx,
    visit: Visit,
    key: str,
    to: Collection[int],
    message: Word,
    link: str,
    answers: tuple[Choice, ...] = (),
) -> None:
    """A letter with a button that opens ``link``, to each of these but the one who acts; not in the
    quiet hours. ``answers``: links that answer it in one tap.
    """
    await outbox.post_letter(
        tx,
        key,
        to=set(to) - {visit.person.id},
        message=message,
        button=Choice(link, word("look-at-it")),
        answers=answers,
        now=visit.now,
        due=awake(visit.now),
    )
