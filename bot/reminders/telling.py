"""Each person is told once a day of everything that is still open; what comes later waits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from bot.reminders import letter
from bot.reminders.letter import Told
from domain.chat import Choice, word
from domain.reminders import COMMITTEE, end_of, next_morning, tonight
from handlers.link import link
from storage import outbox
from storage.outbox import NewLetter, Rows
from storage.reminders import ByLevel, Owner, Recipient, Reminder, recipient, reminder, subjects
from storage.store import Tx

BATCH, MORE = 200, 2000
People = Mapping[Owner, ByLevel]
ByPerson = dict[int, list[Told]]


async def tell(tx: Tx, now: datetime) -> int:
    """One batch of what is due, with what else is due today for the same people."""
    due = await reminder.to_tell(tx, now, most=BATCH)
    if not due:
        return 0
    rows, people = await _with_today(tx, due, now)
    still = await reminder.still_open(tx, rows, now)
    await reminder.settle(tx, [row for row in due if row not in still], "done", now)
    mine, nobody = _by_person([row for row in rows if row in still], people, set(due))
    await _give_up(tx, nobody, now)
    await _write(tx, mine, now)
    return len(due)


async def _with_today(
    tx: Tx, due: Sequence[Reminder], now: datetime
) -> tuple[list[Reminder], People]:
    """What is due, and what will be today, of everything these people are told of."""
    today = now.date()
    people = await people_of(tx, due, today)
    first = [one for row in due if (one := whom(row, people[row.owner]))]
    assert now.tzinfo
    owners = await recipient.owners_of(tx, {one.person_id for one in first}, today)
    more = await reminder.to_tell(tx, end_of(today, now.tzinfo), most=MORE, owners=owners)
    if any(one.level == COMMITTEE for one in first):  # of all that it looks after, in one letter
        more += await reminder.to_tell(tx, now, most=MORE)
    rows = list(dict.fromkeys([*due, *more]))
    return rows, await people_of(tx, rows, today)


async def people_of(tx: Tx, rows: Collection[Reminder], day: date) -> People:
    """Who can be told of these; the committee where nobody below it can, or somebody asked."""
    found = await recipient.recipients(tx, {row.owner for row in rows}, day)
    above = {row.owner for row in rows if row.asked_by or whom(row, found[row.owner]) is None}
    for owner, committee in (await recipient.committees_of(tx, above, day)).items():
        found[owner][COMMITTEE] = committee
    return found


def _by_person(
    rows: Sequence[Reminder], people: People, due: Collection[Reminder]
) -> tuple[ByPerson, list[Reminder]]:
    """Who is told of what; and what nobody can be told of, not even in the committee."""
    found: ByPerson = defaultdict(list)
    nobody = []
    for row in rows:
        told = whom(row, people[row.owner])
        if told:
            found[told.person_id].append(told)
        elif row in due:
            nobody.append(row)
    return {who: told for who, told in found.items() if any(t.row in due for t in told)}, nobody


def whom(row: Reminder, people: ByLevel) -> Told | None:
    """Who asked for it or said to do it, else the first in reach at the row's level or above."""
    alone = row.asked_by or row.only
    first = row.level if row.because else row.meant_for
    for level in row.levels if row.asked_by else (first, *row.after(first)):
        for who in people.get(level, ()):
            if who.reachable and alone in (None, who.person_id):
                return _told(row, who, level)
    return None


def _told(row: Reminder, who: Recipient, level: int) -> Told:
    wanted = row.rule.key not in who.unwanted
    return Told(row, who.person_id, level, wanted, reminder.why_told(row, level))


def next_level(people: ByLevel, row: Reminder) -> int:
    """The first behind its own at which somebody can be reached; at last the committee."""
    behind = (at for at in row.after(row.level) if at != COMMITTEE)
    reached = (at for at in behind if any(who.reachable for who in people.get(at, ())))
    return next(reached, COMMITTEE)


async def _give_up(tx: Tx, rows: Sequence[Reminder], now: datetime) -> None:
    """What somebody asked for who is not there any more is nobody's business."""
    asked = [row for row in rows if row.asked_by]
    await reminder.settle(tx, asked, "done", now)
    for state, ended in (("waiting", "undeliverable"), ("missed", "expired")):
        left = [row for row in rows if row.state == state and row not in asked]
        await reminder.settle(tx, left, ended, now)


async def _write(tx: Tx, mine: ByPerson, now: datetime) -> None:
    """A letter for who had none today; the others are told tomorrow, but for what they asked."""
    keys = {person: f"day:{now.date()}:{person}" for person in mine}
    had = await outbox.posted(tx, keys.values())
    letters: dict[str, tuple[int, list[Told]]] = {}
    for person, told in mine.items():
        wanted = await _wanted(tx, told, now)
        if keys[person] in had:
            asked = [one for one in wanted if one.row.asked_by and one.row.due_at <= now]
            others = [one.row for one in wanted if one not in asked and one.row.due_at <= now]
            await reminder.postpone(tx, others, next_morning(now))
            letters[f"again:{now:%Y-%m-%dT%H}:{person}"] = person, asked
        elif any(one.row.due_at <= now for one in wanted):
            letters[keys[person]] = person, wanted
    await _post(tx, {key: found for key, found in letters.items() if found[1]}, now)


async def _wanted(tx: Tx, told: Sequence[Told], now: datetime) -> list[Told]:
    for state, ended in (("waiting", "unwanted"), ("missed", "expired")):
        off = [one.row for one in told if not one.wanted and one.row.state == state]
        await reminder.settle(tx, off, ended, now)
    return [one for one in told if one.wanted]


async def _post(tx: Tx, letters: Mapping[str, tuple[int, list[Told]]], now: datetime) -> None:
    every = [one for _, told in letters.values() for one in told]
    about = await subjects(tx, [one.row for one in every], now)
    new = [
        NewLetter(
            key,
            person,
            letter.message(told, about, now),
            (*((one,) for one in letter.buttons(told, about)), *_later(told, now)),
        )
        for key, (person, told) in letters.items()
    ]
    await outbox.post(tx, new, now=now, until=tonight(now))
    ids = await outbox.posted(tx, letters)
    said = [(one.row, one.level, ids[key]) for key, (_, told) in letters.items() for one in told]
    await reminder.note_told(tx, said, now)


def _later(told: Sequence[Told], now: datetime) -> Rows:
    again = (
        Choice(link("reminder", again=f"tonight-{now.date()}"), word("again-tonight")),
        Choice(link("reminder", again=f"tomorrow-{now.date()}"), word("again-tomorrow")),
    )
    settings = (Choice(link("reminder"), word("reminder-settings")),)
    return (settings,) if all(one.missed for one in told) else (again, settings)
