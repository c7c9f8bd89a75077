"""What is older than its kind is kept goes by itself, said before and noted; papers stay."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from domain.retention import DAYS, Kind
from storage import tables
from storage.retention import OLD
from tests.talk import adds, asked
from tests.world import NOW, World

TABLES = {kind: OLD[kind][0] for kind in Kind}


async def keeps(w: World, kind: Kind, days: int) -> None:
    """A row of this kind that was done so many days ago."""
    at = NOW - timedelta(days=days)
    rows: dict[Kind, dict[str, Any]] = {
        Kind.letters: {
            "key": f"old:{days}",
            "person_id": 1,
            "message": ["back"],
            "due_at": at,
            "expires_at": at,
            "state": "sent",
        },
        Kind.readings: {"at": at, "person_id": 1, "subject": f"meeting:{days}"},
        Kind.forms: {
            **{"page": "planning", "unit_id": 1, "about": days, "answers": {}},
            **{"updated_by": 1, "updated_at": at},
        },
        Kind.odd: {"channel": "telegram", "raw": "{}", "reason": "x", "at": at},
    }
    await adds(w, TABLES[kind], **rows[kind])


async def test_each_kind_goes_after_its_days_and_no_day_before(w: World) -> None:
    meetings = await w.rows(tables.meeting)
    before = {kind: await w.count(TABLES[kind]) for kind in Kind}
    for kind in Kind:
        await keeps(w, kind, DAYS[kind] + 1)
        await keeps(w, kind, DAYS[kind] - 1)
    await w.app._forget()
    assert {kind: await w.count(TABLES[kind]) for kind in Kind} == {
        kind: count + 1 for kind, count in before.items()
    }
    noted = [row for row in await w.rows(tables.audit) if row["action"] == "forget"]
    assert {row["subject"]: row["new"] for row in noted} == {kind: {"rows": 1} for kind in Kind}
    assert await w.rows(tables.meeting) == meetings


async def test_a_person_is_told_how_long_each_kind_is_kept(s: World) -> None:
    secretary = await s.secretary()
    shown = await asked(secretary, "/dulieu", "Tự xóa")
    for days in DAYS.values():
        assert f"{days} ngày" in shown.text
