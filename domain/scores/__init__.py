"""Scores: points from facts, the form that asks for the rest, the sum and its class."""

from domain.frameworks import gate_said
from domain.scores.again import differences, renewed
from domain.scores.form import real_reason, score_form, unconfirmed
from domain.scores.life import OUTDATED, STAGES, SUPERIOR, Life, State
from domain.scores.month import MonthOutcome, Together, month_outcome, together
from domain.scores.said import (
    Outcome,
    apart,
    caps_said,
    given_said,
    life_said,
    mark_line,
    outcome_said,
    points_of,
    same_person_said,
    short_name,
    stage_named,
    stage_said,
    standing,
    state_said,
)
from domain.scores.sample import sample_said
from domain.scores.scoring import Mark, Marks, Score, Stage, proposal, score
from domain.scores.sheet import RETURNED, VOTE, Sheet, is_vote, marks_of
from domain.scores.signs import Around, Before, doubts_of, signs_of
from domain.scores.voting import Voters, voters
from domain.scores.year import Gap, average_of, gaps_said, year_said

__all__ = [
    "OUTDATED",
    "RETURNED",
    "STAGES",
    "SUPERIOR",
    "VOTE",
    "Around",
    "Before",
    "Gap",
    "Life",
    "Mark",
    "Marks",
    "MonthOutcome",
    "Outcome",
    "Score",
    "Sheet",
    "Stage",
    "State",
    "Together",
    "Voters",
    "apart",
    "average_of",
    "caps_said",
    "differences",
    "doubts_of",
    "gaps_said",
    "gate_said",
    "given_said",
    "is_vote",
    "life_said",
    "mark_line",
    "marks_of",
    "month_outcome",
    "outcome_said",
    "points_of",
    "proposal",
    "real_reason",
    "renewed",
    "same_person_said",
    "sample_said",
    "score",
    "score_form",
    "short_name",
    "signs_of",
    "stage_named",
    "stage_said",
    "standing",
    "state_said",
    "together",
    "unconfirmed",
    "voters",
    "year_said",
]
