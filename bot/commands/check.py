"""``check``: settings, database, reminders and server, each told as soon as it is known; then what
is red (bot/signs.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from importlib import import_module
from zoneinfo import ZoneInfo

from sqlalchemy.exc import SQLAlchemyError

from bot import VERSION
from bot.channels import Channel, Trouble, Unauthorized, start
from bot.clock import Clock
from bot.commands import CannotDo, database_file, with_store
from bot.config import TEMPLATES, Settings
from bot.exports.template import TemplateError
from bot.health import looked, server_times
from bot.signs import Facts, red
from bot.start import channels
from bot.supervision import Progress
from bot.troubles import sentence
from domain.chat import Listed, Month, Word, word
from domain.organisation import value_said
from storage import meta, parked, schema, seals, sqlite_file, traffic
from storage.organisation import ground, today
from storage.reminders import reminder
from storage.store import Store, StoreError

LATELY, NOTHING = timedelta(days=7), timedelta()
LINES, SEAL_LETTERS = 5, 12  # of the log that are named; of a seal that are shown
BEATS = timedelta(minutes=2)  # the bot says more often that it hears its platforms


async def check(settings: Settings, tell: Callable[[Word], None], *, seal: str = "") -> None:
    """Raises at the first thing that keeps it from looking further; else at the end where anything
    is red. ``seal``: one that was printed earlier.
    """
    tell(word("check-program", version=VERSION))
    if settings.has_channel:
        tell(word("check-settings"))
    tell(word("check-database", version=await with_store(settings, _version)))
    path = database_file(settings)
    if path and not sqlite_file.is_whole(path):
        raise StoreError("store-corrupt", path=str(path))
    tell(await with_store(settings, _log))
    if seal:
        tell(await with_store(settings, partial(_known_seal, seal, settings)))
    if rules := await with_store(settings, _rules):
        tell(rules)
    if reminders := await with_store(settings, partial(_reminders, settings)):
        tell(reminders)
    if odd := await with_store(settings, partial(_parked, settings)):
        tell(odd)
    _check_templates(settings)
    found = channels(settings)
    facts = await with_store(settings, partial(_facts, settings))
    if facts.backup:
        tell(word("check-backup", at=_moment(facts.backup, settings.zone)))
    troubles = [] if found else [word("token-missing")]
    for channel in found:
        if usage := await with_store(settings, partial(_usage, settings, channel)):
            tell(usage)
        if channel.can.secret_header and channel.can.keeps == NOTHING and not settings.webhook_url:
            tell(word("check-loses", name=channel.name))
        try:
            tell(word("check-server", channel=channel.title, name=await start(channel)))
        except Unauthorized:
            facts = replace(facts, refused=(*facts.refused, channel))
        except Trouble as trouble:
            troubles.append(sentence(trouble, settings) or word("server-silent"))
        finally:
            await channel.stop()
    times = server_times(found)
    facts = replace(facts, used_up=await with_store(settings, partial(_used_up, settings, found)))
    signs = [*red(replace(facts, server_times=times)).values(), *troubles]
    for said in signs:
        tell(word("check-red", said=said))
    if signs:
        raise CannotDo(word("check-failed", count=len(signs)))


async def _facts(settings: Settings, store: Store) -> Facts:
    """What can be seen from beside the bot; whether something can be written is tried."""
    now = Clock(settings.zone, settings.clock_file).now()
    found = await looked(store, now)
    async with store.read() as tx:
        alive = await meta.alive_at(tx)
    silence = now - alive if alive else NOTHING
    with suppress(SQLAlchemyError, OSError):  # the store says so
        await store.write(lambda tx: meta.note_checked(tx, now))
    silent = silence.total_seconds() if silence > BEATS else 0.0
    return replace(found, progress=Progress(silence=silent, unwell=store.unwell))


async def _log(store: Store) -> Word:
    """How much of what was done is sealed; raises where it does not agree with its seals."""
    log = await store.look(seals.look)
    if log.wrong:
        some = sorted(log.wrong.items())[:LINES]
        lines = Listed(tuple(word("log-line", line=str(id), what=what) for id, what in some))
        raise CannotDo(word("log-broken", count=len(log.wrong), lines=lines))
    return word("check-log", count=log.sealed, seal=log.last[:SEAL_LETTERS].upper())


async def _rules(store: Store) -> Word | None:
    """Which unit sets what from which day, and who said so; what is not named is the default."""
    found = await store.look(ground.everything_set)
    lines = tuple(
        word(
            "check-rule",
            unit=one.unit,
            since=one.since if one.since > today.ALWAYS else "",
            name=word("rule-name", name=one.name),
            value=value_said(one.value, one.name),
            by=one.by,
        )
        for one in found
    )
    return word("check-rules", lines=Listed(lines, "; ")) if lines else None


async def _known_seal(printed: str, settings: Settings, store: Store) -> Word:
    """When what this seal closes was done; raises where there is no such seal any more."""
    async with store.read() as tx:
        at = await seals.sealed_at(tx, printed)
    if at is None:
        raise CannotDo(word("seal-unknown", seal=printed.upper()))
    return word("check-seal", seal=printed.upper(), at=_moment(at, settings.zone))


def _check_templates(settings: Settings) -> None:
    for name in TEMPLATES:
        if (path := getattr(settings, name)) is None:
            continue
        paper = import_module(f"bot.exports.{name.removesuffix('_template')}")  # slow to import
        try:
            paper.check(path)
        except TemplateError as error:
            said = word("template-bad", setting=name.upper(), reason=error.reason)
            raise CannotDo(said) from None


async def _reminders(settings: Settings, store: Store) -> Word | None:
    """When the bot last looked, and what became of nothing; None before its first look."""
    zone = ZoneInfo(settings.time_zone)
    async with store.read() as tx:
        looked = await reminder.planned_until(tx)
        if looked is None:
            return None
        late, nobody = await reminder.reached_nobody(tx, looked - LATELY)
    return word("check-reminders", at=_moment(looked, zone), late=late, nobody=nobody)


async def _parked(settings: Settings, store: Store) -> Word | None:
    """What could not be read lately; None where nothing was."""
    zone = ZoneInfo(settings.time_zone)
    async with store.read() as tx:
        found = await parked.since(tx, Clock(zone, settings.clock_file).now() - LATELY)
    if found is None:
        return None
    last = {"at": _moment(found.at, zone), "channel": found.channel, "reason": found.reason}
    return word("check-parked", count=found.count, **last)


def _moment(at: datetime, zone: ZoneInfo) -> str:
    at = at.astimezone(zone)
    return f"{at:%H:%M} {at:%d/%m/%Y}"


async def _usage(settings: Settings, channel: Channel, store: Store) -> Word | None:
    """People and messages of this month, where the platform counts them."""
    if not channel.can.month:
        return None
    month = Month.of(Clock(settings.zone, settings.clock_file).now().date())
    async with store.read() as tx:
        people = (await traffic.people_on(tx)).get(channel.name, 0)
        counts = await traffic.of_month(tx, month)
        held = await traffic.held_back(tx)
    mine = {kind: count for (name, kind), count in counts.items() if name == channel.name}
    return word(
        "check-usage",
        name=channel.name,
        people=people,
        most_people=channel.can.people or 0,
        sent=sum(mine.get(kind, 0) for kind in traffic.SENT),
        most=channel.can.month,
        useless=sum(count for kind, count in mine.items() if kind not in traffic.SENT),
        waiting=held.get("waiting", 0),
        dropped=held.get("expired", 0),
    )


async def _used_up(
    settings: Settings, found: Sequence[Channel], store: Store
) -> tuple[Channel, ...]:
    month = Month.of(Clock(settings.zone, settings.clock_file).now().date())
    async with store.read() as tx:
        counts = await traffic.of_month(tx, month)
    sent = {
        one.name: sum(counts.get((one.name, kind), 0) for kind in traffic.SENT) for one in found
    }
    return tuple(one for one in found if one.can.month and sent[one.name] >= one.can.month)


async def _version(store: Store) -> str:
    return await schema.current(store) or ""
