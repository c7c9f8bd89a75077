"""Scores given and being filled in."""

from storage.scores import score
from storage.scores.score import Given

__all__ = ["Given", "score"]
