"""Why the database cannot be used."""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout


class StoreError(Exception):
    """``key`` names the message that says what to do."""

    def __init__(self, key: str, **args: Any) -> None:
        super().__init__(key, args)
        self.key = key
        self.args_for_words = args


# PostgreSQL's codes: serialisation failure and deadlock; the same row made by two at once
RACES, MADE_TWICE = ("40001", "40P01"), "23505"


def lost_race(error: BaseException) -> bool:
    """Another process was quicker: the same transaction succeeds when it is run again."""
    return code(error) in RACES


def may_pass(error: BaseException) -> bool:
    """The same, or a row that another process has just made: worth another try."""
    return code(error) in (*RACES, MADE_TWICE)


def code(error: BaseException) -> str | None:
    """PostgreSQL's code of what went wrong."""
    return getattr(getattr(error, "orig", None), "sqlstate", None)


Meaning = Literal["unwell", "broken", "fault"]
# What SQLite says by name, and PostgreSQL by the class of its code or by the code.
BROKEN = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_READONLY_DBMOVED", "XX001", "XX002")
UNWELL = (
    *("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN"),
    *("SQLITE_READONLY", "SQLITE_PROTOCOL", "SQLITE_NOMEM"),
    *("08", "25006", "28", "3D", "40", "53", "55", "57", "58"),
)


def meaning(error: BaseException) -> Meaning:
    """What an error of the database says.

    unwell: it may pass, and nothing is lost by waiting (locked, full, restarted, not reached, no
    memory left).
    broken: it will not pass by itself. fault: what was asked of it is at fault.
    """
    if isinstance(error, OSError | TimeoutError | PoolTimeout | MemoryError):
        return "unwell"
    if not isinstance(error, DBAPIError):
        return "fault"
    said = code(error) or getattr(error.orig, "sqlite_errorname", "") or ""
    if said.startswith(BROKEN):
        return "broken"
    drivers = (
        InterfaceError | InternalError | OperationalError
    )  # without a code: not the database's
    gone = error.connection_invalidated or isinstance(error, drivers)
    return "unwell" if said.startswith(UNWELL) or (gone and not said) else "fault"
