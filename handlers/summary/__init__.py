"""The summaries of a month and of longer periods."""

from handlers.summary import period, summary

__all__ = ["period", "summary"]
