"""An administrator invites: which unit or group, which role; then confirms who came."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, word
from domain.errors import Refused
from domain.people import Role
from domain.policy import Reach, roles
from handlers.navigation import GO_HOME
from storage import audit, outbox, people
from storage.organisation import unit
from storage.store import Tx

UNITS_A_SCREEN = 4
YES, NO, MORE = "!yes", "!no", "!more"


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place("invite", visit.admitted.asked)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if visit.subject:
        return await _confirm(tx, visit, visit.subject, said)
    if "made" in visit.args:
        return visit.stay(word("did-not-understand"))
    if "place" in visit.args:
        return await _make(tx, visit, said)
    if said.choice == MORE:
        places = await _places(tx, visit)
        start = int(visit.args.get("start", 0)) + UNITS_A_SCREEN
        return visit.stay(None, start=start if start < len(places) else 0)
    return await _choose(tx, visit, said)


async def _choose(tx: Tx, visit: Visit, said: Said) -> Place:
    places = {value: name for value, name in await _places(tx, visit)}
    typed = said.choice or _by_number(said.text, list(places))
    if typed not in places:
        return visit.stay(word("error-choice"))
    return visit.stay(None, place=typed, name=places[typed])


def _by_number(text: str, values: list[str]) -> str:
    number = text.strip(" .")
    return values[int(number) - 1] if number.isdecimal() and 0 < int(number) <= len(values) else ""


async def _places(tx: Tx, visit: Visit) -> list[tuple[str, str]]:
    """(value, name) of every work group and cell one may invite into."""
    groups = [(f"group:{g.id}", g.name) for g in await unit.groups_of(tx, visit.units)]
    cells = [(f"unit:{c.id}", c.name) for c in await unit.units(tx, visit.units, kind="cell")]
    return groups + cells


def _roles(place: str) -> tuple[Role, ...]:
    return roles(reach=Reach.assigned if place.startswith("group:") else Reach.cell)


async def _make(tx: Tx, visit: Visit, said: Said) -> Place:
    place = str(visit.args["place"])
    if said.choice not in _roles(place):
        return visit.stay(word("error-choice"))
    if place not in dict(await _places(tx, visit)):
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
    await audit.note(tx, "invite", f"invite:{invite_id}", by=visit.person.id, now=visit.now)
    facts = {"code": code, "role": said.choice, "name": str(visit.args["name"])}
    return Place("invite", {"made": True}, word("invite-code", **facts))


async def _confirm(tx: Tx, visit: Visit, found: people.Invite, said: Said) -> Place:
    if said.choice == NO:
        await audit.note(tx, "refuse", f"invite:{found.id}", by=visit.person.id, now=visit.now)
        return Place("home", {}, word("invite-refused"))
    if said.choice != YES:
        return visit.stay(word("error-choice"))
    if not found.confirmed:
        await people.confirm_invite(tx, found, now=visit.now)
        await audit.note(tx, "confirm", f"invite:{found.id}", by=visit.person.id, now=visit.now)
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
    places = await _places(tx, visit)
    start = int(visit.args.get("start", 0))
    shown = places[start : start + UNITS_A_SCREEN]
    lines = tuple(word("numbered", at=at, text=name) for at, (_, name) in enumerate(places, 1))
    choices = tuple(Choice(value, name) for value, name in shown)
    more = (Choice(MORE, word("more-cells")),) if len(places) > UNITS_A_SCREEN else ()
    navigation = (*more, GO_HOME)
    text = word("invite-place", lines=lines)
    return Screen(text, choices, navigation, asks="place", typed="value")
