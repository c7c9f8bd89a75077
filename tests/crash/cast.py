"""Who takes part: secretaries of cells of their own, some with a deputy, and one leader of all."""

from __future__ import annotations

from sqlalchemy import update

from storage import organisation, schema, tables
from storage.organisation import Organisation
from storage.store import open_store
from tests.world import NOW

LEADER = 9000
SECOND_PHONE = 500


def cell(number: int) -> str:
    return f"Chi bộ Cầu {number}"


def phones(number: int) -> list[int]:
    """The chats of a person; every third one has a second phone (that of the deputy)."""
    own = [8000 + number]
    return [*own, own[0] + SECOND_PHONE] if number % 3 == 0 else own


async def prepare(url: str, numbers: range) -> None:
    """A database with these people, who have agreed already."""
    store = open_store(url, create=True)
    await schema.upgrade(store, NOW)
    whole = Organisation.model_validate(_organisation(numbers))
    await store.write(lambda tx: organisation.bring_in(tx, whole, NOW))
    await store.write(lambda tx: tx.execute(update(tables.person).values(consented_at=NOW)))
    await store.close()


def _organisation(numbers: range) -> dict[str, object]:
    members = {"full": 20, "probationary": 0, "exempt": 0}
    cells = [
        {"code": f"cau-{n}", "name": cell(n), "under": "song", "members": members} for n in numbers
    ]
    return {
        "from": "2026-01-01",
        "units": [{"code": "song", "name": "Đảng bộ Sông", "kind": "committee"}, *cells],
        "work_groups": [
            {
                "code": "to-song",
                "name": "Tổ công tác Sông",
                "committee": "song",
                "cells": [f"cau-{n}" for n in numbers],
            }
        ],
        "people": [_leader(), *(one for n in numbers for one in _of_cell(n))],
    }


def _leader() -> dict[str, object]:
    post = {"role": "group_leader", "group": "to-song"}
    return {"name": "Tổ trưởng Sông", "telegram": str(LEADER), "posts": [post]}


def _of_cell(number: int) -> list[dict[str, object]]:
    roles = ("cell_secretary", "deputy_secretary")
    return [
        {
            "name": f"Người {chat}",
            "telegram": str(chat),
            "posts": [{"role": role, "unit": f"cau-{number}"}],
        }
        for role, chat in zip(roles, phones(number), strict=False)
    ]
