"""Recording a meeting: the questions, the card, the record."""

from handlers.meetings import example, left, meeting, practice, record, roll
from handlers.meetings.blocks import record_told

__all__ = ["example", "left", "meeting", "practice", "record", "record_told", "roll"]
