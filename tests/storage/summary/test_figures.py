"""Three figures of a month and the grid, counted once more from the raw rows in plain Python."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from sqlalchemy import select

from domain.chat import Month
from domain.summary import NO_FIGURES, Figures, Lacking
from storage import summary
from storage.store import Store, Tx
from storage.tables import meeting
from tests.storage.summary.plain import plain
from tests.storage.summary.test_order import MONTHS, TODAY, filled

Rows = Sequence[Mapping[str, Any]]


async def raw(tx: Tx, table: Any) -> Rows:
    return [dict(row) for row in (await tx.execute(select(table))).mappings()]


async def figures(tx: Tx, asked: Sequence[int]) -> dict[Month, Figures]:
    """Of each month; as the month before another it has the same."""
    ranked = {m: await summary.worst_first(tx, asked, m, TODAY, known=()) for m in MONTHS}
    for month in MONTHS[1:]:
        before, then = ranked[month].before, ranked[month.shift(-1)].figures
        assert (before.recorded, before.attendance) == (then.recorded, then.attendance)
        assert before.score == pytest.approx(then.score)
    return {month: one.figures for month, one in ranked.items()}


def judged(meetings: Rows, cells: Sequence[int], month: Month) -> Rows:
    """The meeting each cell's month goes by: a regular one before others, then the newest."""
    found: dict[int, Mapping[str, Any]] = {}
    for row in meetings:
        if row["month"] != str(month) or row["cell_id"] not in cells:
            continue
        best = found.get(row["cell_id"])
        if best is None or _rank(row) > _rank(best):
            found[row["cell_id"]] = row
    return list(found.values())


def _rank(row: Mapping[str, Any]) -> tuple[bool, Any, int]:
    return row["kind"] in ("regular", "both"), row["held_on"], row["id"]


@pytest.mark.parametrize("seed", range(4))
async def test_recorded_and_attendance_are_those_of_the_rows(store: Store, seed: int) -> None:
    asked = await store.write(lambda tx: filled(tx, random.Random(seed)))
    async with store.snapshot() as tx:
        found = await figures(tx, asked)
        meetings = await raw(tx, meeting)
    for month in MONTHS:
        rows = judged(meetings, asked, month)
        obliged = sum(row["obliged"] for row in rows)
        present = sum(row["present"] for row in rows)
        assert found[month].recorded == len(rows)
        assert found[month].attendance == pytest.approx(100 * present / obliged)


@pytest.mark.parametrize("seed", range(4))
async def test_the_score_is_the_mean_of_those_that_count(store: Store, seed: int) -> None:
    """Nobody's missing score is taken for 0."""
    asked = await store.write(lambda tx: filled(tx, random.Random(seed)))
    async with store.snapshot() as tx:
        found = await figures(tx, asked)
        rows = await plain(tx)
    assert rows.scores
    for month in MONTHS:
        percents = [rows.percent(held) for held in judged(rows.meetings, asked, month)]
        known = [one for one in percents if one is not None]
        assert found[month].score == pytest.approx(sum(known) / len(known) if known else None)


async def test_a_month_without_any_record_is_not_zero_percent(store: Store) -> None:
    async with store.snapshot() as tx:
        ranked = await summary.worst_first(tx, [1, 2, 3], Month(2019, 1), TODAY, known=())
    assert ranked.figures == ranked.before == NO_FIGURES


@pytest.mark.parametrize("seed", range(2))
async def test_the_grid_is_that_of_the_rows(store: Store, seed: int) -> None:
    asked = await store.write(lambda tx: filled(tx, random.Random(seed)))
    async with store.snapshot() as tx:
        found = await summary.most_lacking_first(tx, asked, MONTHS)
        meetings = await raw(tx, meeting)
    began = min(row["month"] for row in meetings if row["cell_id"] in asked)
    for one in found:
        theirs = {row["month"] for row in meetings if row["cell_id"] == one.cell_id}
        assert {str(month) for month in one.held} == theirs
        since = min(theirs, default=began)
        missed = [m for m in MONTHS if str(m) >= since and str(m) not in theirs]
        assert one.missing(MONTHS) == missed
    counts = [len(one.missing(MONTHS)) for one in found]
    assert counts == sorted(counts, reverse=True)


def test_before_its_first_record_a_cell_missed_nothing() -> None:
    one = Lacking(1, "Chi bộ", frozenset({MONTHS[2]}), since=MONTHS[2])
    assert one.missing(MONTHS) == MONTHS[3:]
