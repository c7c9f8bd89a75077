"""Who is told of a change of posts or of the tree: the person, who stands beside, who is above."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from domain.chat import Visit, Word, word
from domain.policy import Action
from handlers.navigation import GO_HOME
from storage import outbox
from storage.organisation import Held, posts
from storage.store import Tx


async def tell_change(
    tx: Tx, visit: Visit, held: Held, key: str, what: str, *, since: date | None = None
) -> None:
    """``what``: of ``told-post`` in the words: ended, ending, locked, unlocked, begun, interim."""
    facts: dict[str, Any] = {"role": held.role.value, "place": held.place, "who": held.who}
    facts |= {"date": since or visit.today}
    own = word("told-post-own", what=what, **facts)
    await tell(tx, visit, f"{key}:own", [held.person_id], own)
    others = {*await posts.beside(tx, held, visit.today)}
    others |= set(await posts.who_may(tx, Action.appoint, held.under, visit.today))
    by = visit.person.name
    message = word("told-post", what=what, by=by, **facts)
    await tell(tx, visit, f"{key}:others", others - {held.person_id, visit.person.id}, message)


async def tell(tx: Tx, visit: Visit, key: str, to: Collection[int], message: Word) -> None:
    await outbox.post_letter(tx, key, to=to, message=message, button=GO_HOME, now=visit.now)
