"""The plan of a cell, one meeting of it, and making a year."""

from handlers.plans import plan, planned, planning, wanted
from handlers.plans.many import plan_many
from handlers.plans.plan import year_told

__all__ = ["plan", "plan_many", "planned", "planning", "wanted", "year_told"]
