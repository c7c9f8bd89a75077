"""What the platform refuses."""

from __future__ import annotations


class ZaloRefused(Exception):
    """``code`` as in the envelope; HTTP says 200 all the same."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
