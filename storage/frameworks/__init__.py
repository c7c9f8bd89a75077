"""Score frameworks in force, and the parts sent of one."""

from storage.frameworks import framework
from storage.frameworks.framework import Version

__all__ = ["Version", "framework"]
