"""Many petitions of several cells, moved and tied in any order: each open one is in one list.

Meanwhile their words are corrected in the record they come from, and cells are split and merged.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select

from domain.errors import Refused
from domain.petitions import Desk, Move, State
from storage import tables
from storage.organisation import By, changes, id_of
from storage.petitions import Done, Petition, Posts, Raised, petition, raising, steps
from storage.store import Store, Tx, open_store
from tests.world import NOW

LIVES = int(os.environ.get("LIVES", "10"))  # more by hand, such as LIVES=300
TODAY = NOW.date()
CELLS = ("vhtt", "bhxh", "kt-ht")
ACTS = st.one_of(
    st.tuples(st.integers(0, 4), st.sampled_from(Move)),
    st.tuples(st.integers(0, 4), st.integers(0, 4)),  # tie the first to the second
    st.tuples(st.integers(0, 7), st.just("correct")),  # which of two are still told, in what words
    st.tuples(st.integers(0, 2), st.sampled_from(("split", "merge"))),
)
Act = tuple[int, Move | int | str]
RECORDED = ("Mở rộng sân nhà văn hóa", "Cấp tủ sách pháp luật")
BY = By(1, NOW)


@settings(
    max_examples=LIVES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=st.lists(ACTS, max_size=14), group=st.booleans())
def test_each_open_petition_waits_in_exactly_one_list(
    sqlite_template: Path, tmp_path: Path, acts: list[Act], group: bool
) -> None:
    path = tmp_path / f"{uuid4().hex}.db"
    shutil.copy(sqlite_template, path)
    asyncio.run(_walk(path, acts, group=group))


async def _walk(path: Path, acts: list[Act], *, group: bool) -> None:
    store = open_store(f"sqlite:///{path}", exclusive=False)
    try:
        numbers = await store.write(lambda tx: _raised(tx, group=group))
        merged: set[int] = set()
        for number, act in acts:
            with suppress(Refused):
                if act in ("split", "merge"):
                    await store.write(lambda tx, n=number, a=act: _hung(tx, n, a, merged))  # type: ignore[misc]
                elif act == "correct":
                    await store.write(lambda tx, n=number: _correct(tx, n, numbers))  # type: ignore[misc]
                else:
                    await store.write(lambda tx, n=number, a=act: _act(tx, numbers, n, a))  # type: ignore[misc]
            await _judge(store, merged)
    finally:
        await store.close()


async def _raised(tx: Tx, *, group: bool) -> list[int]:
    if not group:
        until = TODAY - timedelta(days=1)
        await tx.execute(tables.assignment.update().values(until_date=until))
    raised = Raised(1, NOW, TODAY)
    cells = [await id_of(tx, tables.unit, code) for code in CELLS]
    found = [
        await raising.add(tx, cells[at], f"Việc thứ {at} của chi bộ", raised) for at in range(3)
    ]
    return [
        *found,
        *await raising.follow(tx, await _record(tx, cells[0]), cells[0], RECORDED, raised),
    ]


async def _record(tx: Tx, cell: int) -> int:
    query = select(tables.meeting.c.id).where(tables.meeting.c.cell_id == cell)
    return int((await tx.execute(query.limit(1))).scalar_one())


async def _correct(tx: Tx, how: int, numbers: list[int]) -> None:
    """One that is reworded stays the same; one that is left out stays if it is on its way."""
    texts = [text + (" thôn 5" if how & 1 else "") for at, text in enumerate(RECORDED) if how >> at]
    cell = await id_of(tx, tables.unit, CELLS[0])
    numbers += await raising.follow(tx, await _record(tx, cell), cell, texts, Raised(1, NOW, TODAY))
    for text in texts:
        known = tables.petition.c.text.like(f"{text[:12]}%")
        rows = await tx.execute(select(tables.petition.c.text).where(known))
        assert list(rows.scalars()) == [text], "twice"


async def _hung(tx: Tx, at: int, how: str, merged: set[int]) -> None:
    cells = [await id_of(tx, tables.unit, code) for code in CELLS]
    if how == "split":
        parts = [(await changes.free_code(tx, "tach"), "Chi bộ tách")]
        await changes.split(tx, cells[at], parts, TODAY, BY)
    elif at and cells[at] not in merged:
        await changes.merge(tx, cells[0], [cells[at]], TODAY, BY)
        merged.add(cells[at])


async def _act(tx: Tx, numbers: list[int], number: int, act: Any) -> None:
    """As the page does it: what is tied to another is not moved at the desk by itself."""
    found = await petition.by_id(tx, numbers[number], TODAY)
    if found is None:
        return  # it was left out of the record
    if isinstance(act, Move):
        if found.tied_to and act not in (Move.done, Move.not_done, Move.withdraw):
            return
        above = await id_of(tx, tables.unit, "loc-binh") if act is Move.up else None
        await steps.move(tx, found, Done(act, 1, NOW, text="trả lời", to_unit=above, due=TODAY))
        return
    other = await petition.by_id(tx, numbers[act], TODAY)
    if (
        other
        and number != act
        and found.tied_to is None
        and (found.desk, found.holder_id)
        == (
            other.desk,
            other.holder_id,
        )
    ):
        await steps.tie(tx, found, other, by=1, at=NOW)


async def _judge(store: Store, merged: set[int]) -> None:
    async with store.read() as tx:
        every = await petition.register(tx, await _ids(tx, tables.unit.c.id), TODAY)
        groups = await _ids(tx, tables.work_group.c.id)
        cells = {one.home_id for one in every}
        first = await id_of(tx, tables.unit, CELLS[0])
        for one in every:
            assert one.home_id == (first if one.cell_id in merged else one.cell_id)
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
