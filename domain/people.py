"""Who people are and what they may do: one pure function decides (domain.md 1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    cell_secretary = "cell_secretary"
    deputy_secretary = "deputy_secretary"
    minute_taker = "minute_taker"
    group_leader = "group_leader"
    group_member = "group_member"
    committee = "committee"
    administrator = "administrator"


class Action(StrEnum):
    record = "record"
    submit = "submit"
    plan = "plan"
    view = "view"
    summarize = "summarize"
    invite = "invite"
    score = "score"  # for the cell: its own score and its vote
    assess = "assess"  # as the supervisor
    decide = "decide"  # as the superior committee
    frame = "frame"  # load a score framework
    notify = "notify"  # send a notice to the cells


IN_CELL = frozenset({Role.cell_secretary, Role.deputy_secretary, Role.minute_taker})
IN_GROUP = frozenset({Role.group_leader, Role.group_member})
OVER_UNITS = frozenset({Role.committee, Role.administrator})

SECRETARY = frozenset({Action.record, Action.submit, Action.plan, Action.view, Action.score})
SUPERVISOR = frozenset({Action.view, Action.summarize, Action.assess})
ALLOWED: dict[Role, frozenset[Action]] = {
    Role.cell_secretary: SECRETARY,
    Role.deputy_secretary: SECRETARY,
    Role.minute_taker: frozenset({Action.record, Action.view}),
    Role.group_leader: SUPERVISOR | {Action.notify},
    Role.group_member: SUPERVISOR,
    Role.committee: frozenset(
        {Action.view, Action.summarize, Action.decide, Action.frame, Action.notify}
    ),
    Role.administrator: frozenset({Action.invite}),
}


@dataclass(frozen=True, slots=True)
class Post:
    """A role held today, and the units it reaches: the own cell, assigned cells, or a subtree.

    ``unit`` is the cell itself, or the root of the subtree; None in a work group.
    """

    role: Role
    units: frozenset[int]
    group: int | None = None
    unit: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str
    language: str = "vi"
    consented: bool = False
    posts: tuple[Post, ...] = ()

    def units(self, action: Action) -> frozenset[int]:
        """Every unit for which this person may do this today."""
        reach = (post.units for post in self.posts if action in ALLOWED[post.role])
        return frozenset[int]().union(*reach)

    def roots(self, action: Action) -> list[int]:
        """The units in which this person holds a post that allows this."""
        posts = [post for post in self.posts if action in ALLOWED[post.role]]
        return list(dict.fromkeys(post.unit for post in posts if post.unit is not None))

    def holds(self, roles: frozenset[Role]) -> bool:
        return any(post.role in roles for post in self.posts)


def may(person: Person, action: Action, unit: int) -> bool:
    """The one decision about access; everything that names a unit asks it at the moment of use."""
    return person.consented and unit in person.units(action)
