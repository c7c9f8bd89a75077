"""What the score of a meeting is: the one place that says which stage counts, and in what state.

Every screen, paper, reminder, figure and export asks it. The statements that compare cells say the
same in SQL (``storage/summary/facts.py``); tests/storage/summary holds one against the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from domain.scores.scoring import Stage

STAGES = tuple(Stage)
SUPERIOR = (Stage.supervisor, Stage.committee)


class State(StrEnum):
    """Of a score that was given; stale ones are to be looked at again."""

    given = "given"
    record_changed = "record_changed"  # the record was corrected after it was scored
    month_changed = "month_changed"  # the record of an earlier month was, which it counted on
    score_changed = "score_changed"  # the score it was given on was given anew
    returned = "returned"  # the committee gave it back, to be given anew
    refused = "refused"  # a vote that did not pass
    decided = "decided"  # by the superior committee: the official one


OUTDATED = 0  # instead of a version: given on the record of an earlier month as it was then
STALE = (State.record_changed, State.month_changed, State.score_changed, State.returned)


class GivenScore(Protocol):
    """A row of a score that was given, as far as its life goes.

    ``version``: of the record that was scored. ``base_id``: of the score it was given on, if there
    was one. ``passed``: of a vote; of points False where the committee gave them back.
    """

    @property
    def id(self) -> int: ...
    @property
    def version(self) -> int: ...
    @property
    def base_id(self) -> int | None: ...
    @property
    def passed(self) -> bool | None: ...
    @property
    def by_id(self) -> int: ...


G = TypeVar("G", bound=GivenScore)


@dataclass(frozen=True, slots=True)
class Life(Generic[G]):
    """The newest score of each stage of one meeting, whose record stands at ``version``."""

    version: int
    given: Mapping[Stage, G]

    def under(self, stage: Stage) -> G | None:
        """The score that this stage is given on; a vote changes no points, so it is never this."""
        earlier = STAGES[: STAGES.index(stage)]
        points = [one for one in reversed(earlier) if one is not Stage.vote]
        return next((self.given[one] for one in points if one in self.given), None)

    def state(self, stage: Stage) -> State | None:
        """None where this stage was not given."""
        one = self.given.get(stage)
        if one is None:
            return None
        if stage is not Stage.vote and one.passed is False:
            return State.returned
        if one.version == OUTDATED:
            return State.month_changed
        if one.version != self.version:
            return State.record_changed
        if stage is Stage.vote or one.base_id is not None:
            under = self.under(stage)
            if under is None or one.base_id != under.id:
                return State.score_changed
        if stage is Stage.vote and not one.passed:
            return State.refused
        return State.decided if stage is Stage.committee else State.given

    def stale(self, stage: Stage) -> bool:
        return self.state(stage) in STALE

    @property
    def counting(self) -> Stage | None:
        """The stage whose points and class count now; a vote confirms those of the cell's own."""
        points = (Stage.committee, Stage.supervisor, Stage.own)
        return next((stage for stage in points if stage in self.given), None)

    @property
    def score(self) -> G | None:
        return self.given[self.counting] if self.counting else None

    @property
    def official(self) -> G | None:
        """The committee's decision, as long as it is about the record as it stands."""
        decided = self.state(Stage.committee) is State.decided
        return self.given[Stage.committee] if decided else None

    @property
    def voted(self) -> bool:
        """Whether the cell has confirmed its own score by a vote."""
        return self.state(Stage.vote) is State.given

    def closed(self, stage: Stage) -> bool:
        """What somebody above has given, and stands, is not changed below; what is missing is never
        locked out for the cell.
        """
        above = [one for one in SUPERIOR if STAGES.index(one) > STAGES.index(stage)]
        if not any(self.state(one) and not self.stale(one) for one in above):
            return False
        return stage is not Stage.own or Stage.own in self.given

    def opens(self, stage: Stage) -> bool:
        """Whether this stage may be scored now: a vote needs a score that stands."""
        if stage is Stage.vote and (Stage.own not in self.given or self.stale(Stage.own)):
            return False
        return not self.closed(stage)

    @property
    def to_see_again(self) -> tuple[Stage, ...]:
        """Stale ones that can be looked at again now, the lowest first."""
        return tuple(one for one in STAGES if self.stale(one) and self.opens(one))

    def gave_another(self, stage: Stage, person: int) -> bool:
        """Whether this person has given the points of another stage; a vote is the cell's."""
        others = [one for one in self.given if one not in (stage, Stage.vote)]
        return stage is not Stage.vote and any(self.given[one].by_id == person for one in others)

    @property
    def returnable(self) -> Stage | None:
        """What the committee can give back: what counts, if it stands and is not its own."""
        stage = self.counting
        return stage if stage and self.state(stage) is State.given else None

    @property
    def same_person(self) -> tuple[Stage, ...]:
        """The stages with points that one person gave, where there are two of them."""
        people = [(one, self.given[one].by_id) for one in STAGES if one in self.given]
        points = [(stage, by) for stage, by in people if stage is not Stage.vote]
        by_all = [by for _, by in points]
        return tuple(stage for stage, by in points if by_all.count(by) > 1)
