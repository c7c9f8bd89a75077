"""A quarter, a half-year or a year, as supervisors sum up."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.chat import Month, Word, word

NAMES = {3: "quarter", 6: "half", 12: "year"}  # by months
SPANS = tuple(NAMES)


@dataclass(frozen=True, slots=True)
class Period:
    """``span`` months from ``first`` on."""

    first: Month
    span: int

    @classmethod
    def around(cls, month: Month, span: int) -> Period:
        """The one this month is in."""
        return cls(Month(month.year, (month.month - 1) // span * span + 1), span)

    @classmethod
    def parse(cls, text: str) -> Period | None:
        """From "2026-07-3"; None for anything else."""
        match = re.fullmatch(r"(20\d\d)-(0[1-9]|1[0-2])-(3|6|12)", text)
        return cls.around(Month(int(match[1]), int(match[2])), int(match[3])) if match else None

    def __str__(self) -> str:
        return f"{self.first}-{self.span}"

    @property
    def last(self) -> Month:
        return self.first.shift(self.span - 1)

    def months(self, until: Month) -> list[Month]:
        """Those that have begun."""
        every = (self.first.shift(at) for at in range(self.span))
        return [month for month in every if month <= until]

    def shift(self, by: int) -> Period:
        return Period(self.first.shift(by * self.span), self.span)

    def wider(self) -> Period:
        """The next longer span, after the year the quarter."""
        following = SPANS[(SPANS.index(self.span) + 1) % len(SPANS)]
        return Period.around(self.first, following)

    @property
    def said(self) -> Word:
        at = (self.first.month - 1) // self.span + 1
        return word("period", span=NAMES[self.span], at=at, year=str(self.first.year))
