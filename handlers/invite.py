"""An administrator invites: which unit or group, which role; then confirms who came."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, word
from domain.errors import Refused
from domain.people import Role
from domain.policy import Reach, roles
from handlers import act, paging
from handlers.navigation import GO_HOME, NO, YES
from storage import outbox, people
from storage.organisation import unit
from storage.store import Tx

UNITS_A_SCREEN = 4
LINES_A_SCREEN = 40


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place("invite", visit.admitted.asked)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if visit.subject:
        return await _confirm(tx, visit, visit.subject, said)
    if "made" in visit.args:
        return visit.stay(word("did-not-understand"))
    if "place" in visit.args:
        return await _make(tx, visit, said)
    return await _choose(tx, visit, said)


async def _choose(tx: Tx, visit: Visit, said: Said) -> Place:
    count, _ = await unit.places(tx, visit.units)
    if said.choice == paging.MORE:
        return paging.turn(visit, count, UNITS_A_SCREEN)
    number = paging.number_in(said.text, count)
    if said.choice is not None:
        found = await _place(tx, visit, said.choice)
    elif number:
        found = next(iter((await unit.places(tx, visit.units, start=number - 1))[1]), None)
    else:
        found = None
    if found is None:
        return visit.stay(word("error-choice"))
    return visit.stay(None, place=found[0], name=found[1])


async def _place(tx: Tx, visit: Visit, value: str) -> tuple[str, str] | None:
    """(value, name) of a work group or cell, if one may invite into it."""
    kind, _, number = value.partition(":")
    if kind == "group":
        groups = await unit.groups_of(tx, visit.units)
        return next(((value, g.name) for g in groups if value == f"group:{g.id}"), None)
    asked = {int(number)} & visit.units if number.isdecimal() else set()
    cells = await unit.units(tx, asked, kind="cell")
    return (value, cells[0].name) if cells else None


def _roles(place: str) -> tuple[Role, ...]:
    return roles(reach=Reach.assigned if place.startswith("group:") else Reach.cell)


async def _make(tx: Tx, visit: Visit, said: Said) -> Place:
    place = str(visit.args["place"])
    if said.choice not in _roles(place):
        return visit.stay(word("error-choice"))
    if await _place(tx, visit, place) is None:
        raise Refused("not-for-you")
    kind, number = place.split(":")
    code = people.new_code()
    invite_id = await people.add_invite(
        tx,
        code,
        role=Role(said.choice),
        unit_id=int(number) if kind == "unit" else None,
        group_id=int(number) if kind == "group" else None,
        by=visit.person.id,
        now=visit.now,
    )
    await act.note(tx, visit, "invite", f"invite:{invite_id}")
    facts = {"code": code, "role": said.choice, "name": str(visit.args["name"])}
    return Place("invite", {"made": True}, word("invite-code", **facts))


async def _confirm(tx: Tx, visit: Visit, found: people.Invite, said: Said) -> Place:
    if said.choice == NO:
        await act.note(tx, visit, "refuse", f"invite:{found.id}")
        return Place("home", {}, word("invite-refused"))
    if said.choice != YES:
        return visit.stay(word("error-choice"))
    if not found.confirmed:
        await people.confirm_invite(tx, found, now=visit.now)
        await act.note(tx, visit, "confirm", f"invite:{found.id}")
        await _tell(tx, visit, found)
    return Place("home", {}, word("invite-confirmed"))


async def _tell(tx: Tx, visit: Visit, found: people.Invite) -> None:
    await outbox.post_letter(
        tx,
        f"confirmed:{found.id}",
        to=[found.redeemed_by] if found.redeemed_by else [],
        message=word("told-confirmed", role=found.role.value, place=found.place),
        button=GO_HOME,
        now=visit.now,
    )


async def screen(tx: Tx, visit: Visit) -> Screen:
    if visit.subject:
        found: people.Invite = visit.subject
        choices = (Choice(YES, word("invite-yes")), Choice(NO, word("invite-no")))
        facts = {"role": found.role.value, "place": found.place}
        return Screen(word("invite-confirm", **facts), choices, asks="confirm")
    if "made" in visit.args:
        return Screen(word("invite-made"), (), (GO_HOME,))
    if "place" in visit.args:
        offered = _roles(str(visit.args["place"]))
        names = tuple(Choice(role.value, word("role", role=role.value)) for role in offered)
        return Screen(word("invite-role", name=visit.args["name"]), names, (GO_HOME,), asks="role")
    return await _places_screen(tx, visit)


async def _places_screen(tx: Tx, visit: Visit) -> Screen:
    """All of them where they are few; else those from the ones with a button on."""
    start = paging.start(visit)
    count, places = await unit.places(tx, visit.units, most=LINES_A_SCREEN)
    first = 0 if count <= LINES_A_SCREEN else start
    if first:
        _, places = await unit.places(tx, visit.units, start=first, most=LINES_A_SCREEN)
    numbers = enumerate(places, first + 1)
    lines = tuple(word("numbered", at=at, text=name) for at, (_, name) in numbers)
    shown = places[start - first : start - first + UNITS_A_SCREEN]
    choices = tuple(Choice(value, name) for value, name in shown)
    more = paging.more(count, UNITS_A_SCREEN, word("more-cells"))
    text = word("invite-place", lines=lines)
    return Screen(text, choices, (*more, GO_HOME), asks="place", typed="value")
