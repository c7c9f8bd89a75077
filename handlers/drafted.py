"""A flow about a unit whose answers are kept for every phone, without a table of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, TypeVar

from domain.chat import Place, Visit, word
from domain.form import Form
from handlers import act
from handlers.filling import Filling
from handlers.flow import Flow
from storage import form_draft
from storage.store import Tx

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class About:
    """The unit, and a number the flow gives a meaning, such as a year."""

    cell: int
    number: int = 0


class Drafted(Flow[C, About]):
    """``load`` makes the form and calls ``begun``; ``submit`` calls ``drop``."""

    async def begun(self, tx: Tx, form: Form[C], about: About) -> Filling[C, About]:
        """With what was answered so far, on whatever phone."""
        answers, edition = await form_draft.found(tx, self.page, about.cell, about.number)
        return await self._versioned(tx, Filling(form, answers, about), edition)

    def address(self, filling: Filling[C, About]) -> dict[str, Any]:
        return {"cell": filling.subject.cell}

    async def keep(
        self, tx: Tx, visit: Visit, filling: Filling[C, About], answers: dict[str, Any]
    ) -> Filling[C, About]:
        about, by, now = filling.subject, visit.person.id, visit.now
        key = (self.page, about.cell, about.number)
        edition = await form_draft.save(tx, *key, answers, by=by, now=now)
        return await self._versioned(tx, replace(filling, answers=answers), edition)

    async def _versioned(
        self, tx: Tx, filling: Filling[C, About], edition: int
    ) -> Filling[C, About]:
        return replace(filling, row_version=f"{edition}{await self.besides(tx, filling)}")

    async def besides(self, tx: Tx, filling: Filling[C, About]) -> str:
        """Which state of what the card shows besides the answers."""
        return ""

    async def drop(self, tx: Tx, filling: Filling[C, About]) -> None:
        await form_draft.drop(tx, self.page, filling.subject.cell, filling.subject.number)

    async def discard(self, tx: Tx, visit: Visit, filling: Filling[C, About]) -> Place:
        await self.drop(tx, filling)
        subject = f"{self.page}:{filling.subject.cell}:{filling.subject.number}"
        await act.note(tx, visit, "discard", subject, old=filling.answers)
        return Place("home", {}, word("draft-discarded"))
