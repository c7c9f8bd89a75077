"""Notices to many cells: what is said, what is asked of each, for whom, until when."""

from domain.notices.form import (
    ALL,
    ASKING,
    Asks,
    Audience,
    Writing,
    answer_of,
    notice_form,
    please,
    sent_at,
    unrecorded_month,
)
from domain.notices.told import Told, told

__all__ = [
    "ALL",
    "ASKING",
    "Asks",
    "Audience",
    "Told",
    "Writing",
    "answer_of",
    "notice_form",
    "please",
    "sent_at",
    "told",
    "unrecorded_month",
]
