"""Drafts and submitted records of meetings."""

from storage.meetings import checks, draft, meeting
from storage.meetings.checks import Check
from storage.meetings.meeting import Record

__all__ = ["Check", "Record", "checks", "draft", "meeting"]
