"""The questions of a plan that is being made, and the card with every month."""

from __future__ import annotations

from datetime import time
from textwrap import shorten
from typing import Any

from domain.chat import Choice, Screen, Visit, Word, word
from domain.errors import Refused
from domain.kind import Kind
from domain.plans import DayRule, parse_rule, quarters, written
from handlers.navigation import BACK, LABEL
from handlers.plans.plan_words import card_line, rule
from handlers.plans.planning_work import STEPS, Work, entries_of, planned_of, usual_of
from storage.organisation import unit
from storage.plans import plan
from storage.store import Tx

RULES = (DayRule(day=3), DayRule(day=5), DayRule(weekday=0), DayRule(weekday=5))
HOURS = (time(19, 30), time(14), time(8))
KEEP, LATER, SKIP, USUAL = "!keep", "!later", "!skip", "!usual"
MONTHS_OFFERED = 4


def asks_of(work: Work) -> str:
    return f"planning-{work.step or 'card'}"


async def shown(tx: Tx, visit: Visit, work: Work) -> Screen:
    here = await unit.unit_named(tx, work.cell)
    name, step = here.name if here else "", work.step
    if step is None:
        return await _card(tx, visit, work, name)
    text = word(
        "planning-frame",
        cell=name,
        year=str(work.year),
        at=STEPS.index(step) + 1,
        of=len(STEPS),
        question=await _question(tx, visit, work),
    )
    options = tuple(Choice(text, text) for text in visit.args.get("options", ()))
    typed: Any = "free" if step in ("place", "topics") else "value"
    choices = options or await _choices(tx, visit, work)
    return Screen(text, choices, _navigation(step), asks=asks_of(work), typed=typed)


def _navigation(step: str | None) -> tuple[Choice, ...]:
    later = Choice(LATER, word("plan-later"))
    return (Choice(BACK, word("back")), later) if step != STEPS[0] else (later,)


async def _question(tx: Tx, visit: Visit, work: Work) -> Word:
    match work.step:
        case "rule":
            return word("plan-ask-rule")
        case "starts":
            return word("plan-ask-starts", rule=rule(parse_rule(work.answers["rule"])))
        case "place":
            return word("plan-ask-place")
        case "topics":
            known = quarters(await planned_of(tx, visit, work))
            lines = tuple(word("plan-quarter", quarter=quarter) for quarter in known)
            return word("plan-ask-topics", lines=lines)
    return word("plan-ask-model")


async def _choices(tx: Tx, visit: Visit, work: Work) -> tuple[Choice, ...]:
    match work.step:
        case "rule":
            return tuple(Choice(written(one), rule(one)) for one in RULES)
        case "starts":
            usual = (await usual_of(tx, work.cell)).starts
            hours = dict.fromkeys((usual, *HOURS) if usual else HOURS)
            return tuple(Choice(f"{at:%H:%M}", word("plan-hour", at=at)) for at in hours)
        case "place":
            place = (await usual_of(tx, work.cell)).place
            usual_place = (
                (Choice(USUAL, word("plan-usual", place=shorten(place, LABEL, placeholder=" …"))),)
                if place
                else ()
            )
            return (*usual_place, Choice(SKIP, word("skip")))
        case "topics":
            return (Choice(SKIP, word("skip")),)
    months = [one.month for one in await planned_of(tx, visit, work)][: MONTHS_OFFERED - 1]
    named = tuple(Choice(str(m.month), word("plan-month", month=str(m.month))) for m in months)
    return (Choice(SKIP, word("plan-nothing")), *named)


async def _card(tx: Tx, visit: Visit, work: Work, cell: str) -> Screen:
    planned = await planned_of(tx, visit, work)
    if not planned:  # the year ended meanwhile
        raise Refused("plan-gone")
    found = entries_of(work, planned)
    months = [one.month for one in planned]
    rows = await plan.of_cell(tx, work.cell, months[0], months[-1])
    kept = {one.entry.month: one for one in rows if one.entry.kind is not Kind.thematic}
    lines = tuple(
        card_line(entry, one, kept.get(one.month))
        for entry, one in zip(found, planned, strict=True)
    )
    text = word(
        "planning-card",
        cell=cell,
        year=str(work.year),
        rule=rule(parse_rule(work.answers["rule"])),
        lines=lines,
    )
    keep = (Choice(KEEP, word("plan-keep")),)
    return Screen(text, keep, _navigation(None), asks=asks_of(work))
