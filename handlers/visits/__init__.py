"""Visits: who still has to go where, who will, the note of one, and what the cell says to it."""

from handlers.visits import going, visit, visiting

__all__ = ["going", "visit", "visiting"]
