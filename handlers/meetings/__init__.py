"""Recording a meeting: the questions, the card, the record."""

from handlers.meetings import meeting, record

__all__ = ["meeting", "record"]
