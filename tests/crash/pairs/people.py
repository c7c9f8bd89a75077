"""Eight secretaries with their deputies; two of the pairs look after two cells each."""

from __future__ import annotations

from datetime import date

from sqlalchemy import update

from storage import organisation, schema, tables
from storage.frameworks import framework
from storage.frameworks.framework import shipped
from storage.organisation import Organisation
from storage.store import Tx, open_store
from tests.crash.cast import LEADER, SECOND_PHONE, cell
from tests.world import NOW

PAIRS = 8
WITH_TWO = 2  # pairs


def cells_of(pair: int, pairs: int = PAIRS) -> tuple[int, ...]:
    return (pair, pairs + pair) if pair < WITH_TWO else (pair,)


def phone(pair: int, who: int) -> int:
    return 8000 + pair + who * SECOND_PHONE


async def prepare(url: str, pairs: int = PAIRS) -> None:
    """A database with these people, who have agreed, and a framework for every year."""
    store = open_store(url, create=True)
    await schema.upgrade(store, NOW)
    whole = Organisation.model_validate(_organisation(pairs))
    await store.write(lambda tx: organisation.bring_in(tx, whole, NOW))
    await store.write(_agree)
    await store.close()


async def _agree(tx: Tx) -> None:
    await tx.execute(update(tables.person).values(consented_at=NOW))
    query = tables.unit.select().where(tables.unit.c.code == "song")
    (unit,) = (await tx.execute(query)).mappings()
    old = shipped().model_copy(update={"since": date(2018, 1, 1)})
    await framework.add(tx, old, unit_id=unit["id"], by=None, now=NOW)


def _organisation(pairs: int) -> dict[str, object]:
    cells = [number for pair in range(pairs) for number in cells_of(pair, pairs)]
    members = {"full": 20, "probationary": 0, "exempt": 0}
    below = [
        {"code": f"cau-{n}", "name": cell(n), "under": "song", "members": members} for n in cells
    ]
    group = {"code": "to-song", "name": "Tổ công tác Sông", "committee": "song"}
    leads = {"role": "group_leader", "group": "to-song"}
    leader = {"name": "Tổ trưởng Sông", "telegram": str(LEADER), "posts": [leads]}
    return {
        "from": "2018-01-01",
        "units": [{"code": "song", "name": "Đảng bộ Sông", "kind": "committee"}, *below],
        "work_groups": [{**group, "cells": [f"cau-{n}" for n in cells]}],
        "people": [leader, *(_person(pair, who, pairs) for pair in range(pairs) for who in (0, 1))],
    }


def _person(pair: int, who: int, pairs: int) -> dict[str, object]:
    role = ("cell_secretary", "deputy_secretary")[who]
    posts = [{"role": role, "unit": f"cau-{n}"} for n in cells_of(pair, pairs)]
    own = phone(pair, who)
    return {"name": f"Người {own}", "telegram": str(own), "posts": posts}
