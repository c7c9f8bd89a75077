"""One's own roles: what each is and since when; given up, or passed on to a successor."""

from __future__ import annotations

from collections.abc import Iterable

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.policy import Reach
from handlers import paging
from handlers.navigation import GO_BACK, GO_HOME, NO, YES
from handlers.organisation.post import end_now, succeed
from storage.organisation import Held, posts
from storage.store import Tx

END, SUCCEED = "!end", "!succeed"
BUTTONS = 5


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place("mine")


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    mine = await posts.of_person(tx, visit.person.id, visit.today)
    held = next((one for one in mine if one.id == visit.args.get("post")), None)
    if said.choice in ("!back", NO):
        return visit.stay(None, act=None) if "act" in visit.args else Place("mine")
    if held is None:
        chosen = paging.row_at(said.choice or said.text, mine)
        return Place("mine", {"post": chosen.id}) if chosen else visit.stay(word("error-choice"))
    if said.choice == END:
        return visit.stay(None, act=END)
    if said.choice == YES and visit.args.get("act") == END:
        return await end_now(tx, visit, held)
    if said.choice == SUCCEED and held.unit_id is not None:
        return await succeed(tx, visit, held)
    return visit.stay(word("error-choice"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    mine = await posts.of_person(tx, visit.person.id, visit.today)
    held = next((one for one in mine if one.id == visit.args.get("post")), None)
    if held is None:
        lines = tuple(_line(visit, at, one) for at, one in enumerate(mine, 1))
        numbers = range(1, min(len(mine), BUTTONS) + 1)
        choices = tuple(Choice(str(at), word("open-role", at=at)) for at in numbers)
        text = word("my-roles", lines=lines, around=await _around(tx, visit, mine))
        return Screen(text, choices, (GO_HOME,), asks="roles", typed="value")
    facts = {"role": held.role.value, "place": held.place, "who": held.who}
    if visit.args.get("act") == END:
        sure = (Choice(YES, word("give-up-yes")), Choice(NO, word("post-end-no")))
        return Screen(word("give-up-sure", **facts), sure, asks="end")
    choices = (Choice(END, word("give-up")),)
    if held.unit_id is not None:
        choices = (Choice(SUCCEED, word("hand-over")), *choices)
    return Screen(_line(visit, 0, held), choices, (GO_BACK, GO_HOME), asks="role")


async def _around(tx: Tx, visit: Visit, mine: list[Held]) -> tuple[Word, ...]:
    """By cell whom one turns to: who runs it with oneself, and who looks after it."""
    cells = {one.unit_id: one.place for one in mine if one.unit_id and one.role.reach is Reach.cell}
    found = []
    for cell, name in cells.items():
        people = people_said(await posts.around(tx, cell, visit.today), visit.person.id)
        found += [word("around-cell", cell=name, people=people)] if people else []
    return tuple(found)


def people_said(held: Iterable[Held], but: int = 0) -> tuple[Word, ...]:
    """Each with the role, without this person."""
    return tuple(
        word("in-role", role=one.role.value, who=one.who) for one in held if one.person_id != but
    )


def _line(visit: Visit, at: int, held: Held) -> Word:
    return word(
        "my-role",
        at=at,
        role=held.role.value,
        place=held.place,
        since=held.since,
        until=held.until or "",
        decision=held.decision or "",
        begun="yes" if held.holds(visit.today) else "no",
        interim="yes" if held.interim else "no",
    )
