"""Weak cells that are supported."""

from storage.supports import support
from storage.supports.support import Line, Support

__all__ = ["Line", "Support", "support"]
