"""Decisions on posts of a workbook: who comes is invited, who steps down ends, each from a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from domain.chat import Visit, Word, word
from domain.errors import Refused
from domain.organisation import Terms
from domain.parse import fold
from domain.policy import HEAD, Role
from handlers import act
from handlers.organisation.told import tell_change
from storage import people
from storage.dated import before
from storage.organisation import Held, id_of, posts
from storage.store import Tx
from storage.tables import unit

MOST = 30  # whose codes are shown at once
Act = Mapping[str, Any]


async def post_all(tx: Tx, visit: Visit, acts: Sequence[Act]) -> Word:
    """The codes, each with whose it is: a right begins when that person redeems it."""
    ended, codes = 0, []
    for one in acts:
        here = await id_of(tx, unit, one["units"][0])
        held = await posts.of_place(tx, unit_id=here, group_id=None, today=visit.today)
        mine = [post for post in held if post.role == one["role"] and not post.interim]
        if one["kind"] == "dismiss":
            await _end(tx, visit, mine, one)
            ended += 1
        else:
            codes.append(await _invite(tx, visit, here, mine, one))
    return word("book-posted", ended=ended, invited=len(codes), codes=tuple(codes))


async def _end(tx: Tx, visit: Visit, held: Sequence[Held], one: Act) -> None:
    """On the eve of the day, or now where it has come."""
    found = next((post for post in held if fold(post.who) == fold(one["names"][0])), None)
    since = date.fromisoformat(one["since"])
    last = before(since) if since > visit.today else None
    if found is None or not await posts.end(tx, found, now=visit.now, last=last):
        raise Refused("book-changed-meanwhile")
    noted = {"since": one["since"], "decision": one["decision"]}
    await act.note(tx, visit, "end-post", f"post:{found.id}", new=noted)
    what, key = ("ending", "post-ending") if last else ("ended", "post-ended")
    await tell_change(tx, visit, found, f"{key}:{found.id}", what, since=since)


async def _invite(tx: Tx, visit: Visit, here: int, held: Sequence[Held], one: Act) -> Word:
    until = date.fromisoformat(one["until"]) if one["until"] else None
    given = Terms(date.fromisoformat(one["since"]), until, one["decision"] or None)
    role, code = Role(one["role"]), people.new_code()
    replaces = held[0].id if role is HEAD and len(held) == 1 else None
    at: dict[str, Any] = {"unit_id": here, "group_id": None, "by": visit.person.id}
    number = await people.add_invite(
        tx, code, role=role, **at, now=visit.now, given=given, replaces=replaces
    )
    noted = {"since": one["since"], "decision": one["decision"]}
    await act.note(tx, visit, "invite", f"invite:{number}", new=noted)
    found = await people.invite_by_id(tx, number)
    place = found.place if found else ""
    facts = {"role": role.value, "place": place, "who": one["names"][0], "code": code}
    return word("book-post-code", **facts)
