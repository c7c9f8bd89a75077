"""A unit: found by a part of its name or code, seen with its people, changed from a day on."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.policy import Action
from handlers import paging
from handlers.navigation import GO_BACK, GO_HOME
from handlers.organisation import changing, finding
from handlers.organisation.group import said_assigned
from handlers.organisation.members import said_counts
from handlers.organisation.post import said_post
from storage.organisation import Held, Unit, changes, find, groups, posts
from storage.organisation import unit as kept
from storage.store import Tx

CHANGE, REVOKE, BELOW, INVITE = "!change", "!revoke", "!below", "!invite"
PEOPLE_SHOWN, PEOPLE_OPENED, A_SCREEN = 8, 3, 8


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    if visit.subject:
        return Place("unit", visit.admitted.asked)
    return Place("unit", {"query": argument} if argument else {})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    here: Unit | None = visit.subject
    if here is None:
        return await finding.apply(tx, visit, said)
    if "act" in visit.args and visit.args["act"] != BELOW:
        return await changing.apply(tx, visit, here, said)
    match said.choice:
        case "!back":
            return visit.stay(None, act=None, start=None)
        case "!below":
            return visit.stay(None, act=BELOW)
        case "!change" | "!revoke":
            return visit.stay(None, act=said.choice)
        case "!invite":
            return Place("invite", {"place": f"unit:{here.id}", "name": here.name})
        case "!more":
            return paging.turn(visit, len(await find.below(tx, here.id, visit.today)), A_SCREEN)
    return await _row(tx, visit, here, said.choice or said.text)


async def _row(tx: Tx, visit: Visit, here: Unit, text: str) -> Place:
    if visit.args.get("act") == BELOW:
        chosen = paging.row_at(text, await find.below(tx, here.id, visit.today))
        return Place("unit", {"unit": chosen.id}) if chosen else visit.stay(word("error-choice"))
    held = paging.row_at(text, await _people(tx, visit, here))
    return Place("post", {"post": held.id}) if held else visit.stay(word("error-choice"))


async def _people(tx: Tx, visit: Visit, here: Unit) -> list[Held]:
    return await posts.of_place(tx, unit_id=here.id, group_id=None, today=visit.today)


async def screen(tx: Tx, visit: Visit) -> Screen:
    here: Unit | None = visit.subject
    if here is None:
        return await finding.screen(tx, visit, word("unit-find"), "unit")
    if visit.args.get("act") == BELOW:
        return await _below(tx, visit, here)
    if "act" in visit.args:
        return await changing.screen(tx, visit, here)
    return await _card(tx, visit, here)


async def _below(tx: Tx, visit: Visit, here: Unit) -> Screen:
    rows = await find.below(tx, here.id, visit.today)
    shown = paging.numbered(rows, paging.start(visit), A_SCREEN)
    lines = tuple(word("numbered", at=at, text=one.name) for at, one in shown)
    choices = tuple(Choice(str(at), one.name) for at, one in shown[:4])
    more = paging.more(len(rows), A_SCREEN, word("more-cells"))
    text = word("unit-below-list", unit=here.name, count=len(rows), lines=lines)
    return Screen(text, choices, (*more, GO_BACK), asks="below", typed="value")


async def _card(tx: Tx, visit: Visit, here: Unit) -> Screen:
    people = await _people(tx, visit, here)
    counts = await kept.members(tx, here.id, visit.today)
    coming = await changes.changes_of(tx, [here.id], since=visit.today)
    lines = tuple(
        word("numbered", at=at, text=said_post(one))
        for at, one in enumerate(people[:PEOPLE_SHOWN], 1)
    )
    text = word(
        "unit-card",
        unit=here.name,
        code=finding.said_code(here.code),
        path=said_path(await find.path_of(tx, here.id, visit.today)),
        counts=said_counts(counts) if counts else "",
        people=lines or (word("unit-nobody"),),
        groups=tuple(
            word("unit-group", line=said_assigned(one, "group"))
            for one in await groups.of_cell(tx, here.id, visit.today)
        ),
        coming=tuple(word("unit-coming", date=one.since, change=one.said) for one in coming),
    )
    later = any(one.since > visit.today for one in coming)
    under = bool(await find.below(tx, here.id, visit.today))
    return Screen(
        text,
        _choices(visit, people, under=under, later=later),
        (GO_HOME,),
        asks="unit",
        typed="value",
    )


def _choices(visit: Visit, people: list[Held], *, under: bool, later: bool) -> tuple[Choice, ...]:
    found = [
        Choice(str(at), word("open-person", at=at, role=one.role.value))
        for at, one in enumerate(people[: PEOPLE_OPENED - under - later], 1)
    ]
    if under:
        found.append(Choice(BELOW, word("unit-below")))
    if Action.invite in visit.can:
        found.append(Choice(INVITE, word("unit-invite")))
    if Action.organise in visit.can:
        found.append(Choice(CHANGE, word("unit-change")))
    if later and Action.organise in visit.can:
        found.append(Choice(REVOKE, word("change-kind", kind="revoke")))
    return tuple(found)


def said_path(names: tuple[str, ...]) -> Word | str:
    """The nearest superior first."""
    return word("unit-path", path=" › ".join(names)) if names else ""
