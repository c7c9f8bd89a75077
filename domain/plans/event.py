"""A change of the plan as an event: when it is told, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from domain.chat import Word, word
from domain.plans.plan import Entry, State
from domain.plans.said import stand_said, state_said
from domain.policy import HEAD
from domain.quiet import awake

TOGETHER = timedelta(minutes=10)  # changes within it are told in one letter
SOON = timedelta(hours=3)  # before the meeting: at once
NOON = time(12)


@dataclass(frozen=True, slots=True)
class Stand:
    """How a meeting of the plan stands, or stood when it was last told."""

    entry: Entry
    state: State

    def begins(self, now: datetime) -> datetime:
        at = self.entry.starts or NOON
        return datetime.combine(self.entry.day, at, now.tzinfo)


def due(before: Stand | None, after: Stand, now: datetime) -> datetime:
    """When this is told: ten minutes from now, at once shortly before the meeting.

    What comes up at night waits for the morning, unless it concerns this night or that morning.
    """
    stands = [one for one in (before, after) if one]
    starts = [one.begins(now) for one in stands]
    if any(now <= start <= now + SOON for start in starts):
        return now
    at, morning = now + TOGETHER, awake(now + TOGETHER)
    noon = datetime.combine(morning.date(), NOON, now.tzinfo)
    urgent = any(now <= start <= noon for start in starts)
    return at if urgent else morning


def may_go(before: Stand | None, after: Stand, now: datetime) -> datetime:
    """When the letter of a change that is due may be sent: now, or after the night."""
    at = due(before, after, now)
    return at if at > now + TOGETHER else now


def told(
    cell: str, before: Stand | None, after: Stand, reason: str | None, into: Entry | None = None
) -> Word | None:
    """Old and new on one line; None where nothing is different in the end. ``into``: the meeting
    with which it is merged.
    """
    if before == after:
        return None
    return word(
        "told-plan-change",
        what=what(before, after),
        cell=cell,
        month=after.entry.month,
        kind=after.entry.kind.value,
        before=stand_said(before.entry) if before else "",
        after=stand_said(after.entry),
        chair=word("role", role=after.entry.chair or HEAD),
        other=after.entry.merged_with or "",
        into=stand_said(into) if into else "",
        reason=reason or "",
    )


def what(before: Stand | None, after: Stand) -> str:
    if before is None:
        return "not_held" if after.state is State.cancelled else "added"
    if after.state is State.cancelled:
        return state_said(after.entry, after.state)
    if before.state is State.cancelled:
        return "restored"
    if before.entry.day != after.entry.day:
        return "moved"
    if before.entry == after.entry:
        return "confirmed"
    same = replace(before.entry, chair=after.entry.chair) == after.entry
    return "given" if same else "changed"
