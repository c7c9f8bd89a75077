"""The plan of a cell as dates for a calendar: Vietnamese, whatever language the person reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.exports.calendar import Date
from domain.chat import Word, word
from domain.kind import Kind
from domain.plans import State
from domain.rules import Rules
from storage.plans import Kept

Say = Callable[[Word | str], str]


def dates_of(rows: Sequence[Kept], rules: Rules, members: int | None, say: Say) -> tuple[Date, ...]:
    return tuple(_date(kept, rules, members, say) for kept in rows)


def _date(kept: Kept, rules: Rules, members: int | None, say: Say) -> Date:
    entry = kept.entry
    return Date(
        uid=f"plan-{kept.id}@tro-ly-chi-bo",
        summary=say(_summary(kept)),
        day=entry.day,
        starts=entry.starts,
        minutes=rules.minutes_expected(entry.kind, members) or rules.regular_minutes,
        place=entry.place or "",
        notes=say(word("calendar-topic", topic=entry.topic)) if entry.topic else "",
        status={State.confirmed: "CONFIRMED", State.cancelled: "CANCELLED"}.get(
            kept.state, "TENTATIVE"
        ),
        changed=kept.updated_at,
    )


def _summary(kept: Kept) -> Word:
    return word(
        "calendar-summary",
        month=kept.entry.month,
        topic="yes" if kept.entry.topic else "no",
        model="yes" if kept.entry.model else "no",
        state=kept.state.value,
        kind="extra" if kept.entry.kind is Kind.extraordinary else "other",
    )
