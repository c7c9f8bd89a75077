"""The scores of a meeting, and filling one in."""

from handlers.scores import deciding, score, scoring
from handlers.scores.score import to_score
from handlers.scores.stale import tell_later, tell_stale

__all__ = ["deciding", "score", "scoring", "tell_later", "tell_stale", "to_score"]
