"""Score frameworks in force, and the parts sent of one."""

from storage.frameworks import framework
from storage.frameworks.concerned import people_concerned
from storage.frameworks.framework import Version

__all__ = ["Version", "framework", "people_concerned"]
