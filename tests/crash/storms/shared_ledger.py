"""The same ledger where the books are kept on PostgreSQL: read into a SQLite of the same tables."""

from __future__ import annotations

import csv
import io
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from tests.crash.ledger import Found, Ledger, _read
from tests.needs import postgresql

TABLES = {
    "unit": ("id", "name"),
    "meeting": ("cell_id", "answers"),
    "draft": ("cell_id", "answers"),
    "outbox": ("key", "message", "attempts", "state"),
}


class SharedLedger(Ledger):
    """``server``: whose database ``storm`` is held against what was said."""

    def __init__(self, server: str, cells: dict[int, str]) -> None:
        super().__init__(Path(), cells)
        self._server = server

    def read(self) -> Found:
        with closing(sqlite3.connect(":memory:")) as copy:
            for table, columns in TABLES.items():
                typed = ", ".join(f"{one} NUMERIC" for one in columns)  # numbers become numbers
                copy.execute(f"CREATE TABLE {table} ({typed})")
                marks = ", ".join("?" * len(columns))
                rows = self._rows(table, columns)
                copy.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608
            return _read(copy)

    def _rows(self, table: str, columns: tuple[str, ...]) -> list[list[str]]:
        where = postgresql()
        assert where
        said = f"COPY (SELECT {', '.join(columns)} FROM {table}) TO STDOUT (FORMAT csv)"  # noqa: S608
        command = [str(where / "psql"), f"{self._server}/storm", "-qc", said]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return list(csv.reader(io.StringIO(done.stdout)))
