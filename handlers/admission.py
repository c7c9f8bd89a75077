"""The table of access is asked, and what a page is about is loaded.

Before a page is opened, told something or shown, so that the pages ask no more; and once more where
a right is used later: a letter, a file, an invitation. What is not allowed, what does not exist and
what is no argument of the page look the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from domain.chat import File, Place, Visit, Word, word
from domain.people import Action, Admitted, Person
from domain.policy import PAST, Reach
from handlers.access import DOORS, FILES, NOT_FOUND, Door
from handlers.link import ARGUMENTS, read_link
from handlers.subject import Subject
from storage import reach
from storage.chat import posts_of
from storage.organisation import posts as organisation_posts
from storage.store import Tx


class NotFound(Exception):
    """Not there, or not for this person; ``said`` is the same for both."""

    def __init__(self, said: Word) -> None:
        super().__init__(said.key)
        self.said = said


async def admit(tx: Tx, visit: Visit, page: str, asked: Mapping[str, Any] | None = None) -> Visit:
    """The visit with its subject and with what the person may do there; else NotFound.

    ``asked``: the argument by which the page is opened; None: as it is kept.
    """
    door = DOORS.get(page)
    if door is None or (asked is None and not ARGUMENTS[page].fit(visit.args)):
        raise NotFound(door.gone if door else NOT_FOUND)
    args = visit.args if asked is None else asked
    admitted = await _through(tx, visit, door, args, visit.place if asked is None else None)
    return replace(visit, admitted=replace(admitted, asked=asked or {}))


async def _through(
    tx: Tx, visit: Visit, door: Door, args: Mapping[str, Any], place: Place | None = None
) -> Admitted:
    person, units = visit.person, door.units(visit.person)
    if not person.let_in and door is not DOORS["welcome"]:
        raise NotFound(NOT_FOUND)
    about = next(((args[name], find) for name, find in door.about.items() if name in args), None)
    if about is None:
        if door.needs and not units and not await reach.ever(tx, person, door.needs):
            raise NotFound(door.nobody)
        found, can, past = None, person.actions(), False
    else:
        number, find = about
        found = _known(place) or await find(tx, visit, number)
        can, past = await _rights(tx, visit, found) if found else (frozenset(), False)
        if found is None or not (_within(found, door, can, units) or (found.own and can)):
            raise NotFound(door.gone)
    if not door.also(args) <= can:
        raise NotFound(door.gone)
    past = past and not (found and found.own)
    return Admitted(found.row if found else None, can, units, past=past)


def _within(found: Subject, door: Door, can: frozenset[Action], units: frozenset[int]) -> bool:
    if found.unit is None:
        return bool(units)
    if door.held or door.needs is None:
        return found.unit in units
    return door.needs in can


async def _rights(tx: Tx, visit: Visit, found: Subject) -> tuple[frozenset[Action], bool]:
    """What this person may do with it, and whether only as with what is over.

    Of what was recorded while somebody else looked after the unit, nothing; of what was recorded
    in one's own time, or of a unit whose history one's own keeps, it stays to be read.
    """
    if found.unit is None or not (found.days or found.kept):
        return visit.person.actions(found.unit), False
    now, then = set[Action](), set[Action]()
    for post in visit.person.posts:
        theirs = post.role.actions
        if post.role.reach is Reach.cell:
            if found.unit in post.units:
                now |= theirs
            elif post.unit and found.unit in await reach.kept_by(tx, post.unit, visit.today):
                then |= theirs if found.kept else theirs & PAST
        elif not found.days:
            now |= theirs if found.unit in post.units else frozenset()
        elif await reach.reached(tx, post, found.unit, found.days):
            now |= theirs if found.unit in post.units else frozenset()
            then |= theirs & PAST
    return frozenset(now | then), not now


def _known(place: Place | None) -> Subject | None:
    """What the page has just written, in the same transaction, for somebody who was admitted."""
    subject = getattr(place.known, "subject", None) if place else None
    cell = getattr(subject, "cell", None)
    return Subject(None, cell, kept=True) if isinstance(cell, int) else None


def refusal(visit: Visit, choice: str | None) -> Word | None:
    """What is said to a choice that is not this person's: as to one that does not exist."""
    door = DOORS[visit.place.page]
    if choice is None or door.besides.get(choice) in (None, *visit.can):
        return None
    return door.refused.get(choice, word("error-choice"))


def is_offered(visit: Visit, choice: str) -> bool:
    """Whether this button is shown to this person: what is refused with a reason is."""
    return choice in DOORS[visit.place.page].refused or refusal(visit, choice) is None


async def have(tx: Tx, visit: Visit, file: File) -> Visit:
    """With what the person may see of it at the moment it is made; else NotFound."""
    admitted = await _through(tx, visit, FILES[file.kind], {"subject": file.subject})
    return replace(visit, admitted=admitted)


async def opens(tx: Tx, visit: Visit, links: Iterable[str]) -> bool:
    """Whether this person may open all of these now, and not only as what is over: the buttons of
    a letter that is to be sent.
    """
    named = [read_link(one) for one in links]
    try:
        for one in named:
            if one is not None and (await admit(tx, visit, *one)).admitted.past:
                return False
    except NotFound:
        return False
    return None not in named


async def may_still(tx: Tx, person_id: int, action: Action, unit_id: int, day: date) -> bool:
    """Whether somebody who is not here now may do this for this unit on this day."""
    if await organisation_posts.is_locked(tx, person_id):
        return False
    posts = (await posts_of(tx, [person_id], day)).get(person_id, ())
    return unit_id in Person(person_id, "", posts=posts).units(action)


def holds(person: Person, owner: tuple[int | None, int | None], committee: int | None) -> bool:
    """Whether this person looks after this cell, or is of this work group or above it."""
    cell, group = owner
    return any(
        cell in post.units
        or (group is not None and (post.group == group or committee in post.units))
        for post in person.posts
    )
