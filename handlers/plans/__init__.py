"""The plan of a cell, one meeting of it, and making a year."""

from handlers.plans import plan, planned, planning

__all__ = ["plan", "planned", "planning"]
