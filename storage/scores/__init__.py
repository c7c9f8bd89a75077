"""Scores given and being filled in."""

from storage.scores import score
from storage.scores.score import Given
from storage.scores.waiting import Waiting, waiting

__all__ = ["Given", "Waiting", "score", "waiting"]
