"""Notices to the cells."""

from handlers.notices import notice

__all__ = ["notice"]
