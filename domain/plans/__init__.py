"""The plan of a year: day rules, days off, what follows from them, and what is asked of it."""

from domain.plans.by_kind import clauses as rule_clauses
from domain.plans.changes import (
    LINES,
    Change,
    Standing,
    change_form,
    changed,
    not_held_form,
    to_free_day,
)
from domain.plans.clash import Beside, clashes
from domain.plans.day_rule import DayRule
from domain.plans.days_off import Occasion, days_off, own_days
from domain.plans.event import TOGETHER, Stand
from domain.plans.event import due as change_due
from domain.plans.event import may_go as change_may_go
from domain.plans.event import told as change_told
from domain.plans.form import (
    Year,
    added_form,
    keeps,
    meeting_meant,
    told_by_month,
    year_form,
    year_meant,
    year_rule_said,
)
from domain.plans.moving import aimed, can_be, meant, meant_on_card, says_why_off
from domain.plans.plan import (
    Entry,
    Planned,
    State,
    facts,
    meetings_of_year,
    parse_rule,
    why_off,
)
from domain.plans.reader import read_plan
from domain.plans.reading import Reading
from domain.plans.said import (
    chair_said,
    entry_said,
    move_said,
    planned_said,
    rule_said,
    stand_said,
    state_said,
)

__all__ = [
    "LINES",
    "TOGETHER",
    "Beside",
    "Change",
    "DayRule",
    "Entry",
    "Occasion",
    "Planned",
    "Reading",
    "Stand",
    "Standing",
    "State",
    "Year",
    "added_form",
    "aimed",
    "can_be",
    "chair_said",
    "change_due",
    "change_form",
    "change_may_go",
    "change_told",
    "changed",
    "clashes",
    "days_off",
    "entry_said",
    "facts",
    "keeps",
    "meant",
    "meant_on_card",
    "meeting_meant",
    "meetings_of_year",
    "move_said",
    "not_held_form",
    "own_days",
    "parse_rule",
    "planned_said",
    "read_plan",
    "rule_clauses",
    "rule_said",
    "says_why_off",
    "stand_said",
    "state_said",
    "to_free_day",
    "told_by_month",
    "why_off",
    "year_form",
    "year_meant",
    "year_rule_said",
]
