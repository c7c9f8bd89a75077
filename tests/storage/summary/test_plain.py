"""Random histories: what the summaries count is what a plain computation over the rows counts."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from domain.summary import Figures
from storage import summary
from storage.store import Store
from tests.storage.summary.plain import Plain, mean, plain
from tests.storage.summary.test_order import MONTHS, TODAY, filled

DAYS = (date(2026, 5, 2), date(2026, 7, 2))  # parts of months: meetings are on the 1st to the 3rd
SEEDS = range(2)


def same(found: Figures, expected: tuple[object, ...]) -> bool:
    mine = found.recorded, found.attendance, found.score
    return bool(mine == pytest.approx(expected))


async def histories(store: Store, seed: int) -> tuple[list[int], Plain]:
    asked = await store.write(lambda tx: filled(tx, random.Random(seed)))
    async with store.snapshot() as tx:
        return asked, await plain(tx)


@pytest.mark.parametrize("seed", SEEDS)
async def test_every_branch_has_the_figures_of_its_cells(store: Store, seed: int) -> None:
    asked, rows = await histories(store, seed)
    top, reach = asked[-3], set(asked)
    async with store.snapshot() as tx:
        for month in MONTHS:
            found = await summary.branches.branches(tx, top, month, TODAY, reach, by_group=False)
            whole = rows.below(top, TODAY)
            parts = {key: rows.below(key, TODAY) for key in asked[-2:]}
            parts[0] = whole.difference(*parts.values())
            assert {one.key: one.cells for one in found} == {k: len(v) for k, v in parts.items()}
            assert all(same(one.figures, rows.figures(parts[one.key], month)) for one in found)
            for one in found:
                cells = await summary.branches.cells_of(tx, one.key, top, TODAY, by_group=False)
                assert cells == parts[one.key]
        assert sum(one.cells for one in found) == len(whole)


@pytest.mark.parametrize("seed", SEEDS)
async def test_any_days_count_what_was_held_then(store: Store, seed: int) -> None:
    asked, rows = await histories(store, seed)
    cells = [one for one in asked if rows.kinds[one] == "cell"]
    async with store.snapshot() as tx:
        for days in (None, DAYS):
            ranked = await summary.lowest_first(tx, cells, MONTHS, known=(), days=days)
            full = await summary.cells_in_period(tx, cells, MONTHS, None, days)
            by_id = {one.cell_id: one for one in full}
            averages = []
            for cell in ranked.order:
                held = [rows.judged(cell, month, days) for month in MONTHS]
                found = [one.main for _, one in by_id[cell].months]
                assert [one and one.id for one in found] == [one and one["id"] for one in held]
                averages.append(mean(rows.percent(one, days) for one in held if one))
            assert averages == sorted(
                averages, key=lambda one: -1 if one is None else round(one, 6)
            )
            assert ranked.held == sum(len(one.held) for one in full)


async def test_a_figure_that_is_wrong_would_be_noticed(store: Store) -> None:
    """One person more at one meeting, one score less, one cell elsewhere."""
    asked, rows = await histories(store, 0)
    cells, month = [one for one in asked if rows.kinds[one] == "cell"], MONTHS[1]
    async with store.snapshot() as tx:
        ranked = await summary.worst_first(tx, asked, month, TODAY, known=())
    found = ranked.figures
    assert same(found, rows.figures(cells, month))
    assert same(ranked.before, rows.figures(cells, month.shift(-1)))
    held = next(one for cell in cells if (one := rows.judged(cell, month)) and rows.percent(one))
    more = [{**m, "present": m["present"] + (m is held)} for m in rows.meetings]
    assert not same(found, replace(rows, meetings=more).figures(cells, month))
    fewer = [one for one in rows.scores if one["meeting_id"] != held["id"]]
    assert not same(found, replace(rows, scores=fewer).figures(cells, month))
    assert not same(found, rows.figures([c for c in cells if c != held["cell_id"]], month))
