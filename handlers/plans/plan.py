"""The plan of a cell: the coming meetings, the next one confirmed in one tap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from domain.chat import Choice, File, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.people import Action
from domain.plans import (
    Change,
    State,
    entry_said,
    meeting_meant,
    state_said,
    told_by_month,
    year_form,
    year_meant,
)
from handlers import answering, asking, paging
from handlers.argument import year_asked
from handlers.navigation import GO_HOME
from handlers.plans import planned
from handlers.plans.adding import Adding
from handlers.plans.planning import year_of
from handlers.plans.unheld import Unheld, lacking
from storage import form_draft
from storage.organisation import Unit, apart, unit
from storage.plans import Kept, plan
from storage.store import Tx

CONFIRM, CHANGE, ADD, CALENDAR = "!confirm", "!change", "!add", "!calendar"
PLAN, OFF = re.compile(r"!plan-(20\d\d)"), re.compile(r"!off-(20\d\d-\d\d)")
CELLS_A_SCREEN, BUTTONS, MOST = 8, 4, 5
NEXT_YEAR_FROM = 10  # the month
ADDING, UNHELD = Adding(), Unheld()


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """A meeting of the plan, or a cell, or the cells to choose from; a year that is typed behind
    is planned.
    """
    if visit.subject:
        asked = visit.admitted.asked
        return Place("planned" if "plan" in asked else "plan", asked)
    cells = await _cells(tx, visit)
    if not cells:
        raise Refused("no-plan-to-see")
    args: dict[str, Any] = {"cell": cells[0].id} if len(cells) == 1 else {}
    year = year_asked(argument, visit.today.year)
    return _year(visit, args, year) if year else Place("plan", args)


def _year(visit: Visit, args: dict[str, Any], year: int) -> Place:
    """The questions of this year, where it can still be planned by who asks."""
    this = visit.today.year
    if not visit.person.units(Action.plan):
        return Place("plan", args)
    if year not in (this, this + 1):
        said = word("plan-year-only", year=str(year), this=str(this), next=str(this + 1))
        return Place("plan", {key: args[key] for key in args if key != "step"}, said)
    return Place("planning" if "cell" in args else "plan", {**args, "year": year})


async def year_told(tx: Tx, visit: Visit, text: str) -> Place | None:
    """The plan of a year whose days were told where none is open; None where they are not, or where
    more than one cell could be meant.
    """
    cells = tuple(visit.person.units(Action.plan))
    if len(cells) != 1:
        return None
    year = year_meant(text, visit.today)
    if year is None:
        return await _meeting_told(tx, visit, cells[0], text)
    form = year_form(await year_of(tx, visit, cells[0], year))
    try:
        form.understand(form.step("rule"), {}, text)
    except Refused:
        if not told_by_month(text):
            return None
    return _year(visit, {"cell": cells[0], "step": "rule"}, year)


async def _meeting_told(tx: Tx, visit: Visit, cell: int, text: str) -> Place | None:
    """The plan of the one meeting to come that is told: its card, or the meeting of its month that
    is planned already.
    """
    day = meeting_meant(text, visit.today)
    if day is None:
        return None
    standing = [
        one for one in await plan.coming(tx, cell, visit.today) if one.state is not State.cancelled
    ]
    if found := next((one for one in standing if one.entry.month == Month.of(day)), None):
        said = word("plan-wanted-heard", cell=found.cell, month=found.entry.month)
        return Place("planned", {"plan": found.id}, said)
    return _year(visit, {"cell": cell, "step": "rule"}, day.year)


async def _cells(tx: Tx, visit: Visit) -> list[Unit]:
    """Those one plans for, else those one may look at."""
    mine = visit.person.units(Action.plan) or visit.units
    return await apart(tx, await unit.units(tx, mine, kind="cell"), visit.today)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if "cell" not in visit.args:
        return await _pick(tx, visit, said)
    cell = visit.subject.id
    if "adding" in visit.args:
        return await answering.apply(ADDING, tx, visit, said)
    if "off" in visit.args:
        return await answering.apply(UNHELD, tx, visit, said)
    if off := OFF.fullmatch(said.choice or ""):
        return visit.stay(None, off=off[1])
    if said.choice == CALENDAR:
        return Place("plan", visit.args, word("calendar-follows"), (File("calendar", cell),))
    if said.choice in (CONFIRM, CHANGE, ADD) or PLAN.fullmatch(said.choice or ""):
        return await _act(tx, visit, cell, said.choice or "")
    found = paging.row_at(said.text, await plan.coming(tx, cell, visit.today))
    return Place("planned", {"plan": found.id}) if found else visit.stay(word("error-choice"))


async def _act(tx: Tx, visit: Visit, cell: int, choice: str) -> Place:
    if year := PLAN.fullmatch(choice):
        return Place("planning", {"cell": cell, "year": int(year[1])})
    if choice == ADD:
        return visit.stay(None, adding=True)
    found = await plan.next_unconfirmed(tx, cell, visit.today)
    if found is None or visit.asks != _asks(found):
        return visit.stay(word("plan-changed-elsewhere"))
    if choice == CHANGE:
        return Place("planned", {"plan": found.id})
    what = Change("confirmed", found.entry, State.confirmed)
    told = await planned.change(tx, visit, found, what)
    return visit.stay(word("plan-confirmed", month=found.entry.month, told=told))


async def _pick(tx: Tx, visit: Visit, said: Said) -> Place:
    cells = await _cells(tx, visit)
    if said.choice == paging.MORE:
        return paging.turn(visit, len(cells), CELLS_A_SCREEN)
    found = paging.row_at(said.choice or said.text, cells)
    if found is None:
        return visit.stay(word("error-choice"))
    year = visit.args.get("year")
    return _year(visit, {"cell": found.id}, year) if year else Place("plan", {"cell": found.id})


async def screen(tx: Tx, visit: Visit) -> Screen:
    if "cell" not in visit.args:
        return await _cells_screen(tx, visit)
    if "adding" in visit.args:
        return await asking.screen(ADDING, tx, visit)
    if "off" in visit.args:
        return await asking.screen(UNHELD, tx, visit)
    here: Unit = visit.subject
    cell = here.id
    rows = await plan.coming(tx, cell, visit.today)
    found = await plan.next_unconfirmed(tx, cell, visit.today)
    lines = tuple(_line(at, one) for at, one in enumerate(rows, 1))
    text = word(
        "plan-page",
        cell=here.name,
        lines=lines or (word("plan-none"),),
        pending=found.entry.month if found and Action.plan in visit.can else "",
    )
    choices = await _choices(tx, visit, cell, rows, found)
    return Screen(text, choices, (GO_HOME,), asks=_asks(found), typed="value")


def _line(at: int, kept: Kept) -> Word:
    entry, state = kept.entry, state_said(kept.entry, kept.state)
    other = entry.merged_with or ""
    return word("plan-line", at=at, said=entry_said(entry), state=state, other=other)


def _asks(found: Kept | None) -> str:
    """Names the meeting that can be confirmed, as it was shown."""
    return f"plan-{found.id}-{planned.version(found)}" if found else "plan"


async def _choices(
    tx: Tx, visit: Visit, cell: int, rows: Sequence[Kept], found: Kept | None
) -> tuple[Choice, ...]:
    calendar = (Choice(CALENDAR, word("plan-calendar")),) if rows else ()
    if Action.plan not in visit.can:
        return calendar
    make = [Choice(f"!plan-{y}", await _make(tx, visit, cell, y)) for y in _years(visit, rows)]
    now = Month.of(visit.today)
    off = [
        Choice(f"!off-{month}", word("plan-off", month=str(month.month)))
        for month in await lacking(tx, cell, [now.shift(-1), now])
    ]
    rest = (*make, Choice(ADD, word("plan-add")), *calendar, *off)
    if found is None:
        return rest
    month, kind = str(found.entry.month.month), found.entry.kind.value
    confirm = Choice(CONFIRM, word("plan-confirm", month=month, kind=kind))
    change = Choice(CHANGE, word("plan-change", month=month, kind=kind))
    return (confirm, change, *rest)[:MOST]


def _years(visit: Visit, rows: Sequence[Kept]) -> list[int]:
    """Which can be planned: this one, and towards its end the next, then this only if it is not."""
    this = visit.today.year
    if visit.today.month < NEXT_YEAR_FROM:
        return [this]
    return [this + 1] if any(one.entry.month.year == this for one in rows) else [this, this + 1]


async def _make(tx: Tx, visit: Visit, cell: int, year: int) -> Word:
    begun = await form_draft.answers(tx, "planning", cell, year)
    if not begun:
        return word("plan-make", year=str(year))
    form = year_form(await year_of(tx, visit, cell, year))
    return word("plan-go-on", year=str(year), left=form.open(begun))


async def _cells_screen(tx: Tx, visit: Visit) -> Screen:
    """Each cell with its next meeting."""
    cells = await _cells(tx, visit)
    shown = paging.numbered(cells, paging.start(visit), CELLS_A_SCREEN)
    lines = [
        word("plan-cell", at=at, cell=one.name, said=await _next(tx, visit, one))
        for at, one in shown
    ]
    choices = tuple(
        Choice(str(at), word("open-cell", at=at, cell=one.name)) for at, one in shown[:BUTTONS]
    )
    more = paging.more(len(cells), CELLS_A_SCREEN, word("more-cells"))
    text = word("plan-cells", lines=tuple(lines))
    return Screen(text, choices, (*more, GO_HOME), asks="cell", typed="value")


async def _next(tx: Tx, visit: Visit, cell: Unit) -> Word:
    found = await plan.following(tx, cell.id, visit.today)
    return entry_said(found.entry) if found else word("plan-none")
