"""A post is given to who redeemed an invitation; who held it before is thanked and ends."""

from __future__ import annotations

from collections.abc import Collection

from domain.chat import Visit, Word, word
from handlers.navigation import GO_HOME
from storage import audit, outbox, people
from storage.organisation import Held, posts
from storage.store import Tx


async def give(tx: Tx, visit: Visit, found: people.Invite) -> bool:
    """False where it was confirmed or refused before."""
    number = await people.confirm_invite(tx, found, now=visit.now)
    new = await posts.post_by_id(tx, number) if number else None
    if new is None:
        return False
    by = visit.person.id or None
    await audit.note(tx, "confirm", f"invite:{found.id}", by=by, now=visit.now, new=_row(new))
    await _tell(tx, visit, found, new)
    old = await posts.post_by_id(tx, found.replaces) if found.replaces else None
    if old and await posts.hand_over(tx, old, new.since, now=visit.now):
        await audit.note(tx, "end-post", f"post:{old.id}", by=by, now=visit.now, old=_row(old))
        await _thank(tx, visit, old, new)
    return True


def _row(held: Held) -> dict[str, str | int]:
    until = str(held.until) if held.until else ""
    row: dict[str, str | int] = {
        "role": held.role.value,
        "person": held.person_id,
        "from": str(held.since),
    }
    return row | {"until": until, "decision": held.decision or ""}


async def _tell(tx: Tx, visit: Visit, found: people.Invite, new: Held) -> None:
    facts = {"role": new.role.value, "place": new.place, "who": new.who, "date": new.since}
    later = "later" if new.since > visit.today else "now"
    own = word("told-confirmed", later=later, **facts)
    await _post(tx, visit, f"confirmed:{found.id}", [new.person_id], own)
    others = set(await posts.beside(tx, new, visit.today)) - {new.person_id, visit.person.id}
    message = word("told-post", what="begun", by=visit.person.name, **facts)
    await _post(tx, visit, f"confirmed:{found.id}:beside", others, message)


async def _thank(tx: Tx, visit: Visit, old: Held, new: Held) -> None:
    facts = {"role": old.role.value, "place": old.place, "who": new.who, "date": new.since}
    await _post(tx, visit, f"thanked:{old.id}", [old.person_id], word("told-thanks", **facts))


async def _post(tx: Tx, visit: Visit, key: str, to: Collection[int], message: Word) -> None:
    await outbox.post_letter(tx, key, to=to, message=message, button=GO_HOME, now=visit.now)
