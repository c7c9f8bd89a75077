"""The score frameworks of a committee."""

from handlers.frameworks import framework

__all__ = ["framework"]
