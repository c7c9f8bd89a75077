"""Every role, at every page and choice of the table, for every cell, every way there is: no leak.

Also for cells that were assigned until yesterday, posts that ended yesterday, buttons and texts
under screens that came when they were allowed, letters and files.
"""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from domain.chat import File, Place, Visit
from domain.people import Action
from handlers import access, admission, dispatch
from handlers.access import DOORS, Door
from handlers.admission import NotFound
from handlers.subject import Subject
from storage.store import Tx, open_store
from tests.handlers import walking
from tests.handlers.targets import FILES, LISTS, OPEN, TARGETS, Target, args_of, pages_walked
from tests.handlers.test_access import NAMES
from tests.handlers.walking import CAST, Seen, Walk, Who, furnish, link, typed
from tests.talk import CELL

GONE = 99999
OF_ALL_IN_REACH = {
    "petitions",
    "paper",
    "table",
    "personal",
    "practice",
    "report",
}  # of whatever is one's own: their own tests read
AWAY = ("home", "welcome")
NO_BUTTONS = {"branch", "cancel", "grid", "period", "summary"}  # before their figures are read
SHOWN_TO_NOBODY = {"example"}  # of the cast: see tests/handlers/meetings/test_example.py
ANY_CHOICE = ("!file", "!submit", "!yes", "1")
TEXTS = ("1", "một lý do đủ dài")


class Enough(Exception):
    """One leak was all that was asked for."""


@dataclass
class Found:
    """What the walk came to: tries by way, leaks, and the targets that somebody saw."""

    first: bool = False  # a leak ends the walk
    tries: Counter[str] = field(default_factory=Counter)
    leaks: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def judge(self, way: str, who: Who, where: object, *, leaked: bool) -> None:
        self.tries[way] += 1
        if leaked:
            self.leaks.append(f"{who.name}: {where} by {way}")
            if self.first:
                raise Enough


