"""How a meeting of the plan and the rule of its days are said, on every page and in letters."""

from __future__ import annotations

from domain.chat import Listed, Word, word
from domain.plans.day_rule import DayRule
from domain.plans.days_off import Occasion
from domain.plans.plan import Entry, Planned, State


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
        chair=chair_said(entry),
    )


def stand_said(entry: Entry) -> Word:
    """Day, hour, place, topic and who runs it, without the month."""
    return word(
        "plan-stand",
        day=entry.day,
        starts=entry.starts or "",
        place=entry.place or "",
        topic=entry.topic or "",
        chair=chair_said(entry),
    )


def chair_said(entry: Entry) -> Word | str:
    """Who runs it where it is not the secretary."""
    return word("role", role=entry.chair.value) if entry.chair else ""


def state_said(entry: Entry, state: State) -> str:
    """The state as it is shown: what is cancelled may be merged with another."""
    return "merged" if state is State.cancelled and entry.merged_with else state.value


def planned_said(entry: Entry, planned: Planned) -> Word:
    """As it will be, and why it is not on the day of the rule."""
    if planned.why is None or planned.day == planned.meant:
        return word("item", text=entry_said(entry))
    why = occasion(planned.why)
    before = "yes" if planned.day < planned.meant else "no"
    said = entry_said(entry)
    return word("plan-card-moved", said=said, meant=planned.meant, why=why, before=before)


def occasion(why: Occasion) -> Word:
    return word("occasion", why=why.value)


def rule_said(found: DayRule) -> Word:
    return word(
        "day-rule",
        day=found.day or 0,
        weekday="none" if found.weekday is None else found.weekday,
        nth=found.nth,
        off=Listed(tuple(word("weekday-off", weekday=one) for one in found.off)),
    )


def move_said(found: DayRule) -> Word:
    """Where it goes when it falls on a day off."""
    way = "weekly" if found.weekly else "working" if found.working else "near"
    turned = Listed(tuple(word("weekday-off", weekday=one) for one in found.turned))
    return word("day-rule-move", way=way, before="yes" if found.before else "no", turned=turned)
