"""What the summaries count: a few cells in full, or how very many compare."""

from storage.summary import branches
from storage.summary.cells import cells_in_month, cells_in_period, since
from storage.summary.facts import Spans, counted
from storage.summary.grid import began, begun, most_lacking_first
from storage.summary.month import recorded, worst_first
from storage.summary.period import lowest_first

__all__ = [
    "Spans",
    "began",
    "begun",
    "branches",
    "cells_in_month",
    "cells_in_period",
    "counted",
    "lowest_first",
    "most_lacking_first",
    "recorded",
    "since",
    "worst_first",
]