@pytest.fixture(scope="module")
def furnished(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("walk") / "bot.db"
    shutil.copy(sqlite_template, path)
    return path


@pytest.fixture(scope="module")
def things(furnished: Path) -> walking.Things:
    async def fill() -> walking.Things:
        store = open_store(f"sqlite:///{furnished}")
        try:
            return await store.write(furnish)
        finally:
            await store.close()

    return asyncio.run(fill())


Work = Callable[[Walk, Found], Awaitable[None]]


def walked(path: Path, things: walking.Things, work: Work, *, first: bool = False) -> Found:
    async def walk() -> Found:
        store, found = open_store(f"sqlite:///{path}", exclusive=False), Found(first)
        try:
            with suppress(Enough):
                await work(Walk(store, things), found)
        finally:
            await store.close()
        return found

    return asyncio.run(walk())


async def everywhere(walk: Walk, found: Found, who: Who) -> None:
    for target in TARGETS:
        await _everywhere_in(walk, who, target, found)
    await _files(walk, who, found)
    await _lists(walk, who, found)


async def _everywhere_in(walk: Walk, who: Who, target: Target, found: Found) -> None:
    nothing = {w: s async for w, s in _ways(walk, who, target, GONE)}
    for code in NAMES:
        await _target(walk, who, target, code, nothing, found)


async def everybody_at(walk: Walk, found: Found, page: str) -> None:
    for who in CAST:
        for target in TARGETS:
            if target.page == page:
                await _everywhere_in(walk, who, target, found)
        await _lists(walk, who, found)


async def where_one_may(walk: Walk, found: Found) -> None:
    for who in CAST:
        for target in TARGETS:
            if who.may(target.needs):
                number = walk.things[target.thing, CELL]
                shown = [seen async for _, seen in _ways(walk, who, target, number)]
                if all(seen.page not in AWAY for seen in shown):
                    found.seen.add(str(target))


async def _ways(walk: Walk, who: Who, target: Target, number: int) -> Any:
    """(way, what is seen) of everything by which the page can be asked for."""
    home = Place("home")
    for at in target.links:
        yield "letter's button", await walk.tries(who, home, link(who, at.format(number)))
    for at in target.commands:
        yield "command", await walk.tries(who, home, typed(who, at.format(number)))
    if target.kept:
        yield "screen", await walk.tries(who, Place(target.page, args_of(target, number)), None)


async def _target(
    walk: Walk, who: Who, target: Target, code: str, nothing: dict[str, Seen], found: Found
) -> None:
    number = walk.things[target.thing, code]
    allowed = who.reads(target.needs, target.thing, code)
    where = f"{target.page} {dict(target.kept)} of {code}"
    async for way, seen in _ways(walk, who, target, number):
        alike = seen == nothing[way] or (way == "screen" and seen.page in AWAY)
        named = _named(who, seen, code if allowed else "")
        leaked = named or (not allowed and not (alike and seen.page in AWAY))
        found.judge(way, who, where, leaked=leaked or (not allowed and seen.changed > 0))
    if target.kept:
        await _stale(walk, who, target, code, found)
    for at in target.links:
        opens = await walk.asks(who, _opening(at.format(number)))
        found.judge("letter", who, where, leaked=opens and not who.may(target.needs, code))


async def _stale(walk: Walk, who: Who, target: Target, code: str, found: Found) -> None:
    """Old buttons and texts under an old screen."""
    place = Place(target.page, args_of(target, walk.things[target.thing, code]))
    allowed, now = who.reads(target.needs, target.thing, code), who.may(target.needs, code)
    but = code if allowed else ""
    for choice in dict.fromkeys((*target.also, *ANY_CHOICE)):
        reads = choice == "!file" and allowed
        may = reads or (now and who.may(target.also.get(choice, target.needs), code))
        seen = await walk.presses(who, place, choice)
        gone = not allowed and seen.page not in AWAY
        leaked = _named(who, seen, but) or gone or (not may and seen.changed > 0)
        found.judge("old button", who, f"{target.page} {choice} of {code}", leaked=leaked)
    for said in TEXTS:
        seen = await walk.types(who, place, said)
        leaked = _named(who, seen, but) or (
            not allowed and (seen.changed > 0 or seen.page not in AWAY)
        )
        found.judge("text", who, f"{target.page} «{said}» of {code}", leaked=leaked)


def _named(who: Who, seen: Seen, but: str = "") -> bool:
    """Whether a cell out of reach is named, ``but`` this one."""
    return any(name in seen.text for name in who.hidden if name != NAMES.get(but))


def _opening(to: str) -> Callable[[Tx, Visit], Any]:
    return lambda tx, visit: admission.opens(tx, visit, [to])


def _having(file: File) -> Callable[[Tx, Visit], Any]:
    async def ask(tx: Tx, visit: Visit) -> bool:
        try:
            await admission.have(tx, visit, file)
        except NotFound:
            return False
        return True

    return ask


async def _files(walk: Walk, who: Who, found: Found) -> None:
    for kind, (thing, needs) in FILES.items():
        for code in NAMES:
            has = await walk.asks(who, _having(File(kind, walk.things[thing, code])))
            leaked = has is not who.reads(needs, thing, code)
            found.judge("file", who, f"{kind} of {code}", leaked=leaked)


async def _lists(walk: Walk, who: Who, found: Found) -> None:
    """No cell out of reach stands in a list, nor behind a number of an older list."""
    cells = [walk.things["cell", code] for code in NAMES]
    for page, (needs, kept) in LISTS.items():
        extra = {"order": cells} if page in ("summary", "period", "grid") else {}
        place = Place(page, {**kept, **extra})
        ways = [partial(walk.tries, who, place, at) for at in (None, link(who, f"/{page}:"))]
        ways += [partial(walk.presses, who, place, str(at)) for at in (*range(1, 5), *cells)]
        for way in ways:
            seen = await way()
            outside = not who.may(needs) and (seen.page not in AWAY or seen.changed > 0)
            then = "kt-ht" if page == "period" and who.role and who.role.in_group else ""
            found.judge("list", who, page, leaked=_named(who, seen, then) or outside)
    for page in sorted(OPEN):
        seen = await walk.tries(who, Place(page), None)
        once = CELL if page == "personal" else ""  # what one held is kept about oneself
        found.judge("list", who, page, leaked=_named(who, seen, once))


@pytest.mark.parametrize("who", CAST, ids=lambda who: who.name)
def test_nobody_sees_or_does_what_is_not_theirs(
    furnished: Path, things: walking.Things, who: Who
) -> None:
    found = walked(furnished, things, partial(everywhere, who=who))
    print(f"{who.name}: {found.tries.total()} tries, {len(found.leaks)} leaks", dict(found.tries))
    assert found.leaks == []


def test_whoever_may_is_shown_each_page(furnished: Path, things: walking.Things) -> None:
    """The control of the walk: it is not only that nobody ever sees anything."""
    found = walked(furnished, things, where_one_may)
    assert {str(one) for one in TARGETS if one.needs} - found.seen == set()


async def after_a_pause(walk: Walk, asked: dict[str, set[bool]]) -> None:
    """By page, whether a screen with buttons that stood there was asked again."""
    places = [(one.page, args_of(one, walk.things[one.thing, CELL])) for one in TARGETS]
    places += [(page, dict(kept)) for page, (_, kept) in LISTS.items()]
    for page, args in [*places, *((page, {}) for page in OPEN)]:
        for who in CAST:
            again = await walk.asked_again(who, Place(page, args))
            if again is not None:
                asked.setdefault(page, set()).add(again)


def test_a_tap_that_was_dropped_is_asked_again_on_every_page(
    furnished: Path, things: walking.Things
) -> None:
    asked: dict[str, set[bool]] = {}
    walked(furnished, things, lambda walk, found: after_a_pause(walk, asked))
    assert {page for page, again in asked.items() if again != {True}} == set()
    assert set(DOORS) - set(asked) == NO_BUTTONS | SHOWN_TO_NOBODY


def test_every_page_of_the_table_is_walked() -> None:
    assert pages_walked() == set(DOORS)
    assert set(FILES) | OF_ALL_IN_REACH == set(access.FILES)
    assert set(dispatch.PAGE_MODULES) == set(DOORS)


def anywhere(door: Door) -> Door:
    """A row opened: for which unit it is, is not looked at any more."""

    def open_(find: access.Find) -> access.Find:
        async def found(tx: Tx, visit: Visit, number: int) -> Subject | None:
            one = await find(tx, visit, number)
            return one and replace(one, unit=None)

        return found

    return replace(door, about={name: open_(find) for name, find in door.about.items()})


def rows_to_open() -> Iterator[tuple[str, Door]]:
    """Left out are pages that ask once more themselves: which group looks after the cell then, for
    whom one writes.
    """
    for page, door in DOORS.items():
        if page in ("visiting", "going", "sending", "paper", "writing"):
            continue
        if door.about and page not in ("notice", "example"):  # found by whom it is for, no unit
            yield page, anywhere(door)
        # These look for themselves, or lead to a page that does.
        if door.besides and page not in ("scoring", "summary", "invite", "group"):
            yield page, replace(door, besides={})
        if door.needs not in (None, Action.view):
            yield page, replace(door, needs=Action.view)


@pytest.mark.parametrize(("page", "door"), list(rows_to_open()))
def test_a_row_that_is_opened_is_noticed(
    furnished: Path,
    things: walking.Things,
    monkeypatch: pytest.MonkeyPatch,
    page: str,
    door: Door,
) -> None:
    monkeypatch.setattr(admission, "DOORS", {**DOORS, page: door})
    assert walked(furnished, things, partial(everybody_at, page=page), first=True).leaks


async def test_a_page_without_a_row_cannot_be_reached(
    furnished: Path, things: walking.Things, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = {page: door for page, door in DOORS.items() if page != "record"}
    monkeypatch.setattr(admission, "DOORS", without)
    monkeypatch.setattr(dispatch, "DOORS", without)
    store = open_store(f"sqlite:///{furnished}", exclusive=False)
    who, number = CAST[0], things["record", "vhtt"]
    for inbound in (link(who, f"/record:{number}"), typed(who, f"/bienban {number}"), None):
        place = Place("record", {"meeting": number}) if inbound is None else Place("home")
        assert (await Walk(store, things).tries(who, place, inbound)).page == "home"
    await store.close()
