"""Notices to the cells: who has read them, and what each cell answers."""

from storage.notices import answers, notice
from storage.notices.answers import Answer
from storage.notices.notice import Notice

__all__ = ["Answer", "Notice", "answers", "notice"]
