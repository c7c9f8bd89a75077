"""Making the plan of a year: five questions, a card with every month, one tap to keep it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain import parse
from domain.chat import Choice, Place, Said, Screen, Visit, word
from domain.errors import Invalid, Unclear
from domain.parse.text import short
from domain.plans import facts, model_month, parse_rule, quarters, topics
from handlers.navigation import BACK
from handlers.plans.plan_words import rule
from handlers.plans.planning_screens import KEEP, LATER, SKIP, USUAL, asks_of, shown
from handlers.plans.planning_work import STEPS, Work, entries_of, load, planned_of, usual_of
from storage import audit, outbox, people
from storage.organisation import unit
from storage.plans import plan, plan_draft
from storage.store import Tx

LONGEST_PLACE = 200


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    work = await load(tx, visit)
    if said.choice == LATER:
        return Place("plan", {"cell": work.cell}, word("plan-kept-for-later"))
    if visit.asks != asks_of(work):
        return visit.stay(word("moved-on"), options=None)
    if said.choice == BACK:
        return await _back(tx, visit, work)
    if work.step is None:
        keeps = said.choice == KEEP
        return await _keep(tx, visit, work) if keeps else visit.stay(word("error-choice"))
    try:
        value = await _value(tx, visit, work, said)
    except Unclear as unclear:
        notice = word(unclear.key, **unclear.args_for_words)
        return visit.stay(notice, options=list(unclear.options))
    except Invalid as invalid:
        return visit.stay(word(invalid.key, **invalid.args_for_words), options=None)
    await _save(tx, visit, work, {**work.answers, work.step: value})
    return visit.stay(None, options=None)


async def _save(tx: Tx, visit: Visit, work: Work, answers: Mapping[str, Any]) -> None:
    by, now = visit.person.id, visit.now
    await plan_draft.save(tx, work.cell, work.year, answers, by=by, now=now)


async def _back(tx: Tx, visit: Visit, work: Work) -> Place:
    """The answer before is asked anew."""
    at = STEPS.index(work.step) if work.step else len(STEPS)
    if at == 0:
        return Place("plan", {"cell": work.cell})
    answers = {step: value for step, value in work.answers.items() if step != STEPS[at - 1]}
    await _save(tx, visit, work, answers)
    return visit.stay(None, options=None)


async def _value(tx: Tx, visit: Visit, work: Work, said: Said) -> Any:
    """The answer as it is kept between the questions; each is read again for the card."""
    skipped = said.choice == SKIP
    match work.step:
        case "rule":
            parse_rule(said.text)
            if not await planned_of(tx, visit, replace(work, answers={"rule": said.text})):
                raise Invalid("error-plan-year-over", year=str(work.year))
            return said.text
        case "starts":
            return f"{parse.clock(said.text):%H:%M}"
        case "place":
            return "" if skipped else await _place(tx, work, said)
        case "topics":
            known = quarters(await planned_of(tx, visit, work))
            return {} if skipped else {str(k): v for k, v in topics(said.text, known).items()}
    return 0 if skipped else model_month(said.text, await planned_of(tx, visit, work)) or 0


async def _place(tx: Tx, work: Work, said: Said) -> str:
    usual = (await usual_of(tx, work.cell)).place
    if usual and (said.choice == USUAL or parse.fold(said.text) == "nhu moi khi"):
        return usual
    return "" if parse.none(said.text) else " ".join(short(said.text, LONGEST_PLACE).split())


async def _keep(tx: Tx, visit: Visit, work: Work) -> Place:
    """Keep it, note what was before, tell the work group: one transaction."""
    by, now = visit.person.id, visit.now
    found = entries_of(work, await planned_of(tx, visit, work))
    before, after = await plan.keep(tx, work.cell, found, by=by, now=now)
    await plan_draft.drop(tx, work.cell, work.year)
    await audit.note(
        tx,
        "plan-kept",
        f"unit:{work.cell}",
        by=by,
        now=now,
        old=[facts(one.entry) for one in before],
        new=[facts(one.entry) for one in after],
    )
    await _tell(tx, visit, work, len(found))
    return Place("plan", {"cell": work.cell}, word("plan-kept", months=len(found)))


async def _tell(tx: Tx, visit: Visit, work: Work, months: int) -> None:
    cell = work.cell
    here = await unit.unit_named(tx, cell)
    to = await people.supervisors_of(tx, cell, visit.today)
    await outbox.post_letter(
        tx,
        f"plan-kept:{cell}:{visit.now.isoformat()}",
        to=set(to) - {visit.person.id},
        message=word(
            "told-plan-kept",
            cell=here.name if here else "",
            year=str(work.year),
            months=months,
            rule=rule(parse_rule(work.answers["rule"])),
        ),
        button=Choice(f"/plan:cell-{cell}", word("look-at-it")),
        now=visit.now,
    )


async def screen(tx: Tx, visit: Visit) -> Screen:
    return await shown(tx, visit, await load(tx, visit))
