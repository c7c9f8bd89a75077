"""A sentence to the cells begins a notice, as far as it was said; it goes once it was looked at."""

from __future__ import annotations

from typing import Any

from domain.chat import Place, Visit, Word, word
from domain.errors import Refused
from domain.notices import Told, Writing, notice_form, please, told
from domain.people import Action
from handlers.notices import audience
from handlers.notices.sending import FLOW, about_of
from storage import form_draft
from storage.store import Tx


async def opened(tx: Tx, visit: Visit, text: str) -> Place | None:
    """None where nothing is said to the cells, or by somebody who sends them nothing."""
    said = told(text)
    if said is None or not visit.person.units(Action.notify):
        return None
    about = await about_of(tx, visit)
    if await form_draft.answers(tx, FLOW.page, about.cell, about.number):
        return Place(FLOW.page, {}, word("notice-begun-before"))
    here = Writing(visit.now, await audience.known(tx, visit))
    begun, notice = _begun(said, here)
    await form_draft.save(
        tx, FLOW.page, about.cell, about.number, begun, by=visit.person.id, now=visit.now
    )
    return Place(FLOW.page, {}, notice)


def _begun(said: Told, here: Writing) -> tuple[dict[str, Any], Word]:
    """The answers, and why one of them could not be taken: it is asked."""
    form = notice_form(here)
    begun: dict[str, Any] = {"asks": said.asks.value}
    why = word("notice-heard")
    for key in ("to", "text", "due"):
        words = getattr(said, key) or (please(begun, here) if key == "text" else "")
        step = form.step(key)
        try:
            begun = form.put(begun, step, step.parse(words, here, begun)) if words else begun
        except Refused as refused:
            why = refused.said
    return begun, why
