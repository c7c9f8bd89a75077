"""Notices to the cells, and who has read them."""

from storage.notices import notice

__all__ = ["notice"]
