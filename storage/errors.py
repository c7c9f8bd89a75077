"""Why the database cannot be used."""

from __future__ import annotations

from typing import Any


class StoreError(Exception):
    """``key`` names the message that says what to do."""

    def __init__(self, key: str, **args: Any) -> None:
        super().__init__(key, args)
        self.key = key
        self.args_for_words = args
