"""Papers of a period: those that were given, and the one that is being written."""

from handlers.papers import paper, writing

__all__ = ["paper", "writing"]
