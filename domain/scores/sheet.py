"""What is scored: the framework, what is on record of the meeting, the marks before these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.frameworks import Criterion, Framework
from domain.meetings import Measures
from domain.scores.scoring import Mark, Marks, Proposal, Score, Stage, applies, proposal, score
from domain.scores.voting import Voters

VOTE, RETURNED = ":vote", ":returned"  # no codes of a criterion


@dataclass(frozen=True)
class Sheet:
    """What is scored: the framework, what is known of the meeting, and the marks before these.

    ``base``: the marks of the stage before, empty for the first. ``voters``: who may vote.
    """

    framework: Framework
    stage: Stage
    thematic: bool
    measures: Measures = field(default_factory=dict)
    base: Marks = field(default_factory=dict)
    voters: Voters = field(default_factory=Voters)

    @property
    def criteria(self) -> list[Criterion]:
        return [c for c in self.framework.criteria if applies(c, thematic=self.thematic)]

    @property
    def proposals(self) -> dict[str, Proposal]:
        found = {one.code: proposal(one, self.measures) for one in self.criteria}
        return {code: proposed for code, proposed in found.items() if proposed}

    def sum(self, marks: Marks) -> Score:
        """The score with these marks."""
        return score(self.framework, marks, thematic=self.thematic)


def marks_of(answers: Mapping[str, Any]) -> dict[str, Mark]:
    """The marks among stored answers."""
    marks = {code: one for code, one in answers.items() if code != RETURNED and not is_vote(one)}
    return {code: Mark.model_validate(one) for code, one in marks.items()}


def is_vote(answer: Any) -> bool:
    """Votes of an older version stand under "vote", which may be the code of a criterion."""
    return isinstance(answer, Mapping) and "in_favour" in answer
