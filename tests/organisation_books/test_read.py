"""How many of the books are read right: measured, with a floor that only rises."""

from __future__ import annotations

from pathlib import Path

from tests.organisation_books.measure import measure

BOOKS, ROWS, FAULTS = 108, 347, 86  # all of them


def test_the_books_are_read_as_they_were(tmp_path: Path) -> None:
    total, wrong = measure(tmp_path)
    right = (total["books_right"], total["rows_right"], total["faults_right"])
    assert all(got >= floor for got, floor in zip(right, (BOOKS, ROWS, FAULTS), strict=True)), wrong
