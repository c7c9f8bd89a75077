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
    view = "view"
    summarize = "summarize"
    invite = "invite"


IN_CELL = frozenset({Role.cell_secretary, Role.deputy_secretary, Role.minute_taker})
IN_GROUP = frozenset({Role.group_leader, Role.group_member})
OVER_UNITS = frozenset({Role.committee, Role.administrator})

ALLOWED: dict[Role, frozenset[Action]] = {
    Role.cell_secretary: frozenset({Action.record, Action.submit, Action.view}),
    Role.deputy_secretary: frozenset({Action.record, Action.submit, Action.view}),
    Role.minute_taker: frozenset({Action.record, Action.view}),
    Role.group_leader: frozenset({Action.view, Action.summarize}),
    Role.group_member: frozenset({Action.view, Action.summarize}),
    Role.committee: frozenset({Action.view, Action.summarize}),
    Role.administrator: frozenset({Action.invite}),
}


@dataclass(frozen=True, slots=True)
class Post:
    """A role held today, and the units it reaches: the own cell, assigned cells, or a subtree."""

    role: Role
    units: frozenset[int]
    group: int | None = None


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

    def holds(self, roles: frozenset[Role]) -> bool:
        return any(post.role in roles for post in self.posts)


def may(person: Person, action: Action, unit: int) -> bool:
    """The one decision about access; everything that names a unit asks it at the moment of use."""
    return person.consented and unit in person.units(action)
