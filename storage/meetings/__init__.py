"""Drafts and submitted records of meetings."""

from storage.meetings import checks, draft, example, follow_up, meeting, tasks
from storage.meetings.checks import Check
from storage.meetings.follow_up import Followed
from storage.meetings.meeting import Record

__all__ = [
    "Check",
    "Followed",
    "Record",
    "checks",
    "draft",
    "example",
    "follow_up",
    "meeting",
    "tasks",
]
