"""Visits of a work group to the meetings of its cells: the form of one, and who still has to go."""

from domain.visits.duty import Duty, Member, Seen, half_of
from domain.visits.form import Observed, Visited, Visiting, newest, to_note, visit_form
from domain.visits.told import cell_said, half_observed, is_to_come, not_heard, told

__all__ = [
    "Duty",
    "Member",
    "Observed",
    "Seen",
    "Visited",
    "Visiting",
    "cell_said",
    "half_observed",
    "half_of",
    "is_to_come",
    "newest",
    "not_heard",
    "to_note",
    "told",
    "visit_form",
]
