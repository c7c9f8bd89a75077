"""On whose desk a petition lies: which posts have to do something with it now."""

from __future__ import annotations

from domain.people import Action, Person
from domain.petitions import Desk
from storage.petitions import Petition, Posts


def posts_of(person: Person) -> Posts:
    """What this person holds, as far as petitions may lie there."""
    answering = [post for post in person.posts if Action.answer in post.role.actions]
    return Posts(
        units={post.unit for post in answering if post.unit is not None},
        groups={post.group for post in answering if post.group is not None},
        cells=person.units(Action.submit),
    )


def at_desk(person: Person, found: Petition) -> bool:
    """Whether this person has it on the desk now."""
    posts = posts_of(person)
    match found.desk:
        case Desk.committee:
            return found.holder_id in posts.units
        case Desk.group if found.group_id is not None:
            return found.group_id in posts.groups
        case Desk.group:
            return found.parent_id in posts.units
        case Desk.cell:
            return found.home_id in posts.cells
    return False
