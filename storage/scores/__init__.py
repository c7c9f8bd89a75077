"""Scores given and being filled in."""

from storage.scores import score
from storage.scores.score import Given
from storage.scores.undecided import Undecided, undecided
from storage.scores.waiting import Waiting, waiting

__all__ = ["Given", "Undecided", "Waiting", "score", "undecided", "waiting"]
