"""The register, a cell's year, the scores of a sheet and the export of everything, computed once
more from the raw rows in plain Python.
"""

from __future__ import annotations

import json
import random
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.commands import export
from bot.config import DEFAULT_ZONE
from bot.exports.petition_register import WIDTHS, page_of
from bot.words import Words
from domain.chat import Word
from domain.summary import CellMonth
from storage import summary
from storage.petitions import petition
from storage.scores import score
from storage.store import Store, open_store
from storage.tables import petition as petitions
from tests.storage.summary.plain import Plain, Row, plain
from tests.storage.summary.test_order import MONTHS, TODAY, filled

SEEDS = range(2)
WORDS = Words(DEFAULT_ZONE)
ON_DESK = ("new", "forwarded", "in_hand")


@pytest.fixture
async def store(url: str) -> Any:
    found = open_store(url)
    yield found
    await found.close()


async def history(store: Store, seed: int) -> tuple[list[int], Plain]:
    asked = await store.write(lambda tx: filled(tx, random.Random(seed)))
    async with store.snapshot() as tx:
        rows = await plain(tx)
    return [one for one in asked if rows.kinds[one] == "cell"], rows


def say(text: Word | str) -> str:
    return text if isinstance(text, str) else text.key


@pytest.mark.parametrize("seed", SEEDS)
async def test_the_register_has_every_petition_with_what_its_row_says(
    store: Store, seed: int
) -> None:
    cells, _ = await history(store, seed)
    async with store.snapshot() as tx:
        found = await petition.register(tx, cells, TODAY)
        query = select(petitions).where(petitions.c.cell_id.in_(cells)).order_by(petitions.c.id)
        raw = (await tx.execute(query)).mappings().all()
    page = page_of(found, TODAY, WORDS.zone, say)
    shown = [dict(zip(WIDTHS, row, strict=True)) for row in page.rows]
    assert [one["number"] for one in shown] == [row["id"] for row in raw]
    for at, (one, row) in enumerate(zip(shown, raw, strict=True), 1):
        waits = row["state"] in ON_DESK
        late = (TODAY - row["due"]).days if row["due"] and waits else 0
        assert (one["at"], one["text"]) == (at, row["text"])
        assert one["due"] == (row["due"] if waits else None)
        assert one["late"] == (late if late > 0 else None)
        assert (one["answer"], one["tied_to"]) == (row["answer"], row["tied_to"])


@pytest.mark.parametrize("seed", SEEDS)
async def test_every_month_of_a_year_shows_the_meeting_it_is_judged_by(
    store: Store, seed: int
) -> None:
    cells, rows = await history(store, seed)
    async with store.snapshot() as tx:
        found = await summary.cells_in_period(tx, cells, MONTHS)
    assert {one.cell_id for one in found} == set(cells)
    for one in found:
        assert [month for month, _ in one.months] == MONTHS
        for month, shown in one.months:
            same(shown, rows.judged(one.cell_id, month))
            held = Counter(
                row["kind"]
                for row in rows.meetings
                if (row["cell_id"], row["month"]) == (one.cell_id, str(month))
            )
            assert Counter(meeting.kind.value for meeting in shown.held) == held


def same(shown: CellMonth, row: Row | None) -> None:
    assert (shown.main is None) == (row is None)
    if shown.main and row:
        names = ("id", "held_on", "minutes", "present", "obliged", "unexcused")
        assert [getattr(shown.main, name) for name in names] == [row[name] for name in names]


@pytest.mark.parametrize("seed", SEEDS)
async def test_a_sheet_has_the_newest_score_of_each_stage(store: Store, seed: int) -> None:
    _, rows = await history(store, seed)
    async with store.snapshot() as tx:
        for held in rows.meetings:
            newest: dict[str, Mapping[str, Any]] = {}
            for row in sorted(rows.scores, key=lambda one: one["id"]):
                if row["meeting_id"] == held["id"] and row["given_at"]:
                    newest[row["stage"]] = row
            found = await score.given(tx, held["id"])
            assert {stage.value for stage in found} == set(newest)
            for stage, one in found.items():
                row = newest[stage.value]
                mine = (one.total, one.out_of, one.grade, one.version)
                assert mine == (row["total"], row["out_of"], row["grade"], row["version"])


async def test_the_export_has_every_row_of_every_table(sqlite_url: str, tmp_path: Path) -> None:
    """Against the file itself, read without our tables."""
    store = open_store(sqlite_url)
    await history(store, 0)
    tables = await export._tables(lambda done, total: None, store)
    await store.close()
    whole = json.loads(json.dumps(tables, default=export._plain))
    compared = 0
    with closing(sqlite3.connect(tmp_path / "bot.db")) as base:
        base.row_factory = sqlite3.Row
        for name, exported in whole.items():
            raw: Sequence[sqlite3.Row] = base.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608
            assert len(exported) == len(raw), name
            untold = export.UNTOLD.get(name, ())
            kept = [key for key in (raw[0].keys() if raw else ()) if key not in untold]
            for key in kept:
                numbers = Counter(row[key] for row in raw if type(row[key]) is int)
                said = Counter(int(row[key]) for row in exported if type(row[key]) in (int, bool))
                if all(type(row[key]) in (int, bool, type(None)) for row in exported):
                    assert said == numbers, (name, key)
                    compared += bool(numbers)
    assert compared > 30, "columns of numbers that hold some"
