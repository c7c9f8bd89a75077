"""How a meeting of the plan is said, on every page that shows one and in letters."""

from __future__ import annotations

from domain.chat import Word, word
from domain.plans import DayRule, Entry, Occasion, Planned
from storage.plans import Kept


def line(at: int, kept: Kept) -> Word:
    return word("plan-line", at=at, said=said(kept.entry), state=kept.state.value)


def said(entry: Entry) -> Word:
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


def card_line(entry: Entry, planned: Planned, kept: Kept | None) -> Word:
    """As it will be; a meeting that is settled stays as it is."""
    if kept and kept.settled:
        return word("plan-card-settled", said=said(kept.entry), state=kept.state.value)
    if planned.why is None:
        return word("item", text=said(entry))
    why = occasion(planned.why)
    return word("plan-card-moved", said=said(entry), meant=planned.meant, why=why)


def occasion(why: Occasion) -> Word:
    return word("occasion", why=why.value)


def rule(found: DayRule) -> Word:
    return word(
        "day-rule",
        day=found.day or 0,
        weekday="none" if found.weekday is None else found.weekday,
        nth=found.nth,
        sundays="no" if found.no_sundays else "yes",
    )
