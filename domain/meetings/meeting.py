"""One meeting of a cell: the facts, their types, and what must be true of them together."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from typing import Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

from domain.kind import Kind

ABSENT = 300  # letters of who was absent and why


class Answer(BaseModel):
    """An answer: it round-trips through JSON and cannot be changed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Hours(Answer):
    """Start and end; an end before the start is on the next day."""

    start: time
    end: time

    @property
    def minutes(self) -> int:
        span = (self.end.hour * 60 + self.end.minute) - (self.start.hour * 60 + self.start.minute)
        return span % (24 * 60)


class Setting(Answer):
    place: str
    chair: str
    minute_taker: str


class Away(Answer):
    """Who was absent, by the number in the cell's own list of names; never a name."""

    member: int
    excused: bool


class Attendance(Answer):
    """Counts of members. ``obliged`` leaves the exempt out (domain.md 1).

    None: not said. ``full``, ``probationary``: of those present; ``temporary``: those who belong to
    another cell and came; ``exempt_came``: exempt, and came all the same.
    """

    obliged: int = Field(ge=0, le=2000)
    present: int = Field(ge=0, le=2000)
    excused: int = Field(ge=0, le=2000)
    unexcused: int = Field(ge=0, le=2000)
    exempt: int = Field(default=0, ge=0, le=2000)
    full: int | None = Field(default=None, ge=0, le=2000)
    probationary: int | None = Field(default=None, ge=0, le=2000)
    temporary: int | None = Field(default=None, ge=0, le=2000)
    exempt_came: int | None = Field(default=None, ge=0, le=2000)
    guests: int | None = Field(default=None, ge=0, le=2000)
    late: int | None = Field(default=None, ge=0, le=2000)
    left_early: int | None = Field(default=None, ge=0, le=2000)
    absent: str | None = Field(default=None, max_length=ABSENT)  # who and why, as it was said
    away: tuple[Away, ...] = ()  # where the roll was ticked

    @model_validator(mode="after")
    def sums(self) -> Attendance:
        if self.present + self.excused + self.unexcused != self.obliged:
            raise ValueError("present + excused + unexcused != obliged")
        if self.away and sum(one.excused for one in self.away) != self.excused:
            raise ValueError("those away with a reason != excused")
        if self.away and len(self.away) != self.excused + self.unexcused:
            raise ValueError("those away != excused + unexcused")
        return self

    @model_serializer(mode="wrap")
    def _dumped(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """As before where the roll was not ticked, and nobody said who was absent."""
        found: dict[str, Any] = dump(self)
        for name in ("away", "absent"):
            if not getattr(self, name):
                found.pop(name, None)
        return found

    @property
    def percent(self) -> float:
        """0..100 of those obliged to attend; 0 where nobody is."""
        return 100 * self.present / self.obliged if self.obliged else 0.0


class Conduct(Answer):
    """Held apart from office meetings or merged; materials out at least a day before or not."""

    merged: bool
    materials_early: bool


class TaskResult(Answer):
    task_id: int
    title: str
    done: bool
    late: bool = False  # done, but after its day


class NewTask(Answer):
    title: str
    owner: str | None = None
    due: date | None = None


class Vote(Answer):
    in_favour: int = Field(ge=0, le=2000)
    against: int = Field(default=0, ge=0, le=2000)
    abstained: int = Field(default=0, ge=0, le=2000)


class Conclusion(Answer):
    text: str | None = None
    vote: Vote | None = None


class Rank(StrEnum):
    """How a member did in a year, the best first."""

    excellent = "excellent"
    good = "good"
    fair = "fair"
    failed = "failed"


class RankCount(Answer):
    """How many members were given a rank; where it was said, with how many votes of how many."""

    rank: Rank
    members: int = Field(ge=0, le=2000)
    in_favour: int | None = Field(default=None, ge=0, le=2000)
    of: int | None = Field(default=None, ge=0, le=2000)


class Meeting(Answer):
    """A complete record; what may be skipped is None or empty where nothing was recorded."""

    kind: Kind
    model: bool = False
    called: str = ""  # what its committee calls the kind
    held_on: date
    hours: Hours
    setting: Setting | None = None
    attendance: Attendance
    conduct: Conduct
    content: tuple[str, ...] = Field(min_length=1)
    speakers: int | None = Field(default=None, ge=0, le=2000)
    last_tasks: tuple[TaskResult, ...] | None = None
    new_tasks: tuple[NewTask, ...] | None = None
    conclusion: Conclusion | None = None
    petitions: tuple[str, ...] | None = None
    ranks: tuple[RankCount, ...] | None = None  # at the end of a year only

    def without_names(self) -> Meeting:
        """For whom it does not concern who was absent: that they were is in the counts."""
        roll = self.attendance
        if roll.absent is None:
            return self
        return self.model_copy(update={"attendance": roll.model_copy(update={"absent": None})})
