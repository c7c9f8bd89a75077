"""What many meetings were given, as the summaries of a month and of longer periods say it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from domain.chat import Listed, Word, word
from domain.scores import outcome_said
from domain.summary import Held, Tally, tally
from storage.frameworks import framework


def classes() -> list[str]:
    """Those that are named even where nobody is in them."""
    return [one.name for one in framework.shipped().classes]


def said_tally(found: Tally, held: int) -> Word | str:
    """Averages, how many of each class, how many of ``held`` not scored; nothing before the first
    score.
    """
    return "" if held == found.unscored else word("tally", **_facts(found))


def said_of_cell(held: Sequence[Held]) -> Word | str:
    """The same of one cell, without what there is none of."""
    found = tally(held, ())
    return "" if len(held) == found.unscored else word("cell-tally", **_facts(found))


def _facts(found: Tally) -> dict[str, Any]:
    counts = [word("grade-count", grade=grade, count=count) for grade, count in found.grades]
    return {
        "own": "" if found.own is None else found.own,
        "superior": "" if found.superior is None else found.superior,
        "grades": Listed(tuple(counts)),
        "unscored": found.unscored,
    }


def said_scores(held: Held) -> Word | str:
    """ "87/100 · Khá, cấp trên 75/100 · Khá"."""
    if held.score is None:
        return ""
    return word(
        "cell-scores",
        own=outcome_said(held.own) if held.own else "",
        superior=outcome_said(held.superior) if held.superior else "",
    )
