"""Somebody is invited: into which unit or group, as what, from when; and who came is confirmed."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, word
from domain.errors import Invalid, Refused
from domain.organisation import Terms, terms
from domain.people import Action, Role
from domain.policy import Reach, roles
from handlers import act, giving
from handlers.navigation import GO_HOME, NO, YES
from handlers.organisation import places
from storage import people
from storage.bots import bot_for
from storage.organisation import unit
from storage.store import Tx

NOW = "!now"


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    if visit.subject is None:
        _refuse_others(visit)
    return Place("invite", visit.admitted.asked)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if visit.subject:
        return await _confirm(tx, visit, visit.subject, said)
    if "made" in visit.args:
        return visit.stay(word("did-not-understand"))
    if "act" in visit.args:
        return await _make(tx, visit, said)
    if "place" in visit.args:
        return await _role(tx, visit, said)
    _refuse_others(visit)
    return await places.apply(tx, visit, said)


def _refuse_others(visit: Visit) -> None:
    """Who may confirm is not always who may invite."""
    if Action.invite not in visit.can:
        raise Refused("not-for-you")


async def _roles(tx: Tx, place: str) -> tuple[Role, ...]:
    """Those of a work group, of a cell, or of what is above cells."""
    kind, _, number = place.partition(":")
    if kind == "group":
        return roles(reach=Reach.assigned)
    here = await unit.unit_named(tx, int(number)) if number.isdecimal() else None
    return roles(reach=Reach.cell if here is None or here.kind == "cell" else Reach.subtree)


async def _role(tx: Tx, visit: Visit, said: Said) -> Place:
    if said.choice not in await _roles(tx, str(visit.args["place"])):
        return visit.stay(word("error-choice"))
    return visit.stay(None, act=said.choice)


async def _make(tx: Tx, visit: Visit, said: Said) -> Place:
    """With the day from which it holds, and the number of the decision if there is one."""
    try:
        given = None if said.choice == NOW else terms(said.text, visit.today)
    except Invalid as invalid:
        return visit.stay(invalid.said)
    place, role = str(visit.args["place"]), str(visit.args["act"])
    if role not in await _roles(tx, place) or await places.place(tx, visit, place) is None:
        raise Refused("not-for-you")
    code = await _invite(tx, visit, place, Role(role), given)
    bot = await bot_for(tx, *_at(place), visit.today)
    facts = {"code": code, "role": role, "name": str(visit.args["name"])}
    facts["bot"] = bot.called if bot else ""
    return Place("invite", {"made": True}, word("invite-code", **facts))


async def _invite(tx: Tx, visit: Visit, place: str, role: Role, given: Terms | None) -> str:
    code, (unit_id, group_id) = people.new_code(), _at(place)
    invite_id = await people.add_invite(
        tx,
        code,
        role=role,
        unit_id=unit_id,
        group_id=group_id,
        by=visit.person.id,
        now=visit.now,
        given=given,
    )
    await act.note(tx, visit, "invite", f"invite:{invite_id}")
    return code


def _at(place: str) -> tuple[int | None, int | None]:
    """The unit or the work group."""
    kind, number = place.split(":")
    return (int(number), None) if kind == "unit" else (None, int(number))


async def _confirm(tx: Tx, visit: Visit, found: people.Invite, said: Said) -> Place:
    if said.choice == NO:
        if not await people.refuse_invite(tx, found, now=visit.now):
            return Place("home", {}, word("invite-decided"))
        await act.note(tx, visit, "refuse", f"invite:{found.id}")
        return Place("home", {}, word("invite-refused"))
    if said.choice != YES:
        return visit.stay(word("error-choice"))
    given = await giving.give(tx, visit, found)
    return Place("home", {}, word("invite-confirmed" if given else "invite-decided"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    if visit.subject:
        return await _confirming(tx, visit.subject)
    if "made" in visit.args:
        return Screen(word("invite-made"), (), (GO_HOME,))
    if "act" in visit.args:
        facts = {"role": visit.args["act"], "name": visit.args["name"]}
        now = (Choice(NOW, word("invite-now")),)
        return Screen(word("invite-terms", **facts), now, (GO_HOME,), asks="terms", typed="value")
    if "place" in visit.args:
        offered = await _roles(tx, str(visit.args["place"]))
        names = tuple(Choice(role.value, word("role", role=role.value)) for role in offered)
        return Screen(word("invite-role", name=visit.args["name"]), names, (GO_HOME,), asks="role")
    _refuse_others(visit)
    return await places.screen(tx, visit)


async def _confirming(tx: Tx, found: people.Invite) -> Screen:
    choices = (Choice(YES, word("invite-yes")), Choice(NO, word("invite-no")))
    who = await people.name_of(tx, found.redeemed_by or 0)
    facts = {"role": found.role.value, "place": found.place, "who": who}
    since, decision = found.from_date or "", found.decision or ""
    text = word("invite-confirm", **facts, since=since, decision=decision)
    return Screen(text, choices, asks="confirm")
