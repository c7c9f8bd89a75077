"""What many meetings were given, as the summaries of a month and of longer periods say it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from domain.chat import Listed, Word, word
from domain.scores import Stage, life_said, outcome_said, stage_named
from domain.shares import rounded
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
    undecided = sum(count for _, count in found.undecided)
    return {
        "means": Listed(tuple(_means(found))),
        "grades": _grades(found.grades),
        "undecided": undecided,
        "open": _grades(found.undecided),
        "again": found.again,
        "unscored": found.unscored,
    }


def _grades(grades: tuple[tuple[str, int], ...]) -> Listed:
    return Listed(tuple(word("grade-count", grade=grade, count=count) for grade, count in grades))


def _means(found: Tally) -> list[Word]:
    """Of the scores by their names, each with how many it is of."""
    means = {
        Stage.own: found.own,
        Stage.supervisor: found.group,
        Stage.committee: found.official,
    }
    return [
        word("mean", stage=stage_named(stage), percent=rounded(one.percent), count=one.count)
        for stage, one in means.items()
        if one.percent is not None
    ]


def said_scores(held: Held) -> Word | str:
    """ "tự chấm 77/100 · Khá; tổ chấm 75/100 · Khá"."""
    if not held.score:
        return ""
    return word("cell-scores", scores=Listed((*life_said(held.life), *said_together(held)), "; "))


def said_together(held: Held) -> tuple[Word, ...]:
    """What the month comes to with its thematic meetings, where that is something else."""
    if held.together is None:
        return ()
    return (word("month-together", outcome=outcome_said(held.together.counts)),)
