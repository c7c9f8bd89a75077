"""Loading a framework as a form: one question, asked until what was sent can be put in force."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from domain import parse
from domain.chat import Word, word
from domain.form import Answers, Form, Step
from domain.frameworks.framework import Framework
from domain.frameworks.framework_text import Sent, merged, read_part, understood, without
from domain.parse.terms import terms

LEAVES_OUT = terms(__file__, "loading").compiled("leaves_out")
PROBLEMS_A_SCREEN = 8


@dataclass(frozen=True)
class Parts:
    """What was sent so far, and what is understood of it."""

    sent: Sent = field(default_factory=dict)

    @cached_property
    def checked(self) -> tuple[Framework | None, list[Word]]:
        """The framework as far as it can be read, and what is wrong with it."""
        return understood(self.sent)

    @property
    def ready(self) -> Framework | None:
        """The framework, once nothing is wrong with it."""
        found, problems = self.checked if self.sent else (None, [])
        return None if problems else found


def _hear(text: str, parts: Parts, answers: Answers) -> Sent:
    """One more part of the text, or a criterion to be left out; what is wrong changes nothing."""
    drop = LEAVES_OUT.fullmatch(parse.fold(text))
    return without(parts.sent, drop[1]) if drop else merged(parts.sent, read_part(text))


def _ask(parts: Parts, answers: Answers) -> Word:
    if not parts.sent:
        return word("framework-send")
    found, problems = parts.checked
    return word(
        "framework-so-far",
        title=str(parts.sent.get("title", "")),
        criteria=len(parts.sent.get("criteria", ())),
        total=_total(found) if found else "",
        count=len(problems),
        problems=tuple(word("item", text=one) for one in problems[:PROBLEMS_A_SCREEN]),
        since=found.since if found else "",
    )


def _total(found: Framework) -> Any:
    """The sum of the maxima that count."""
    return sum((one.max for one in found.criteria if one.counts), start=type(found.out_of)(0))


def loading_form(parts: Parts) -> Form[Parts]:
    return Form((Step("part", dict[str, Any], _hear, ask=_ask, typed="free"),), parts)
