"""What the report of a period is made of, read as it stood at its end."""

from __future__ import annotations

from collections import Counter

from bot.exports.cells_report import Found
from domain.chat import Month, Visit
from domain.people import Action
from domain.period import Period
from storage import reach, summary, visits
from storage.petitions import petition
from storage.store import Tx


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
        sorted(cells, key=lambda one: (one.cell, one.cell_id)),
        await summary.cells_in_period(tx, ids, before.months(now)),
        members={one.cell_id: one.members for one in last},
        petitions=Counter(one.home_id for one in petitions),
        visits=await visits.visit.counts(tx, ids, period.first.first, day),
    )
