"""Many petitions of several cells, moved and tied in any order: each open one is in one list."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select

from domain.errors import Refused
from domain.petitions import Desk, Move, State
from storage import tables
from storage.organisation import id_of
from storage.petitions import Done, Petition, Posts, Raised, petition, raising, steps
from storage.store import Store, Tx, open_store
from tests.world import NOW

TODAY = NOW.date()
CELLS = ("vhtt", "bhxh", "kt-ht")
ACTS = st.one_of(
    st.tuples(st.integers(0, 4), st.sampled_from(Move)),
    st.tuples(st.integers(0, 4), st.integers(0, 4)),  # tie the first to the second
)


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=st.lists(ACTS, max_size=14), group=st.booleans())
def test_each_open_petition_waits_in_exactly_one_list(
    sqlite_template: Path, tmp_path: Path, acts: list[tuple[int, Move | int]], group: bool
) -> None:
    path = tmp_path / f"{uuid4().hex}.db"
    shutil.copy(sqlite_template, path)
    asyncio.run(_walk(path, acts, group=group))


async def _walk(path: Path, acts: list[tuple[int, Move | int]], *, group: bool) -> None:
    store = open_store(f"sqlite:///{path}", exclusive=False)
    try:
        numbers = await store.write(lambda tx: _raised(tx, group=group))
        for number, act in acts:
            with suppress(Refused):
                await store.write(lambda tx, n=number, a=act: _act(tx, numbers, n, a))  # type: ignore[misc]
            await _judge(store)
    finally:
        await store.close()


async def _raised(tx: Tx, *, group: bool) -> list[int]:
    if not group:
        until = TODAY - timedelta(days=1)
        await tx.execute(tables.assignment.update().values(until_date=until))
    raised = Raised(1, NOW, TODAY)
    cells = [await id_of(tx, tables.unit, code) for code in CELLS]
    return [
        await raising.add(tx, cells[at % 3], f"Việc thứ {at} của chi bộ", raised) for at in range(5)
    ]


async def _act(tx: Tx, numbers: list[int], number: int, act: Move | int) -> None:
    """As the page does it: what is tied to another is not moved at the desk by itself."""
    found = await petition.by_id(tx, numbers[number], TODAY)
    assert found
    if isinstance(act, Move):
        if found.tied_to and act not in (Move.done, Move.not_done, Move.withdraw):
            return
        above = await id_of(tx, tables.unit, "loc-binh") if act is Move.up else None
        await steps.move(tx, found, Done(act, 1, NOW, text="trả lời", to_unit=above, due=TODAY))
        return
    other = await petition.by_id(tx, numbers[act], TODAY)
    assert other
    if (
        number != act
        and found.tied_to is None
        and (found.desk, found.holder_id)
        == (
            other.desk,
            other.holder_id,
        )
    ):
        await steps.tie(tx, found, other, by=1, at=NOW)


async def _judge(store: Store) -> None:
    async with store.read() as tx:
        every = await petition.register(tx, await _ids(tx, tables.unit.c.id), TODAY)
        groups = await _ids(tx, tables.work_group.c.id)
        cells = {one.cell_id for one in every}
        above = {one.parent_id for one in every}
        lists = [await _waiting(tx, Posts(groups=[one])) for one in groups]
        lists += [await _waiting(tx, Posts(units=[one])) for one in above if one]
        lists += [await _waiting(tx, Posts(cells=[one])) for one in cells]
    by_id = {one.id: one for one in every}
    for one in every:
        speaks = _main(one, by_id)
        times = sum(speaks.id in found for found in lists)
        assert times == (0 if one.state is State.closed else 1), one


def _main(one: Petition, by_id: dict[int, Petition]) -> Petition:
    """The one that stands in a list for it."""
    if one.tied_to is None or one.desk in (Desk.cell, Desk.nobody):
        return one
    main = by_id[one.tied_to]
    assert main.tied_to is None
    assert (main.state, main.holder_id) == (one.state, one.holder_id)
    return main


async def _waiting(tx: Tx, posts: Posts) -> set[int]:
    return {one.id for one in await petition.waiting(tx, posts, TODAY)}


async def _ids(tx: Tx, column: object) -> list[int]:
    return list((await tx.execute(select(column))).scalars())  # type: ignore[call-overload]
