"""The database of a whole province: ten thousand cells with a year of meetings and their scores."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import update

from bench.cells import open_tasks
from storage import organisation, schema, tables
from storage.organisation import Organisation
from storage.store import Tx, open_store
from tests.world import NOW

COMMITTEE, LEADER, OFFICE, FIRST_CHAT = 30_001, 30_002, 30_003, 31_000
CELLS, FEW, BETWEEN, TALKERS = 10_000, 400, 1_599, 150
MEMBERS = {"full": 20, "probationary": 0, "exempt": 0}


async def prepare(database: Path) -> None:
    store = open_store(f"sqlite:///{database}", create=True)
    await schema.upgrade(store, NOW)
    whole = Organisation.model_validate(document(CELLS))

    async def work(tx: Tx) -> None:
        await organisation.bring_in(tx, whole, NOW)
        await tx.execute(update(tables.person).values(consented_at=NOW))
        await open_tasks(tx, TALKERS)

    await store.write(work)
    await store.close()
    with closing(sqlite3.connect(database)) as base:
        _meet(base)
        base.commit()


def document(cells: int, prefix: str = "c") -> dict[str, Any]:
    """As a file that is imported says it; cells of another prefix are others."""
    codes = [f"{prefix}-{n}" for n in range(cells)]
    between = [f"{prefix}-xa-{n}" for n in range(BETWEEN)]
    units = [{"code": "tinh", "name": "Đảng bộ tỉnh", "kind": "committee"}]
    units += [
        {"code": code, "name": f"Đảng bộ {code}", "kind": "committee", "under": "tinh"}
        for code in between
    ]
    placed = [
        {
            "code": code,
            "name": f"Chi bộ {code}",
            "under": between[n % BETWEEN],
            "members": dict(MEMBERS),
        }
        for n, code in enumerate(codes)
    ]
    group = {"code": f"{prefix}-to", "name": "Tổ", "committee": "tinh", "cells": codes[:FEW]}
    return {
        "from": "2026-01-01",
        "units": [*units, *placed],
        "work_groups": [group],
        "people": [*_people(codes)] if prefix == "c" else [],
    }


def _people(codes: list[str]) -> Iterator[dict[str, Any]]:
    posts: dict[int, dict[str, str]] = {
        COMMITTEE: {"role": "committee", "unit": "tinh"},
        LEADER: {"role": "group_leader", "group": "c-to"},
        OFFICE: {"role": "administrator", "unit": "tinh"},
    }
    posts |= {FIRST_CHAT + n: {"role": "cell_secretary", "unit": codes[n]} for n in range(TALKERS)}
    for number, held in posts.items():
        yield {"name": f"Người {number}", "telegram": str(number), "posts": [held]}


def _meet(base: sqlite3.Connection) -> None:
    """Seven months of nearly all cells; most were scored, half of these by the work group too."""
    chance = random.Random(1)
    base.execute(
        "INSERT INTO framework (id, digest, document, from_date, added_at)"
        " VALUES (1, 'x', '{}', '2026-01-01', '2026-01-01')"
    )
    query = "SELECT id FROM unit WHERE kind = 'cell' ORDER BY id LIMIT -1 OFFSET ?"
    found = base.execute(query, [TALKERS]).fetchall()
    meetings = (
        (cell, f"2026-{month:02}", month, f"2026-{month:02}-03", chance.choice((60, 95, 120)))
        for month in range(1, 8)
        for (cell,) in found
        if chance.random() < 0.97
    )
    base.executemany(
        "INSERT INTO meeting (cell_id, month, kind, state, version, number, held_on, minutes,"
        " obliged, present, unexcused, merged, answers, submitted_by, submitted_at)"
        " VALUES (?, ?, 'regular', 'submitted', 1, ?, ?, ?, 20, 19, 0, 0, '{}', 1, '2026-01-01')",
        meetings,
    )
    scored = base.execute("SELECT id FROM meeting WHERE id % 5 < 4").fetchall()
    scores = (
        (held, stage, chance.randint(50, 100) * 100, chance.choice(("Tốt", "Khá", "Kém")))
        for (held,) in scored
        for stage in ("own", "supervisor")[: 1 + held % 2]
    )
    base.executemany(
        "INSERT INTO score (meeting_id, version, stage, framework_id, answers, total, out_of,"
        " grade, by_person, updated_at, given_at)"
        " VALUES (?, 1, ?, 1, '{}', ?, 10000, ?, 1, '2026-01-01', '2026-01-01')",
        scores,
    )


NAMES = """SELECT unit.id, unit.name, membership.full + membership.probationary FROM unit
 LEFT JOIN membership ON membership.unit_id = unit.id WHERE unit.id IN ({})"""
HELD = """SELECT cell_id, id, kind, held_on, minutes, obliged, present, unexcused, merged
 FROM meeting WHERE month BETWEEN ? AND ? AND cell_id IN ({})"""
GIVEN = """SELECT meeting_id, stage, total, out_of, grade FROM meeting JOIN score
 ON score.meeting_id = meeting.id WHERE month BETWEEN ? AND ? AND cell_id IN ({})"""


def bare(base: sqlite3.Connection, cells: int, first: str, last: str) -> None:
    """The rows that a summary of so many cells is made of, and nothing done with them."""
    query = "SELECT id FROM unit WHERE kind = 'cell' ORDER BY id LIMIT ?"
    chosen = [row[0] for row in base.execute(query, [cells])]
    marks = ",".join("?" * cells)
    base.execute(NAMES.format(marks), chosen).fetchall()
    for query in (HELD, GIVEN):
        base.execute(query.format(marks), [first, last, *chosen]).fetchall()
