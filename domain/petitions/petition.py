"""The life of a petition: from the cell to a desk, on to others, answered, closed or reopened.

An open petition lies on exactly one desk, which follows from its state and from who holds it; it is
never stored, so that it cannot be wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum, auto

from domain.errors import Refused


class Kind(StrEnum):
    petition = auto()
    proposal = auto()
    difficulty = auto()


class State(StrEnum):
    new = auto()
    forwarded = auto()
    in_hand = auto()
    answered = auto()
    closed = auto()


class Desk(StrEnum):
    """Who has to do something now."""

    group = auto()  # the work group that looks after the cell; without one, the committee above it
    committee = auto()  # the unit it was forwarded to
    cell = auto()  # which says whether the answer solved it
    nobody = auto()


class Move(StrEnum):
    take = auto()
    up = auto()  # to a unit above
    out = auto()  # to somebody who does not use this bot; the desk stays and asks there
    answer = auto()
    done = auto()
    not_done = auto()
    withdraw = auto()
    close = auto()  # by whoever is above a cell that is no more


ON_DESK = frozenset({State.new, State.forwarded, State.in_hand})
BY_DESK = frozenset({Move.take, Move.up, Move.out, Move.answer})
BY_CELL = frozenset({Move.done, Move.not_done, Move.withdraw})
MOVES: Mapping[Move, tuple[frozenset[State], State]] = {
    Move.take: (ON_DESK - {State.in_hand}, State.in_hand),
    Move.up: (ON_DESK, State.forwarded),
    Move.out: (ON_DESK, State.forwarded),
    Move.answer: (ON_DESK, State.answered),
    Move.done: (frozenset({State.answered}), State.closed),
    Move.close: (frozenset({State.answered}), State.closed),
    Move.not_done: (frozenset({State.answered}), State.in_hand),
    Move.withdraw: (ON_DESK, State.closed),
}


def desk_of(state: State, *, held_above: bool, alive: bool = True) -> Desk:
    """``held_above``: it was forwarded to a unit above, and has not come back; ``alive``: the cell
    is still there to judge an answer, else the committee above it does.
    """
    if state is State.closed:
        return Desk.nobody
    if state is State.answered:
        return Desk.cell if alive else Desk.group
    return Desk.committee if held_above else Desk.group


def may_be(state: State, move: Move) -> bool:
    return state in MOVES[move][0]


def after(state: State, move: Move) -> State:
    """The state this move leads to; Refused where it cannot be made now."""
    if not may_be(state, move):
        raise Refused("petition-changed")
    return MOVES[move][1]


def overdue(state: State, due: date | None, today: date) -> int:
    """By how many days somebody on a desk is late; 0: nobody is."""
    return max(0, (today - due).days) if due and state in ON_DESK else 0
