"""A flow: a form that a person fills question by question, looks at on a card and submits.

A feature derives its own from ``Flow``: how it is loaded, asked, kept, shown and submitted. What is
the same for all is in ``answering.py`` (what was said) and ``asking.py`` (what is shown).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from domain.chat import Choice, Place, Typed, Visit, Word, word
from domain.errors import Refused
from handlers.filling import Filling, LineChange, Offer, Several
from handlers.navigation import DISCARD, EDIT, LATER, SUBMIT
from storage.store import Tx

C = TypeVar("C")
S = TypeVar("S")

CARD = "review"
PENDING = {
    "halves": None,
    "so_far": None,
    "options": None,
    "meetings": None,
    "confirm": None,
    "because": None,
    "tries": None,
}
HERE = {**PENDING, "step": None, "line": None, "editing": None, "discarding": None}


class Flow(Generic[C, S]):
    """What a feature says of its flow; the methods without a body it must say itself."""

    page: str
    later: Choice | None = Choice(LATER, word("later"))
    kept: Word = word("kept-for-later")
    moved_on: Word = word("moved-on")
    card_changed: Word = word("moved-on")
    submits: Word
    changes: Word = word("change-line")
    discards = False  # it can be thrown away from the card
    must_answer: Word = word("must-answer")
    card_typed: Typed = "value"
    spoken = True  # "back", "later" and the like are no answers
    goes_up = False  # the first question has a way back too
    guarded = False  # each answer counts only for the state that was shown

    def agreed(self, text: str) -> bool:
        """Whether these words on the card, which do not say to hand in, mean it all the same."""
        return False

    async def load(self, tx: Tx, visit: Visit) -> Filling[C, S]:
        """What the place names; Refused where it is gone or not allowed: that looks the same."""
        raise NotImplementedError

    def question(self, filling: Filling[C, S]) -> Word:
        """The open question, and what stands around it."""
        return filling.open.ask(filling.form.context, filling.answers)

    async def keep(
        self, tx: Tx, visit: Visit, filling: Filling[C, S], answers: dict[str, Any]
    ) -> Filling[C, S] | Place:
        """Store the answers; returns them as they are stored now, or where to go instead."""
        raise NotImplementedError

    def address(self, filling: Filling[C, S]) -> dict[str, Any]:
        """The arguments of the place of this filling."""
        raise NotImplementedError

    async def card(self, tx: Tx, visit: Visit, filling: Filling[C, S]) -> Word:
        """Everything that was said."""
        raise NotImplementedError

    async def submit(self, tx: Tx, visit: Visit, filling: Filling[C, S]) -> Place:
        """Invalid: it cannot be submitted as it is."""
        raise NotImplementedError

    # -- what most flows leave as it is

    async def other(
        self, tx: Tx, visit: Visit, filling: Filling[C, S], choice: str | None
    ) -> Place | None:
        """Where a choice leads that only this flow has."""
        return None

    def offer(self, args: Mapping[str, Any], filling: Filling[C, S]) -> Offer | None:
        """What may be taken in one tap before the questions, on a page with these arguments."""
        return None

    def said(self, filling: Filling[C, S], key: str, value: Any) -> Word:
        """An answer as it is said again."""
        return word("nothing")

    def many(self, visit: Visit, filling: Filling[C, S], text: str) -> Several | None:
        """The answers to several questions that a text holds; None where it is one answer."""
        return None

    def alone(self, visit: Visit, filling: Filling[C, S], text: str) -> bool:
        """Whether a text that answers the open question cannot answer others too."""
        return False

    def astray(
        self, filling: Filling[C, S], text: str, waits: Mapping[str, str], refused: Refused
    ) -> Several | None:
        """What a text that the open question refused says of others; ``waits``: what was said of
        them before.
        """
        return None

    def together(self, filling: Filling[C, S]) -> bool:
        """Whether several questions are asked in one message."""
        return False

    def change(self, filling: Filling[C, S], text: str) -> LineChange | None:
        """The line of the card that a text wants to change."""
        return None

    def echo(self, filling: Filling[C, S], values: Mapping[str, Any]) -> Word | None:
        """What is said once these answers are kept."""
        return None

    def wrong(self, error: Word, tries: int) -> Word:
        """An error the more often it comes."""
        return error

    def choices(self, visit: Visit, filling: Filling[C, S]) -> tuple[Choice, ...]:
        return filling.open.choices(filling.form.context, filling.answers)

    def buttons(self, visit: Visit, filling: Filling[C, S]) -> tuple[Choice, ...]:
        """Of the card."""
        change = (Choice(EDIT, self.changes),) if self.lines(filling) else ()
        later = (self.later,) if self.later else ()
        discard = (Choice(DISCARD, word("discard")),) if self.discards else ()
        return (Choice(SUBMIT, self.submits), *change, *later, *discard)

    def label(self, key: str) -> Word | None:
        """The name of a line of the card; None: no line of it is changed by itself."""
        return None

    def lines(self, filling: Filling[C, S]) -> Mapping[str, Choice]:
        """By step: what is typed or tapped to change it on the card; its number, most often."""
        keys = enumerate((step.key for step in filling.form.visible(filling.answers)), 1)
        return {
            key: Choice(str(at), word("line-label", at=at, label=label))
            for at, key in keys
            if (label := self.label(key))
        }

    def which(self, filling: Filling[C, S]) -> Word:
        """Asks which line is to be changed."""
        return word("which-line")

    def no_line(self, filling: Filling[C, S]) -> Word:
        """There is no such line."""
        lines = len(self.lines(filling))
        return word("error-line", lines=lines) if lines else word("error-choice")

    def card_navigation(self, visit: Visit, filling: Filling[C, S]) -> tuple[Choice, ...]:
        return ()

    def leave(self, visit: Visit, filling: Filling[C, S]) -> Place:
        """Where "later" leads."""
        return Place("home", {}, self.kept)

    def up(self, visit: Visit, filling: Filling[C, S]) -> Place:
        """Where "back" leads from the first question."""
        return visit.stay(word("first-question"))

    def sure(self, filling: Filling[C, S]) -> Word:
        """Asks whether it shall be thrown away."""
        raise NotImplementedError

    async def discard(self, tx: Tx, visit: Visit, filling: Filling[C, S]) -> Place:
        raise NotImplementedError

    # -- what is the same for all

    async def at(self, tx: Tx, visit: Visit) -> Filling[C, S]:
        """The filling of this place with the question that is open."""
        if isinstance(visit.place.known, Filling):
            return visit.place.known
        return self.opened(visit.args, await self.load(tx, visit))

    def opened(self, args: Mapping[str, Any], filling: Filling[C, S]) -> Filling[C, S]:
        """With the step these arguments choose, else the first without an answer, or an offer."""
        chosen, known = args.get("step"), filling.answers
        step = filling.form.current(known, chosen)
        offer = None if step and step.key == chosen else self.offer(args, filling)
        version = filling.row_version
        doubtful = frozenset(args.get("halves") or ())
        choosing = bool(args.get("meetings"))
        return Filling(
            filling.form, known, filling.subject, version, step, offer, doubtful, choosing
        )

    def shows(self, visit: Visit, filling: Filling[C, S]) -> str:
        """What the page shows: "discard", "lines", "offer", "card", "why" or "question"."""
        if "discarding" in visit.args:
            return "discard"
        if "editing" in visit.args:
            return "lines"
        if filling.offer:
            return "offer"
        if filling.step is None:
            return "card"
        return "why" if "because" in visit.args else "question"

    def asks(self, visit: Visit, filling: Filling[C, S]) -> str:
        """The name of what is shown: an answer given elsewhere makes it another one."""
        shows = self.shows(visit, filling)
        name = {"lines": f"{CARD}-lines", "card": CARD, "discard": "discard"}.get(shows, "")
        if filling.offer and shows == "offer":
            name = filling.offer.name
        elif filling.step and not name:
            name = f"why-{filling.step.key}" if shows == "why" else filling.step.key
        confirms = shows in ("card", "offer", "discard")
        return f"{name}-{filling.version}" if confirms or self.guarded else name

    def choose(self, visit: Visit, key: str) -> Place:
        """To the question of a line of the card; "back" returns to the card."""
        return visit.stay(None, **{**HERE, "step": key, "line": True})
