"""Workbooks as offices have them, and what must come out: ``make.py``, ``expected.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
UNKNOWN = "?"  # in a row: nothing is claimed here


@dataclass(frozen=True)
class Expected:
    """What must come out of one file; README.md explains each field."""

    file: str
    dirt: str
    rows: tuple[dict[str, str], ...] = ()
    sheet: str = ""
    after: str = ""
    font: str = ""
    ask: str = ""
    refused: str = ""
    may_refuse: str = ""
    no_name: str = ""
    faults: dict[str, str] = field(default_factory=dict)
    either: dict[str, str] = field(default_factory=dict)
    say: dict[str, str] = field(default_factory=dict)
    aside: dict[str, str] = field(default_factory=dict)
    may_name: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


def expected() -> tuple[Expected, ...]:
    """What the file says of every book."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(HERE.glob("expected*.toml"))]
    books = [book for text in texts for book in tomllib.loads(text)["book"]]
    return tuple(Expected(**book | {"rows": _rows(book.get("rows", ""))}) for book in books)


def _rows(table: str) -> tuple[dict[str, str], ...]:
    lines = [[cell.strip() for cell in line.split("|")] for line in table.splitlines()]
    return tuple(dict(zip(lines[0], line, strict=True)) for line in lines[1:])
