"""What is known around a record while it is being said."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from pydantic import ConfigDict, Field, field_validator

from domain.kind import REGULAR, Kind
from domain.meetings.meeting import Answer, Setting
from domain.meetings.parse.persons import Known
from domain.parse.text import fold
from domain.rules import Rules


class OpenTask(Answer):
    id: int
    title: str
    owner: str | None = None
    due: date | None = None


class OnPlan(Answer):
    """A meeting of this month as it was planned."""

    kind: Kind
    day: date
    starts: time | None = None
    place: str | None = None
    chair: str | None = None  # the name of who runs it in the place of the secretary


class Nature(Answer):
    """The kind of a meeting, and whether it was held as a model for others ("sinh hoạt mẫu").

    ``called``: the name that its committee gives the kind, "" as usual.
    """

    kind: Kind
    model: bool = False
    called: str = ""


class Context(Answer):
    """What is known when a record is begun: it stays with the draft, so suggestions do not move.

    What an older version of the program kept and this one does not know is passed over.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    cell: str
    month: str
    full: int | None = None
    probationary: int | None = None
    exempt: int | None = None
    obliged: int | None = None
    setting: Setting | None = None
    began: time | None = None  # when the last meeting did
    tasks: tuple[OpenTask, ...] = ()
    me: str | None = Field(default=None, exclude=True)  # the name of who writes
    plans: tuple[OnPlan, ...] = ()
    thematic_missing: bool = False
    # What committees call the kinds; False: not offered.
    kinds: dict[Kind, str | bool] = Field(default_factory=dict)
    names: int = 0  # of the cell's own list, who had to come
    roster: tuple[tuple[int, str], ...] = Field(default=(), exclude=True)  # these, with their ids
    rules: Rules = Field(default_factory=Rules)
    now: datetime

    @field_validator("rules", mode="before")
    @classmethod
    def known(cls, stored: Any) -> Any:
        if not isinstance(stored, dict):
            return stored
        return {name: stored[name] for name in Rules.model_fields if name in stored}

    @property
    def people(self) -> Known:
        """The people whom the cell named before, and those of its list as they are written."""
        setting = (self.setting.chair, self.setting.minute_taker) if self.setting else ()
        owners = [task.owner for task in self.tasks if task.owner]
        names = [*setting, *owners, *([self.me] if self.me else [])]
        called = {fold(name).split()[-1] for name in names if fold(name)}
        listed = {name.split()[-1] for _, name in self.roster if name.strip()}
        return Known(self.me, self.today, frozenset(called | listed))

    @property
    def today(self) -> date:
        return self.now.date()

    def plan(self, kind: Kind) -> OnPlan | None:
        """Of a thematic or extraordinary meeting its own plan, else that of the month."""
        kinds = REGULAR if kind in REGULAR else (kind,)
        return next((one for one in self.plans if one.kind in kinds), None)

    @property
    def members(self) -> int:
        return (self.full or 0) + (self.probationary or 0)
