"""The numbers of a committee: what is in force, who set it, and changing one from a day on."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, word
from domain.organisation import NUMBERS, NewNumber, new_number, value_said
from domain.people import Action
from domain.rules import NEEDS
from handlers import act
from handlers.navigation import GO_HOME, NO, YES
from handlers.organisation.told import tell
from storage.organisation import By, Unit, changes, find, ground, unit
from storage.store import Tx

PAGE, OTHERS = "rules", "!others"


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    if visit.subject:
        return Place(PAGE, {"unit": visit.subject.id})
    root = visit.person.roots(Action.organise)[0]
    return Place(PAGE, {"unit": root})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if visit.subject is None:
        return await open(tx, visit, "")
    if "text" in visit.args:
        asked = new_number(str(visit.args["text"]), visit.today)
        if said.choice == YES and asked:
            return await _set(tx, visit, visit.subject, asked)
        return (
            visit.stay(None, text=None) if said.choice == NO else visit.stay(word("error-choice"))
        )
    if said.choice == OTHERS:
        return visit.stay(None, needs=None if "needs" in visit.args else True)
    if said.choice is not None:
        return visit.stay(word("error-choice"))
    if new_number(said.text, visit.today):
        return visit.stay(None, text=said.text[:60])
    _, found = await find.find(tx, said.text, visit.units, visit.today, most=1)
    if not found:
        return visit.stay(word("error-rule-number", given=said.text[:60]))
    return Place(PAGE, {"unit": found[0].unit.id})


async def _set(tx: Tx, visit: Visit, here: Unit, asked: NewNumber) -> Place:
    """Written from its day on, noted, told to all below whom it concerns."""
    before = (await ground.in_force(tx, here.id, asked.since))[asked.name]
    own = await unit.own_rules(tx, here.id, asked.since)
    own.pop(asked.name, None)
    if asked.value is not None:
        own[asked.name] = asked.value
    number = await changes.set_rules(tx, here.id, own, asked.since, By(visit.person.id, visit.now))
    after = (await ground.in_force(tx, here.id, asked.since))[asked.name]
    old, new = {asked.name: before.value}, {asked.name: after.value, "since": str(asked.since)}
    await act.note(tx, visit, "rules", f"unit:{here.id}", old=old, new=new)
    to = set(await ground.told_below(tx, here.id, visit.today)) - {visit.person.id}
    facts = {"name": word("rule-name", name=asked.name), "unit": here.name, "since": asked.since}
    values = {"old": value_said(before.value), "new": value_said(after.value)}
    await tell(tx, visit, f"rules:{number}", to, word("told-rule", **facts, **values))
    return Place(PAGE, {"unit": here.id}, word("rule-set", **facts, **values))


async def screen(tx: Tx, visit: Visit) -> Screen:
    here: Unit | None = visit.subject
    if here is None:
        return Screen(word("error-choice"), (), (GO_HOME,), asks="rules")
    asked = new_number(str(visit.args.get("text", "")), visit.today)
    if asked:
        return await _sure(tx, visit, here, asked)
    found = await ground.in_force(tx, here.id, visit.today)
    needs = "needs" in visit.args
    lines = tuple(
        word(
            "ground-line",
            at=at,
            name=word("rule-name", name=name),
            value=value_said(found[name].value),
            source=found[name].source,
            own="yes" if found[name].source == here.name else "no",
        )
        for at, name in enumerate(NUMBERS, 1)
        if (name in NEEDS) is needs
    )
    which = "needs" if needs else "numbers"
    text = word("rules-page", which=which, unit=here.name, lines=lines)
    others = (Choice(OTHERS, word("rules-others", which=which)),)
    return Screen(text, others, (GO_HOME,), asks="rules", typed="value")


async def _sure(tx: Tx, visit: Visit, here: Unit, asked: NewNumber) -> Screen:
    found = (await ground.in_force(tx, here.id, asked.since))[asked.name]
    told = await ground.told_below(tx, here.id, visit.today)
    new = word("rule-of-above") if asked.value is None else value_said(asked.value)
    text = word(
        "rule-sure",
        unit=here.name,
        name=word("rule-name", name=asked.name),
        old=value_said(found.value),
        new=new,
        since=asked.since,
        people=len(told),
        erased="yes" if asked.name == "name_lists" and found.value and not asked.value else "no",
    )
    sure = (Choice(YES, word("change-yes")), Choice(NO, word("change-no")))
    return Screen(text, sure, asks="sure")
