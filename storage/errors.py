"""Why the database cannot be used."""

from __future__ import annotations

from typing import Any


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
