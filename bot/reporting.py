"""What the reports of a period are made of, read as it stood at its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from bot.exports.cells_report import Found, figures_of
from bot.exports.office_tables import Attended, Office
from domain.chat import Month, Visit, Word, word
from domain.frameworks import Framework, Sort
from domain.kind import Kind
from domain.order import in_order
from domain.people import Action
from domain.period import Period
from domain.scores import Marks
from domain.shares import rounded
from domain.summary import CellPeriod, Figures, Held
from handlers.summary import classes
from storage import reach, summary, visits
from storage.frameworks import Version, framework
from storage.notices import answers
from storage.organisation import groups, unit
from storage.papers import Paper
from storage.petitions import petition
from storage.plans import plan
from storage.scores import score
from storage.store import Tx
from storage.supports import support

Say = Callable[[Word | str], str]
THEMATIC = (Kind.thematic, Kind.both)
MOST = 40  # lines of a section


async def found(tx: Tx, visit: Visit, period: Period) -> Found:
    now = Month.of(visit.today)
    months, day = period.months(now), min(period.last.last, visit.today)
    units = visit.units
    if day < visit.today:
        units = await reach.units_on(tx, visit.person, Action.summarize, day)
    cells = await summary.cells_in_period(tx, units, months)
    ids = [one.cell_id for one in cells]
    before = period.shift(-1)
    last = await summary.cells_in_month(tx, ids, months[-1], quarter_ends=False, day=day)
    petitions = await petition.open_in(tx, ids, visit.today) if ids else []
    return Found(
        period,
        sorted(cells, key=lambda one: (in_order(one.cell), one.cell_id)),
        await summary.cells_in_period(tx, ids, before.months(now)),
        members={one.cell_id: one.members for one in last},
        petitions=Counter(one.home_id for one in petitions),
        visits=await visits.visit.counts(tx, ids, period.first.first, day),
        began=await summary.began(tx, ids, day),
    )


async def office_of(tx: Tx, of: Found, today: date, say: Say) -> Office:
    """What the tables of offices print besides."""
    period = of.period
    first, last = period.first.first, min(period.last.last, today)
    ids = [one.cell_id for one in of.cells]
    months = period.first, period.last
    return Office(
        minus=await _minus(tx, of, say) if period.span == 1 else {},
        planned=await plan.thematic(tx, ids, *months),
        groups=await groups.by_cell(tx, ids, last),
        attended=[Attended(*one) for one in await visits.visit.attended(tx, ids, first, last)],
    )


async def _minus(tx: Tx, of: Found, say: Say) -> dict[int, str]:
    """By cell, of the scores that its month counts: each criterion that has not its maximum, and
    why.
    """
    month, found = of.period.first, {}
    given = await score.given_in(tx, [one.cell_id for one in of.cells], month, month)
    forms: dict[int, Version | None] = {}
    for cell in of.cells:
        taken: list[str] = []
        for held in _counting(cell):
            counts = held.score
            mine = given.get(held.id, {}).values()
            full = next((one for one in mine if counts and one.id == counts.id), None)
            if full is None:
                continue
            if full.framework_id not in forms:
                forms[full.framework_id] = await framework.by_id(tx, full.framework_id)
            form = forms[full.framework_id]
            if form and (less := "; ".join(_taken(form.framework, full.marks, say))):
                beside = held is not cell.held[0]
                taken.append(say(word("minus-thematic", less=less)) if beside else less)
        if taken:
            found[cell.cell_id] = "; ".join(taken)
    return found


def _counting(cell: CellPeriod) -> list[Held]:
    """The meeting the month is judged by, and the thematic ones that count besides."""
    if not cell.held:
        return []
    main, (_, month) = cell.held[0], cell.months[0]
    others = [one for one in month.held if one.kind is Kind.thematic and one is not main]
    return [main, *(others if main.together else ())]


def _taken(form: Framework, marks: Marks, say: Say) -> Iterator[str]:
    for one in form.criteria:
        mark = marks.get(one.code)
        if mark is None or mark.points is None or one.bonus:
            continue
        if one.sort is Sort.check:
            less = "" if mark.points else f"{one.code}: {say(word('failed'))}"
        else:
            taken = mark.points if one.sort is Sort.deduction else one.max - mark.points
            points = f"{taken:g}".replace(".", ",")
            less = f"{one.code}: -{points}" if taken > 0 else ""
        why = say(mark.why)
        if less:
            yield f"{less} ({why})" if why else less


async def content_of(tx: Tx, visit: Visit, paper: Paper, say: Say) -> dict[str, Any]:
    """The head, the figures and the rows of a paper, in words."""
    period = paper.period
    of = await found(tx, visit, period)
    ids = [one.cell_id for one in of.cells]
    until = min(period.last.last, visit.today)
    above = await unit.parent(tx, paper.unit_id, until)
    over = await unit.unit_named(tx, paper.unit_id, until)
    group = await groups.group_by_id(tx, paper.group_id) if paper.group_id else None
    committee = over.name if over else None
    head = (await unit.ground(tx, paper.unit_id, until)).head
    return {
        "kind": paper.kind,
        **{name: head.get(name) for name in ("party", "locality")},
        "superior": committee if group else above.name if above else None,
        "issuer": group.name if group else committee,
        "period": say(period.said),
        "dated": paper.at.astimezone(visit.now.tzinfo).date().isoformat(),
        "figures": {
            name: lines or [say(word("paper-none"))]
            for name, lines in (
                ("figures", _figures(of, say)),
                ("petitions", await _petitions(tx, ids, period.first.first, until, visit, say)),
                ("tasks", await _tasks(tx, ids, period.first.first, until, visit, say)),
                ("supports", await _supports(tx, ids, period.first.first, until, say)),
            )
        },
        "cells": [_cell(of, one, say) for one in of.cells],
    }


def _figures(of: Found, say: Say) -> list[str]:
    held = [one for cell in of.cells for one in cell.held]
    grades = Counter(one.month_official.grade for one in held if one.month_official)
    others = [one.month_score for one in held if one.month_score and not one.month_official]
    open_ = Counter(one.grade for one in others)
    every = [one for cell in of.cells for _, month in cell.months for one in month.held]
    known = [*classes(), *sorted({*grades, *open_} - set(classes()))]
    return [
        say(of.said),
        say(
            word(
                "paper-grades",
                grades=", ".join(f"{name} {grades[name]}" for name in known if grades[name]),
                open=", ".join(f"{name} {open_[name]}" for name in known if open_[name]),
                unscored=sum(one.score is None for one in held),
            )
        ),
        say(word("paper-thematic", count=sum(one.kind in THEMATIC for one in every))),
        say(
            word(
                "paper-visits",
                visits=sum(of.visits.values()),
                seen=sum(bool(count) for count in of.visits.values()),
                cells=len(of.cells),
            )
        ),
    ]


def _cell(of: Found, cell: CellPeriod, say: Say) -> dict[str, Any]:
    """What cannot be known is left out, and prints as missing."""
    figures: Figures = figures_of([cell])
    percents = {"attendance": figures.attendance, "score": figures.score}
    said = {
        name: None if one is None else f"{rounded(one):.1f}".replace(".", ",")
        for name, one in percents.items()
    }
    held = f"{len(cell.held)}/{len(of.months(cell))}"
    return {"name": cell.cell, "held": held, "visits": str(of.visits.get(cell.cell_id, 0)), **said}


async def _petitions(
    tx: Tx, ids: Sequence[int], first: date, last: date, visit: Visit, say: Say
) -> list[str]:
    every = await petition.register(tx, ids, visit.today) if ids else []
    zone = visit.now.tzinfo
    raised = [one for one in every if first <= one.raised_at.astimezone(zone).date() <= last]
    return [
        say(
            word(
                "paper-petition",
                number=one.id,
                cell=one.cell,
                text=one.text,
                state=word("register-state", state=one.state.value),
                answer=one.answer or "",
            )
        )
        for one in raised[:MOST]
    ]


async def _tasks(
    tx: Tx, ids: Sequence[int], first: date, last: date, visit: Visit, say: Say
) -> list[str]:
    every = await answers.tasks(tx, ids, first, last, visit.now)
    return [
        say(word("paper-task", text=text, due=due or "", done=done, cells=cells))
        for text, due, done, cells in every[:MOST]
    ]


async def _supports(tx: Tx, ids: Sequence[int], first: date, last: date, say: Say) -> list[str]:
    return [
        say(
            word(
                "paper-support",
                cell=one.cell,
                goal=one.goal,
                until=one.until,
                state="going" if one.reached is None else "reached" if one.reached else "missed",
                result=one.result or "",
            )
        )
        for one in await support.within(tx, ids, first, last)
    ][:MOST]
