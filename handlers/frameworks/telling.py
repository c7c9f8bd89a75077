"""Who scores is told of a new framework, or of the end of one: once, with what is different."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.chat import Word, word
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
    owner: int,
    framework_id: int,
    found: Framework,
    old: Framework | None,
    *,
    by: int | None,
    now: datetime,
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
    key = framework.told_key(framework_id)
    return await _post(tx, owner, key, found, message, by=by, now=now)


async def tell_end(
    tx: Tx, owner: int, framework_id: int, ended: Framework, *, by: int, now: datetime
) -> int:
    """What is used from now on instead is said as well."""
    instead = await framework.in_force(tx, owner, ended.kinds[0], now.date())
    message = word(
        "told-framework-end",
        title=ended.title,
        number=ended.number,
        now=instead.framework.title if instead else "",
        now_number=instead.framework.number if instead else "",
    )
    key = f"{framework.told_key(framework_id)}:end"
    return await _post(tx, owner, key, ended, message, by=by, now=now)


async def _post(
    tx: Tx,
    owner: int,
    key: str,
    about: Framework,
    message: Word,
    *,
    by: int | None,
    now: datetime,
) -> int:
    today = now.date()
    to = await people_concerned(tx, owner, about.kinds, max(about.since, today), today) - {by}
    due = awake(now + SOON)
    await outbox.post_letter(tx, key, to=to, message=message, now=now, due=due, keep_days=KEEP_DAYS)
    return len(to)
