"""Names with numbers stand in the same order in Python and in both databases."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select

from domain.order import in_order
from storage import organisation
from storage.sql import by_name
from storage.store import Store, Tx
from storage.tables import unit, unit_link

BEFORE = date(2020, 1, 1)
NAMES = ["Chi bộ số 10", "Chi bộ thôn 3a", "Chi bộ số 7", "Chi bộ số 02", "Chi bộ thôn 12"]
SORTED = ["Chi bộ số 02", "Chi bộ số 7", "Chi bộ số 10", "Chi bộ thôn 3a", "Chi bộ thôn 12"]
ODD = [*NAMES, "", "10", "9", "0", "000", "Tổ 1/2", "Tổ 1/10", "Đội 123456789012", "đội 99", "Ấp 3"]


def test_a_small_number_stands_before_a_large_one() -> None:
    assert sorted(NAMES, key=in_order) == SORTED


@given(st.lists(st.text("abĐ 019-", max_size=14), max_size=6))
def test_numbers_of_a_name_count_as_numbers(names: list[str]) -> None:
    """What sorts by in_order sorts by any number of up to eight digits as int() says."""
    for one in names:
        for number in range(0, 1000, 37):
            assert in_order(f"{one}x{number}") < in_order(f"{one}x{number + 1}")


async def _named(store: Store, names: list[str]) -> tuple[int, list[int]]:
    """(their committee, cells with these names)."""

    async def made(tx: Tx, code: str, name: str, kind: str) -> int:
        row = {"code": code, "name": name, "kind": kind}
        return int((await tx.execute(insert(unit).values(row).returning(unit.c.id))).scalar_one())

    async def all_made(tx: Tx) -> tuple[int, list[int]]:
        over = await made(tx, "over", "Đảng ủy", "committee")
        ids = [await made(tx, f"named-{at}", name, "cell") for at, name in enumerate(names)]
        links = [{"unit_id": one, "parent_id": over, "from_date": BEFORE} for one in ids]
        await tx.execute(insert(unit_link).values(links))
        return over, ids

    return await store.write(all_made)


async def test_both_databases_order_names_as_python_does(store: Store) -> None:
    _, ids = await _named(store, ODD)
    async with store.read() as tx:
        query = select(unit.c.name).where(unit.c.id.in_(ids)).order_by(by_name(unit.c.name))
        found = list((await tx.execute(query.add_columns(unit.c.id))).scalars())
        keys = {
            row.name: row.key
            for row in await tx.execute(
                select(unit.c.name, by_name(unit.c.name).label("key")).where(unit.c.id.in_(ids))
            )
        }
    assert keys == {name: in_order(name) for name in ODD}
    assert [in_order(name) for name in found] == sorted(map(in_order, ODD))


async def test_cells_below_a_committee_and_cells_that_are_found(store: Store) -> None:
    over, ids = await _named(store, NAMES)
    async with store.read() as tx:
        assert [
            one.name for one in await organisation.find.below(tx, over, date(2026, 7, 1))
        ] == SORTED
        assert [one.name for one in await organisation.unit.units(tx, ids)] == SORTED
