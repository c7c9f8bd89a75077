"""Who scores is told of a new framework, or of the end of one: once, with what is different."""

from __future__ import annotations

from datetime import date, timedelta

from domain.chat import Visit, Word, word
from domain.frameworks import Framework, changes, changes_said
from domain.quiet import awake
from storage import outbox
from storage.frameworks import framework, people_concerned
from storage.organisation import unit
from storage.store import Tx

SOON = timedelta(minutes=30)  # what is corrected within it is told once
KEEP_DAYS = 30


async def before(tx: Tx, owner: int, found: Framework, today: date) -> Framework | None:
    """By which the cells of this unit are scored on the day this one begins, or now."""
    day = max(found.since, today)
    now = await framework.in_force(tx, owner, found.kinds[0], day)
    return now.framework if now else None


async def tell(
    tx: Tx,
    visit: Visit,
    owner: int,
    framework_id: int,
    found: Framework,
    old: Framework | None,
) -> int:
    """How many people will be told."""
    here = await unit.unit_named(tx, owner)
    message = word(
        "told-framework",
        title=found.title,
        number=found.number,
        by=here.name if here else "",
        since=found.since,
        compared=changes_said(old, changes(old, found)) if old else "",
    )
    return await _post(tx, visit, owner, framework.told_key(framework_id), found, message)


async def tell_end(tx: Tx, visit: Visit, owner: int, framework_id: int, ended: Framework) -> int:
    """What is used from now on instead is said as well."""
    now = await framework.in_force(tx, owner, ended.kinds[0], visit.today)
    message = word(
        "told-framework-end",
        title=ended.title,
        number=ended.number,
        now=now.framework.title if now else "",
        now_number=now.framework.number if now else "",
    )
    key = f"{framework.told_key(framework_id)}:end"
    return await _post(tx, visit, owner, key, ended, message)


async def _post(tx: Tx, visit: Visit, owner: int, key: str, about: Framework, message: Word) -> int:
    day = max(about.since, visit.today)
    to = await people_concerned(tx, owner, about.kinds, day, visit.today) - {visit.person.id}
    due = awake(visit.now + SOON)
    await outbox.post_letter(
        tx, key, to=to, message=message, now=visit.now, due=due, keep_days=KEEP_DAYS
    )
    return len(to)
