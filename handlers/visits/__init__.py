"""Visits: who still has to go where, the note of one, and what the cell says to it."""

from handlers.visits import visit, visiting

__all__ = ["visit", "visiting"]
