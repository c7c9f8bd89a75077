"""What happened to one record in the eyes of the person: said, waiting for an answer, confirmed."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.crash.script import Answer, Plan
from tests.crash.texts import STEPS

REVIEWED = "review"


@dataclass(slots=True)
class Saga:
    """``told`` is what the bot confirmed: it showed what comes after it; ``way_back``: the question
    that one wanted to go back to, and that was not shown yet.
    """

    plan: Plan
    told: dict[str, Answer] = field(default_factory=dict)
    pending: Answer | None = None
    expected: set[str] = field(default_factory=lambda: {"kind"})
    went_back: bool = False
    way_back: str = ""
    edited: bool = False
    finished: bool = False
    filed: bool = False

    def missing(self) -> list[str]:
        """Steps that were not answered yet, and the review behind them."""
        said = self.told | ({self.pending.step: self.pending} if self.pending else {})
        return [step for step in STEPS if step not in said] + [REVIEWED]

    def forward(self) -> set[str]:
        """What may be shown next; tasks of last month are asked for only where there are any."""
        missing = self.missing()
        return set(missing[:2] if missing[0] == "last_tasks" else missing[:1])

    def answers(self, step: str) -> Answer:
        """What the person says at this step: the change, where it is being changed."""
        if self.edited and step == self.plan.changes.step:
            return self.plan.changes
        return self.plan.answers[step]

    def before(self, step: str) -> str | None:
        """The question answered before this one."""
        earlier = [s for s in STEPS[: STEPS.index(step)] if s in self.told]
        return earlier[-1] if earlier else None

    def line(self, step: str) -> int:
        """The number of this step's line on the review card."""
        return [s for s in STEPS if s in self.told].index(step) + 1

    def confirm(self) -> None:
        if self.pending:
            self.told[self.pending.step] = self.pending
            self.pending = None

    def accepts(self, step: str) -> list[Answer]:
        """The answers of which one must be stored for this step, now."""
        found = [self.told[step]] if step in self.told else []
        return [*found, self.pending] if self.pending and self.pending.step == step else found
