"""What the database holds, at one moment: of SQLite a copy of the file as it lies on disk."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import text

from storage.store import Store, Tx, open_store, parse_url, sqlite_path

Key = tuple[str, str]  # cell, month
Answers = dict[str, Any]
RECORDS = """
    SELECT m.id, u.name, m.month, m.version, m.answers,
        (SELECT count(*) FROM meeting_version v WHERE v.meeting_id = m.id)
    FROM meeting m JOIN unit u ON u.id = m.cell_id WHERE m.kind IN ('regular', 'both')
"""
DRAFTS = """
    SELECT u.name, d.month, d.meeting_id, d.answers FROM draft d JOIN unit u ON u.id = d.cell_id
"""
SCORES = """
    SELECT meeting_id, answers, given_at IS NOT NULL FROM score WHERE stage = 'own' ORDER BY id
"""
PLANNING = """
    SELECT u.name, p.answers FROM form_draft p JOIN unit u ON u.id = p.unit_id
    WHERE p.page = 'planning'
"""
KEPT = """
    SELECT u.name, a.new FROM audit a JOIN unit u ON a.subject = 'unit:' || u.id
    WHERE a.action = 'plan-kept' ORDER BY a.id
"""
LETTERS = "SELECT message, attempts, state FROM outbox WHERE key LIKE 'submitted:%'"


@dataclass(slots=True)
class Record:
    """``versions``: how many are kept; ``correction``: the answers of one that is under way."""

    answers: Answers
    version: int
    versions: int
    scores: list[tuple[Answers, bool]] = field(default_factory=list)
    correction: Answers | None = None


@dataclass(slots=True)
class Books:
    """``planning`` by cell: the draft; ``kept`` by cell: the meetings of each plan, in order."""

    records: dict[Key, list[Record]] = field(default_factory=lambda: defaultdict(list))
    drafts: dict[Key, Answers] = field(default_factory=dict)
    planning: dict[str, Answers] = field(default_factory=dict)
    kept: dict[str, list[list[Answers]]] = field(default_factory=lambda: defaultdict(list))
    letters: dict[tuple[str, int], int] = field(default_factory=dict)
    waiting: int = 0


async def read(url: str) -> Books:
    path = sqlite_path(parse_url(url))
    if path is None:
        return await _open(url)
    with tempfile.TemporaryDirectory() as folder:
        for one in (path, path.with_name(f"{path.name}-wal")):
            if one.exists():
                shutil.copy(one, folder)
        return await _open(f"sqlite:///{folder}/{path.name}")


async def _open(url: str) -> Books:
    store: Store = open_store(url, exclusive=False)
    try:
        async with store.snapshot() as tx:
            return await _read(tx)
    finally:
        await store.close()


async def _read(tx: Tx) -> Books:
    books, by_id = Books(), {}
    for number, cell, month, version, answers, versions in await _rows(tx, RECORDS):
        by_id[number] = Record(_json(answers), version, versions)
        books.records[cell, month].append(by_id[number])
    for cell, month, corrects, answers in await _rows(tx, DRAFTS):
        if corrects is None:
            books.drafts[cell, month] = _json(answers)
        elif corrects in by_id:
            by_id[corrects].correction = _json(answers)
    for number, answers, given in await _rows(tx, SCORES):
        if number in by_id:
            by_id[number].scores.append((_json(answers), bool(given)))
    for cell, answers in await _rows(tx, PLANNING):
        books.planning[cell] = _json(answers)
    for cell, kept in await _rows(tx, KEPT):
        books.kept[cell].append(_json(kept))
    await _letters(tx, books)
    return books


async def _letters(tx: Tx, books: Books) -> None:
    for message, attempts, state in await _rows(tx, LETTERS):
        books.waiting += state == "waiting"
        args = _json(message)["$word"][1]
        books.letters[args["cell"], args["minutes"]] = attempts


def _json(stored: Any) -> Any:
    return json.loads(stored) if isinstance(stored, str) else stored


async def _rows(tx: Tx, query: str) -> list[Any]:
    return list(await tx.execute(text(query)))
