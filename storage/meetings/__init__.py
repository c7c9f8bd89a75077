"""Drafts and submitted records of meetings."""

from storage.meetings import draft, meeting
from storage.meetings.meeting import Record

__all__ = ["Record", "draft", "meeting"]
