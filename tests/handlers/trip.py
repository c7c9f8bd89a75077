"""A flow of the tests alone, an outing of a cell: every kind of step the runner knows, once.

``takes_a_page`` puts it where the help was, so that the real bot runs it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import pytest

from domain import parse
from domain.chat import Choice, Place, Visit, Word, word
from domain.errors import Invalid, Refused, Unclear
from domain.form import Answers, Form, Step
from domain.people import Action
from handlers import act, answering, asking, dispatch
from handlers.drafted import About, Drafted
from handlers.filling import Filling
from storage.store import Tx

PAGE = "help"
Paper = Filling[None, About]


@dataclass(frozen=True, slots=True)
class Price:
    dong: int
    reason: str = ""


def _where(text: str, context: None, answers: Answers) -> str:
    if len(text) < 3:
        raise Invalid("error-content-empty")
    return text


def _places(context: None, answers: Answers) -> tuple[Choice, ...]:
    return (Choice("Đi biển", "Biển"), Choice("Lên núi", "Núi"))


def _people(text: str, context: None, answers: Answers) -> int:
    """ "từ 5" waits for "đến 8"."""
    first, _, last = text.partition("đến ")
    if first.startswith("từ ") and not last:
        raise Unclear("error-choice-which", options=("7", "9"), given=text)
    if text.startswith("đến "):
        raise Invalid("error-count", given=text)
    return parse.count(last or text, lo=1, hi=50)


def _many(people: int, context: None, answers: Answers) -> Word | None:
    return word("item", text=f"{people} là đông.") if people > 20 else None


def _needs_bus(context: None, answers: Answers) -> bool:
    return int(answers.get("people") or 0) > 10


def _bus(text: str, context: None, answers: Answers) -> bool:
    return parse.yes_no(text)


def _price(text: str, context: None, answers: Answers) -> Price:
    return Price(parse.count(text, lo=0, hi=1000))


def _why(price: Price, context: None, answers: Answers) -> Word | None:
    return word("item", text="Vì sao không mất tiền?") if price.dong == 0 else None


def _because(price: Price, reason: str) -> Price:
    if len(reason) < 5:
        raise Invalid("error-reason")
    return replace(price, reason=reason)


def _note(text: str, context: None, answers: Answers) -> str:
    return text


STEPS: tuple[Step[None], ...] = (
    Step("where", str, _where, _places, typed="free"),
    Step("people", int, _people, doubt=_many),
    Step("bus", bool, _bus, when=_needs_bus, optional=True),
    Step("price", Price, _price, why=_why, because=_because),
    Step("note", str, _note, asked=False, typed="free"),
    Step("again", int, _people, optional=True),
)


class Trip(Drafted[None]):
    page = PAGE
    submits = word("submit")
    discards = True

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        cell = visit.args["cell"]
        if Action.record not in visit.person.actions(cell):
            raise Refused("draft-gone")
        return await self.begun(tx, Form(STEPS, None), About(cell))

    def question(self, paper: Paper) -> Word:
        facts = " ".join(str(number) for number in paper.count.values())
        return word("item", text=f"Hỏi {paper.open.key} {facts}")

    def said(self, paper: Paper, key: str, value: Any) -> Word:
        return word("quoted", text=plain(f"{key} {value}"))

    def echo(self, paper: Paper, values: Mapping[str, Any]) -> Word | None:
        ((key, value),) = values.items()
        return word("echo", value=self.said(paper, key, value)) if value is not None else None

    async def card(self, tx: Tx, visit: Visit, paper: Paper) -> Word:
        return word("item", text=f"Phiếu {shown(paper.answers)}")

    def label(self, key: str) -> Word:
        return word("code", code=key)

    async def submit(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        await act.note(tx, visit, "trip", f"unit:{paper.subject.cell}", new=paper.answers)
        await self.drop(tx, paper)
        return Place("home", {}, word("item", text="Đã nộp phiếu"))

    def sure(self, paper: Paper) -> Word:
        return word("item", text="Bỏ thật?")


def shown(answers: Answers) -> str:
    """As the card says it, with nothing in it that looks like a hole or a value of Python."""
    return plain(" ".join(f"{key}={value!r}" for key, value in sorted(answers.items())))


def plain(text: str) -> str:
    names = {"None": "trống", "True": "có", "False": "chưa", "{": "<", "}": ">", "'": ""}
    for name, ours in names.items():
        text = text.replace(name, ours)
    return text


FLOW = Trip()
apply, screen = partial(answering.apply, FLOW), partial(asking.screen, FLOW)


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place(PAGE, {"cell": min(visit.person.units(Action.record))})


def takes_a_page(patch: pytest.MonkeyPatch) -> None:
    """The command /trogiup opens it."""
    patch.setitem(dispatch.PAGE_MODULES, PAGE, sys.modules[__name__])
