"""The score frameworks of a committee: what is in force, and loading one message by message."""

from __future__ import annotations

import re
from typing import Any

from domain import parse
from domain.chat import Choice, File, Listed, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.frameworks import Framework, framework_text
from domain.people import Action
from storage import audit
from storage.frameworks import Version, framework
from storage.organisation import unit
from storage.store import Tx

LOAD, FILE, STOP, PUT_IN_FORCE, ANEW, BACK, YES = (
    "!load",
    "!file",
    "!stop",
    "!in-force",
    "!anew",
    "!back",
    "!yes",
)
PROBLEMS_A_SCREEN = 8
UNITS_A_SCREEN = 5


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    units = visit.person.roots(Action.frame)
    if not units:
        raise Refused("not-for-you")
    return Place("framework", {"unit": units[0]} if len(units) == 1 else {})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    owner = _owner(visit)
    if owner is None:
        return _pick(visit, said)
    match said.choice:
        case "!load":
            return visit.stay(None, loading=True)
        case "!back":
            return visit.stay(None, loading=None, stopping=None)
        case "!file":
            return await _file(tx, visit, owner)
        case "!stop":
            return visit.stay(None, stopping=True)
        case "!yes" if "stopping" in visit.args:
            return await _stop(tx, visit, owner)
        case "!anew" if "loading" in visit.args:
            await framework.drop_sent(tx, owner)
            return visit.stay(word("framework-anew"))
        case "!in-force" if "loading" in visit.args:
            return await _put_in_force(tx, visit, owner)
    if "loading" in visit.args:
        return await _hear(tx, visit, owner, said.text)
    return visit.stay(word("error-choice"))


def _owner(visit: Visit) -> int | None:
    """The committee whose frameworks the page is about; checked at every step."""
    owner = visit.args.get("unit")
    units = visit.person.roots(Action.frame)
    if not units or (owner is not None and owner not in units):
        raise Refused("not-for-you")
    return owner


def _pick(visit: Visit, said: Said) -> Place:
    units = {str(one) for one in visit.person.roots(Action.frame)}
    if said.choice in units:
        return visit.stay(None, unit=int(str(said.choice)))
    return visit.stay(word("error-choice"))


async def _file(tx: Tx, visit: Visit, owner: int) -> Place:
    """The one in use, as text to start from."""
    own = await framework.of_units(tx, [owner], visit.today)
    files = (File("framework", own[0].id if own else 0),)
    return Place("framework", visit.args, word("framework-file-follows"), files)


async def _stop(tx: Tx, visit: Visit, owner: int) -> Place:
    """The newest one ends; scores made by it keep it."""
    own = await framework.of_units(tx, [owner], visit.today)
    if not own:
        return visit.stay(word("error-choice"), stopping=None)
    await framework.end(tx, own[0].id, visit.today)
    subject = f"framework:{own[0].id}"
    await audit.note(tx, "end-framework", subject, by=visit.person.id, now=visit.now)
    return visit.stay(word("framework-stopped", title=own[0].framework.title), stopping=None)


async def _hear(tx: Tx, visit: Visit, owner: int, text: str) -> Place:
    """One more part of the text, or a criterion to be left out; what is wrong changes nothing."""
    sent = await framework.sent(tx, owner)
    drop = re.fullmatch(r"(?:bo|xoa|drop) (\S{1,10})", parse.fold(text))
    try:
        if drop:
            sent = framework_text.without(sent, drop[1])
        else:
            sent = framework_text.merged(sent, framework_text.read_part(text))
    except Refused as refused:
        notice = word(refused.key, **refused.args_for_words)
        return visit.stay(word("framework-part-refused", reason=notice))
    await framework.keep_sent(tx, owner, sent, by=visit.person.id, now=visit.now)
    return visit.stay(word("framework-part-kept"))


async def _put_in_force(tx: Tx, visit: Visit, owner: int) -> Place:
    sent = await framework.sent(tx, owner)
    found, problems = framework_text.understood(sent)
    if found is None or problems:
        return visit.stay(word("framework-not-ready"))
    by = visit.person.id
    framework_id = await framework.add(tx, found, unit_id=owner, by=by, now=visit.now)
    await framework.drop_sent(tx, owner)
    subject = f"framework:{framework_id}"
    await audit.note(tx, "add-framework", subject, by=by, now=visit.now)
    done = word("framework-in-force", title=found.title, since=found.since)
    return visit.stay(done, loading=None)


async def screen(tx: Tx, visit: Visit) -> Screen:
    owner = _owner(visit)
    if owner is None:
        return await _units_screen(tx, visit)
    if "loading" in visit.args:
        return await _loading_screen(tx, owner)
    own = await framework.of_units(tx, [owner], visit.today)
    if "stopping" in visit.args and own:
        sure = (Choice(YES, word("framework-stop-yes")), Choice(BACK, word("back")))
        return Screen(word("framework-stop-sure", title=own[0].framework.title), sure, asks="stop")
    here = await unit.unit_named(tx, owner)
    lines = tuple(_line(version) for version in own)
    text = word(
        "frameworks",
        unit=here.name if here else "",
        lines=lines or (word("framework-shipped", number=framework.shipped().number),),
    )
    stop = (Choice(STOP, word("framework-stop")),) if own else ()
    choices = (Choice(LOAD, word("framework-load")), Choice(FILE, word("framework-file")), *stop)
    return Screen(text, choices, (Choice("/home:", word("home-page")),), asks="frameworks")


def _line(version: Version) -> Word:
    found = version.framework
    kinds = Listed(tuple(word("kind", kind=kind.value) for kind in found.kinds))
    facts = {"number": found.number, "since": found.since, "kinds": kinds}
    return word("framework-one", title=found.title, **facts)


async def _units_screen(tx: Tx, visit: Visit) -> Screen:
    units = await unit.units(tx, visit.person.roots(Action.frame))
    choices = tuple(Choice(str(one.id), one.name) for one in units[:UNITS_A_SCREEN])
    return Screen(word("framework-which-unit"), choices, asks="unit")


async def _loading_screen(tx: Tx, owner: int) -> Screen:
    sent = await framework.sent(tx, owner)
    back = Choice(BACK, word("back"))
    if not sent:
        file = (Choice(FILE, word("framework-file")),)
        return Screen(word("framework-send"), file, (back,), asks="framework", typed="free")
    found, problems = framework_text.understood(sent)
    text = word(
        "framework-so-far",
        title=str(sent.get("title", "")),
        criteria=len(sent.get("criteria", ())),
        total=_total(found, sent),
        count=len(problems),
        problems=tuple(word("item", text=one) for one in problems[:PROBLEMS_A_SCREEN]),
        since=found.since if found else "",
    )
    ready = (Choice(PUT_IN_FORCE, word("framework-use")),) if found and not problems else ()
    choices = (*ready, Choice(ANEW, word("framework-start-anew")))
    return Screen(text, choices, (back,), asks="framework", typed="free")


def _total(found: Framework | None, sent: Any) -> Any:
    """The sum of the maxima, where they can be read."""
    if found is None:
        return ""
    return sum((one.max for one in found.criteria if one.counts), start=type(found.out_of)(0))
