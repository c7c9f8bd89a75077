"""What can be wrong with what a person sent: keys and data, never wording."""

from __future__ import annotations

from typing import Any

from domain.chat import Word


class Refused(Exception):
    """Nothing was changed; ``key`` names the message that tells what to do instead."""

    def __init__(self, key: str, **args: Any) -> None:
        super().__init__(key, args)
        self.key = key
        self.args_for_words = args

    @property
    def said(self) -> Word:
        """The refusal as it is told to the person."""
        return Word(self.key, self.args_for_words)


class Invalid(Refused):
    """The text cannot be an answer to this question."""


class Unclear(Refused):
    """The text may mean several things, or a part is missing; asked, never guessed.

    ``options`` are complete texts to choose from, each of which the same parser takes as it is.
    ``heard``: all that was said so far, where it was more than the last text.
    """

    heard = ""

    def __init__(self, key: str, options: tuple[str, ...] = (), **args: Any) -> None:
        super().__init__(key, **args)
        self.options = options
