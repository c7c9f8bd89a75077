"""What comes of the changes of changes.toml, typed to the bot.

python -m tests.handlers.plans.as_typed [names]; of each:

- right: what was said, after at most one tap or a reason; asked: rightly asked first
- overasked: nothing changed, though it was clear
- silent: something is not as it was said
"""

from __future__ import annotations

import asyncio
import json
import shutil
import sys
import tempfile
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from storage import tables
from tests.bot.reminders.reminding import at, plans
from tests.talk import second_phone
from tests.world import World, prepare, world

FILE = Path(__file__).parent / "changes.toml"
MONTH, DAY, PLACE = "2026-10", date(2026, 10, 9), "Hội trường tầng 2"
NEAR = (date(2026, 9, 4), date(2026, 11, 6))
FACTS = ("day", "starts", "place", "topic", "chair", "state", "merged_with")
REASON = "Bí thư đi vắng"


def changes() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["change"]
    return found


async def judged(w: World, one: dict[str, Any]) -> tuple[str, str]:
    """The verdict, and what is not right."""
    secretary = await w.secretary()
    await second_phone(w)
    state = "cancelled" if one.get("cancelled") else "planned"
    for day in (*NEAR, DAY):
        await plans(w, day, place=PLACE, state=state if day == DAY else "planned")
    await at(w, 10, 5, 8)
    if not one.get("home"):
        await secretary.says("/kehoach")
        await secretary.sees("Tháng 10/2026", within=30)
        await secretary.says("1")
        await secretary.sees("Sinh hoạt tháng 10/2026", within=30)
    before = await _row(w)
    await secretary.says(one["said"])
    shown = await secretary.next(within=30)
    if one.get("ask"):
        asks = "Đã ghi" not in shown.text and await _row(w) == before
        if not asks:
            return "silent", shown.text
    if one.get("home") and "Chưa đổi gì" in shown.text:
        label = next(b for b in shown.labels if b.startswith("✅"))
        await secretary.taps(label)
        shown = await secretary.next(within=30)
    if "Vì sao" in shown.text or ("lý do" in shown.text and "Lý do" not in shown.text):
        await secretary.says(REASON)
        shown = await secretary.next(within=30)
    after = await _row(w)
    must = {**before, **{name: one[name] for name in FACTS if name in one}}
    if one.get("ask") and "state" not in one:
        return ("asked", "") if "chọn một trong" not in shown.text else ("overasked", shown.text)
    wrong = {name: after[name] for name in FACTS if after[name] != must[name]}
    if after == before:
        return "overasked", shown.text
    if "why" in one and one["why"].lower() not in (after["reason"] or "").lower():
        wrong["reason"] = after["reason"]
    return ("silent", str(wrong)) if wrong else ("right", "")


async def _row(w: World) -> dict[str, Any]:
    return next(row for row in await w.rows(tables.plan) if row["month"] == MONTH)


async def measured() -> list[tuple[dict[str, Any], str, str]]:
    found = []
    with tempfile.TemporaryDirectory() as folder:
        await prepare(f"sqlite:///{folder}/template.db")
        for number, one in enumerate(changes()):
            here = Path(folder) / str(number)
            here.mkdir()
            shutil.copy(Path(folder) / "template.db", here / "bot.db")
            async with world(f"sqlite:///{here}/bot.db", here) as w:
                found.append((one, *await judged(w, one)))
    return found


def main() -> None:
    found = asyncio.run(measured())
    for one, verdict, why in found if "names" in sys.argv else ():
        if verdict in ("overasked", "silent"):
            print(verdict, one["said"], why.replace("\n", " / "), sep=" | ", file=sys.stderr)
    counts = Counter(verdict for _, verdict, _ in found)
    names = ("right", "asked", "overasked", "silent")
    said = {"name": "changes", "sentences": len(found), **{name: counts[name] for name in names}}
    print(json.dumps(said))


if __name__ == "__main__":
    main()
