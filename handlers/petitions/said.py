"""How a petition is said: a line of a list, its state with who has it, the steps it went."""

from __future__ import annotations

from datetime import date
from textwrap import shorten

from domain.chat import Visit, Word, word
from domain.petitions import Desk, State, overdue
from handlers.petitions.desk import at_desk
from storage.petitions import Petition, Step

LINE = 90  # letters of a petition in a list


def line(visit: Visit, at: int, found: Petition) -> Word:
    late = overdue(found.state, found.due, visit.today)
    return word(
        "petition-line",
        at=at,
        mark="late" if late else "mine" if at_desk(visit.person, found) else "elsewhere",
        cell=found.cell,
        text=shorten(found.text, LINE, placeholder=" …"),
        state=state_said(found, visit.today),
    )


def state_said(found: Petition, today: date) -> Word:
    """What was done and who has it, with the day by which they answer."""
    left = found.state is State.answered and not found.alive
    return word(
        "petition-state",
        state="left" if left else found.state.value,
        where=where_said(found),
        whom=found.whom or "",
        due="" if found.desk in (Desk.cell, Desk.nobody) else short(found.due),
        late=overdue(found.state, found.due, today),
    )


def where_said(found: Petition) -> Word | str:
    """The desk by its name."""
    if found.desk is Desk.committee:
        return found.holder or ""
    if found.desk is Desk.group:
        return found.group or word("petition-committee-above")
    return ""


def short(day: date | None) -> str:
    return f"{day.day}/{day.month}" if day else ""


def step_said(step: Step) -> Word:
    return word(
        "petition-step",
        move=step.move,
        day=f"{step.at.day}/{step.at.month}",
        by=step.by,
        to=step.to or "",
        text=step.text or "",
    )
