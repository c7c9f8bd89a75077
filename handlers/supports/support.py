"""The page of supports: those that go on, the cells the rule proposes, and one with its months.

Who stands first is number 1 and last on the screen, right above the buttons.
"""

from __future__ import annotations

from domain import parse
from domain.chat import Choice, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.people import Action
from domain.supports import MONTHS, weakness
from handlers import act, paging
from handlers.link import link
from handlers.navigation import BUTTONS_A_SCREEN, GO_BACK, GO_HOME
from storage import people, summary
from storage.organisation import unit
from storage.store import Tx
from storage.supports import Support, support

LINE, REACHED, MISSED = "!line", "!reached", "!missed"
ROWS, SHOWN = 5, 12
SHORTEST, LONGEST = 5, 500
DOING = {LINE: "line", REACHED: "reached", MISSED: "missed"}
Row = Support | tuple[int, str, Word]  # goes on; or is proposed: the cell, its name, why


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    if visit.subject:
        return Place("support", {"support": visit.subject.id})
    if not visit.person.units(Action.support):
        raise Refused("support-gone")
    return Place("support")


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if visit.subject:
        return await _on_one(tx, visit, visit.subject, said)
    rows = await _rows(tx, visit)
    if said.choice == paging.MORE:
        return paging.turn(visit, len(rows), ROWS)
    found = paging.row_at(said.choice or said.text, rows)
    if found is None:
        return visit.stay(word("error-choice"))
    if isinstance(found, Support):
        return Place("support", {"support": found.id})
    return Place(link("supporting", cell=found[0]))


# -- the list


async def _rows(tx: Tx, visit: Visit) -> list[Row]:
    """What lacks the line of the month that is over first, then what ends soonest; then those that
    are proposed.
    """
    cells = visit.person.units(Action.support)
    open_ = await support.open_in(tx, cells)
    open_.sort(key=lambda one: (not _lacks(visit, one), one.until, one.id))
    known = {one.cell_id for one in open_}
    return [*open_, *await _proposed(tx, visit, cells - known)]


async def _proposed(tx: Tx, visit: Visit, cells: frozenset[int]) -> list[Row]:
    now = Month.of(visit.today)
    months = [now.shift(-at) for at in range(MONTHS, 0, -1)]
    found = await summary.cells_in_period(tx, cells, months)
    rules = await unit.rules_of(tx, [one.cell_id for one in found], visit.today)
    weak = [(one.cell_id, one.cell, weakness(one, rules[one.cell_id])) for one in found]
    return [(cell, name, why) for cell, name, why in weak if why]


def _lacks(visit: Visit, one: Support) -> bool:
    """The month before this one has no line, and it had begun by then."""
    before = Month.of(visit.today).shift(-1)
    begun = Month.of(one.begun_at.date())
    return begun <= before and (one.last is None or one.last < before)


async def screen(tx: Tx, visit: Visit) -> Screen:
    if visit.subject:
        return await _one(tx, visit, visit.subject)
    rows = await _rows(tx, visit)
    shown = paging.numbered(rows, paging.start(visit), ROWS)
    lines = tuple(_line(visit, at, one) for at, one in reversed(shown))
    going = sum(isinstance(one, Support) for one in rows)
    text = word("supports", lines=lines, going=going, proposed=len(rows) - going)
    navigation = (*paging.more(len(rows), ROWS, word("more-cells")), GO_HOME)
    room = BUTTONS_A_SCREEN - len(navigation)
    names = [(at, one.cell if isinstance(one, Support) else one[1]) for at, one in shown]
    choices = tuple(Choice(str(at), word("open-cell", at=at, cell=name)) for at, name in names)
    return Screen(text, choices[:room], navigation, asks="supports", typed="value")


def _line(visit: Visit, at: int, one: Row) -> Word:
    if not isinstance(one, Support):
        return word("support-proposed", at=at, cell=one[1], why=one[2])
    return word(
        "support-line",
        at=at,
        cell=one.cell,
        goal=one.goal[:80],
        until=one.until,
        late="yes" if one.until < visit.today else "no",
        lacks=Month.of(visit.today).shift(-1) if _lacks(visit, one) else "",
    )


# -- one of them


async def _on_one(tx: Tx, visit: Visit, found: Support, said: Said) -> Place:
    here = {"support": found.id}
    if said.choice == "!back":
        listed = Place("support") if visit.person.units(Action.support) else Place("home")
        return Place("support", here) if "saying" in visit.args else listed
    if visit.asks != _asks(visit, found):
        return Place("support", here, word("support-changed"))
    if said.choice in DOING and found.closed_at is None:
        return Place("support", {**here, "saying": DOING[said.choice]})
    if "saying" not in visit.args:
        return visit.stay(word("error-choice"))
    try:
        return await _say(tx, visit, found, _wording(said.text))
    except Invalid as invalid:
        return visit.stay(invalid.said)
    except Refused as refused:
        return Place("support", here, refused.said)


def _wording(text: str) -> str:
    said = " ".join(parse.clean(text).split())
    if not SHORTEST <= len(said) <= LONGEST:
        raise Invalid("error-support-length", longest=LONGEST)
    return said


async def _say(tx: Tx, visit: Visit, found: Support, text: str) -> Place:
    by, now, here = visit.person.id, visit.now, {"support": found.id}
    saying = visit.args["saying"]
    await act.note(tx, visit, f"support-{saying}", f"support:{found.id}")
    if saying == "line":
        month = Month.of(visit.today)
        before = month.shift(-1)
        of = before if _lacks(visit, found) else month
        await support.note(tx, found, of, text, by=by, now=now)
        return Place("support", here, word("support-noted", month=of))
    reached = saying == "reached"
    await support.close(tx, found, text, reached=reached, by=by, now=now)
    to = await people.secretaries_of(tx, found.cell_id, visit.today)
    message = word("told-support-closed", cell=found.cell, reached=str(reached), result=text)
    where = link("support", support=found.id)
    await act.tell(tx, visit, f"support-closed:{found.id}", to, message, where)
    return Place("support", here, word("support-closed"))


def _asks(visit: Visit, found: Support) -> str:
    return f"support-{visit.args.get('saying', 'card')}-{found.edition}"


async def _one(tx: Tx, visit: Visit, found: Support) -> Screen:
    if saying := visit.args.get("saying"):
        month = Month.of(visit.today)
        of = month.shift(-1) if _lacks(visit, found) else month
        ask = word("support-say", saying=saying, cell=found.cell, month=of, goal=found.goal)
        return Screen(ask, (), (GO_BACK,), asks=_asks(visit, found), typed="free")
    every = (await support.lines(tx, found.id))[-SHOWN:]
    text = word(
        "support-card",
        cell=found.cell,
        reason=found.reason,
        helper=found.helper,
        until=found.until,
        goal=found.goal,
        lines=tuple(word("support-month", month=one.month, text=one.text) for one in every),
        state="going" if found.reached is None else "reached" if found.reached else "missed",
        result=found.result or "",
        lacks=Month.of(visit.today).shift(-1) if _lacks(visit, found) else "",
    )
    choices: tuple[Choice, ...] = ()
    if found.closed_at is None and Action.support in visit.can:
        does = (LINE, REACHED, MISSED)
        choices = tuple(Choice(one, word("support-do", does=DOING[one])) for one in does)
    return Screen(text, choices, (GO_BACK,), asks=_asks(visit, found))
