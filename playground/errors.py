"""A refusal of the Bot API, in Telegram's own words."""

from __future__ import annotations


class Refused(Exception):
    """``code`` is the HTTP status and ``error_code``; ``parameters`` as in ResponseParameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad(description: str) -> Refused:
    return Refused(400, f"Bad Request: {description}")
