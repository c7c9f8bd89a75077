"""The score frameworks of a committee."""

from handlers.frameworks import framework, sent_file

__all__ = ["framework", "sent_file"]
