"""The plan of a year: day rules, days off, what follows from them."""

from domain.plans.day_rule import DayRule
from domain.plans.day_rules import written
from domain.plans.days_off import Occasion, days_off
from domain.plans.plan import (
    Entry,
    Planned,
    State,
    entries,
    facts,
    meetings_of_year,
    model_month,
    parse_rule,
    quarters,
    topics,
    why_off,
)

__all__ = [
    "DayRule",
    "Entry",
    "Occasion",
    "Planned",
    "State",
    "days_off",
    "entries",
    "facts",
    "meetings_of_year",
    "model_month",
    "parse_rule",
    "quarters",
    "topics",
    "why_off",
    "written",
]
