"""Notices to many cells: what is said, what is asked of each, for whom, until when."""

from domain.notices.form import (
    ALL,
    ASKING,
    Asks,
    Audience,
    Writing,
    answer_of,
    notice_form,
    sent_at,
    unrecorded_month,
)

__all__ = [
    "ALL",
    "ASKING",
    "Asks",
    "Audience",
    "Writing",
    "answer_of",
    "notice_form",
    "sent_at",
    "unrecorded_month",
]
