"""What a committee sets for its ground: what is in force, who set it; changed from a day on."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from domain import parse
from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.ground import Path, Setting
from domain.organisation import NUMBERS, NewNumber, new_number, value_said
from domain.people import Action
from domain.rules import NEEDS
from handlers import act
from handlers.navigation import GO_HOME, NO, YES
from handlers.organisation import own_days, own_head, own_kinds, own_lines
from handlers.organisation.told import tell
from storage.organisation import By, Unit, changes, find, ground, unit
from storage.store import Tx

PAGE = "rules"
LONGEST, MOST_LINES = 300, 24
DROP = re.compile(r"(?:bo|xoa|huy)(?: (?:dong|so|muc))? (\d{1,2})")


class Part(Protocol):
    """What is set beside the numbers, entry by entry."""

    def read(self, text: str, today: date) -> Setting | None: ...

    def said(self, setting: Setting) -> Word: ...

    def shown(
        self, found: Mapping[str, ground.InForce], today: date
    ) -> list[tuple[Word, tuple[str, ...]]]: ...

    async def touching(self, tx: Tx, visit: Visit, here: Unit, setting: Setting) -> Word | str: ...

    async def tell_first(
        self, tx: Tx, visit: Visit, here: Unit, setting: Setting, key: str
    ) -> Collection[int]: ...


PARTS: Mapping[str, Part] = {
    "days": own_days,
    "lines": own_lines,
    "head": own_head,
    "kinds": own_kinds,
}
PAGES = ("numbers", *PARTS, "needs")


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """``argument``: days off or a rule that is told, for the committee one works for."""
    if visit.subject:
        return Place(PAGE, {"unit": visit.subject.id})
    here = Place(PAGE, {"unit": visit.person.roots(Action.organise)[0]})
    try:
        days = own_days.read(argument, visit.today)
        told = days or new_number(argument, visit.today)
    except Refused as refused:
        return replace(here, notice=refused.said)
    part = {"part": "days"} if days else {}
    return replace(here, args={**here.args, "text": argument, **part}) if told else here


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if visit.subject is None:
        return await open(tx, visit, "")
    if "text" in visit.args or "drop" in visit.args:
        return await _confirmed(tx, visit, visit.subject, said)
    if said.choice and said.choice[1:] in PAGES:
        return visit.stay(None, part=said.choice[1:])
    if said.choice is not None:
        return visit.stay(word("error-choice"))
    if dropped := DROP.fullmatch(parse.fold(said.text)):
        return await _drop(tx, visit, visit.subject, int(dropped[1]))
    if found := _read(visit, said.text):
        return visit.stay(None, text=said.text[:LONGEST], part=found[0])
    try:
        number = new_number(said.text, visit.today)
    except Refused as refused:
        return visit.stay(refused.said)
    if number:
        return visit.stay(None, text=said.text[:LONGEST], part=None)
    _, units = await find.find(tx, said.text, visit.units, visit.today, most=1)
    if not units:
        return visit.stay(word("error-rule-number", given=said.text[:60]))
    return Place(PAGE, {"unit": units[0].unit.id})


async def _confirmed(tx: Tx, visit: Visit, here: Unit, said: Said) -> Place:
    if said.choice == NO:
        return visit.stay(None, text=None, drop=None)
    if said.choice != YES:
        return visit.stay(word("error-choice"))
    if found := _asked(visit):
        return await _set_part(tx, visit, here, *found)
    if number := _number(visit):
        return await _set_number(tx, visit, here, number)
    return visit.stay(word("error-choice"), text=None, drop=None)


async def _drop(tx: Tx, visit: Visit, here: Unit, row: int) -> Place:
    """A line by its number; what is set above is not taken back here."""
    part = _part(visit)
    if part not in PARTS:
        return visit.stay(word("error-rule-number", given=str(row)))
    found = await ground.entries(tx, here.id, part, visit.today)
    lines = PARTS[part].shown(found, visit.today)
    _, entries = lines[row - 1] if 1 <= row <= len(lines) else (None, ("",))
    if entries[0] not in found:
        return visit.stay(word("error-choice"))
    if found[entries[0]].unit_id != here.id:
        return visit.stay(word("rule-of-others", source=found[entries[0]].source))
    return visit.stay(None, drop=list(entries))


def _part(visit: Visit) -> str:
    return str(visit.args.get("part") or PAGES[0])


def _number(visit: Visit) -> NewNumber | None:
    return new_number(str(visit.args.get("text") or ""), visit.today)


def _asked(visit: Visit) -> tuple[str, Setting] | None:
    """What the open question is about, where it is no number."""
    part = _part(visit)
    if part in PARTS and visit.args.get("drop"):
        said: dict[Path, Any] = {(part, str(one)): None for one in visit.args["drop"]}
        return part, Setting(said, visit.today)
    return _read(visit, str(visit.args.get("text") or ""))


def _read(visit: Visit, text: str) -> tuple[str, Setting] | None:
    """By the part that is open, else by days, which say themselves what they are."""
    part = _part(visit)
    for name in dict.fromkeys((part, "days")):
        setting = PARTS[name].read(text, visit.today) if name in PARTS and text else None
        if setting:
            return name, setting
    return None


# -- written, noted, told to all below whom it concerns


async def _set_number(tx: Tx, visit: Visit, here: Unit, asked: NewNumber) -> Place:
    before = (await ground.in_force(tx, here.id, asked.since))[asked.name]
    setting = Setting({(asked.name,): asked.value}, asked.since)
    number = await changes.set_rules(tx, here.id, setting, By(visit.person.id, visit.now))
    after = (await ground.in_force(tx, here.id, asked.since))[asked.name]
    old, new = {asked.name: before.value}, {asked.name: after.value, "since": str(asked.since)}
    await act.note(tx, visit, "rules", f"unit:{here.id}", old=old, new=new)
    to = set(await ground.told_below(tx, here.id, visit.today)) - {visit.person.id}
    facts = {"name": word("rule-name", name=asked.name), "unit": here.name, "since": asked.since}
    values = {"old": value_said(before.value), "new": value_said(after.value)}
    await tell(tx, visit, f"rules:{number}", to, word("told-rule", **facts, **values))
    return Place(PAGE, {"unit": here.id}, word("rule-set", **facts, **values))


async def _set_part(tx: Tx, visit: Visit, here: Unit, part: str, setting: Setting) -> Place:
    own = await unit.own_rules(tx, here.id, setting.since)
    before = {path[-1]: (own.get(part) or {}).get(path[-1]) for path in setting.said}
    number = await changes.set_rules(tx, here.id, setting, By(visit.person.id, visit.now))
    after = {path[-1]: value for path, value in setting.said.items()}
    new = {part: after, "since": str(setting.since)}
    await act.note(tx, visit, "rules", f"unit:{here.id}", old={part: before}, new=new)
    key, what = f"rules:{number}", PARTS[part].said(setting)
    told = set(await PARTS[part].tell_first(tx, visit, here, setting, key))
    to = set(await ground.told_below(tx, here.id, visit.today)) - told - {visit.person.id}
    facts = {"unit": here.name, "what": what, "since": _later(visit, setting)}
    await tell(tx, visit, key, to, word("told-part", **facts))
    return Place(PAGE, {"unit": here.id, "part": part}, word("part-set", **facts))


def _later(visit: Visit, setting: Setting) -> date | str:
    return setting.since if setting.since != visit.today else ""


# -- what is shown


async def screen(tx: Tx, visit: Visit) -> Screen:
    here: Unit | None = visit.subject
    if here is None:
        return Screen(word("error-choice"), (), (GO_HOME,), asks="rules")
    if found := _asked(visit):
        return await _part_sure(tx, visit, here, *found)
    if number := _number(visit):
        return await _number_sure(tx, visit, here, number)
    part = _part(visit)
    lines = await _entries(tx, visit, here) if part in PARTS else await _numbers(tx, visit, here)
    text = word("rules-page", which=part, unit=here.name, lines=lines)
    others = tuple(
        Choice(f"!{one}", word("rules-others", which=one)) for one in PAGES if one != part
    )
    return Screen(text, others, (GO_HOME,), asks="rules", typed="value")


async def _numbers(tx: Tx, visit: Visit, here: Unit) -> tuple[Word, ...]:
    found = await ground.in_force(tx, here.id, visit.today)
    needs = _part(visit) == "needs"
    names = [name for name in NUMBERS if (name in NEEDS) is needs]
    setters: dict[Path, int] = {
        (name,): found[name].unit_id or 0 for name in names if found[name].unit_id
    }
    known = await ground.origins(tx, setters, visit.today)
    return tuple(
        word(
            "ground-line",
            at=at,
            name=word("rule-name", name=name),
            value=value_said(found[name].value),
            where=_where(here, found[name], known.get((name,))),
        )
        for at, name in enumerate(NUMBERS, 1)
        if name in names
    )


async def _entries(tx: Tx, visit: Visit, here: Unit) -> tuple[Word, ...]:
    part = _part(visit)
    found = await ground.entries(tx, here.id, part, visit.today)
    lines = PARTS[part].shown(found, visit.today)[:MOST_LINES]
    here_set = {entries[0]: found[entries[0]] for _, entries in lines if entries[0] in found}
    setters: dict[Path, int] = {(part, key): one.unit_id or 0 for key, one in here_set.items()}
    known = await ground.origins(tx, setters, visit.today)
    said = []
    for at, (line, (first, *_)) in enumerate(lines, 1):
        one = here_set.get(first)
        where = _where(here, one, known.get((part, first))) if one else ""
        said.append(word("part-line", at=at, said=line, where=where))
    return tuple(said) or (word("part-none", part=part),)


def _where(here: Unit, found: ground.InForce, origin: ground.Origin | None) -> Word | str:
    """From which unit it comes, since when, and who set it."""
    if found.unit_id is None:
        return ""
    known = origin or ground.Origin(None, "")
    own = "yes" if found.unit_id == here.id else "no"
    since = f"{known.since:%d/%m/%Y}" if known.since else ""
    return word("ground-where", own=own, source=found.source, since=since, by=known.by)


async def _number_sure(tx: Tx, visit: Visit, here: Unit, asked: NewNumber) -> Screen:
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
    return Screen(text, SURE, asks="sure")


async def _part_sure(tx: Tx, visit: Visit, here: Unit, part: str, setting: Setting) -> Screen:
    told = await ground.told_below(tx, here.id, visit.today)
    text = word(
        "part-sure",
        unit=here.name,
        what=PARTS[part].said(setting),
        since=_later(visit, setting),
        touched=await PARTS[part].touching(tx, visit, here, setting),
        people=len(told),
    )
    return Screen(text, SURE, asks="sure")


SURE = (Choice(YES, word("change-yes")), Choice(NO, word("change-no")))
