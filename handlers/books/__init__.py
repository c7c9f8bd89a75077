"""Workbooks that an administrator sends: shown first, then written; and the list as one."""

from handlers.books import book

__all__ = ["book"]
