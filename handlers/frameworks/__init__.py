"""The score frameworks of a committee."""

from handlers.frameworks import framework, sent_file, telling
from handlers.frameworks.framework import framework_told

__all__ = ["framework", "framework_told", "sent_file", "telling"]
