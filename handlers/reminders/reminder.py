"""The reminders a person gets: which kinds, what was missed, and once more tonight or tomorrow."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.reminders import MORNING, RULES, Rule, short_day
from handlers import paging
from handlers.navigation import GO_BACK, GO_HOME
from storage.reminders import Reminder, reminder
from storage.store import Tx

MISSED = "!missed"
ASKS = "rule-"
RULES_A_SCREEN, LINES = 3, 12
TONIGHT = time(20)


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """The settings; or with "tonight-2026-08-20" the message of that day once more."""
    if again := visit.admitted.asked.get("again"):
        return await _again(tx, visit, *again.split("-", 1))
    return Place("reminder")


async def _again(tx: Tx, visit: Visit, when: str, day: str) -> Place:
    tonight = datetime.combine(visit.today, TONIGHT, visit.now.tzinfo)
    tomorrow = datetime.combine(visit.today + timedelta(days=1), MORNING, visit.now.tzinfo)
    due = tonight if when == "tonight" and visit.now < tonight else tomorrow
    letter = f"day:{day}:{visit.person.id}"
    if not await reminder.ask_again(tx, letter, visit.person.id, due):
        return Place("home", {}, word("nothing-to-repeat"))
    return Place("home", {}, word("will-repeat", at=due))


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    mine = _mine(visit)
    match said.choice:
        case "!more":
            return paging.turn(visit, len(mine), RULES_A_SCREEN)
        case "!missed":
            return visit.stay(None, missed=True)
        case "!back":
            return visit.stay(None, missed=None)
    rule = paging.row_at(said.choice or said.text, mine)
    if rule is None:
        return visit.stay(word("error-line", lines=len(mine)) if mine else word("error-choice"))
    shown = _asks(await reminder.wants(tx, visit.person.id))
    if visit.asks.startswith(ASKS):  # another phone may have turned it round since
        shown = visit.asks
    off = shown.removeprefix(ASKS)[RULES.index(rule)] == "0"
    await reminder.set_wanted(tx, visit.person.id, rule.key, wanted=off)
    return visit.stay(word("settings-saved"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    missed = await _missed(tx, visit)
    if visit.args.get("missed"):
        lines = tuple(_line(one) for one in missed) or (word("nothing-missed"),)
        return Screen(word("missed-page", lines=lines), (), (GO_BACK,))
    wants, mine = await reminder.wants(tx, visit.person.id), _mine(visit)
    lines = tuple(
        word("rule-line", at=at, name=_name(rule.key), wanted="yes" if wants[rule.key] else "no")
        for at, rule in enumerate(mine, 1)
    )
    choices = [
        Choice(str(at), word("rule-off" if wants[rule.key] else "rule-on", name=_name(rule.key)))
        for at, rule in paging.numbered(mine, paging.start(visit), RULES_A_SCREEN)
    ]
    if missed:
        choices.append(Choice(MISSED, word("see-missed")))
    navigation = (*paging.more(len(mine), RULES_A_SCREEN, word("more-lines")), GO_HOME)
    text = word("reminder-list", lines=lines or (word("no-rules"),))
    return Screen(text, tuple(choices), navigation, asks=_asks(wants), typed="value")


def _mine(visit: Visit) -> list[Rule]:
    """Those that may come to this person by one of the posts, one's own before those of others."""
    levels = {post.role.told for post in visit.person.posts if post.role.told}
    found = (rule for rule in RULES if any(map(rule.may_reach, levels)))
    return sorted(found, key=lambda rule: rule.first not in levels)


def _asks(wants: Mapping[str, bool]) -> str:
    """Names what was wanted as it was shown: a tap turns round what that phone showed."""
    return ASKS + "".join("1" if wants[rule.key] else "0" for rule in RULES)


async def _missed(tx: Tx, visit: Visit) -> list[Reminder]:
    """The newest of what could not be told, of all that this person looks at."""
    groups = [post.group for post in visit.person.posts if post.group is not None]
    owners = [*((cell, None) for cell in visit.units)]
    return await reminder.missed(tx, [*owners, *((None, g) for g in groups)], most=LINES)


def _line(one: Reminder) -> Word:
    name, day = _name(one.rule.key), short_day(one.anchor)
    return word("missed-of", owner=one.name, name=name, day=day, state=one.state)


def _name(rule: str) -> Word:
    return word(f"remind-{rule}.name")
