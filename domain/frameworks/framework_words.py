"""The words in which a framework is written: Vietnamese, or the English names of the fields.

What is on the right is what the program writes, and with or without diacritics what it reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from domain import parse
from domain.frameworks.framework import MonthScore, NotApplicable, Passes, Sort
from domain.kind import Kind, scored_as
from domain.meetings import Fact
from domain.parse.terms import terms

TERMS = terms(__file__, "words")
FRAMEWORK = TERMS.named("framework")
CRITERION = TERMS.named("criterion")
SPAN = TERMS.named("span")
OPTION = TERMS.named("option")
BAND = SPAN | TERMS.named("band")
CONDITION = TERMS.named("condition") | SPAN
OFF = TERMS.named("off")
SCORE_CLASS = TERMS.named("score_class")
LENGTH = SPAN | TERMS.named("length")
GATE = TERMS.named("gate")
CAP = TERMS.named("cap")
YEAR_CLASS = TERMS.named("year_class")


def _by_member(members: Iterable[StrEnum], name: str) -> dict[StrEnum, str]:
    said = TERMS.named(name)
    return {one: said[one.value] for one in members}


SORTS = _by_member(Sort, "sorts")
FACTS = _by_member(Fact, "facts")
PASSES = _by_member(Passes, "passes")
NOT_APPLICABLE = _by_member(NotApplicable, "not_applicable")
KINDS = _by_member((one for one in Kind if scored_as(one) is one), "kinds")
MONTHS = _by_member(MonthScore, "month_scores")
TITLE = TERMS.text("title")  # where a pasted form has none
YES, NO = TERMS.named("answers").values()


def meant(text: str, words: Mapping[str, str] | Mapping[StrEnum, str]) -> str | None:
    """The name that a text means, by its word or by itself; None where it means nothing."""
    key = parse.fold(text).replace("_", " ")
    for name, said in words.items():
        if key in (parse.fold(said), str(name).replace("_", " ")):
            return str(name)
    return None
