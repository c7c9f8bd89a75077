"""Notices to the cells: who has read them, and what each cell answers."""

from storage.notices import answers, notice

__all__ = ["answers", "notice"]
