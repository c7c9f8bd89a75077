"""The summaries: a month, longer periods, a cell's year, cells by months, branches of
the tree."""

from handlers.summary import branch, grid, period, summary, year

__all__ = ["branch", "grid", "period", "summary", "year"]
