"""Papers of a period: kept as they were given, so that they say the same again and again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Integer, bindparam, cast, insert, or_, select, update

from domain.period import Period
from storage.sql import elements
from storage.store import Tx
from storage.tables import paper, visit


@dataclass(frozen=True, slots=True)
class Paper:
    """``kind``: group or conference. ``content``: its texts by section, and once it was made its
    figures in words.
    """

    id: int
    kind: str
    unit_id: int
    group_id: int | None
    period: Period
    content: dict[str, Any]
    by_person: int
    at: datetime


def _paper(row: Any) -> Paper:
    period = Period.parse(row["period"])
    assert period
    return Paper(**{**row, "period": period})


async def add(
    tx: Tx,
    kind: str,
    unit: int,
    group: int | None,
    period: Period,
    content: dict[str, Any],
    *,
    by: int,
    now: datetime,
) -> int:
    values = {"kind": kind, "unit_id": unit, "group_id": group, "period": str(period)}
    values |= {"content": content, "by_person": by, "at": now}
    return int(
        (await tx.execute(insert(paper).values(**values).returning(paper.c.id))).scalar_one()
    )


async def by_id(tx: Tx, paper_id: int) -> Paper | None:
    row = (await tx.execute(select(paper).where(paper.c.id == paper_id))).mappings().first()
    return _paper(row) if row else None


async def of(tx: Tx, units: Collection[int], groups: Collection[int], *, most: int) -> list[Paper]:
    """What these committees and work groups gave, the newest first."""
    whole = paper.c.unit_id.in_(list(units))
    query = select(paper).where(or_(whole, paper.c.group_id.in_(list(groups))))
    rows = await tx.execute(query.order_by(paper.c.id.desc()).limit(most))
    return [_paper(row) for row in rows.mappings()]


async def fix(tx: Tx, paper_id: int, content: dict[str, Any]) -> None:
    """Its figures, once they were read."""
    await tx.execute(update(paper).where(paper.c.id == paper_id).values(content=content))


async def remarks(tx: Tx, cells: Collection[int], first: date, last: date) -> dict[str, list[str]]:
    """What visitors of these cells noted between these days, by kind, the most named first."""
    listed = elements(bindparam("cells", json.dumps(sorted(cells))))
    here = visit.c.cell_id.in_(select(cast(listed.c.value, Integer)))
    query = select(visit.c.remarks).where(here, visit.c.day.between(first, last))
    counts: dict[str, Counter[str]] = {}
    for row in await tx.execute(query.order_by(visit.c.id)):
        for kind, lines in row.remarks.items():
            counts.setdefault(kind, Counter()).update(lines)
    return {
        kind: [f"{text} ({n})" if n > 1 else text for text, n in found.most_common()]
        for kind, found in counts.items()
    }
