"""Every figure of the summaries once more, from the raw rows, in plain Python."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from domain.chat import Month
from storage.store import Tx
from storage.tables import assignment, meeting, score, unit, unit_link

Row = Mapping[str, Any]
ABOVE_ALL = ("committee", "supervisor", "own")  # the first that was given counts


@dataclass(frozen=True)
class Plain:
    """All there is, as an export has it."""

    meetings: Sequence[Row]
    scores: Sequence[Row]
    links: Sequence[Row]
    assignments: Sequence[Row]
    kinds: Mapping[int, str]

    def judged(self, cell: int, month: Month, days: tuple[date, date] | None = None) -> Row | None:
        """The regular meeting held last, else any held last."""
        rows = [m for m in self.meetings if (m["cell_id"], m["month"]) == (cell, str(month))]
        if days:
            rows = [m for m in rows if days[0] <= m["held_on"] <= days[1]]
        regular = [m for m in rows if m["kind"] in ("regular", "both")]
        every = sorted(regular or rows, key=lambda m: (m["held_on"], m["id"]))
        return every[-1] if every else None

    def percent(self, held: Row) -> float | None:
        """Of the score that counts; None without one, or for a checklist without points."""
        mine = [s for s in self.scores if s["meeting_id"] == held["id"] and s["given_at"]]
        for stage in ABOVE_ALL:
            given = [s for s in mine if s["stage"] == stage]
            if given:
                newest = max(given, key=lambda s: s["id"])
                total, out_of = newest["total"], newest["out_of"]
                return float(100 * total / out_of) if out_of else None
        return None

    def figures(self, cells: Collection[int], month: Month) -> tuple[Any, ...]:
        """(recorded, attendance, score) as they are known."""
        held = [one for cell in cells if (one := self.judged(cell, month))]
        present, obliged = (sum(m[name] for m in held) for name in ("present", "obliged"))
        attendance = 100 * present / obliged if obliged else None
        return len(held), attendance, mean(self.percent(m) for m in held)

    def below(self, top: int, day: date) -> set[int]:
        """The cells of a subtree: each climbs until it meets the top."""
        return {
            cell for cell, kind in self.kinds.items() if kind == "cell" and self.in_(cell, top, day)
        }

    def in_(self, at: int | None, top: int, day: date) -> bool:
        while at is not None and at != top:
            at = next(
                (row["parent_id"] for row in self.links if row["unit_id"] == at and on(row, day)),
                None,
            )
        return at == top

    def assigned(self, group: int, day: date) -> set[int]:
        rows = (a for a in self.assignments if a["group_id"] == group and on(a, day))
        return {row["unit_id"] for row in rows}


def on(row: Row, day: date) -> bool:
    return bool(row["from_date"] <= day and (row["until_date"] is None or day <= row["until_date"]))


def mean(found: Iterable[float | None]) -> float | None:
    known = [one for one in found if one is not None]
    return sum(known) / len(known) if known else None


async def plain(tx: Tx) -> Plain:
    async def rows(table: Any) -> list[Row]:
        return [dict(row) for row in (await tx.execute(select(table))).mappings()]

    return Plain(
        meetings=await rows(meeting),
        scores=await rows(score),
        links=await rows(unit_link),
        assignments=await rows(assignment),
        kinds={row["id"]: row["kind"] for row in await rows(unit)},
    )
