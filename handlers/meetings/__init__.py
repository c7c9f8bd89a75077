"""Recording a meeting: the questions, the card, the record."""

from handlers.meetings import meeting, practice, record, roll
from handlers.meetings.blocks import month_told

__all__ = ["meeting", "month_told", "practice", "record", "roll"]
