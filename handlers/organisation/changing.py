"""A unit is changed from a day on: what, from when, a preview, and only then it is applied."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.organisation import terms
from domain.policy import Action
from handlers import act, paging
from handlers.navigation import GO_BACK, NO, YES
from handlers.organisation import finding
from handlers.organisation.told import tell
from storage.organisation import By, Change, Unit, changes, groups, losses, posts, unit
from storage.store import Tx

KINDS = ("rename", "move", "merge", "split", "found", "end")
NAMED, PLACED = ("rename", "split", "found"), ("move", "merge")
NOW = "!today"
LONGEST = 200
GONE = dict.fromkeys(("act", "name", "target", "since", "query"))


async def apply(tx: Tx, visit: Visit, here: Unit, said: Said) -> Place:
    kind = str(visit.args["act"]).removeprefix("!")
    if said.choice in ("!back", NO):
        return visit.stay(None, **GONE)
    if kind == "change":
        wanted = (said.choice or "").removeprefix("!")
        return visit.stay(None, act=wanted) if wanted in KINDS else visit.stay(word("error-choice"))
    if kind == "revoke":
        return await _revoke(tx, visit, here, said)
    if kind in NAMED and "name" not in visit.args:
        return _named(visit, said.text)
    if kind in PLACED and "target" not in visit.args:
        return await finding.apply(tx, visit, said, name="target")
    if "since" not in visit.args:
        return _since(visit, said)
    if said.choice != YES:
        return visit.stay(word("error-choice"))
    try:
        return await _apply(tx, visit, here, kind)
    except Refused as refused:
        return visit.stay(refused.said, **GONE)


def _named(visit: Visit, text: str) -> Place:
    name = " ".join(text.split())
    if not 3 <= len(name) <= LONGEST:
        return visit.stay(word("error-unit-name"))
    return visit.stay(None, name=name)


def _since(visit: Visit, said: Said) -> Place:
    if said.choice == NOW:
        return visit.stay(None, since=str(visit.today))
    try:
        return visit.stay(None, since=str(terms(said.text, visit.today).since))
    except Invalid as invalid:
        return visit.stay(invalid.said)


async def _apply(tx: Tx, visit: Visit, here: Unit, kind: str) -> Place:
    since = date.fromisoformat(str(visit.args["since"]))
    ended = await _ending(visit, here, kind)
    told = {person for one in [here.id, *ended] for person in await _people(tx, one, visit)}
    number = await DO[kind](tx, visit, here, since)
    change = await changes.change_by_id(tx, number)
    assert change
    await act.note(tx, visit, f"unit-{kind}", f"change:{number}", new={"since": str(since)})
    told |= set(await posts.who_may(tx, Action.appoint, here.id, visit.today))
    message = word("told-change", change=change.said, date=since, by=visit.person.name)
    await tell(tx, visit, f"change:{number}", told - {visit.person.id}, message)
    done = word("change-applied", change=change.said, date=since)
    return Place("unit", {"unit": here.id}, done)


async def _people(tx: Tx, unit_id: int, visit: Visit) -> list[int]:
    held = await posts.of_place(tx, unit_id=unit_id, group_id=None, today=visit.today)
    return [one.person_id for one in held]


def _by(visit: Visit) -> By:
    return By(visit.person.id, visit.now)


def _other(visit: Visit) -> int:
    other = int(visit.args["target"])
    if other not in visit.units:
        raise Refused("not-for-you")
    return other


async def _rename(tx: Tx, visit: Visit, here: Unit, since: date) -> int:
    return await changes.rename(tx, here.id, str(visit.args["name"]), since, _by(visit))


async def _move(tx: Tx, visit: Visit, here: Unit, since: date) -> int:
    return await changes.move(tx, here.id, _other(visit), since, _by(visit))


async def _merge(tx: Tx, visit: Visit, here: Unit, since: date) -> int:
    return await changes.merge(tx, here.id, [_other(visit)], since, _by(visit))


async def _split(tx: Tx, visit: Visit, here: Unit, since: date) -> int:
    name = str(visit.args["name"])
    code = await changes.free_code(tx, here.code)
    _, number = await changes.split(tx, here.id, [(code, name)], since, _by(visit))
    return number


async def _found(tx: Tx, visit: Visit, here: Unit, since: date) -> int:
    name, by = str(visit.args["name"]), _by(visit)
    code = await changes.free_code(tx, here.code)
    _, number = await changes.found(tx, code=code, name=name, under=here.id, since=since, by=by)
    return number


async def _end(tx: Tx, visit: Visit, here: Unit, since: date) -> int:
    return await changes.end(tx, here.id, since, _by(visit))


DO: dict[str, Callable[[Tx, Visit, Unit, date], Awaitable[int]]] = {
    "rename": _rename,
    "move": _move,
    "merge": _merge,
    "split": _split,
    "found": _found,
    "end": _end,
}


async def _revoke(tx: Tx, visit: Visit, here: Unit, said: Said) -> Place:
    coming = await _coming(tx, visit, here)
    chosen = paging.row_at(said.choice or said.text, coming)
    if chosen is None:
        return visit.stay(word("error-choice"))
    told = await _assigned(tx, visit, chosen)
    try:
        await changes.revoke(tx, chosen.id, _by(visit))
    except Refused as refused:
        return visit.stay(refused.said, **GONE)
    await act.note(tx, visit, "unit-revoke", f"change:{chosen.id}")
    told |= await _assigned(tx, visit, chosen)
    told |= {person for one in chosen.units for person in await _people(tx, one, visit)}
    message = word("told-revoked", change=chosen.said, date=chosen.since, by=visit.person.name)
    await tell(tx, visit, f"revoked:{chosen.id}", told - {visit.person.id}, message)
    return visit.stay(word("change-revoked", change=chosen.said), **GONE)


async def _assigned(tx: Tx, visit: Visit, change: Change) -> set[int]:
    """Who looks after its cells from its day on, where it is about that."""
    if change.kind != changes.ASSIGN:
        return set()
    return await groups.people_of(tx, change.units, change.since, visit.today)


async def _coming(tx: Tx, visit: Visit, here: Unit) -> list[Change]:
    found = await changes.changes_of(tx, [here.id], since=visit.today)
    return [one for one in found if one.since > visit.today]


async def _ending(visit: Visit, here: Unit, kind: str) -> list[int]:
    if kind == "merge":
        return [_other(visit)]
    return [here.id] if kind == "end" else []


async def screen(tx: Tx, visit: Visit, here: Unit) -> Screen:
    kind = str(visit.args["act"]).removeprefix("!")
    if kind == "change":
        return await _menu(tx, visit, here)
    if kind == "revoke":
        coming = await _coming(tx, visit, here)
        rows = enumerate(coming, 1)
        lines = tuple(word("numbered", at=at, text=_said(one)) for at, one in rows)
        choices = tuple(Choice(str(at), word("revoke", at=at)) for at in range(1, len(coming) + 1))
        return Screen(word("which-change", lines=lines), choices[:5], (GO_BACK,), asks="revoke")
    if kind in NAMED and "name" not in visit.args:
        asks = word("ask-name", kind=kind, unit=here.name)
        return Screen(asks, (), (GO_BACK,), asks="name", typed="free")
    if kind in PLACED and "target" not in visit.args:
        found = await finding.screen(
            tx, visit, word("ask-other", kind=kind, unit=here.name), "target"
        )
        return Screen(found.text, found.choices, (GO_BACK,), asks="target", typed="value")
    if "since" not in visit.args:
        asks = word("ask-since", unit=here.name)
        return Screen(
            asks, (Choice(NOW, word("from-today")),), (GO_BACK,), asks="since", typed="value"
        )
    return await _preview(tx, visit, here, kind)


def _said(one: Change) -> Word:
    return word("unit-coming", date=one.since, change=one.said)


async def _menu(tx: Tx, visit: Visit, here: Unit) -> Screen:
    mine = (
        ("rename", "move", "merge", "split", "end")
        if here.kind == "cell"
        else ("rename", "move", "found", "end")
    )
    choices = [Choice(f"!{kind}", word("change-kind", kind=kind)) for kind in mine]
    text = word("change-menu", unit=here.name)
    return Screen(text, tuple(choices), (GO_BACK,), asks="change")


async def _preview(tx: Tx, visit: Visit, here: Unit, kind: str) -> Screen:
    """Who loses what; nothing is written before it is applied."""
    since = date.fromisoformat(str(visit.args["since"]))
    ended = await _ending(visit, here, kind)
    lost = await losses.losses(tx, ended, since)
    other = await _named_unit(tx, visit)
    people = tuple(
        word("loses-post", who=who, role=role.value, place=place)
        for who, role, place in lost.people
    )
    text = word(
        "change-preview",
        what=word(
            "preview", kind=kind, unit=here.name, name=visit.args.get("name", ""), other=other
        ),
        date=since,
        past="yes" if since <= visit.today else "no",
        people=people,
        groups=", ".join(lost.groups),
        drafts=lost.drafts,
        plans=lost.plans,
        tasks=lost.tasks,
        ends="yes" if ended else "no",
    )
    sure = (Choice(YES, word("change-yes")), Choice(NO, word("change-no")))
    return Screen(text, sure, (), asks="preview")


async def _named_unit(tx: Tx, visit: Visit) -> str:
    if "target" not in visit.args:
        return ""
    found = await unit.unit_named(tx, int(visit.args["target"]))
    return found.name if found else ""
