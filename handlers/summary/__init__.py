"""The summaries: a month, longer periods, a cell's year, cells by months, branches of
the tree."""

from handlers.summary import branch, change, grid, period, report, summary, year
from handlers.summary.report import period_of
from handlers.summary.tally import classes

__all__ = [
    "branch",
    "change",
    "classes",
    "grid",
    "period",
    "period_of",
    "report",
    "summary",
    "year",
]
