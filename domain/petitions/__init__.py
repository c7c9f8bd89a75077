"""Petitions of the cells: what kind they are, where each lies, and what may be done with it."""

from domain.petitions.alike import alike
from domain.petitions.petition import (
    BY_CELL,
    BY_DESK,
    Desk,
    Kind,
    Move,
    State,
    after,
    desk_of,
    may_be,
    overdue,
)
from domain.petitions.sort import LONGEST, kind_of, wording

__all__ = [
    "BY_CELL",
    "BY_DESK",
    "LONGEST",
    "Desk",
    "Kind",
    "Move",
    "State",
    "after",
    "alike",
    "desk_of",
    "kind_of",
    "may_be",
    "overdue",
    "wording",
]
