"""The plan of a cell: the coming meetings, the next one confirmed in one tap."""

from __future__ import annotations

import re

from domain import parse
from domain.chat import Choice, File, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid, Refused, Unclear
from domain.kind import Kind
from domain.people import Action, may
from domain.plans import Entry, State
from handlers.link import identity
from handlers.navigation import BACK
from handlers.plans import planned
from handlers.plans.plan_words import line, said
from handlers.plans.planning_work import STEPS, usual_of
from storage.organisation import Unit, unit
from storage.plans import Kept, plan, plan_draft
from storage.store import Tx

CONFIRM, CHANGE, ADD = "!confirm", "!change", "!add"
PLAN = re.compile(r"!plan-(20\d\d)")
CALENDAR, MORE = "!calendar", "!more"
CELLS_A_SCREEN, BUTTONS, MOST = 8, 4, 5
NEXT_YEAR_FROM = 10  # the month
HOME = Choice("/home:", word("home-page"))


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """The argument is a meeting of the plan, or "cell-" and a cell."""
    if argument.startswith("cell-"):
        cell = identity(argument.removeprefix("cell-"))
        _may_view(visit, cell)
        return Place("plan", {"cell": cell})
    if argument:
        found = await planned.kept(tx, visit, identity(argument))
        return Place("planned", {"plan": found.id})
    cells = await _cells(tx, visit)
    if not cells:
        raise Refused("no-plan-to-see")
    return Place("plan", {"cell": cells[0].id} if len(cells) == 1 else {})


async def _cells(tx: Tx, visit: Visit) -> list[Unit]:
    """Those one plans for, else those one may look at."""
    mine = visit.person.units(Action.plan) or visit.person.units(Action.view)
    return await unit.units(tx, mine, kind="cell")


def _may_view(visit: Visit, cell: int) -> None:
    if not may(visit.person, Action.view, cell):
        raise Refused("plan-gone")


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if "cell" not in visit.args:
        return await _pick(tx, visit, said)
    cell = visit.args["cell"]
    _may_view(visit, cell)
    if said.choice == CALENDAR:
        files = (File("calendar", cell),)
        return Place("plan", visit.args, word("calendar-follows"), files)
    if year := PLAN.fullmatch(said.choice or ""):
        return _plan(visit, cell, int(year[1]))
    if said.choice in (CONFIRM, CHANGE, ADD):
        return await _act(tx, visit, cell, said.choice)
    if "adding" in visit.args:
        return await _add(tx, visit, cell, said)
    number = said.text.strip(" .")
    found = await plan.coming(tx, cell, visit.today)
    if number.isdecimal() and 1 <= int(number) <= len(found):
        return Place("planned", {"plan": found[int(number) - 1].id})
    return visit.stay(word("error-choice"))


def _plan(visit: Visit, cell: int, year: int) -> Place:
    if not may(visit.person, Action.plan, cell):
        raise Refused("plan-gone")
    return Place("planning", {"cell": cell, "year": year})


async def _act(tx: Tx, visit: Visit, cell: int, choice: str) -> Place:
    if not may(visit.person, Action.plan, cell):
        raise Refused("plan-gone")
    if choice == ADD:
        return visit.stay(None, adding=True)
    found = await plan.next_unconfirmed(tx, cell, visit.today)
    if found is None or visit.asks != _asks(found):
        return visit.stay(word("plan-changed-elsewhere"))
    if choice == CHANGE:
        return Place("planned", {"plan": found.id})
    await planned.change(tx, visit, found, "confirmed", state=State.confirmed)
    return visit.stay(word("plan-confirmed", month=found.entry.month))


async def _add(tx: Tx, visit: Visit, cell: int, said: Said) -> Place:
    """A thematic meeting of its own, on the day that was typed."""
    if not may(visit.person, Action.plan, cell):
        raise Refused("plan-gone")
    if said.choice == BACK:
        return visit.stay(None, adding=None, options=None)
    try:
        day = parse.date(said.text, visit.today, towards="future")
        planned.not_past(visit, day)
    except Unclear as unclear:
        notice = word(unclear.key, **unclear.args_for_words)
        return visit.stay(notice, options=list(unclear.options))
    except Invalid as invalid:
        return visit.stay(word(invalid.key, **invalid.args_for_words), options=None)
    usual = await usual_of(tx, cell)
    entry = Entry(
        month=Month.of(day),
        day=day,
        kind=Kind.thematic,
        starts=usual.starts,
        place=usual.place,
    )
    return await planned.add_thematic(tx, visit, cell, entry)


