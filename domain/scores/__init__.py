"""Scores: points from facts, the form that asks for the rest, the sum and its class."""

from domain.scores.form import score_form, unconfirmed
from domain.scores.said import (
    apart,
    gate_said,
    mark_line,
    outcome_said,
    points_of,
    short_name,
    stage_said,
    standing,
)
from domain.scores.scoring import Mark, Marks, Score, Stage, proposal, score, year_class
from domain.scores.sheet import VOTE, Sheet, marks_of
from domain.scores.signs import signs_of

__all__ = [
    "VOTE",
    "Mark",
    "Marks",
    "Score",
    "Sheet",
    "Stage",
    "apart",
    "gate_said",
    "mark_line",
    "marks_of",
    "outcome_said",
    "points_of",
    "proposal",
    "score",
    "score_form",
    "short_name",
    "signs_of",
    "stage_said",
    "standing",
    "unconfirmed",
    "year_class",
]
