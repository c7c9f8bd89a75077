"""Scores given and being filled in."""

from storage.scores import score
from storage.scores.score import Given
from storage.scores.unassessed import Unassessed, unassessed
from storage.scores.undecided import Undecided, undecided
from storage.scores.waiting import Waiting, waiting

__all__ = [
    "Given",
    "Unassessed",
    "Undecided",
    "Waiting",
    "score",
    "unassessed",
    "undecided",
    "waiting",
]
