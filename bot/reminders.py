"""The reminders: looked for at every tick, merged into one message a person a day, passed on.

The truth is rows with due times (storage/reminder.py) and facts that are asked again before a row
is sent. Every transaction here may be the last one: what it leaves behind the next tick goes on
with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot import kill
from domain.chat import Choice, Month, Word, word
from domain.reminder import (
    ESCALATES,
    LATE,
    LEVELS,
    LONGEST_ABSENCE,
    RULES,
    Level,
    Open,
    Rule,
    anchored,
    is_quiet,
    next_morning,
)
from storage import opening, outbox, reminder
from storage.reminder import CHUNK, Recipient, Reminder
from storage.store import Store, Tx

BATCH = 200
RESET = timedelta(hours=1)  # the clock was set back
Whom = Mapping[int, Mapping[int, Sequence[Recipient]]]


class Reminders:
    """``tick`` is called by the heartbeat, in any number of processes."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    async def tick(self) -> None:
        now = self._now()
        await self._plan(now)
        await self._store.write(lambda tx: reminder.expire(tx, now))
        await self._until_done(self._pass_on, now)
        if not is_quiet(now):
            await self._until_done(self._send, now)

    async def _until_done(
        self, part: Callable[[Tx, datetime], Awaitable[int]], now: datetime
    ) -> None:
        """One process at a time, a transaction for each batch."""

        async def batch(tx: Tx) -> int:
            await reminder.take_turn(tx)
            return await part(tx, now)

        while await self._store.write(batch):
            kill.here("after-reminders")

    # -- what is due

    async def _plan(self, now: datetime) -> None:
        """Make the rows that are due since the last look, to the end of today."""
        async with self._store.read() as tx:
            last = await reminder.planned_until(tx)
            set_for = await opening.overrides(tx, now.date())
        since = _since(last, now)
        day = since.astimezone(now.tzinfo).date()
        while day <= now.date():
            for rule in RULES:
                await self._plan_rule(rule, day, since, set_for.get(rule.key, {}))
            day += timedelta(days=1)
        await self._store.write(lambda tx: reminder.note_planned(tx, now))

    async def _plan_rule(
        self, rule: Rule, day: date, since: datetime, set_for: Mapping[bool | int, set[int]]
    ) -> None:
        """For all cells as usual, but for those for which a committee set it otherwise."""
        others = set[int]().union(*set_for.values())
        for step, anchor in anchored(rule, day):
            await self._plan_step(rule, step, anchor, since, but=others)
        for value, cells in set_for.items():
            if value is False:
                continue
            for step, anchor in anchored(rule, day, int(value)):
                await self._plan_step(rule, step, anchor, since, cells=cells, shift=int(value))

    async def _plan_step(
        self,
        rule: Rule,
        step: int,
        anchor: date,
        since: datetime,
        *,
        cells: Collection[int] | None = None,
        but: Collection[int] = (),
        shift: int = 0,
    ) -> None:
        zone = self._now().tzinfo
        assert zone
        async with self._store.read() as tx:
            found = await opening.openings(tx, rule, anchor, zone, cells, new_at=step)
        rest = [one for one in found if one.cell_id not in but]
        for at in range(0, len(rest), CHUNK):
            part = rest[at : at + CHUNK]

            async def work(tx: Tx, part: Sequence[Open] = part) -> None:
                await reminder.add(tx, rule, step, part, zone, since=since, shift=shift)

            await self._store.write(work)

    # -- who is told next

    async def _pass_on(self, tx: Tx, now: datetime) -> int:
        """What did not help for a day, and what could not be delivered, goes a level up."""
        unheard = await reminder.unheard(tx, most=BATCH)
        for one in unheard:
            last = one.level + 1 == len(LEVELS)
            state = "undeliverable" if last else "unheard"
            await reminder.pass_on(tx, one, now, state=state)
        silent = await reminder.unanswered(tx, now - ESCALATES, most=BATCH)
        still = await self._still_open(tx, silent, now)
        for one in silent:
            if one in still:
                await reminder.pass_on(tx, one, now, state="passed-on")
            else:
                await reminder.settle(tx, [one.id], "answered", now)
        return len(unheard) + len(silent)

    async def _still_open(self, tx: Tx, rows: Sequence[Reminder], now: datetime) -> set[Reminder]:
        """Those that somebody still has to do something for: one query a rule and day."""
        assert now.tzinfo
        asked: dict[tuple[Rule, date], set[int]] = defaultdict(set)
        for row in rows:
            asked[row.rule, row.anchor].add(row.cell_id)
        found: set[tuple[str, date, int, int | None]] = set()
        for (rule, anchor), cells in asked.items():
            for one in await opening.openings(tx, rule, anchor, now.tzinfo, cells):
                found.add((rule.key, *_identity(one)))
        return {row for row in rows if (row.rule.key, *_identity(row)) in found}

    # -- sending

    async def _send(self, tx: Tx, now: datetime) -> int:
        """One batch of what is due, with what else is due today for the same people."""
        due = await reminder.waiting(tx, now, most=BATCH)
        if not due:
            return 0
        people: Whom = await reminder.recipients(tx, {row.cell_id for row in due}, now.date())
        first = {told.person_id for row in due if (told := _whom(row, people))}
        rows, people = await self._with_today(tx, due, first, now)
        still = await self._still_open(tx, rows, now)
        gone = [row.id for row in due if row not in still]
        nobody = [row.id for row in due if row in still and _whom(row, people) is None]
        await reminder.settle(tx, gone, "done", now)
        await reminder.settle(tx, nobody, "undeliverable", now)
        mine: dict[int, list[Told]] = defaultdict(list)
        for row in rows:
            told = _whom(row, people)
            if row in still and told and told.person_id in first:
                mine[told.person_id].append(told)
        await self._post(tx, mine, now)
        return len(due)

    async def _with_today(
        self, tx: Tx, due: Sequence[Reminder], first: Collection[int], now: datetime
    ) -> tuple[list[Reminder], Whom]:
        """What is due, and what will be today, of every cell these people are told of."""
        cells = {*await reminder.cells_of(tx, first, now.date()), *(row.cell_id for row in due)}
        midnight = datetime.combine(now.date() + timedelta(days=1), time(0), now.tzinfo)
        more = await reminder.waiting(tx, midnight, most=10 * BATCH, cells=cells)
        people = await reminder.recipients(tx, cells, now.date())
        return list(dict.fromkeys([*due, *more])), people

    async def _post(self, tx: Tx, mine: Mapping[int, Sequence[Told]], now: datetime) -> None:
        """A letter for each person who had none today; the others are told tomorrow."""
        keys = {person: f"day:{now.date()}:{person}" for person in mine}
        posted = await outbox.posted(tx, keys.values())
        for person, told in mine.items():
            wanted = [one for one in told if one.wanted]
            unwanted = [one.row.id for one in told if not one.wanted]
            await reminder.settle(tx, unwanted, "unwanted", now)
            if keys[person] in posted:
                late = [one.row.id for one in wanted if one.row.due_at <= now]
                await reminder.postpone(tx, late, next_morning(now))
            elif wanted:
                await self._letter(tx, person, wanted, now)
                letter = (await outbox.posted(tx, [keys[person]]))[keys[person]]
                ids = [one.row.id for one in wanted]
                await reminder.settle(tx, ids, "sent", now, letter)

    async def _letter(self, tx: Tx, person: int, told: Sequence[Told], now: datetime) -> None:
        rows = [one.row for one in told]
        tasks = [row.subject for row in rows if row.rule.key == "task" and row.subject]
        titles = await reminder.titles(tx, tasks) if tasks else {}
        newest = {(one.row.rule.key, *_identity(one.row)): one for one in told}
        lines = tuple(_line(one, titles) for one in newest.values())
        late = now - min(row.due_at for row in rows) > LATE
        await outbox.post_letter(
            tx,
            f"day:{now.date()}",
            to=[person],
            message=word("reminders", late="yes" if late else "no", lines=lines),
            button=Choice(_link(told[0]), word("do-it")),
            more=(
                Choice(f"/reminder:tonight-{now.date()}", word("again-tonight")),
                Choice(f"/reminder:tomorrow-{now.date()}", word("again-tomorrow")),
                Choice("/reminder:", word("reminder-settings")),
            ),
            now=now,
        )


