"""A cell's year on one screen: each month in a line, what is still open, its records below it."""

from __future__ import annotations

from collections.abc import Sequence

from domain import parse
from domain.chat import Choice, File, Listed, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.kind import Kind
from domain.people import Action
from domain.period import Period
from domain.petitions import overdue
from domain.scores import given_said
from domain.summary import CellMonth, CellPeriod, Held
from handlers import act
from handlers.link import link
from handlers.navigation import BUTTONS_A_SCREEN, GO_HOME
from handlers.organisation import people_said
from handlers.summary import closing, urging
from handlers.summary.period import YEAR, is_closed, whole_said
from handlers.summary.tally import said_together
from storage import summary
from storage.meetings import tasks
from storage.organisation import posts
from storage.petitions import petition
from storage.store import Tx

EARLIER, LATER = "!earlier", "!later-year"
MONTHS_OPENED = 2  # with a button; the others by their number
BOOK = ("tap", "tap bien ban", "ca nam", "bien ban ca nam", "book", "minutes of the year")
THEMATIC = (Kind.thematic, Kind.both)


def page_of(cell: int, month: Month) -> Place:
    return Place("year", {"cell": cell, "month": str(month)})


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    if not visit.subject:
        raise Refused("nothing-to-summarize")
    return page_of(visit.subject.id, Month.of(visit.today))


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    month, cell = Month.parse(visit.args["month"]), visit.subject.id
    if place := await closing.hear(tx, visit, said):
        return place
    if said.choice == "!earlier":
        return page_of(cell, Month(month.year - 1, 12))
    if said.choice == "!later-year" and month.year < visit.today.year:
        return page_of(cell, min(Month(month.year + 1, 12), Month.of(visit.today)))
    held_in = await _months(tx, visit)
    if said.choice == urging.URGE and (lacking := _lacking(visit, held_in)):
        return visit.stay(await urging.urge(tx, visit, lacking, Month.of(visit.today)))
    if parse.fold((said.choice or said.text).strip(" .")) in BOOK:
        return await _book(tx, visit, month.year, held_in)
    months = {str(one.month): found.main for one, found in held_in if found.main}
    held = months.get((said.choice or said.text).strip(" ."))
    if held is None:
        return visit.stay(word("error-year-month"))
    return Place(link("record", meeting=held.id))


async def _book(
    tx: Tx, visit: Visit, year: int, months: Sequence[tuple[Month, CellMonth]]
) -> Place:
    """All minutes of the year in one file."""
    held = [one.main for _, one in months if one.main]
    if not held:
        return visit.stay(word("error-year-month"))
    await act.note(tx, visit, "download", f"minutes-book:{visit.subject.id}-{year}")
    said = word("minutes-book-follows", year=str(year))
    return Place("year", visit.args, said, (File("minutes_book", held[-1].id),))


async def _months(tx: Tx, visit: Visit) -> Sequence[tuple[Month, CellMonth]]:
    """Those of the year that have begun."""
    year = Month.parse(visit.args["month"]).year
    months = [Month(year, at) for at in range(1, 13) if Month(year, at) <= Month.of(visit.today)]
    found = await summary.cells_in_period(tx, [visit.subject.id], months)
    return found[0].months if found else ()


async def screen(tx: Tx, visit: Visit) -> Screen:
    cell, month = visit.subject, Month.parse(visit.args["month"])
    months = await _months(tx, visit)
    petitions = await petition.open_in(tx, [cell.id], visit.today)
    late = [one for one in petitions if overdue(one.state, one.due, visit.today)]
    left, overdue_tasks = await tasks.tasks_left(tx, cell.id, visit.now)
    period, now = Period.around(month, YEAR), Month.of(visit.today)
    whole = await whole_said(tx, period, CellPeriod(cell.id, cell.name, tuple(months)), now)
    if "closing" in visit.args:
        return closing.asked(cell.name, month.year, whole)
    closed = await is_closed(tx, cell.id, period, now)
    complete = not (isinstance(whole, Word) and whole.key == "gaps")
    runs = [one for one in await posts.around(tx, cell.id, visit.today) if one.unit_id == cell.id]
    text = word(
        "cell-year",
        cell=cell.name,
        people=people_said(runs),
        year=str(month.year),
        lines=tuple(_line(at, one) for at, one in months),
        whole=whole,
        held=sum(bool(one.main) for _, one in months),
        months=len(months),
        thematic=sum(held.kind in THEMATIC for _, one in months for held in one.held),
        petitions=len(petitions),
        late=len(late),
        tasks=left,
        overdue=overdue_tasks,
    )
    close = closing.offered(visit, month.year, closed=closed, whole=complete)
    urge = urging.offered(visit, _lacking(visit, months))
    buttons = _buttons(visit, months, month, urge, close)
    return Screen(text, *buttons, asks="cell-year", typed="value")


def _lacking(visit: Visit, months: Sequence[tuple[Month, CellMonth]]) -> CellMonth | None:
    """The cell in the month that it is, where it has nothing on record."""
    now = Month.of(visit.today)
    return next((one for at, one in months if at == now and not one.main), None)


def _attends(visit: Visit) -> bool:
    """Whether a work group of this person looks after the cell."""
    posts = [post for post in visit.person.posts if post.group is not None]
    cell = visit.subject.id
    return any(cell in post.units and Action.assess in post.role.actions for post in posts)


def _line(month: Month, found: CellMonth) -> Word:
    held = found.main
    if held is None:
        return word("cell-year-unrecorded", month=str(month.month))
    return word(
        "cell-year-month",
        month=str(month.month),
        day=f"{held.held_on.day}/{held.held_on.month}",
        minutes=held.minutes,
        present=held.present,
        obliged=held.obliged,
        score=_score_said(held),
        regular="yes" if held.regular else "no",
        thematic="yes" if any(one.kind in THEMATIC for one in found.held) else "no",
    )


def _score_said(held: Held) -> Word | Listed | str:
    if not held.life.counting:
        return ""
    counts = given_said(held.life, held.life.counting)
    return Listed((counts, *said_together(held)), "; ") if held.together else counts


def _buttons(
    visit: Visit,
    months: Sequence[tuple[Month, CellMonth]],
    month: Month,
    urge: tuple[Choice, ...],
    close: tuple[Choice, ...],
) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
    opened = MONTHS_OPENED - _attends(visit) - len(urge)
    held = [at for at, found in reversed(months) if found.main][:opened]
    choices = [*urge, *(Choice(str(at.month), word("open-month", month=at)) for at in held)]
    choices += close
    if _attends(visit):
        choices.append(Choice(link("visiting", cell=visit.subject.id), word("visit-this")))
    choices.append(Choice(link("plan", cell=visit.subject.id), word("open-plan")))
    if Action.support in visit.can:
        choices.append(Choice(link("supporting", cell=visit.subject.id), word("support-this")))
    navigation = [Choice(EARLIER, word("year-earlier", year=str(month.year - 1)))]
    if month.year < visit.today.year:
        navigation.append(Choice(LATER, word("year-later", year=str(month.year + 1))))
    above = Action.summarize in visit.can
    back = Choice(link("summary", month=month), word("back-to-summary"))
    navigation.append(back if above else GO_HOME)
    return tuple(choices[: BUTTONS_A_SCREEN - len(navigation)]), tuple(navigation)
