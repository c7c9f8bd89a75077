"""A unit is chosen by typing any part of its name or digits of its code: at most six."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from handlers.navigation import GO_HOME, LABEL
from storage.organisation import Found, find, unit
from storage.store import Tx

MOST, BUTTONS, DIGITS = 6, 5, 3


async def apply(tx: Tx, visit: Visit, said: Said, *, name: str = "unit") -> Place:
    """The unit as the argument ``name``, else what was typed as ``query``."""
    if said.choice and said.choice.isdecimal() and int(said.choice) in visit.units:
        return visit.stay(None, **{name: int(said.choice), "query": None})
    if said.choice:
        return visit.stay(word("error-choice"))
    query = str(visit.args.get("query", ""))
    if query and said.text.strip().isdecimal() and len(said.text.strip()) < DIGITS:
        listed = await _found(tx, visit, query)
        at = int(said.text)
        if 1 <= at <= len(listed):
            return visit.stay(None, **{name: listed[at - 1].unit.id, "query": None})
    if not await _found(tx, visit, said.text):
        return visit.stay(word("error-found-none", query=said.text[:60]))
    return visit.stay(None, query=said.text[:60])


async def _found(tx: Tx, visit: Visit, text: str) -> list[Found]:
    return (await find.find(tx, text, visit.units, visit.today, most=MOST))[1]


async def screen(tx: Tx, visit: Visit, asks: Word, name: str) -> Screen:
    query = str(visit.args.get("query", ""))
    count, found = await find.find(tx, query, visit.units, visit.today, most=MOST)
    if not found:
        return await _tops(tx, visit, asks, name)
    lines = tuple(_line(at, one) for at, one in enumerate(found, 1))
    text = word("found-units", query=query, count=count, lines=lines)
    choices = tuple(_choice(at, one) for at, one in enumerate(found[:BUTTONS], 1))
    return Screen(text, choices, (GO_HOME,), asks=name, typed="value")


def _line(at: int, one: Found) -> Word:
    path = word("unit-path", path=" › ".join(one.path)) if one.path else ""
    return word("found-unit", at=at, unit=one.unit.name, code=said_code(one.unit.code), path=path)


def _choice(at: int, one: Found) -> Choice:
    return Choice(str(one.unit.id), word("numbered", at=at, text=one.unit.name[:LABEL]))


async def _tops(tx: Tx, visit: Visit, asks: Word, name: str) -> Screen:
    """Nothing was typed yet: the units of one's own posts, to go down from."""
    roots = [post.unit for post in visit.person.posts if post.unit in visit.units]
    tops = await unit.units(tx, {one for one in roots if one is not None})
    choices = tuple(Choice(str(one.id), one.name) for one in tops[:BUTTONS])
    return Screen(asks, choices, (GO_HOME,), asks=name, typed="value")


def said_code(code: str) -> str:
    """Of the country's numbering; what stands in for one is nobody's business."""
    return code if sum(char.isdigit() for char in code) >= DIGITS else ""
