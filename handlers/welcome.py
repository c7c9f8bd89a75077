"""First contact: the code of an invitation, then consent; before both nothing else is open."""

from __future__ import annotations

import re
from dataclasses import replace

from domain import parse
from domain.chat import Choice, Place, Said, Screen, Visit, word
from domain.errors import Refused
from domain.organisation import code_in, misread, stranger
from domain.people import Action
from handlers import act, giving
from handlers.admission import may_still
from handlers.link import link
from handlers.navigation import BACK, NO, YES
from handlers.organisation import erase
from storage import accounts, audit, bots, chat, outbox, people
from storage.organisation import posts
from storage.store import Tx

REFUSE = "!refuse"
AGREES = re.compile(r"\b(dong y|nhat tri)\b")  # said in so many words, not "vâng" alone


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """The start page, by a deep link with the code or without one."""
    if visit.person.id:
        return Place("welcome")
    return await redeem(tx, visit, argument) if argument else Place("welcome")


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if visit.person.locked:
        return Place("welcome")
    if not visit.person.id:
        return await redeem(tx, visit, said.text)
    if said.choice == YES:
        await people.consent(tx, visit.person.id, visit.now)
        await act.note(tx, visit, "consent", f"person:{visit.person.id}")
        return Place("home", {"greet": True}, word("consent-thanks"))
    if said.choice == NO:
        return visit.stay(None, act=REFUSE)
    if AGREES.search(parse.fold(said.text)) and _says_yes(said.text):
        return await apply(tx, visit, Said(YES, YES))
    if said.choice == REFUSE and visit.args.get("act") == REFUSE:
        return await erase(tx, visit, word("consent-refused"))
    return visit.stay(word("consent-needed"), act=None)


def _says_yes(text: str) -> bool:
    try:
        return parse.yes_no(text)
    except Refused:
        return False


async def redeem(tx: Tx, visit: Visit, text: str) -> Place:
    """Take a one-time code, in whatever it was pasted with: the chat belongs to a person, who holds
    what the code was for once somebody above has confirmed who came.
    """
    page = "home" if visit.person.consented else "welcome"
    code = code_in(text)
    if misread(text):
        return Place(page, {}, word("code-misread"))
    if code is None:
        said = "" if visit.person.id else stranger(text)
        return Place(page, {}, None if said == "greets" else word("no-code-in-it", said=said))
    if await people.too_many_tries(tx, visit.chat_id, visit.now):
        return Place(page, {}, word("too-many-tries"))
    if not visit.person.id and (place := await _join(tx, visit, code)):
        return place
    found = await people.invite_for(tx, code, visit.now)
    if found is None or not await _stands(tx, visit, found):
        await people.note_try(tx, visit.chat_id, visit.now)
        return Place(page, {}, word("code-unknown"))
    person_id = visit.person.id or await people.join(
        tx, visit.chat_id, visit.person.name, visit.now
    )
    if not await people.redeem(tx, found, person_id=person_id, now=visit.now):
        return Place(page, {}, word("code-unknown"))
    await audit.note(tx, "redeem", f"invite:{found.id}", by=person_id, now=visit.now)
    asked = await _ask(tx, visit, found, person_id)
    if not asked:  # nobody is above yet: the operator, who made it, vouches
        taken = replace(found, redeemed_by=person_id)
        await giving.give(tx, visit, taken)
    return Place(page, {"greet": True}, word("code-taken", waits="yes" if asked else "no"))


async def _join(tx: Tx, visit: Visit, code: str) -> Place | None:
    """A code of one's own, from another channel: this chat is the same person's from now on."""
    channel = await accounts.channel_of(tx, visit.chat_id)
    joined = await accounts.join(tx, visit.chat_id, channel, code, visit.now)
    if joined == "unknown":
        return None
    if joined == "another":
        return Place("welcome", {}, word("account-another"))
    person = await chat.person_of(tx, visit.chat_id, visit.today)
    by = person.id if person else None
    await audit.note(tx, "join-account", f"chat:{visit.chat_id}", by=by, now=visit.now)
    said = word("account-moved") if joined == "moved" else word("account-joined")
    return Place("home", {"greet": True}, said)


async def _stands(tx: Tx, visit: Visit, found: people.Invite) -> bool:
    """Who made it may still invite there, or holds what it passes on; the operator always may."""
    by = found.created_by
    if by is None or await may_still(tx, by, Action.invite, found.under, visit.today):
        return True
    passed_on = await posts.post_by_id(tx, found.replaces) if found.replaces else None
    own = passed_on is not None and passed_on.person_id == by and passed_on.holds(visit.today)
    above = found.replaces and await may_still(tx, by, Action.appoint, found.under, visit.today)
    return own or bool(above)


async def _ask(tx: Tx, visit: Visit, found: people.Invite, person_id: int) -> bool:
    """Whoever is above, and who made the code if they may still say so; False: there is nobody."""
    to = set(await posts.who_may(tx, Action.appoint, found.under, visit.today)) - {person_id}
    if found.created_by in to:
        to = {found.created_by}
    await outbox.post_letter(
        tx,
        f"redeemed:{found.id}:{person_id}",
        to=to,
        message=word("told-redeemed", name=visit.person.name, role=found.role, place=found.place),
        button=Choice(link("invite", invite=found.id), word("look-at-it")),
        now=visit.now,
    )
    return bool(to) or found.created_by is not None


async def screen(tx: Tx, visit: Visit) -> Screen:
    if visit.person.locked:
        return Screen(word("locked"), asks="locked", typed="free")
    if not visit.person.id:
        instead = await bots.full(tx, visit.chat_id)
        called = instead.called if instead else ""
        return Screen(word("welcome", instead=called), asks="code", typed="free")
    if visit.args.get("act") == REFUSE:
        sure = (Choice(REFUSE, word("consent-refuse")), Choice(BACK, word("consent-again")))
        return Screen(word("consent-refuse-sure"), sure, asks="refuse")
    choices = (Choice(YES, word("consent-yes")), Choice(NO, word("consent-no")))
    return Screen(word("consent", name=visit.person.name), choices, asks="consent")
