"""A form that is being filled, and what may be taken in one tap before it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from zlib import crc32

from domain.chat import Choice, Word
from domain.form import Form, Step

C = TypeVar("C")
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Offer:
    """Many answers to be taken in one tap before the rest is asked; the first choice takes them.

    ``asks_yes``: it asks whether they are right, so that a plain yes takes them too.
    """

    name: str
    text: Word
    choices: tuple[Choice, ...]
    answers: Mapping[str, Any]
    asks_yes: bool = False


@dataclass(frozen=True, slots=True)
class Several:
    """Answers to several questions at once.

    ``values``: by step, None where a question is passed over; ``halves``: what was said of a step
    and is not clear yet; ``notice``: what was understood, and what was not; ``texts``: of which one
    must be chosen first.
    """

    values: Mapping[str, Any]
    halves: Mapping[str, str]
    notice: Word | None
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line of the card with what may be its new answer, the likeliest first; none: it is asked.

    ``sure``: it can be nothing else.
    """

    step: str
    texts: tuple[str, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class Filling(Generic[C, S]):
    """A form that is being filled: the answers as they are stored, and where one is in it.

    ``subject``: what it is filled for. ``row_version``: of all that the card shows, counted up by
    each change; without one the answers themselves tell. ``step``: the question that is open, None
    on the card. ``doubtful``: the questions of which something was said that is not clear yet.
    ``choosing``: the question is which of two meetings is meant.
    """

    form: Form[C]
    answers: dict[str, Any]
    subject: S
    row_version: str = ""
    step: Step[C] | None = None
    offer: Offer | None = None
    doubtful: frozenset[str] = frozenset()
    choosing: bool = False

    @property
    def version(self) -> str:
        """Which state of the answers the card shows: another phone may change it."""
        if self.row_version:
            return self.row_version
        return f"{crc32(json.dumps(self.answers, sort_keys=True).encode()):08x}"

    @property
    def open(self) -> Step[C]:
        """The question that is open, where there is one."""
        assert self.step
        return self.step

    @property
    def count(self) -> dict[str, int]:
        """Which question of how many; 0 for one that is only changed on the card."""
        keys = [step.key for step in self.form.questions(self.answers)]
        key = self.open.key
        return {"at": keys.index(key) + 1 if key in keys else 0, "of": len(keys)}
