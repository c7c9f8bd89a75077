"""Recording a meeting: the questions, the card, the record."""

from handlers.meetings import example, meeting, practice, record, roll
from handlers.meetings.blocks import record_told

__all__ = ["example", "meeting", "practice", "record", "record_told", "roll"]
