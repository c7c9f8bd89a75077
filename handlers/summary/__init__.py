"""The summaries: a month, longer periods, a cell's year, cells by months."""

from handlers.summary import grid, period, summary, year

__all__ = ["grid", "period", "summary", "year"]
