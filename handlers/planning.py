"""Making the plan of a year: five questions, a card with every month, one tap to keep it."""

from __future__ import annotations

from typing import Any

from domain import parse
from domain.chat import Choice, Place, Said, Screen, Visit, word
from domain.errors import Invalid, Unclear
from domain.parse.text import short
from domain.plan import (
    facts,
    model_month,
    parse_rule,
    quarters,
    topics,
)
from handlers.plan_words import rule
from handlers.planning_screens import KEEP, LATER, SKIP, USUAL, shown
from handlers.planning_work import STEPS, cell_of, entries_of, planned_of, step_of, usual_of
from handlers.question import BACK
from storage import audit, outbox, people, plan, unit
from storage.store import Tx

LONGEST_PLACE = 200


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    cell = cell_of(visit)
    step = step_of(visit)
    if said.choice == LATER:
        return Place("plan", {"cell": cell}, word("plan-not-kept"))
    if said.choice == BACK:
        return _back(visit, step)
    if step is None:
        return await _keep(tx, visit) if said.choice == KEEP else visit.stay(word("error-choice"))
    try:
        value = await _value(tx, visit, step, said)
    except Unclear as unclear:
        notice = word(unclear.key, **unclear.args_for_words)
        return visit.stay(notice, options=list(unclear.options))
    except Invalid as invalid:
        return visit.stay(word(invalid.key, **invalid.args_for_words), options=None)
    return visit.stay(None, **{step: value, "options": None})


def _back(visit: Visit, step: str | None) -> Place:
    at = STEPS.index(step) if step else len(STEPS)
    if at == 0:
        return Place("plan", {"cell": visit.args["cell"]})
    return visit.stay(None, **{STEPS[at - 1]: None, "options": None})


async def _value(tx: Tx, visit: Visit, step: str, said: Said) -> Any:
    """The answer as it is kept between the questions; each is read again for the card."""
    skipped = said.choice == SKIP
    match step:
        case "rule":
            parse_rule(said.text)
            return said.text
        case "starts":
            return f"{parse.clock(said.text):%H:%M}"
        case "place":
            return "" if skipped else await _place(tx, visit, said)
        case "topics":
            known = quarters(await planned_of(tx, visit))
            return {} if skipped else {str(k): v for k, v in topics(said.text, known).items()}
    return 0 if skipped else model_month(said.text, await planned_of(tx, visit)) or 0


async def _place(tx: Tx, visit: Visit, said: Said) -> str:
    usual = (await usual_of(tx, visit)).place
    if usual and (said.choice == USUAL or parse.fold(said.text) == "nhu moi khi"):
        return usual
    return "" if parse.none(said.text) else " ".join(short(said.text, LONGEST_PLACE).split())


async def _keep(tx: Tx, visit: Visit) -> Place:
    """Keep it, note what was before, tell the work group: one transaction."""
    cell, by, now = cell_of(visit), visit.person.id, visit.now
    found = entries_of(visit, await planned_of(tx, visit))
    before, after = await plan.keep(tx, cell, found, by=by, now=now)
    await audit.note(
        tx,
        "plan-kept",
        f"unit:{cell}",
        by=by,
        now=now,
        old=[facts(one.entry) for one in before],
        new=[facts(one.entry) for one in after],
    )
    await _tell(tx, visit, len(found))
    return Place("plan", {"cell": cell}, word("plan-kept", months=len(found)))


async def _tell(tx: Tx, visit: Visit, months: int) -> None:
    cell = visit.args["cell"]
    here = await unit.unit_named(tx, cell)
    to = await people.supervisors_of(tx, cell, visit.today)
    await outbox.post_letter(
        tx,
        f"plan-kept:{cell}:{visit.now.isoformat()}",
        to=set(to) - {visit.person.id},
        message=word(
            "told-plan-kept",
            cell=here.name if here else "",
            year=str(visit.args["year"]),
            months=months,
            rule=rule(parse_rule(visit.args["rule"])),
        ),
        button=Choice(f"/plan:cell-{cell}", word("look-at-it")),
        now=visit.now,
    )


async def screen(tx: Tx, visit: Visit) -> Screen:
    return await shown(tx, visit)
