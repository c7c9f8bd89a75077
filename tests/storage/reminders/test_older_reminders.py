"""Reminders of an older database are the same ones after it is brought up."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from alembic import command
from sqlalchemy import text

from storage import schema
from storage.reminders import reminder
from storage.store import Store, Tx
from tests.storage.test_schema import NOW, empty, empty_url

__all__ = ["empty", "empty_url"]

BEFORE = "0012"
DUE = datetime(2026, 8, 20, 1, 0, 0, 250000, tzinfo=UTC)
OWNED = [
    "INSERT INTO unit (id, code, name, kind, rules) VALUES (3, 'a', 'Chi bộ A', 'cell', 'null')",
    "INSERT INTO unit (id, code, name, kind) VALUES (4, 'd', 'Đảng bộ', 'committee')",
    "INSERT INTO work_group (id, code, name, committee_id) VALUES (5, 'g', 'Tổ 1', 4)",
    "INSERT INTO person (id, name, created_at) VALUES (7, 'Hùng', '2026-01-01 00:00:00.000000')",
]
KEYS = {
    "plan:3:2026-08-20::0:0": {"rule": "plan", "cell_id": 3, "anchor": "2026-08-20", "step": 0},
    "plan:3:2026-08-20::0:1": {
        **{"rule": "plan", "cell_id": 3, "anchor": "2026-08-20", "step": 0},
        **{"level": 2, "because": "unanswered", "state": "missed"},
    },
    "task:3:2026-08-21:9:0:0": {
        **{"rule": "task", "cell_id": 3, "anchor": "2026-08-21", "step": 0, "subject": 9},
        **{"state": "done", "done_at": "2026-08-20 02:00:00.000000"},
    },
    "plan:3:2026-08-20::0:0:again:7:2026-08-20T19": {
        **{"rule": "plan", "cell_id": 3, "anchor": "2026-08-20", "step": 0},
        **{"asked_by": 7},
    },
    "digest:g5:2026-07-31::0:2": {
        **{"rule": "digest", "group_id": 5, "anchor": "2026-07-31", "step": 0, "level": 2},
    },
}


async def older(store: Store) -> None:
    """A database of the version before, with one reminder of each kind."""

    async def work(tx: Tx) -> None:
        await tx.run_sync(lambda connection: command.upgrade(schema.config(connection), BEFORE))
        for statement in OWNED:
            await tx.execute(text(statement))
        for key, more in KEYS.items():
            moments = {"due_at": f"{DUE:%F %T.%f}", "expires_at": f"{DUE + timedelta(7):%F %T.%f}"}
            await tx.execute(text(_insert({"key": key, "level": 0, **moments, **more})))

    await store.write(work)


def _insert(values: dict[str, Any]) -> str:
    """In UTC on both databases."""
    said = ", ".join(f"'{v}'" if isinstance(v, str) else str(v) for v in values.values())
    return f"INSERT INTO reminder ({', '.join(values)}) VALUES ({said})"  # noqa: S608


async def test_each_is_there_with_all_that_is_known_of_it(empty: Store) -> None:
    await older(empty)
    await schema.upgrade(empty, NOW)
    async with empty.read() as tx:
        told = await reminder.to_tell(tx, DUE, most=99)
        missed = await reminder.missed(tx, [(3, None)], most=99)
    found = [(one.rule.key, one.owner, one.meant, one.level, one.asked_by) for one in told]
    assert found == [
        ("plan", (3, None), 0, 0, None),
        ("plan", (3, None), 1, 2, None),
        ("plan", (3, None), 0, 0, 7),
        ("digest", (None, 5), 2, 2, None),
    ]
    assert {one.due_at for one in told} == {DUE}
    assert [one.because for one in missed] == ["unanswered"]
    assert {(one.anchor, one.name) for one in missed} == {(date(2026, 8, 20), "Chi bộ A")}


async def test_what_was_asked_for_again_is_not_made_twice(empty: Store) -> None:
    await older(empty)
    await schema.upgrade(empty, NOW)

    async def again(tx: Tx) -> int:
        (row, *_) = await reminder.to_tell(tx, DUE, most=1)
        await reminder.raise_to(tx, row, 1, "unanswered", DUE)
        return len((await tx.execute(text("SELECT id FROM reminder"))).all())

    assert await empty.write(again) == len(KEYS)


async def test_a_unit_without_rules_of_its_own_is_left_out(empty: Store) -> None:
    await older(empty)
    await schema.upgrade(empty, NOW)
    async with empty.read() as tx:
        found = await tx.execute(text("SELECT id FROM unit WHERE rules IS NOT NULL"))
    assert found.all() == []
