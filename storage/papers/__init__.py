"""Papers of a period as they were given."""

from storage.papers import paper
from storage.papers.paper import Paper

__all__ = ["Paper", "paper"]
