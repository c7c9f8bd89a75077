"""What who looks after cells reads on Monday, in five lines: what came, who needs them, what is
due.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.chat import Listed, Month, Word, word
from domain.reminders.digest import DigestMeeting, cells_named, meetings_named


@dataclass(frozen=True, slots=True)
class Week:
    """``new``: records of the last seven days; ``worst``: a cell and why, of
    a committee above others a branch; ``left``: cells the group
    has to attend before ``until``; ``lines``: supports without a line for the month before;
    ``behind``: tasks that cells which are no more left to a committee.
    """

    month: Month
    cells: int
    recorded: int
    new: int
    worst: tuple[str, tuple[Word, ...]] | None
    coming: tuple[DigestMeeting, ...]
    waiting: int
    late: int
    left: tuple[str, ...]
    until: date | None
    lines: tuple[str, ...]
    behind: int = 0

    @property
    def said(self) -> Word:
        """Nothing is said of what there is none of."""
        return word("week", lines=tuple(self._lines()))

    def line(self, group: str) -> Word:
        """Of a group nobody of whom can be told."""
        return word("week-group", group=group, **self._records())

    def _records(self) -> dict[str, object]:
        facts = {"month": self.month, "cells": self.cells}
        return {**facts, "recorded": self.recorded, "new": self.new}

    def _lines(self) -> list[Word]:
        found = [word("week-records", **self._records())]
        if self.worst:
            cell, why = self.worst
            found.append(word("week-worst", cell=cell, why=Listed(why)))
        if self.coming:
            found.append(word("week-coming", cells=meetings_named(self.coming)))
        if self.waiting:
            found.append(word("week-petitions", count=self.waiting, late=self.late))
        if self.behind:
            found.append(word("week-behind", count=self.behind))
        if self.left and self.until:
            named = cells_named(self.left)
            found.append(word("week-visits", count=len(self.left), cells=named, until=self.until))
        elif self.lines:
            found.append(
                word("week-supports", month=self.month.shift(-1), cells=cells_named(self.lines))
            )
        return found
