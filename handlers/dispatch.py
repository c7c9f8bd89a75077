"""From what a person did to the page the chat is on next: the one way in for every channel.

A page without a row in the table of access (``handlers/access.py``) cannot be reached.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from inspect import ismodule
from types import ModuleType
from typing import Any

import handlers
from domain.chat import Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid, Refused
from handlers import home, welcome
from handlers.access import DOORS, NOT_FOUND, OLD_NAMES
from handlers.admission import NotFound, admit, is_offered, refusal
from handlers.argument import year_asked
from handlers.frameworks import framework_told
from handlers.link import (
    ARGUMENTS,
    NEVER_AN_ID,
    SPOKEN,
    YEAR_BEHIND,
    read_argument,
    read_link,
)
from handlers.meetings import record_told
from handlers.plans import year_told
from storage import lock
from storage.store import Tx


def _modules() -> Iterator[tuple[str, ModuleType]]:
    """Every module of this folder, and what the packages of the features publish, by name."""
    for found in pkgutil.iter_modules(handlers.__path__):
        module = import_module(f"handlers.{found.name}")
        yield found.name, module
        published = (getattr(module, name) for name in getattr(module, "__all__", ()))
        yield from ((one.__name__.rpartition(".")[2], one) for one in published if ismodule(one))


TAKES_ALL = ("framework", "meeting", "planning")  # a text that tells the whole
MODULES = dict(_modules())
PAGE_MODULES = {page: MODULES[OLD_NAMES.get(page, page)] for page in DOORS}


async def follow(tx: Tx, visit: Visit, page: str, argument: str) -> Place:
    """Open a page by a command, with what was typed behind it."""
    if not visit.person.let_in:
        return await welcome.open(tx, visit, argument if page == "home" else "")
    said = page in NEVER_AN_ID or (page in YEAR_BEHIND and year_asked(argument, visit.today.year))
    asked = {} if said else read_argument(page, argument)
    if asked is None and (page in SPOKEN or not ARGUMENTS[page].links):
        asked = {}
    return await _open(tx, visit, page, asked, argument)


async def follow_link(tx: Tx, visit: Visit, asked: str) -> Place:
    """Open a page by a button of a letter or of a page: "/page:argument"."""
    page, _, argument = asked.removeprefix("/").partition(":")
    if not visit.person.let_in:
        return await welcome.open(tx, visit, argument if page == "home" else "")
    found = read_link(asked)
    return await _open(tx, visit, page, found[1] if found else None, argument)


async def _open(
    tx: Tx, visit: Visit, page: str, asked: Mapping[str, Any] | None, argument: str
) -> Place:
    """``asked`` None: there is no such page or argument, which looks like what is not there."""
    if asked is None:
        return _away(DOORS[page].gone if page in DOORS else NOT_FOUND)
    await lock.about(tx, asked)
    try:
        visit = await admit(tx, visit, page, asked)
        return await _arrive(tx, visit, await PAGE_MODULES[page].open(tx, visit, argument))
    except (NotFound, Refused) as trouble:
        return _away(_why(trouble))


async def _arrive(tx: Tx, visit: Visit, place: Place) -> Place:
    """Where a page sends on to another by a link, this one is opened, with what is to be said."""
    if not place.page.startswith("/"):
        return place
    found = await follow_link(tx, visit, place.page)
    return replace(found, notice=found.notice or place.notice)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    """What was said, on the page the chat is on; a link as a choice opens its page."""
    if not visit.person.let_in:
        here = visit.place.page == "welcome"
        return await welcome.apply(tx, visit, said) if here else Place("welcome")
    await lock.about(tx, visit.args)
    if said.choice and said.choice.startswith("/"):
        return await follow_link(tx, visit, said.choice)
    try:
        visit = await admit(tx, visit, visit.place.page)
        if refused := refusal(visit, said.choice):
            return visit.stay(refused)
        return await _arrive(tx, visit, await PAGE_MODULES[visit.place.page].apply(tx, visit, said))
    except Invalid as trouble:
        return visit.stay(trouble.said)
    except (NotFound, Refused) as trouble:
        return _away(_why(trouble))


async def told(tx: Tx, visit: Visit, text: str) -> Place | None:
    """What is told where nothing is asked: a framework is read, the days of a year are taken into
    its plan, a whole meeting into its record.
    """
    place = framework_told(visit, text) or await year_told(tx, visit, text)
    if place is None and (record := await record_told(tx, visit, text)):
        place = await follow_link(tx, visit, record)
    if place is None or place.page not in TAKES_ALL:
        return place
    here, shown = await screen(tx, replace(visit, place=place))
    return await apply(tx, replace(here, asks=shown.asks), Said(text))


async def screen(tx: Tx, visit: Visit) -> tuple[Visit, Screen]:
    """What the page shows, with the visit it is for: a page no longer allowed becomes home."""
    if not visit.person.let_in and visit.place.page != "welcome":
        visit = replace(visit, place=Place("welcome", {}, visit.place.notice))
    try:
        visit = await admit(tx, visit, visit.place.page)
        shown: Screen = await PAGE_MODULES[visit.place.page].screen(tx, visit)
        offered = tuple(one for one in shown.choices if is_offered(visit, one.value))
        return visit, replace(shown, choices=offered)
    except (NotFound, Refused) as trouble:
        return await _home(tx, visit, trouble)


async def figures(tx: Tx, visit: Visit) -> tuple[Visit, Screen]:
    """What the page shows once its figures are read, and the visit with what it must remember.

    ``visit.person`` is who asks as of now: access may have ended since the page was opened.
    """
    try:
        visit = await admit(tx, visit, visit.place.page)
        args, shown = await PAGE_MODULES[visit.place.page].figures(tx, visit)
        return replace(visit, place=replace(visit.place, args=args)), shown
    except (NotFound, Refused) as trouble:
        return await _home(tx, visit, trouble)


async def _home(tx: Tx, visit: Visit, trouble: NotFound | Refused) -> tuple[Visit, Screen]:
    visit = await admit(tx, replace(visit, place=_away(_why(trouble))), "home")
    return visit, await home.screen(tx, visit)


def _away(said: Word) -> Place:
    return Place("home", {}, said)


def _why(trouble: NotFound | Refused) -> Word:
    if isinstance(trouble, NotFound):
        return trouble.said
    return word(trouble.key, **trouble.args_for_words)
