"""Writes every book: ``python -m tests.organisation_books.make FOLDER``."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from tests.organisation_books import (
    cells_numbers,
    cells_shape,
    cells_words,
    clerks,
    days,
    decisions,
    files,
    groups,
    habits,
    habits_other,
    kept,
    members,
    offices,
    wide,
)
from tests.organisation_books.sheets import Book
from tests.organisation_books.xlsx import xlsx

BOOKS: dict[str, Callable[[], Book]] = {
    f"{name}.xlsx": make
    for part in (
        cells_shape,
        cells_numbers,
        cells_words,
        clerks,
        groups,
        decisions,
        days,
        members,
        habits,
        habits_other,
        offices,
        kept,
        wide,
    )
    for name, make in part.BOOKS.items()
}


def make(folder: Path) -> dict[str, Path]:
    """Every file by its name, written into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = {name: xlsx(book()) for name, book in BOOKS.items()}
    whole |= {name: body() for name, body in files.FILES.items()}
    for name, body in whole.items():
        (folder / name).write_bytes(body)
    return {name: folder / name for name in whole}


if __name__ == "__main__":
    print(len(make(Path(sys.argv[1]))))
