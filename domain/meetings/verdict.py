"""Whether a vote carries its matter: a hint with its reason, never a hindrance.

More than half of the full members summoned; two thirds of them for admission and for discipline
(domain.md 2, 6). A committee's own rule may be another: that is why it is only a hint.
"""

from __future__ import annotations

from dataclasses import dataclass

from domain.meetings.meeting import Conclusion
from domain.parse.terms import terms
from domain.parse.text import fold

TERMS = terms(__file__, "verdict")
_TWO_THIRDS = TERMS.compiled("two_thirds")


@dataclass(frozen=True)
class Verdict:
    """``least``: votes in favour that are needed; ``two_thirds``: the matter needs these."""

    passed: bool
    least: int
    two_thirds: bool


def verdict_of(said: Conclusion, summoned: int) -> Verdict | None:
    """None where nothing was voted on, or nobody knows of how many."""
    if said.vote is None or not summoned:
        return None
    two_thirds = _TWO_THIRDS.search(fold(said.text or "")) is not None
    least = -(-2 * summoned // 3) if two_thirds else summoned // 2 + 1
    return Verdict(said.vote.in_favour >= least, least, two_thirds)
