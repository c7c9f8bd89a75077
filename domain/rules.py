"""The numbers in force (domain.md 2): defaults that a committee changes for its subtree."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from domain.kind import ASIDE, Kind

Weight = Annotated[int, Field(ge=0, le=100)]
Shift = bool | Annotated[int, Field(ge=-31, le=31)]  # days later than usual; False: never


class Rules(BaseModel):
    """Minutes, percent 0..100, days. Defaults: 42-HD/BTCTW (2025) and the practice beside it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    regular_minutes: int = 90
    thematic_minutes: int = 120
    both_minutes: int = 120
    small_cell_below: int = 9
    small_cell_minutes: int = 60
    attendance_percent: int = 90
    result_days: int = 2
    score_gap: int = 10  # points between two stages, or months, that are worth a word
    low_percent: int = Field(default=70, ge=0, le=100)  # of the maximum: a score below it is low
    name_lists: bool = False  # a cell may keep the names of its members
    stages_apart: bool = False  # nobody scores the same meeting at two stages
    closed_years: tuple[int, ...] = ()  # whose class comes from the months that have one
    visit_months: int = Field(default=6, ge=1, le=12)  # in which each cell is attended once
    visit_silence_days: int = Field(default=60, ge=7, le=366)  # without a visit, worth a word
    meeting_leaves_month: bool = False  # to keep clear of days off, where another day would do
    meeting_day: str = Field(default="", max_length=300)  # how cells plan their days; their words
    petition_days: int = Field(default=30, ge=1, le=365)  # within which its receiver answers
    reminders: dict[str, Shift] = {}  # by rule

    # How much each lack weighs in the order of need; 0: it is not said.
    need_unrecorded: Weight = 100
    need_drafting: Weight = 90
    need_no_regular: Weight = 80
    need_merged: Weight = 60
    need_petition: Weight = 55
    need_short: Weight = 50
    need_low: Weight = 45
    need_attendance: Weight = 40
    need_falling: Weight = 38
    need_gap: Weight = 35
    need_unexcused: Weight = 30
    need_not_held: Weight = 25
    need_thematic: Weight = 20
    need_again: Weight = 15
    need_unseen: Weight = 12
    need_unscored: Weight = 10
    need_sign: Weight = 5

    def minutes_expected(self, kind: Kind, members: int | None) -> int | None:
        """The least length of a meeting of this kind; None where no rule is known.

        A cell whose members were never counted is not taken for a small one.
        """
        if kind is Kind.extraordinary or kind in ASIDE:
            return None
        if members is not None and members < self.small_cell_below:
            return self.small_cell_minutes
        if kind is Kind.thematic:
            return self.thematic_minutes
        return self.both_minutes if kind is Kind.both else self.regular_minutes


NEEDS = tuple(name for name in Rules.model_fields if name.startswith("need_"))
