"""Thematic meetings that count in their month: few, so the domain reckons them; the statements over
very many cells are given what came of it as rows.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import CTE, Double, FromClause, Integer, bindparam, cast, literal, select, true

from domain.chat import Month
from domain.frameworks import Framework, MonthScore
from domain.kind import Kind
from domain.scores import together
from domain.summary import Held, main_of, percent_of
from storage.frameworks import framework
from storage.sql import elements, json_text, json_whole, there_is
from storage.store import Tx
from storage.tables import framework as frameworks
from storage.tables import meeting, score

Months = Mapping[tuple[int, Month], list[Held]]
NONE = "[]"
COUNTED = [one for one in MonthScore if one is not MonthScore.regular]
BY_RULE = frameworks.c.document["month"].as_string().in_(COUNTED)


async def join(tx: Tx, months: Months) -> None:
    """Whatever month is more than the meeting it is judged by says so there."""
    shared = {key: found for key, held in months.items() if (found := _shared(held))}
    lives = [one.life.score for main, *others in shared.values() for one in (main, *others)]
    by_id = await _rules(tx, {one.framework_id for one in lives if one})
    for key, (main, *others) in shared.items() if by_id else ():
        rule = _rule(by_id, main, others)
        joined = rule and together(rule, main.life, [one.life for one in others])
        if joined:
            held = months[key]
            held[held.index(main)] = replace(main, together=joined)


def _shared(held: Sequence[Held]) -> list[Held]:
    """The meeting a month is judged by, and thematic ones besides; nothing without those."""
    main = main_of(held)
    others = [one for one in held if one.kind is Kind.thematic and one is not main]
    return [main, *others] if main and main.score and others else []


async def _rules(tx: Tx, ids: Collection[int]) -> dict[int, Framework]:
    """All of these frameworks, if one of them lets other meetings count."""
    rows = await tx.execute(select(frameworks.c.id).where(frameworks.c.id.in_(ids), BY_RULE))
    if not ids or not rows.scalars().all():
        return {}
    found = [await framework.by_id(tx, one) for one in ids]
    return {one.id: one.framework for one in found if one}


def _rule(by_id: Mapping[int, Framework], main: Held, others: Sequence[Held]) -> Framework | None:
    """That of the regular meeting; where it leaves the month open, as that of a thematic one has
    it.
    """
    scored = [one.score.framework_id for one in (main, *others) if one.score]
    rules = [by_id[one] for one in scored if one in by_id]
    month = next((one.month for one in rules if one.month is not MonthScore.regular), None)
    return rules[0].model_copy(update={"month": month}) if month else None


async def months_asked(
    tx: Tx, cells: Collection[int], first: Month, last: Month
) -> set[tuple[int, Month]]:
    """The cells and months in which a thematic meeting may count."""
    if not (await tx.execute(select(frameworks.c.id).where(BY_RULE).limit(1))).first():
        return set()
    other, listed = meeting.alias(), elements(bindparam("cells")).c.value
    same = (other.c.cell_id == meeting.c.cell_id) & (other.c.month == meeting.c.month)
    ruled = select(frameworks.c.id).where(BY_RULE)
    scored = there_is(same, score.c.meeting_id == other.c.id, score.c.framework_id.in_(ruled))
    query = select(meeting.c.cell_id, meeting.c.month).where(
        meeting.c.kind == Kind.thematic,
        meeting.c.month.between(str(first), str(last)),
        meeting.c.cell_id.in_(select(cast(listed, Integer))),
        scored,
    )
    rows = await tx.execute(query.distinct(), {"cells": json.dumps(sorted(cells))})
    return {(row.cell_id, Month.parse(row.month)) for row in rows}


def as_rows(held: Iterable[Held]) -> str:
    """As JSON, of those that have another score by their month."""
    rows = []
    for one in held:
        if (all_ := one.together) is None:
            continue
        percents = [percent_of(score) for score in (all_.own, all_.group, all_.counts)]
        rows.append([one.id, *percents, all_.counts.grade, int(all_.decided), int(all_.stale)])
    return json.dumps(rows)


def many(rows: FromClause) -> FromClause:
    """The same rows; SQLite takes any list for some 25, and would look through all of another each
    time.
    """
    return rows.join(elements(literal("[0]")), true())


def table(name: str) -> CTE:
    """The rows of the parameter ``together``."""
    value = elements(bindparam("together")).c.value
    percents = [
        cast(json_text(value, at), Double).label(one)
        for at, one in enumerate(("own", "group", "counts"), 1)
    ]
    whole = [
        cast(json_whole(value, at), Integer).label(one)  # of a known kind, so that it is looked up
        for at, one in ((0, "main"), (5, "decided"), (6, "stale"))
    ]
    rows = many(value.table)
    grade = json_text(value, 4).label("grade")
    found = select(*whole, *percents, grade).select_from(rows).cte(name)
    return found.prefix_with("MATERIALIZED")
