"""Every figure of the summaries once more, from the raw rows, in plain Python."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import select

from domain.chat import Month
from storage.store import Tx
from storage.tables import assignment, framework, meeting, score, unit, unit_link

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
    rules: Mapping[int, str]  # of the frameworks that let thematic meetings count

    def judged(self, cell: int, month: Month, days: tuple[date, date] | None = None) -> Row | None:
        """The regular meeting held last, else any held last."""
        rows = [m for m in self.meetings if (m["cell_id"], m["month"]) == (cell, str(month))]
        if days:
            rows = [m for m in rows if days[0] <= m["held_on"] <= days[1]]
        regular = [m for m in rows if m["kind"] in ("regular", "both")]
        every = sorted(regular or rows, key=lambda m: (m["held_on"], m["id"]))
        return every[-1] if every else None

    def percent(
        self, held: Row, days: tuple[date, date] | None = None, rule: str | None = None
    ) -> float | None:
        """Of what the month of this meeting comes to; None without a score, or without points."""
        first = self.counting(held)
        if first is None or not first["out_of"]:
            return None
        return float(100 * self.points(held, days, rule) / first["out_of"])

    def points(
        self, held: Row, days: tuple[date, date] | None = None, rule: str | None = None
    ) -> Decimal:
        scores = self.together(held, days)
        first = scores[0]
        rule = self.rule(held, days) if rule is None else rule
        shares = [one["total"] / one["out_of"] for one in scores if one["out_of"]]
        if not rule or len(shares) == 1:
            return Decimal(first["total"])
        share = min(shares) if rule == "lowest" else sum(shares) / len(shares)
        return Decimal(share * first["out_of"]).quantize(Decimal("0.01"), ROUND_HALF_UP)

    def rule(self, held: Row, days: tuple[date, date] | None = None) -> str:
        """How thematic meetings count in the month of this one; "" where they do not."""
        every = self.together(held, days)
        return next((found for one in every if (found := self.rules.get(one["framework_id"]))), "")

    def together(self, held: Row, days: tuple[date, date] | None = None) -> list[Row]:
        """The scores that count, of this meeting and of the thematic ones of its month."""
        beside = [
            m
            for m in self.meetings
            if (m["cell_id"], m["month"]) == (held["cell_id"], held["month"])
            if m["kind"] == "thematic" and m["id"] != held["id"]
            if days is None or days[0] <= m["held_on"] <= days[1]
        ]
        return [found for one in (held, *beside) if (found := self.counting(one))]

    def grade(self, held: Row, classes: Sequence[tuple[int, str]]) -> str | None:
        """Of the month; what the regular meeting missed by a gate is missed by the month."""
        first = self.counting(held)
        if first is None:
            return None
        if not first["out_of"] or not self.rule(held):
            return str(first["grade"])
        if len([one for one in self.together(held) if one["out_of"]]) == 1:
            return str(first["grade"])
        names = [name for _, name in classes]

        def place(points: Decimal) -> int:
            return next(at for at, (least, _) in enumerate(classes) if points >= least)

        given, reached = names.index(first["grade"]), place(first["total"])
        return names[max(place(self.points(held)), given if reached < given else 0)]

    def counting(self, held: Row) -> Row | None:
        """The score of this meeting that counts."""
        mine = [s for s in self.scores if s["meeting_id"] == held["id"] and s["given_at"]]
        for stage in ABOVE_ALL:
            given = [s for s in mine if s["stage"] == stage]
            if given:
                return max(given, key=lambda s: s["id"])
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
        rules={
            row["id"]: row["document"]["month"]
            for row in await rows(framework)
            if row["document"].get("month", "regular") != "regular"
        },
    )
