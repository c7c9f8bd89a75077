"""Notices to the cells: writing one, what became of it, and how a cell answers."""

from handlers.notices import notice, sending, wanted
from handlers.notices.notice import answers_said
from handlers.notices.receiving import answer_said

__all__ = ["answer_said", "answers_said", "notice", "sending", "wanted"]
