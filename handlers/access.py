"""The table of access: every page and what is done on it, what one must be allowed, and where.

``admit`` is asked before a page is opened, told something or shown, and loads what the page is
about: the pages ask no more. What is not allowed, what does not exist and what is no argument of
the page look the same. What each role may do is the table of ``domain/policy.py``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from domain.chat import File, Place, Visit, Word, word
from domain.people import Action, Admitted, Person
from handlers.link import ARGUMENTS, read_link
from handlers.subject import (
    Subject,
    a_cell,
    a_committee,
    a_draft,
    a_framework,
    a_notice,
    a_planned_meeting,
    a_record,
    an_invite,
)
from storage.chat import posts_of
from storage.store import Tx

Find = Callable[[Tx, Visit, int], Awaitable[Subject | None]]
NOT_FOUND = word("not-for-you")


class NotFound(Exception):
    """Not there, or not for this person; ``said`` is the same for both."""

    def __init__(self, said: Word) -> None:
        super().__init__(said.key)
        self.said = said


@dataclass(frozen=True, slots=True)
class Door:
    """A row: the way to a page.

    ``needs``: what one must be allowed for the unit of the subject, or somewhere where the page is
    a list; None: everybody who has agreed. ``about``: by name of an argument, how it leads to the
    subject. ``besides``: what a choice needs, or an argument, or an argument of this value
    ("stage:own"), besides ``needs``. ``held``: not in the units below the one where the post is
    held. ``nobody``: said to who may do it nowhere; ``refused``: to who may not choose this.
    """

    needs: Action | None = None
    about: Mapping[str, Find] = field(default_factory=dict)
    besides: Mapping[str, Action] = field(default_factory=dict)
    held: bool = False
    gone: Word = NOT_FOUND
    nobody: Word = NOT_FOUND
    refused: Mapping[str, Word] = field(default_factory=dict)

    def units(self, person: Person) -> frozenset[int]:
        """For which one may do what the page is for."""
        if self.needs is None:
            return frozenset()
        return frozenset(person.roots(self.needs)) if self.held else person.units(self.needs)

    def also(self, args: Mapping[str, Any]) -> set[Action]:
        """What these arguments need besides."""
        names = [*args, *(f"{name}:{value}" for name, value in args.items())]
        return {self.besides[name] for name in names if name in self.besides}


PLAN_GONE, RECORD_GONE, DRAFT_GONE = word("plan-gone"), word("record-gone"), word("draft-gone")
NOTHING = word("nothing-to-summarize")
PLANS = ("!confirm", "!change", "!add", "adding", "!submit", "!edit", "!move", "!cancel", "step")
STAGE_ACTIONS = {
    "own": Action.score,
    "vote": Action.score,
    "supervisor": Action.assess,
    "committee": Action.decide,
}
DOORS: Mapping[str, Door] = {
    "welcome": Door(),
    "home": Door(),
    "help": Door(),
    "settings": Door(),
    "cancel": Door(),
    "meeting": Door(
        Action.record,
        {"draft": a_draft, "cell": a_cell},
        {"!discard": Action.submit, "discarding": Action.submit},
        gone=DRAFT_GONE,
        nobody=word("no-cell-to-record"),
        refused={"!discard": word("discard-by-secretary")},
    ),
    "record": Door(
        Action.view,
        {"meeting": a_record},
        {"!correct": Action.record, "correcting": Action.record},
        gone=RECORD_GONE,
        nobody=word("no-record-yet"),
    ),
    "score": Door(
        Action.view,
        {"meeting": a_record, "own": a_record},
        {"own": Action.score, **{f"!{stage}": action for stage, action in STAGE_ACTIONS.items()}},
        gone=RECORD_GONE,
        nobody=NOTHING,
    ),
    "scoring": Door(
        Action.view,
        {"meeting": a_record},
        {f"stage:{stage}": action for stage, action in STAGE_ACTIONS.items()},
        gone=RECORD_GONE,
    ),
    "summary": Door(Action.summarize, nobody=NOTHING),
    "period": Door(Action.summarize, nobody=NOTHING),
    "plan": Door(
        Action.view,
        {"cell": a_cell, "plan": a_planned_meeting},
        dict.fromkeys(PLANS, Action.plan),
        gone=PLAN_GONE,
        nobody=word("no-plan-to-see"),
    ),
    "planned": Door(
        Action.view,
        {"plan": a_planned_meeting},
        dict.fromkeys(PLANS, Action.plan),
        gone=PLAN_GONE,
    ),
    "planning": Door(Action.plan, {"cell": a_cell}, gone=PLAN_GONE, nobody=PLAN_GONE),
    "framework": Door(Action.frame, {"unit": a_committee}, held=True),
    "reminder": Door(Action.view),
    "notice": Door(Action.notify, {"notice": a_notice}, gone=word("notice-gone")),
    "invite": Door(Action.invite, {"invite": an_invite}),
}
OLD_NAMES = {"review": "meeting"}  # where chats of an older version may be
DOORS = {**DOORS, **{old: DOORS[new] for old, new in OLD_NAMES.items()}}
FILES: Mapping[str, Door] = {
    "minutes": Door(Action.view, {"subject": a_record}, gone=RECORD_GONE),
    "score_sheet": Door(Action.view, {"subject": a_record}, gone=RECORD_GONE),
    "framework": Door(Action.frame, {"subject": a_framework}, held=True),
    "calendar": Door(Action.view, {"subject": a_cell}, gone=PLAN_GONE),
}


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
    about = next(((args[name], find) for name, find in door.about.items() if name in args), None)
    if about is None:
        if door.needs and not units:
            raise NotFound(door.nobody)
        found, can = None, person.actions()
    else:
        number, find = about
        found = _known(place) or await find(tx, visit, number)
        can = person.actions(found.unit) if found else frozenset()
        if found is None or not (_within(found, units) or (found.own and can)):
            raise NotFound(door.gone)
    if not door.also(args) <= can:
        raise NotFound(door.gone)
    return Admitted(found.row if found else None, can, units)


def _within(found: Subject, units: frozenset[int]) -> bool:
    return bool(units) if found.unit is None else found.unit in units


def _known(place: Place | None) -> Subject | None:
    """What the page has just written, in the same transaction, for somebody who was admitted."""
    subject = getattr(place.known, "subject", None) if place else None
    cell = getattr(subject, "cell", None)
    return Subject(None, cell) if isinstance(cell, int) else None


def refusal(visit: Visit, choice: str | None) -> Word | None:
    """What is said to a choice that is not this person's: as to one that does not exist."""
    door = DOORS[visit.place.page]
    if choice is None or door.besides.get(choice) in (None, *visit.can):
        return None
    return door.refused.get(choice, word("error-choice"))


def is_offered(visit: Visit, choice: str) -> bool:
    """Whether this button is shown to this person: what is refused with a reason is."""
    return choice in DOORS[visit.place.page].refused or refusal(visit, choice) is None


async def have(tx: Tx, visit: Visit, file: File) -> None:
    """NotFound unless this file is for this person at the moment it is made."""
    if not visit.person.consented:
        raise NotFound(NOT_FOUND)
    await _through(tx, visit, FILES[file.kind], {"subject": file.subject})


async def opens(tx: Tx, visit: Visit, links: Iterable[str]) -> bool:
    """Whether this person may open all of these now: the buttons of a letter that is to be sent."""
    named = [read_link(one) for one in links]
    if not visit.person.consented:
        return False
    try:
        for one in named:
            if one is not None:
                await admit(tx, visit, *one)
    except NotFound:
        return False
    return None not in named


async def may_still(tx: Tx, person_id: int, action: Action, unit_id: int, day: date) -> bool:
    """Whether somebody who is not here now may do this for this unit on this day."""
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
