"""What was said in a round of a cell, and what of it the bot confirmed: the judge's side."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tests.crash.script import Answer

FORWARD, CHANGED, CORRECTED = range(3)  # ranks: what is said later on purpose counts more


@dataclass(slots=True, eq=False)
class Claim:
    """``who``: 0 the secretary, 1 the deputy. Not confirmed: it may be stored or not."""

    who: int
    answer: Answer
    rank: int
    confirmed: bool = False

    @property
    def step(self) -> str:
        return self.answer.step

    def __str__(self) -> str:
        state = "confirmed" if self.confirmed else "not confirmed"
        return f"{'AB'[self.who]} said {self.answer.said!r} ({state})"


@dataclass(slots=True)
class Round:
    """One month of one cell: its record, score, correction and plan.

    ``ends``: how often each of them was confirmed as done ("record", "score", "correct", "plan").
    """

    cell: int
    number: int
    month: str
    claims: list[Claim] = field(default_factory=list)
    ends: Counter[str] = field(default_factory=Counter)

    def say(self, who: int, answer: Answer, rank: int) -> Claim:
        """The claim of this answer; said again it is the same."""
        for claim in self.claims:
            if (claim.who, claim.step, claim.rank) == (who, answer.step, rank):
                return claim
        claim = Claim(who, answer, rank)
        self.claims.append(claim)
        return claim

    def of(self, step: str) -> list[Claim]:
        """In the order in which they count, the last one most."""
        found = [claim for claim in self.claims if claim.step == step]
        return sorted(found, key=lambda claim: claim.rank)

    def confirmed(self, step: str) -> list[Claim]:
        return [claim for claim in self.of(step) if claim.confirmed]

    @property
    def steps(self) -> list[str]:
        return list(dict.fromkeys(claim.step for claim in self.claims))
