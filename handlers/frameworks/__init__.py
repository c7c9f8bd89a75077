"""The score frameworks of a committee."""

from handlers.frameworks import framework, sent_file, telling

__all__ = ["framework", "sent_file", "telling"]
