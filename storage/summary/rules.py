"""The numbers in force for very many cells, as rows that a statement can join."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date

from sqlalchemy import CTE, Date, Integer, String, bindparam, cast, select

from domain.rules import NEEDS, Rules
from storage.organisation import unit as organisation
from storage.sql import elements, json_whole, valid_on
from storage.store import Tx
from storage.summary.facts import as_json
from storage.tables import unit_link, unit_rules

NUMBERS = (
    "regular_minutes",
    "thematic_minutes",
    "both_minutes",
    "small_cell_below",
    "small_cell_minutes",
    "attendance_percent",
    "score_gap",
    "low_percent",
    "visit_silence_days",
    *NEEDS,
)
DEFAULT = Rules()
NOTHING_OF_ITS_OWN = ("null", "{}")

_asked = elements(bindparam("cells"))
_ids = select(cast(_asked.c.value, Integer).label("id")).subquery()
_valid = valid_on(unit_link, bindparam("day", type_=Date))
ABOVE = (
    select(unit_link.c.parent_id)
    .join(_ids, _ids.c.id == unit_link.c.unit_id)
    .where(_valid)
    .distinct()
)
RULED = (
    select(unit_rules.c.unit_id)
    .join(_ids, _ids.c.id == unit_rules.c.unit_id)
    .where(cast(unit_rules.c.rules, String).not_in(NOTHING_OF_ITS_OWN))
)


async def numbers_of(tx: Tx, cells: Collection[int], day: date) -> str:
    """As JSON: [unit, its numbers ...] where they are not the defaults.

    A unit is the one right above some cells, or a cell that has numbers of its own, which count
    before those of the unit above it. All that is asked is few: most cells share what is above.
    """
    values = {"cells": as_json(cells), "day": day}
    near = set((await tx.execute(ABOVE, values)).scalars())
    near |= set((await tx.execute(RULED, values)).scalars())
    found = await organisation.rules_of(tx, near, day)
    distinct = {id(rules): rules for rules in found.values()}  # most share theirs
    numbers = {key: _numbers(rules) for key, rules in distinct.items()}
    usual = _numbers(DEFAULT)
    rows = ((one, numbers[id(rules)]) for one, rules in found.items())
    return json.dumps([[one, *row] for one, row in rows if row != usual])


def _numbers(rules: Rules) -> list[int]:
    return [getattr(rules, name) for name in NUMBERS]


def rules_table(name: str) -> CTE:
    """The rows of the parameter ``rules``: unit, and a column for each number."""
    row = elements(bindparam("rules"))
    columns = [json_whole(row.c.value, at).label(one) for at, one in enumerate(("unit", *NUMBERS))]
    return select(*columns).cte(name)
