"""What one is reminded of."""

from handlers.reminders import reminder

__all__ = ["reminder"]
