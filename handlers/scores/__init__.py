"""The scores of a meeting, and filling one in."""

from handlers.scores import score, scoring

__all__ = ["score", "scoring"]
