"""A part that its question cannot take, or that nothing explained, tried with the other questions:
kept only where it makes clear what was not, and changes nothing that was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from domain.meetings.block_known import no_part
from domain.meetings.block_part import Part
from domain.meetings.parse.conclusions import only_votes
from domain.parse.terms import terms
from domain.parse.text import shadow
from domain.patterns import late

TERMS = terms(__file__, "block_elsewhere")
_OF = {name: late(pattern) for name, pattern in TERMS.named("may_be").items()}
MOST = 6  # parts that are tried
TURNS = 3  # parts that are moved, one after the other


class Reading(Protocol):
    @property
    def values(self) -> Mapping[str, Any]: ...
    @property
    def halves(self) -> Mapping[str, str]: ...
    @property
    def left(self) -> Sequence[str]: ...


Read = Callable[[list[Part]], Reading]


def moved(found: list[Part], first: Reading, read: Read) -> list[Part]:
    """The parts, each with the question that makes most of the message clear."""
    before = first
    for _ in range(TURNS):
        tried = [(one, read(one)) for one in _tries(found, before, read)]
        better = [(one, heard) for one, heard in tried if _clearer(heard, before)]
        if not better:
            break
        found, before = min(better, key=lambda one: _open(one[1]))
    return found


def _tries(found: list[Part], before: Reading, read: Read) -> Iterator[list[Part]]:
    doubtful = [at for at, part in enumerate(found) if _doubtful(part, before, read)]
    for at in doubtful[:MOST]:
        part = found[at]
        for step in _may_be(part):
            if step != part.step:
                told = replace(part, step=step, last=step == "conclusion")
                yield [*found[:at], told, *found[at + 1 :]]


def _doubtful(part: Part, before: Reading, read: Read) -> bool:
    """What nothing explained, or what its question does not understand even by itself: two that
    contradict each other are asked.
    """
    if not part.step:
        return part.text in before.left and not no_part(part.text)
    return part.step in before.halves and part.step not in read([part]).values


def _may_be(part: Part) -> list[str]:
    """The questions of which a part may speak by its words."""
    dark = shadow(part.text).strip(" .,;:-")
    may = [step for step, pattern in _OF.items() if pattern.search(dark)]
    return [*may, "conclusion"] if part.step and only_votes(part.text) else may


def _open(one: Reading) -> int:
    return len(one.halves) + len(one.left)


def _clearer(heard: Reading, before: Reading) -> bool:
    """Whether less is open, nothing more is unclear, and what was understood is so still, or tells
    more of the same.
    """
    if _open(heard) >= _open(before):
        return False
    if any(len(said) > len(before.halves.get(s, "")) for s, said in heard.halves.items()):
        return False
    return all(_kept(value, heard.values.get(step)) for step, value in before.values.items())


def _kept(value: Any, now: Any) -> bool:
    if value == now or now is None:
        return bool(value == now)
    if not hasattr(value, "model_dump") or type(value) is not type(now):
        return False
    told = value.model_dump(exclude_none=True, exclude_defaults=True)
    return bool(told.items() <= now.model_dump().items())
