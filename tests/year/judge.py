"""What really arrived, held against what had to: the platform's receipts, and the bot's own list.

- due: what the scenario alone says must be told or reported
- sent: a message about it reached somebody who may be told
- reported: listed as missed, undeliverable or not wanted; missed: neither
- doubled: the same message twice on a day without the mark of a repetition
- crowded: days on which a person got more than one message
- needless: told although it was done by then
- outdated: knew how a meeting was planned before it was moved, cancelled, set to another hour or
  given to the deputy, and was not told in time; or was told afterwards what was no longer so
- unraised: open for days, and neither work group nor committee was told, nor does the bot itself
  list that nobody of them could be reached
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from sqlalchemy import select

from domain.reminders.reminder import BY_KEY
from storage.store import open_store
from storage.tables import occasion, outbox, reminder, unit, work_group
from tests.year import oracle
from tests.year.oracle import Due, Key
from tests.year.platform import Receipt, receipts
from tests.year.scenario import (
    DOWN,
    FAST,
    SLOW,
    ZONE,
    Cell,
    MonthOfCell,
    Version,
    leader_of,
)

# A letter of a change, which does not wait for the daily one.
CHANGED = re.compile(r", sinh hoạt tháng \d{1,2}/\d{4}: ")
UNREACHED = "undeliverable"  # and nobody further up, either
REPORTED = {"expired", UNREACHED, "unwanted", "unheard"}
RAISED = timedelta(days=6)  # open for so long, somebody above was told
JUST_DONE = timedelta(
    hours=6
)  # between the letter's making and its arrival, or a clock that is wrong
WRONG_CLOCK = timedelta(hours=30)
QUIET = timedelta(hours=16)  # from a change to the morning after it
Must = Mapping[Key, Due]


async def judge(folder: Path, cells: Sequence[Cell], must: Must) -> dict[str, Any]:
    got = receipts(folder / "platform.jsonl")
    inbox = _by_chat(got)
    reported, lost = await _reported(folder, REPORTED), await _reported(folder, {UNREACHED})
    by_name = {cell.name: cell for cell in cells}
    told = {key for key, one in must.items() if _told(one, by_name, inbox)}
    missed = [key for key in must if key not in told and key not in reported]
    open_long = [one.key for one in must.values() if _unraised(one, by_name, inbox)]
    unraised = [key for key in open_long if key not in lost]
    needless = _needless(cells, inbox)
    outdated = _outdated(cells, inbox, await _unreached(folder))
    return {
        "sent": len(told),
        "reported": len(must) - len(told) - len(missed),
        "missed": len(missed),
        "doubled": doubled(got),
        "repeated": sum(1 for one in got if one.again),
        "crowded": crowded(got),
        "needless": len(needless),
        "unraised": len(unraised),
        "outdated": len(outdated),
        "messages": len(got),
        "examples": [str(one) for one in (missed + needless + unraised + outdated)[:3]],
    }


def _by_chat(got: Iterable[Receipt]) -> dict[str, list[Receipt]]:
    found: dict[str, list[Receipt]] = defaultdict(list)
    for one in got:
        found[one.chat].append(one)
    return found


async def _reported(folder: Path, states: Collection[str]) -> set[Key]:
    """What the bot itself lists as not told."""
    store = open_store(f"sqlite:///{folder}/year.db", exclusive=False)
    async with store.read() as tx:
        cells = {row.id: row.name for row in await tx.execute(select(unit))}
        groups = {row.id: row.name for row in await tx.execute(select(work_group))}
        query = select(reminder, *(occasion.c[name] for name in ("rule", "anchor", "step")))
        query = query.join(occasion, occasion.c.id == reminder.c.occasion_id)
        query = query.where(reminder.c.state.in_(states))
        rows = (await tx.execute(query)).all()
    await store.close()
    return {
        (row.rule, cells.get(row.cell_id) or groups[row.group_id], row.anchor, row.step)
        for row in rows
    }


def _told(due: Due, cells: Mapping[str, Cell], inbox: Mapping[str, list[Receipt]]) -> bool:
    """On its day, with what was due before it, or later."""
    owner = due.key[1]
    return any(
        _says(due, one, alone=chat in (cells[owner].people() if owner in cells else ()))
        for chat in oracle.chats_of(owner, cells)
        for one in inbox.get(chat, ())
        if one.at.date() >= due.at.date()
    )


def _says(due: Due, one: Receipt, *, alone: bool) -> bool:
    """A line of the message is about it: in a chat of the cell itself it need not be named."""
    if due.key[0] == "digest" and _in_a_list(due, one):
        return True
    if due.says not in one.text:
        return False
    named = alone or due.key[0] in ("digest", "roll-up")
    return named or any(due.says in line and due.key[1] in line for line in one.text.splitlines())


def _in_a_list(due: Due, one: Receipt) -> bool:
    """The committee is told of the groups that cannot be reached, a line each."""
    month = re.search(r"\d+/\d{4}", due.says)
    group, held = f"• {due.key[1]}: ", f"biên bản tháng {month[0]}" if month else ""
    return any(line.startswith(group) and line.endswith(held) for line in one.text.splitlines())


def _unraised(due: Due, cells: Mapping[str, Cell], inbox: Mapping[str, list[Receipt]]) -> bool:
    """The last step of a rule that escalates, open for days, that the work group never heard of."""
    rule = BY_KEY[due.key[0]]
    if not rule.escalates or due.key[3] < len(rule.steps) - 1:
        return False
    end = due.at + RAISED
    if _disturbed(due.at, end) or not all(due.open_at(moment) for moment in (due.at, end)):
        return False
    above = (str(leader_of(cells[due.key[1]].group)), oracle.COMMITTEE)
    letters = (one for chat in above for one in inbox.get(chat, ()) if due.at <= one.at <= end)
    return not any(_says(due, one, alone=False) for one in letters)


def _disturbed(begin: datetime, end: datetime) -> bool:
    spans = [(start, start + span) for start, span in DOWN]
    days = [day for day, _ in (FAST, SLOW) if begin.date() <= day <= end.date()]
    return bool(days) or any(start < end and begin < stop for start, stop in spans)


def _needless(cells: Sequence[Cell], inbox: Mapping[str, list[Receipt]]) -> list[Key]:
    """Told to the cell itself after it was done."""
    found = []
    for cell in cells:
        dues = list(oracle.of_cell(cell))
        letters = [one for chat in cell.people() for one in inbox.get(chat, ())]
        for one in letters:
            text = one.text.partition("chưa kịp nhắc")[0]
            for due in dues:
                if due.says in text and not _may_be_open(due, dues, one.at):
                    found.append(due.key)
    return found


def _outdated(
    cells: Sequence[Cell], inbox: Mapping[str, list[Receipt]], unreached: set[str]
) -> list[Key]:
    """By every person of a cell, or who looks after it."""
    found = []
    for cell in cells:
        for chat in (*cell.people(), str(leader_of(cell.group))):
            letters = [] if chat in unreached else inbox.get(chat, [])
            alone = chat in cell.people()
            mine = [one for one in letters if alone or cell.name in one.text]
            found += [key for month in cell.months for key in _believes_old(cell, month, mine)]
    return found


def _believes_old(cell: Cell, month: MonthOfCell, mine: Sequence[Receipt]) -> Iterable[Key]:
    for old, new in pairwise(month.plans):
        in_time = min(new.since + QUIET, _begin(old)) if old.stands else new.since + QUIET
        if _disturbed(new.since - WRONG_CLOCK, in_time + QUIET):
            continue
        before, after = oracle.said(old.day), oracle.said(new.day)
        told = (
            CHANGED.search(one.text)
            and (before in one.text or not old.stands)
            and after in one.text
            for one in mine
            if new.since <= one.at <= in_time
        )
        knew = any(one.at <= new.since and before in one.text for one in mine)
        if (knew and not any(told)) or any(_says_old(one, old, new, month) for one in mine):
            yield ("outdated", cell.name, old.day, month.plans.index(new))


def _says_old(letter: Receipt, old: Version, new: Version, month: MonthOfCell) -> bool:
    """An invitation to the meeting as it was before, after everybody had to know better."""
    last = new is month.plans[-1]
    if not last or letter.at <= new.since + JUST_DONE or CHANGED.search(letter.text):
        return False
    said = f"có buổi sinh hoạt {oracle.weekday(old.day)} {oracle.said(old.day)}"
    if (old.day, old.stands) == (new.day, new.stands):
        hour = f"{said}, {old.starts.hour} giờ"
        return old.starts != new.starts and hour in letter.text
    return said in letter.text


def _begin(version: Version) -> datetime:
    return datetime.combine(version.day, version.starts, ZONE)


async def _unreached(folder: Path) -> set[str]:
    """Whose chat was lost, or of whom a letter ended undelivered, as the bot itself says."""
    store = open_store(f"sqlite:///{folder}/year.db", exclusive=False)
    async with store.read() as tx:
        query = select(outbox.c.person_id).where(outbox.c.state.in_(("undeliverable", "expired")))
        found = {str(one) for one in (await tx.execute(query)).scalars()}
    await store.close()
    return found


def _may_be_open(due: Due, dues: Sequence[Due], at: datetime) -> bool:
    """This step, or another of which the same is said."""
    moments = (at, at - JUST_DONE)
    return any(one.open_at(m) for one in dues if one.says == due.says for m in moments)


def doubled(got: Iterable[Receipt]) -> int:
    plain = Counter((one.chat, one.at.date(), one.text) for one in got if not one.again)
    return sum(count - 1 for count in plain.values())


def crowded(got: Iterable[Receipt]) -> int:
    daily = (one for one in got if not one.again and not CHANGED.search(one.text))
    plain = Counter((one.chat, one.at.date()) for one in daily)
    return sum(1 for count in plain.values() if count > 1)


async def judge_naive(folder: Path, cells: Sequence[Cell], must: Must) -> dict[str, Any]:
    got = receipts(folder / "platform.jsonl")
    times = Counter((one.chat, one.text) for one in got)
    chats = {cell.name: str(cell.unit) for cell in cells}
    missed = twice = 0
    for rule, owner, anchor, step in must:
        chat = chats.get(owner) or str(leader_of(int(owner.split()[1])))
        count = times[chat, f"{rule}:{anchor}:{step}"]
        missed += count == 0
        twice += max(0, count - 1)
    figures = {"sent": len(must) - missed, "reported": 0, "missed": missed, "doubled": twice}
    return {**figures, "crowded": crowded(got), "messages": len(got), "control": True}
