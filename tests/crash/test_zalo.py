"""The kill test on Zalo in short, and that it would see what it looks for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from playground.clock import Clock
from playground.zalo.account import ZaloBot
from tests.crash.zalo import Around, Person, run, verdict

KILLS = 3


async def test_nothing_is_lost_doubled_or_left_silent() -> None:
    found = await run(KILLS, seed=1)
    assert found["records"] >= 1
    assert [found[what] for what in ("lost", "doubled", "silent", "stuck")] == [0, 0, 0, 0]


def kept(person: Person, at: int = 0, **other: Any) -> dict[str, Any]:
    """What the database holds of a record of this person, where all is well."""
    minutes = 60 + person.number * 20 + at % 20
    return {
        "content": [f"Sửa đường {person.number}-{at}", "Nhiệm vụ tháng tới"],
        "setting": {"place": f"Nhà văn hóa {person.number}-{at}"},
        "hours": {"end": f"{14 + minutes // 60}:{minutes % 60:02}:00"},
        "speakers": 3 + (person.number + at) % 15,
        "conclusion": {"text": f"Thông qua việc {person.number} lần {at}"},
        **other,
    }


@pytest.mark.parametrize(
    ("rows", "lost", "doubled"),
    [
        (lambda p: [kept(p)], 0, 0),
        (lambda p: [], 2, 0),
        (lambda p: [kept(p), kept(p)], 0, 1),
        (lambda p: [kept(p, speakers=99)], 1, 0),
    ],
)
def test_what_is_missing_or_there_twice_would_be_seen(
    tmp_path: Path, rows: Any, lost: int, doubled: int
) -> None:
    person = Person(1, ZaloBot("t", "n", Clock()).chat("1"), Around(tmp_path, {}))
    person.records.append(person.answers()[6])
    database = tmp_path / "bot.db"
    _fill(database, [(1, json.dumps(one)) for one in rows(person)])
    found = verdict(database, [person])
    assert (found["lost"], found["doubled"]) == (lost, doubled)


def _fill(database: Path, rows: Sequence[tuple[int, str]]) -> None:
    with closing(sqlite3.connect(database)) as made:
        made.execute("CREATE TABLE meeting (cell_id INTEGER, answers TEXT)")
        made.executemany("INSERT INTO meeting VALUES (?, ?)", rows)
        made.commit()
