"""The books and what is expected of them agree: every cell that is named holds what is said."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from tests.organisation_books import Expected, expected
from tests.organisation_books.make import BOOKS, make
from tests.organisation_books.sheets import Book, shown

ALL = expected()
OF_CELLS = [one for one in ALL if one.file in BOOKS]


def test_every_file_is_written_and_expected_once(tmp_path: Path) -> None:
    names = [one.file for one in ALL]
    assert sorted(make(tmp_path)) == sorted(names)
    assert len(names) >= 28


def test_the_bytes_are_the_same_each_time(tmp_path: Path) -> None:
    first, second = make(tmp_path / "a"), make(tmp_path / "b")
    assert all(first[name].read_bytes() == second[name].read_bytes() for name in first)


def test_each_says_something() -> None:
    for one in ALL:
        assert bool(one.refused) != bool(one.rows or one.faults), one.file


@pytest.mark.parametrize("one", OF_CELLS, ids=lambda one: one.file)
def test_a_fault_stands_where_it_is_named(one: Expected) -> None:
    book = BOOKS[one.file]()
    for place, read in one.faults.items():
        told = book.at(0, *_place(place))
        assert shown(told) == read, place
    assert set(one.either) <= set(one.faults)
    for place in [*one.either.values(), *one.say, *one.may_name]:
        row, column = _place(place)
        assert shown(book.at(0, row, column)), place


@pytest.mark.parametrize("one", OF_CELLS, ids=lambda one: one.file)
def test_a_row_stands_where_it_is_expected(one: Expected) -> None:
    book = BOOKS[one.file]()
    for row in one.rows:
        if "row" not in row or one.font:
            continue
        there = _row(book, one, int(row["row"]))
        for name in ("unit", "person"):
            assert _plain(row.get(name, "")) in there, row
        assert row.get("code", "").lstrip("0") in re.sub(r"[^\w|]", "", there), row


def _place(place: str) -> tuple[int, str]:
    column = place.rstrip("0123456789")
    return int(place[len(column) :]), column


def _row(book: Book, one: Expected, row: int) -> str:
    sheet = next((s for s in book.sheets if s.name == one.sheet), book.sheets[0])
    return _plain("|".join(shown(value) for value in sheet.rows[row - 1]))


def _plain(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).replace("\u200b", "").replace("\ufeff", "")
    return " ".join(composed.casefold().split())
