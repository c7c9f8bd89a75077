"""The reminders: rows made at every tick, passed on, and told in one message a person a day.

The truth is rows with due times (storage/reminders/) and facts that are asked again before one is
sent. Every transaction here may be the last one: what it leaves behind the next tick goes on with.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from bot import kill
from bot.reminders.changes import tell_changes
from bot.reminders.over import tell_over
from bot.reminders.telling import next_level, people_of, tell
from domain.quiet import is_quiet
from domain.reminders import COMMITTEE, PATIENCE, RULES, Rule, days_since, due, end_of
from storage import lock
from storage.reminders import USUAL, Scope, make, reminder, scopes
from storage.store import Store, Tx

BATCH = 200
CLOCKS = timedelta(minutes=1)  # those of two processes differ less

log = logging.getLogger(__name__)
Part = Callable[[Tx, datetime], Awaitable[int]]


class Reminders:
    """``tick`` is called by the heartbeat, in any number of processes."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    async def tick(self) -> None:
        now = self._now()
        await self.make(now)
        parts: tuple[Part, ...] = (_put_back, _miss, _pass_unheard, _pass_unanswered)
        parts = (*parts, tell_changes)  # before what is said of the plan as it is now
        for part in parts if is_quiet(now) else (*parts, tell_over, tell):
            await self._until_done(part, now)

    async def make(self, now: datetime) -> None:
        """The rows that are due since the last look, to the end of today: a transaction a day.

        Where a rule failed, that day and those after it are looked at again by the next tick.
        """
        async with self._store.read() as tx:
            last = await reminder.planned_until(tx)
            set_for = await scopes(tx, now.date())
        since, days = days_since(last, now)
        whole = True
        for day in days:
            work = partial(_make, set_for, since, day, now)
            try:
                await self._store.write(partial(work, RULES, whole))
            except Exception:
                log.exception("not all reminders of %s could be made", day)
                whole = False
                await self._make_each(work)

    async def _make_each(self, work: Callable[[Sequence[Rule], bool, Tx], Awaitable[None]]) -> None:
        """One rule that fails keeps none of the others back."""
        for rule in RULES:
            try:
                await self._store.write(partial(work, (rule,), False))
            except Exception:
                log.error("rule %s failed", rule.key)

    async def _until_done(self, part: Part, now: datetime) -> None:
        """One process at a time, a transaction for each batch."""

        async def batch(tx: Tx) -> int:
            await lock.job(tx, lock.REMINDERS)
            return await part(tx, now)

        while await self._store.write(batch):
            kill.here("after-reminders")


async def _make(
    set_for: Mapping[str, tuple[Scope, ...]],
    since: datetime,
    day: date,
    now: datetime,
    rules: Sequence[Rule],
    whole: bool,
    tx: Tx,
) -> None:
    assert now.tzinfo
    await lock.job(tx, lock.REMINDERS)
    for rule in rules:
        for scope in set_for.get(rule.key, USUAL):
            for one in due(rule, day, scope.shift):
                await make(tx, one, scope, now.tzinfo, since=since, today=now.date())
    until = min(now, end_of(day, now.tzinfo))
    if whole and not _further(await reminder.planned_until(tx), until, now):
        await reminder.note_planned(tx, until)


def _further(known: datetime | None, until: datetime, now: datetime) -> bool:
    """Another process has got further; what lies ahead was noted by a clock that was wrong."""
    return known is not None and until < known <= now + CLOCKS


async def _put_back(tx: Tx, now: datetime) -> int:
    """What a letter said that never left waits again: for the next one."""
    found = await reminder.undelivered(tx, "expired", now, most=BATCH)
    await reminder.put_back(tx, [row for row, _ in found])
    return len(found)


async def _miss(tx: Tx, now: datetime) -> int:
    """What waited too long is never sent as if it were due, but listed; not what was told of before
    the night.
    """
    rows = await reminder.stale(tx, now, most=BATCH)
    still = await reminder.still_open(tx, rows, now)
    asleep = [row for row in still if _at_night(row, now)]
    told = await reminder.told_before(tx, asleep)
    still = {row for row in still if row.id not in told}
    await reminder.settle(tx, [row for row in rows if row not in still], "done", now)
    await reminder.settle(tx, still, "missed", now)
    return len(rows)


def _at_night(row: reminder.Reminder, now: datetime) -> bool:
    """Hours before a meeting that begins early: nobody is written to then."""
    return bool(row.rule.steps[row.step].hours) and is_quiet(row.due_at.astimezone(now.tzinfo))


async def _pass_unheard(tx: Tx, now: datetime) -> int:
    """What could not be delivered goes at once to the next who can be reached."""
    found = await reminder.undelivered(tx, "undeliverable", now, most=BATCH)
    people = await people_of(tx, [row for row, _ in found], now.date())
    for row, person_id in found:
        beside = {who.person_id for who in people[row.owner].get(row.level, ()) if who.reachable}
        instead = beside and person_id not in beside and not row.asked_by
        if row.state == "expired" or instead:
            await reminder.put_back(tx, [row])
        elif row.asked_by or row.level == COMMITTEE:
            await reminder.settle(tx, [row], "undeliverable", now)
        else:
            level = next_level(people[row.owner], row)
            await reminder.settle(tx, [row], "unheard", now)
            await reminder.raise_to(tx, row, level, "unreached", now)
    return len(found)


async def _pass_unanswered(tx: Tx, now: datetime) -> int:
    """What did not help for a day goes a level up; where nobody is, a day later one more."""
    rows = await reminder.unanswered(tx, now, most=BATCH)
    still = await reminder.still_open(tx, rows, now)
    people = await people_of(tx, still, now.date())
    await reminder.settle(tx, [row for row in rows if row not in still], "answered", now)
    for row in still:
        level = next_level(people[row.owner], row)
        wait = PATIENCE * row.after(row.level).index(level)
        await reminder.settle(tx, [row], "passed-on", now)
        await reminder.raise_to(tx, row, level, "unanswered", now + wait)
    return len(rows)
