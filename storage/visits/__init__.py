"""Visits to the cells: each with what the cell said to it, and who still has to go where."""

from storage.visits import duty, visit
from storage.visits.visit import NewVisit, Visit

__all__ = ["NewVisit", "Visit", "duty", "visit"]
