"""Weak cells that are supported: who, how far, and with which result."""

from handlers.supports import support, supporting

__all__ = ["support", "supporting"]
