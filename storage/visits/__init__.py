"""Visits to the cells: each with what the cell said to it, and who still has to go where."""

from storage.visits import duty, going, visit
from storage.visits.going import Going
from storage.visits.visit import NewVisit, Visit

__all__ = ["Going", "NewVisit", "Visit", "duty", "going", "visit"]