def _since(last: datetime | None, now: datetime) -> datetime:
    """From when on to look; at the very first start from the beginning of today."""
    today = datetime.combine(now.date(), time(0), now.tzinfo)
    if last is None or last > now + RESET:
        return today
    return max(last, now - timedelta(days=LONGEST_ABSENCE))


def _identity(one: Open | Reminder) -> tuple[date, int, int | None]:
    return one.anchor, one.cell_id, one.subject


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told of a row, at which level, and whether they want to be."""

    row: Reminder
    person_id: int
    level: int
    wanted: bool


def _whom(row: Reminder, people: Whom) -> Told | None:
    """The first in reach at the level of the row, else at the next."""
    levels = people.get(row.cell_id, {})
    for level in range(row.level, len(LEVELS)):
        for who in levels.get(level, ()):
            if who.reachable:
                return Told(row, who.person_id, level, row.rule.key not in who.unwanted)
    return None


def _line(told: Told, titles: Mapping[int, str]) -> Word:
    row = told.row
    return word(
        "reminder-line",
        level=LEVELS[told.level].value,
        reached="yes" if row.level or told.level == row.level else "no",
        cell=row.cell,
        text=word(
            f"remind-{row.rule.key}",
            date=row.anchor,
            month=Month.of(row.anchor),
            title=titles.get(row.subject or 0, ""),
        ),
    )


def _link(told: Told) -> str:
    """The page that does it; for the work group the summary."""
    row = told.row
    if LEVELS[told.level] is Level.group:
        return "/summary:"
    match row.rule.page:
        case "meeting" if row.rule.key == "draft":
            return f"/meeting:draft-{row.subject}"
        case "meeting":
            return f"/meeting:{Month.of(row.anchor)}"
        case "score":
            return f"/score:{row.subject}-own"
    return f"/{row.rule.page}:"
