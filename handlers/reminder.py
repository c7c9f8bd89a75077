"""The reminders a person gets: which kinds, and once more this evening or tomorrow."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from domain.chat import Choice, Place, Said, Screen, Visit, word
from domain.errors import Refused
from domain.people import Action
from domain.reminder import MORNING, RULES
from storage import reminder
from storage.store import Tx

MORE = "!more"
RULES_A_SCREEN = 4
TONIGHT = time(20)


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """The settings; or with "tonight-2026-08-20" the message of that day once more."""
    if not visit.person.units(Action.view):
        raise Refused("not-for-you")
    if again := re.fullmatch(r"(tonight|tomorrow)-(\d{4}-\d\d-\d\d)", argument):
        return await _again(tx, visit, again[1], again[2])
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
    if said.choice == MORE:
        start = int(visit.args.get("start", 0)) + RULES_A_SCREEN
        return visit.stay(None, start=start if start < len(RULES) else 0)
    number = (said.choice or said.text).strip(" .")
    if not number.isdecimal() or not 1 <= int(number) <= len(RULES):
        return visit.stay(word("error-line", lines=len(RULES)))
    rule = RULES[int(number) - 1]
    wanted = (await reminder.wants(tx, visit.person.id))[rule.key]
    await reminder.set_wanted(tx, visit.person.id, rule.key, wanted=not wanted)
    return visit.stay(word("settings-saved"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    wants = await reminder.wants(tx, visit.person.id)
    lines = tuple(
        word(
            "rule-line",
            at=at,
            name=word(f"remind-{rule.key}.name"),
            wanted="yes" if wants[rule.key] else "no",
        )
        for at, rule in enumerate(RULES, 1)
    )
    start = int(visit.args.get("start", 0))
    shown = list(enumerate(RULES, 1))[start : start + RULES_A_SCREEN]
    choices = tuple(
        Choice(
            str(at),
            word(
                "rule-off" if wants[rule.key] else "rule-on", name=word(f"remind-{rule.key}.name")
            ),
        )
        for at, rule in shown
    )
    navigation = (Choice(MORE, word("more-lines")), Choice("/home:", word("home-page")))
    return Screen(
        word("reminder-list", lines=lines), choices, navigation, asks="rule", typed="value"
    )
