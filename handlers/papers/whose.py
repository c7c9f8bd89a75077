"""For whom somebody writes: the committee, or the work group, as far as they sum up for it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.chat import Visit
from domain.people import Action
from domain.policy import Reach
from storage.organisation import groups, unit
from storage.store import Tx


@dataclass(frozen=True, slots=True)
class Whose:
    """``kind``: group or conference; ``name``: of the group, or of the committee."""

    kind: str
    unit: int
    group: int | None
    name: str


async def whose(tx: Tx, visit: Visit) -> Whose | None:
    """A committee before a work group, where somebody is of both."""
    posts = [post for post in visit.person.posts if Action.summarize in post.role.actions]
    for post in sorted(posts, key=lambda one: one.group is not None):
        if post.unit is not None and post.role.reach is Reach.subtree:
            here = await unit.unit_named(tx, post.unit)
            if here:
                return Whose("conference", here.id, None, here.name)
        found = await groups.group_by_id(tx, post.group) if post.group else None
        if found:
            return Whose("group", found.committee_id, found.id, found.name)
    return None


def reached(visit: Visit) -> tuple[list[int], list[int]]:
    """The committees and the groups whose papers this person may have."""
    posts = [post for post in visit.person.posts if Action.summarize in post.role.actions]
    units = [one for post in posts if post.role.reach is Reach.subtree for one in post.units]
    return units, [post.group for post in posts if post.group is not None]
