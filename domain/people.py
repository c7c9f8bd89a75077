"""Who people are, the posts they hold, and what these let them do, where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.policy import Action, Role

__all__ = ["NOBODY", "Action", "Admitted", "Person", "Post", "Role"]


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
    locked: bool = False
    posts: tuple[Post, ...] = ()

    @property
    def let_in(self) -> bool:
        """Has agreed, and the phone is not known to be lost."""
        return self.consented and not self.locked

    def units(self, action: Action) -> frozenset[int]:
        """Every unit for which this person may do this today."""
        reach = [post.units for post in self.posts if action in post.role.actions]
        if len(reach) == 1:
            return reach[0]  # not copied, it may be large
        return frozenset[int]().union(*reach)

    def actions(self, unit: int | None = None) -> frozenset[Action]:
        """What this person may do for this unit today; without one, what they may do anywhere."""
        posts = (post for post in self.posts if unit is None or unit in post.units)
        return frozenset[Action]().union(*(post.role.actions for post in posts))

    def roots(self, action: Action) -> list[int]:
        """The units in which this person holds a post that allows this."""
        posts = [post for post in self.posts if action in post.role.actions]
        return list(dict.fromkeys(post.unit for post in posts if post.unit is not None))


@dataclass(frozen=True, slots=True)
class Admitted:
    """What the table of access found before the page was asked for anything.

    ``subject`` is what the page is about, loaded once: a record, a draft, a unit; None: a list.
    ``can``: what the person may do with it; with a list, what they may do anywhere. ``units``:
    for which units they may do what the page is for. ``asked``: the argument of the link by which
    the page is opened, by name. ``past``: it is shown to who was in charge of it then, or who keeps
    the history of its unit.
    """

    subject: Any = None
    can: frozenset[Action] = frozenset()
    units: frozenset[int] = frozenset()
    asked: Mapping[str, Any] = field(default_factory=dict)
    past: bool = False


NOBODY = Admitted()
