"""For whom a notice is: all cells one looks after, or some of them by a name people know."""

from __future__ import annotations

from collections.abc import Sequence

from domain.chat import Visit
from domain.notices import ALL, Audience, unrecorded_month
from domain.people import Action
from domain.policy import Reach
from storage import reach
from storage.notices import answers
from storage.organisation import find, groups
from storage.store import Tx


async def known(tx: Tx, visit: Visit) -> tuple[Audience, ...]:
    """The work groups of the committee, and the units directly below it that are no cells."""
    found: list[Audience] = []
    for root in _roots(visit):
        made = await groups.of_committees(tx, [root])
        below = await find.below(tx, root, visit.today)
        found += [Audience(f"group:{one.id}", one.name) for one in made]
        found += [Audience(f"unit:{one.id}", one.name) for one in below if one.kind != "cell"]
    return tuple(found)


def _roots(visit: Visit) -> list[int]:
    """Where one is of a committee."""
    posts = [post for post in visit.person.posts if Action.notify in post.role.actions]
    return [post.unit for post in posts if post.unit and post.role.reach is Reach.subtree]


async def cells_of(tx: Tx, visit: Visit, key: str | None) -> Sequence[int]:
    """The cells of this audience today, as far as this person reaches."""
    mine = visit.person.units(Action.notify)
    if month := unrecorded_month(key or ALL):
        return await answers.unrecorded(tx, mine, month, visit.today)
    kind, _, number = (key or ALL).partition(":")
    if kind == "group":
        every = await groups.cells_of(tx, int(number), visit.today)
        chosen = {one.cell_id for one in every if one.since <= visit.today}
    elif kind == "unit":
        chosen = set(await reach.under(tx, int(number), visit.today))
    else:
        chosen = set(mine)
    return await answers.living(tx, chosen & mine, visit.today)
