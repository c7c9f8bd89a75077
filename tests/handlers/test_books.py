"""An administrator sends the Excel file of the office: shown first, written when asked to."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from sqlalchemy import update

from bot.books import file
from playground.people import Chat
from storage import tables
from storage.store import Tx
from tests.bot.process import until
from tests.organisation_books.make import make
from tests.world import World

FIRST, WRONG = "cells-titles-and-signatures.xlsx", "cells-impossible-counts.xlsx"
SECONDS = 60


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    made = make(tmp_path_factory.mktemp("books"))
    return {name: path.read_bytes() for name, path in made.items()}


async def sends(person: Chat, books: Mapping[str, bytes], name: str, expected: str) -> None:
    await person.sends_document(name, books[name])
    await person.sees(expected, within=SECONDS)


async def download(person: Chat) -> bytes:
    """The newest file this chat was sent."""
    await until(lambda: any(m.file_name and m.from_bot for m in person.messages))
    return person.opens([m for m in person.messages if m.file_name and m.from_bot][-1])


async def test_a_ward_comes_in_by_one_file_and_one_tap(
    s: World, books: Mapping[str, bytes]
) -> None:
    office = await s.administrator()
    before = await s.count(tables.unit)
    await sends(office, books, FIRST, "hiểu được 6 dòng")
    assert await s.count(tables.unit) == before
    await office.taps("Áp dụng")
    await office.sees("Đã ghi 6 đơn vị", within=SECONDS)
    assert await s.count(tables.unit) == before + 6
    await sends(office, books, FIRST, "giữ nguyên 6")
    assert "Áp dụng" not in office.messages[-1].labels


async def test_a_file_with_faults_comes_back_with_a_column(
    s: World, books: Mapping[str, bytes]
) -> None:
    office = await s.administrator()
    await sends(office, books, WRONG, "Cần sửa 7 chỗ")
    await office.taps("Tải tệp có cột")
    back = file.read(await download(office)).sheets[0]
    assert back.cells[1, 9].value == "Lỗi"


async def test_what_changed_meanwhile_is_shown_again_before_it_is_written(
    s: World, books: Mapping[str, bytes]
) -> None:
    office = await s.administrator()
    before = await s.count(tables.unit)
    await sends(office, books, FIRST, "hiểu được 6 dòng")
    await s.app.store.write(_renamed)
    await office.taps("Áp dụng")
    await office.sees("vừa thay đổi", within=SECONDS)
    assert await s.count(tables.unit) == before
    await office.taps("Áp dụng")
    await office.sees("Đã ghi 6 đơn vị", within=SECONDS)


async def _renamed(tx: Tx) -> None:
    changed = update(tables.unit_name).where(tables.unit_name.c.name.like("Chi bộ Văn hóa%"))
    await tx.execute(changed.values(name="Chi bộ Mới"))


async def test_the_list_that_is_had_is_read_again_and_changes_nothing(s: World) -> None:
    office = await s.administrator()
    await office.says("/excel")
    await office.sees("Danh sách chi bộ của")
    await office.taps("Tải danh sách")
    await office.sends_document("lai.xlsx", await download(office))
    await office.sees("Mới 0 · thay đổi 0", within=SECONDS)


async def test_very_many_are_written_from_the_command_line_only(
    s: World, books: Mapping[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.books.book.MOST", 5)
    office = await s.administrator()
    await sends(office, books, FIRST, "chia tệp ra")
    assert "Áp dụng" not in str(office.messages[-1].labels)


async def test_who_is_no_administrator_is_told_that_text_is_wanted(
    s: World, books: Mapping[str, bytes]
) -> None:
    secretary = await s.secretary()
    await sends(secretary, books, FIRST, "chữ")


async def test_a_file_that_is_none_has_its_sentence(s: World, books: Mapping[str, bytes]) -> None:
    office = await s.administrator()
    await sends(office, books, "file-locked.xlsx", "có mật khẩu")
    await office.taps("Bỏ tệp này")
    await office.sees("Đã bỏ tệp")
