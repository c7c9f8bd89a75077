"""How a meeting of the plan and the rule of its days are said, on every page and in letters."""

from __future__ import annotations

from domain.chat import Word, word
from domain.plans.day_rule import DayRule
from domain.plans.days_off import Occasion
from domain.plans.plan import Entry, Planned


def entry_said(entry: Entry) -> Word:
    """The month and all that is known of its meeting, on one line."""
    return word(
        "plan-entry",
        month=entry.month,
        day=entry.day,
        starts=entry.starts or "",
        place=entry.place or "",
        topic=entry.topic or "",
        model="yes" if entry.model else "no",
        kind=entry.kind.value,
    )


def planned_said(entry: Entry, planned: Planned) -> Word:
    """As it will be, and why it is not on the day of the rule."""
    if planned.why is None:
        return word("item", text=entry_said(entry))
    why = occasion(planned.why)
    return word("plan-card-moved", said=entry_said(entry), meant=planned.meant, why=why)


def occasion(why: Occasion) -> Word:
    return word("occasion", why=why.value)


def rule_said(found: DayRule) -> Word:
    return word(
        "day-rule",
        day=found.day or 0,
        weekday="none" if found.weekday is None else found.weekday,
        nth=found.nth,
        sundays="no" if found.no_sundays else "yes",
    )
