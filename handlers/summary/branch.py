"""A level of the tree at a time: the branches below a unit and its work groups, each with its three
figures; the most in need stands last, as number 1, and leads a level down or to its cells.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from domain.chat import Choice, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.period import Period
from domain.summary import Branch
from handlers.navigation import BUTTONS_A_SCREEN
from handlers.paging import more, numbered, row_at, start, turn
from handlers.summary.change import figure_said
from handlers.summary.order import Shown, as_of, order_of, top_of, waiting, with_order
from storage import summary
from storage.organisation import unit
from storage.store import Tx

EARLIER, LATER, UP, CELLS = "!earlier", "!later-month", "!up", "!cells"
PERIOD, OTHER = "!period", "!other"
ROWS = 6


def page_of(month: Month, top: int, *, grouped: bool = False) -> Place:
    more = {"grouped": True} if grouped else {}
    return Place("branch", {"month": str(month), "unit": top, **more})


def _cells(month: Month, of: Mapping[str, int]) -> Place:
    return Place("summary", {"month": str(month), **of})


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    if not top_of(visit):
        raise Refused("nothing-to-summarize")
    return page_of(Month.of(visit.today), top_of(visit))


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    month, top = Month.parse(visit.args["month"]), visit.args["unit"]
    here, grouped = {"branch": top, "under": top}, "grouped" in visit.args
    match said.choice:
        case "!earlier":
            return page_of(month.shift(-1), top, grouped=grouped)
        case "!later-month" if month < Month.of(visit.today):
            return page_of(month.shift(1), top, grouped=grouped)
        case "!more":
            return turn(visit, len(order_of(visit)), ROWS)
        case "!cells":
            return _cells(month, here)
        case "!period":
            return Place("period", {"period": str(Period.around(month, 3)), **here})
        case "!other":
            return page_of(month, top, grouped=not grouped)
        case "!up":
            above = await _above(tx, visit, top)
            return page_of(month, above) if above else visit.stay(word("error-choice"))
    key = row_at(said.choice or said.text, order_of(visit))
    if key is None:
        return visit.stay(word("error-line", lines=len(order_of(visit))))
    day = min(month.last, visit.today)
    if key > 0 and any(await summary.branches.ways(tx, key, day)):
        return page_of(month, key)
    by_group = {"grouped": True} if await _by_group(tx, visit, day) else {}
    return _cells(month, {"branch": key, "under": top, **by_group})


async def _by_group(tx: Tx, visit: Visit, day: date) -> bool:
    """As one chose; where there is only one way, that one."""
    units, groups = await summary.branches.ways(tx, visit.args["unit"], day)
    return groups and ("grouped" in visit.args or not units)


async def _above(tx: Tx, visit: Visit, at: int) -> int | None:
    """The unit above, as far as this person reaches."""
    parent = await unit.parent(tx, at, visit.today)
    return parent.id if parent and parent.id in visit.units else None


async def screen(tx: Tx, visit: Visit) -> Screen:
    return waiting(visit)


async def figures(tx: Tx, visit: Visit) -> Shown:
    month, top = Month.parse(visit.args["month"]), visit.args["unit"]
    day = min(month.last, visit.today)
    then = await as_of(tx, visit, day)
    grouped = await _by_group(tx, visit, day)
    ways = await summary.branches.ways(tx, top, day)
    found = await summary.branches.branches(tx, top, month, day, then.units, by_group=grouped)
    args = with_order(visit, [one.key for one in found])
    by_key = {one.key: one for one in found}
    shown = [
        (at, by_key[key])
        for at, key in numbered(args["order"], start(visit), ROWS)
        if key in by_key
    ]
    text = word(
        "branches",
        where=await summary.branches.name_of(tx, top, day),
        month=month,
        grouped="yes" if grouped else "no",
        lines=tuple(_line(at, one, grouped=grouped) for at, one in reversed(shown)),
    )
    other = word("branch-other", grouped="yes" if grouped else "no")
    turned = (Choice(OTHER, other),) if all(ways) else ()
    navigation = await _navigation(tx, visit, month, len(args["order"]), turned)
    room = BUTTONS_A_SCREEN - len(navigation)
    choices = [
        Choice(str(at), word("open-cell", at=at, cell=_name(one, grouped=grouped)))
        for at, one in shown
    ]
    return args, Screen(text, tuple(choices[:room]), navigation, asks="branch", typed="value")


def _name(one: Branch, *, grouped: bool) -> Word | str:
    return one.name or word("branch-rest", grouped="yes" if grouped else "no")


def _line(at: int, one: Branch, *, grouped: bool) -> Word:
    figures = one.figures
    return word(
        "branch-line",
        at=at,
        name=_name(one, grouped=grouped),
        recorded=figures.recorded,
        cells=one.cells,
        complete="yes" if figures.recorded == one.cells else "no",
        attendance=figure_said(figures.attendance),
        score=figure_said(figures.score),
    )


async def _navigation(
    tx: Tx, visit: Visit, month: Month, rows: int, turned: tuple[Choice, ...]
) -> tuple[Choice, ...]:
    """What matters most first; there is room for the worst."""
    found = [*more(rows, ROWS, word("more-cells"))]
    if await _above(tx, visit, visit.args["unit"]):
        found.append(Choice(UP, word("branch-up")))
    found += [Choice(CELLS, word("branch-cells")), *turned]
    found.append(Choice(EARLIER, word("month-earlier", month=month.shift(-1))))
    if month < Month.of(visit.today):
        found.append(Choice(LATER, word("month-later", month=month.shift(1))))
    found.append(Choice(PERIOD, Period.around(month, 3).said))
    return tuple(found[: BUTTONS_A_SCREEN - 1])
