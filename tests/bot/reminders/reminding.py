"""What the tests of the reminders share: a clock that jumps, plans, and the rows."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from storage import tables
from tests.talk import adds
from tests.world import NOW, World

ZONE = NOW.tzinfo
VHTT = 6  # the cell of the first secretary


async def at(
    w: World, month: int, day: int, hour: int = 8, minute: int = 1, *, year: int = 2026
) -> None:
    """The clock goes there, and the heartbeat looks."""
    moment = datetime(year, month, day, hour, minute, tzinfo=ZONE)
    w.api.clock.offset += (moment - w.app.clock.now()).total_seconds()
    w.api.clock.forward(0)
    w.app.clock._looked = -1.0
    await w.app.reminders.tick()
    await w.app.outbox.drain()


async def plans(w: World, day: date, **more: Any) -> None:
    values = {
        "cell_id": VHTT,
        "month": f"{day:%Y-%m}",
        "kind": "regular",
        "day": day,
        "starts": time(14),
        "state": "confirmed",
        "updated_by": 1,
        "updated_at": NOW,
    }
    await adds(w, tables.plan, **{**values, **more})


async def rows(w: World, **like: Any) -> list[dict[str, Any]]:
    of = {row["id"]: row for row in await w.rows(tables.occasion)}
    found = [{**of[row["occasion_id"]], **row} for row in await w.rows(tables.reminder)]
    return [row for row in found if all(row[name] == value for name, value in like.items())]