def _years(visit: Visit, rows: list[Kept]) -> list[int]:
    """Which can be planned: this one, and towards its end the next, then this only if it is not."""
    this = visit.today.year
    if visit.today.month < NEXT_YEAR_FROM:
        return [this]
    planned = any(one.entry.month.year == this for one in rows)
    return [this + 1] if planned else [this, this + 1]


async def _pick(tx: Tx, visit: Visit, said: Said) -> Place:
    cells = await _cells(tx, visit)
    if said.choice == MORE:
        following = int(visit.args.get("start", 0)) + CELLS_A_SCREEN
        return visit.stay(None, start=following if following < len(cells) else 0)
    number = (said.choice or said.text).strip(" .")
    if number.isdecimal() and 1 <= int(number) <= len(cells):
        return Place("plan", {"cell": cells[int(number) - 1].id})
    return visit.stay(word("error-choice"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    if "cell" not in visit.args:
        return await _cells_screen(tx, visit)
    cell = visit.args["cell"]
    _may_view(visit, cell)
    if "adding" in visit.args:
        options = tuple(Choice(text, text) for text in visit.args.get("options", ()))
        back = (Choice(BACK, word("back")),)
        return Screen(word("plan-ask-thematic"), options, back, asks="plan-adding", typed="value")
    here = await unit.unit_named(tx, cell)
    rows = await plan.coming(tx, cell, visit.today)
    found = await plan.next_unconfirmed(tx, cell, visit.today)
    text = word(
        "plan-page",
        cell=here.name if here else "",
        lines=tuple(line(at, one) for at, one in enumerate(rows, 1)) or (word("plan-none"),),
        pending=found.entry.month if found and may(visit.person, Action.plan, cell) else "",
    )
    asks = _asks(found) if found else "plan"
    choices = await _choices(tx, visit, cell, rows, found)
    return Screen(text, choices, (HOME,), asks=asks, typed="value")


def _asks(found: Kept) -> str:
    return f"plan-{found.id}-{planned.version(found)}"


async def _choices(
    tx: Tx, visit: Visit, cell: int, rows: list[Kept], found: Kept | None
) -> tuple[Choice, ...]:
    calendar = (Choice(CALENDAR, word("plan-calendar")),) if rows else ()
    if not may(visit.person, Action.plan, cell):
        return calendar
    make = [Choice(f"!plan-{y}", await _make(tx, cell, y)) for y in _years(visit, rows)]
    add = Choice(ADD, word("plan-add"))
    if found is None:
        return (*make, add, *calendar)
    month, kind = str(found.entry.month.month), found.entry.kind.value
    confirm = Choice(CONFIRM, word("plan-confirm", month=month, kind=kind))
    change = Choice(CHANGE, word("plan-change", month=month, kind=kind))
    return (confirm, change, *make, add, *calendar)[:MOST]


async def _make(tx: Tx, cell: int, year: int) -> Word:
    begun = await plan_draft.answers(tx, cell, year)
    if not begun:
        return word("plan-make", year=str(year))
    return word("plan-go-on", year=str(year), left=sum(step not in begun for step in STEPS))


async def _cells_screen(tx: Tx, visit: Visit) -> Screen:
    """Each cell with its next meeting."""
    cells = await _cells(tx, visit)
    start = int(visit.args.get("start", 0))
    page = list(enumerate(cells, 1))[start : start + CELLS_A_SCREEN]
    lines = [
        word("plan-cell", at=at, cell=one.name, said=await _next(tx, visit, one))
        for at, one in page
    ]
    more = (Choice(MORE, word("more-cells")),) if len(cells) > CELLS_A_SCREEN else ()
    choices = tuple(
        Choice(str(at), word("open-cell", at=at, cell=one.name)) for at, one in page[:BUTTONS]
    )
    text = word("plan-cells", lines=tuple(lines))
    return Screen(text, choices, (*more, HOME), asks="cell", typed="value")


async def _next(tx: Tx, visit: Visit, cell: Unit) -> Word:
    found = await plan.following(tx, cell.id, visit.today)
    return said(found.entry) if found else word("plan-none")
