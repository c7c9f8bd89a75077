"""Print what a month costs, one JSON object a line."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.zalo_month.cast import DAYS
from tests.zalo_month.month import counted, on_telegram, on_zalo

PEOPLE, MOST = 40, 3000  # secretaries; messages a month of the plan
SHORT = (5, 10)  # secretaries, days


async def main() -> int:
    count, days = SHORT if os.environ.get("ZALO_MONTH") == "short" else (PEOPLE, DAYS)
    found = await _passes("zalo", count, days)
    print(json.dumps(found), flush=True)
    control = await _passes("telegram", count, days)
    print(json.dumps({"control": True, **control}), flush=True)
    fits = found["messages"] <= MOST and found["messages"] == found["written_down"]
    return 0 if fits and (control["messages"] > MOST or count < PEOPLE) else 1


async def _passes(channel: str, count: int, days: int) -> dict[str, Any]:
    running = {"zalo": on_zalo, "telegram": on_telegram}[channel]
    with tempfile.TemporaryDirectory() as folder:
        async with running(Path(folder), count) as month:
            await month.passes(days)
            return {
                "people": count + len({cell.group for cell in month.cells}) + 2,
                "messages": month.messages(),
                "most": MOST,
                "by_kind": dict(month.by_kind),
                **({"written_down": await counted(month)} if channel == "zalo" else {}),
            }


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    sys.exit(asyncio.run(main()))
