"""The score frameworks of a committee: what is in force, as a file; a new one; the end of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.chat import Choice, File, Listed, Place, Said, Screen, Visit, Word, word
from domain.frameworks import is_framework, leaves_out
from domain.kind import Kind
from domain.people import Action
from handlers import act, answering, asking, attached
from handlers.frameworks import sent_file, telling
from handlers.frameworks.loading import FILE, Loading
from handlers.frameworks.sent_file import FORM
from handlers.navigation import GO_BACK, GO_HOME, YES
from storage.frameworks import Version, framework
from storage.organisation import Unit, unit
from storage.store import Tx

LOAD, STOP = "!load", "!stop"
UNITS_A_SCREEN = 5
LOADING = Loading()


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """``argument``: a file that was sent, for the unit whose frameworks are shown now."""
    here = visit.args.get("unit") if visit.place.page == "framework" else None
    units = [here] if here in visit.units else [*visit.units]
    args: dict[str, Any] = {"unit": units[0]} if len(units) == 1 else {}
    sent = attached.sent(argument)
    if sent is None:
        return Place("framework", args)
    args["loading"] = True
    if sent.size > attached.LARGEST:
        return Place("framework", args, word("framework-file-too-large"))
    return Place("framework", args | {"file": sent.ref})


def framework_told(visit: Visit, text: str) -> Place | None:
    """Where one that was pasted is read: of the committee that is shown, else of one's own; None
    where none was pasted, or by somebody who may not issue one.
    """
    roots = visit.person.roots(Action.frame)
    if not roots or not is_framework(text):
        return None
    here = visit.args.get("unit") if visit.place.page == "framework" else None
    unit_id = here if here in visit.person.units(Action.frame) else roots[0]
    return Place("framework", {"unit": unit_id, "loading": True})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if visit.subject is None:
        return _pick(visit, said)
    owner = visit.subject.id
    if said.choice == FILE.value:
        return await _file(tx, visit, owner)
    if "loading" in visit.args:
        return await _load(tx, visit, said)
    match said.choice:
        case "!load":
            return visit.stay(None, loading=True)
        case "!stop":
            return visit.stay(None, stopping=True)
        case "!back":
            return visit.stay(None, stopping=None)
        case "!yes" if "stopping" in visit.args:
            return await _stop(tx, visit, owner)
    return visit.stay(word("error-choice"))


async def _load(tx: Tx, visit: Visit, said: Said) -> Place:
    """A form of the file, or the next part, as if there had been no file. Text is read aside, but
    for a criterion to be left out, of which nothing is read.
    """
    if said.choice is None and leaves_out(said.text) is None:
        return await sent_file.pasted(tx, visit, said.text)
    if "file" not in visit.args:
        return await answering.apply(LOADING, tx, visit, said)
    if (said.choice or "").startswith(FORM):
        return await sent_file.take(tx, visit, int(str(said.choice).removeprefix(FORM)))
    return await answering.apply(LOADING, tx, sent_file.without(visit), said)


def _pick(visit: Visit, said: Said) -> Place:
    units = {str(one) for one in visit.units}
    if said.choice in units:
        return visit.stay(None, unit=int(str(said.choice)))
    return visit.stay(word("error-choice"))


async def _file(tx: Tx, visit: Visit, owner: int) -> Place:
    """The one in use today, as text to start from; what another unit issued is not handed out."""
    now = await framework.in_force(tx, owner, Kind.regular, visit.today)
    files = (File("framework", now.id if now and now.unit_id == owner else 0),)
    return Place("framework", visit.args, word("framework-file-follows"), files)


async def _stop(tx: Tx, visit: Visit, owner: int) -> Place:
    """The newest one ends; scores made by it keep it."""
    own = await framework.of_units(tx, [owner], visit.today)
    if not own or visit.asks != _asks_stop(own[0]):
        return visit.stay(word("framework-changed"), stopping=None)
    await framework.end(tx, own[0].id, visit.today)
    by, now = visit.person.id or 0, visit.now
    await telling.tell_end(tx, owner, own[0].id, own[0].framework, by=by, now=now)
    await act.note(tx, visit, "end-framework", f"framework:{own[0].id}")
    return visit.stay(word("framework-stopped", title=own[0].framework.title), stopping=None)


def _asks_stop(version: Version) -> str:
    """Names the framework that shall end."""
    return f"stop-{version.id}"


async def screen(tx: Tx, visit: Visit) -> Screen:
    here: Unit | None = visit.subject
    if here is None:
        return await _units_screen(tx, visit)
    if "file" in visit.args:
        return Screen(
            word("framework-being-read"), (), (GO_HOME,), figures=sent_file.figures(visit)
        )
    if "loading" in visit.args:
        return await asking.screen(LOADING, tx, visit)
    own = await framework.of_units(tx, [here.id], visit.today)
    if "stopping" in visit.args and own:
        sure = (Choice(YES, word("framework-stop-yes")), GO_BACK)
        text = word("framework-stop-sure", title=own[0].framework.title)
        return Screen(text, sure, asks=_asks_stop(own[0]))
    lines = (await _now(tx, visit, here), *(_line(version) for version in own))
    text = word("frameworks", unit=here.name, lines=lines)
    stop = (Choice(STOP, word("framework-stop")),) if own else ()
    choices = (Choice(LOAD, word("framework-load")), FILE, *stop)
    return Screen(text, choices, (GO_HOME,), asks="frameworks")


async def figures(tx: Tx, visit: Visit) -> tuple[Mapping[str, Any], Screen]:
    """What came of the file: the form as it is read now, else why not, or which of several."""
    args, text, choices = await sent_file.told(tx, visit)
    plain = sent_file.without(visit)
    shown = await asking.screen(LOADING, tx, plain)
    if text is None:
        return args, shown
    if choices:  # nothing is to be mended of what is not chosen yet
        return args, replace(shown, text=text, choices=choices)
    return args, replace(
        shown,
        text=word("framework-of-file", told=text, ask=shown.text),
    )


async def _now(tx: Tx, visit: Visit, here: Unit) -> Word:
    """By which framework a regular meeting of today is scored here, and whose it is."""
    now = await framework.in_force(tx, here.id, Kind.regular, visit.today)
    if now is None:
        return word("framework-none-now")
    if now.unit_id is None:
        return word("framework-shipped", number=now.framework.number)
    owner = await unit.unit_named(tx, now.unit_id)
    facts = {"number": now.framework.number, "since": now.framework.since}
    return word("framework-now", title=now.framework.title, by=owner.name if owner else "", **facts)


def _line(version: Version) -> Word:
    found = version.framework
    kinds = Listed(tuple(word("kind", kind=kind.value) for kind in found.kinds))
    facts = {"number": found.number, "since": found.since, "kinds": kinds}
    return word("framework-one", title=found.title, **facts)


async def _units_screen(tx: Tx, visit: Visit) -> Screen:
    units = await unit.units(tx, visit.units)
    choices = tuple(Choice(str(one.id), one.name) for one in units[:UNITS_A_SCREEN])
    return Screen(word("framework-which-unit"), choices, asks="unit")
