"""Who people are, the posts they hold, and what these let them do, where."""

from __future__ import annotations

from dataclasses import dataclass

from domain.policy import Action, Role

__all__ = ["Action", "Person", "Post", "Role", "may"]


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
        reach = (post.units for post in self.posts if action in post.role.actions)
        return frozenset[int]().union(*reach)

    def roots(self, action: Action) -> list[int]:
        """The units in which this person holds a post that allows this."""
        posts = [post for post in self.posts if action in post.role.actions]
        return list(dict.fromkeys(post.unit for post in posts if post.unit is not None))


def may(person: Person, action: Action, unit: int) -> bool:
    """The one decision about access; everything that names a unit asks it at the moment of use."""
    return person.consented and unit in person.units(action)
