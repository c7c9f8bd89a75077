"""Who may vote on a score, and whether it passed: full members who are present, nobody else."""

from __future__ import annotations

from dataclasses import dataclass

from domain.meetings import Attendance, Vote

MOST = 2000


@dataclass(frozen=True, slots=True)
class Voters:
    """How many full members were present: at least, and at most, where only counts are known."""

    least: int = 0
    most: int = MOST

    def base(self, vote: Vote) -> int:
        """Of whom more than half must be in favour; who casts no vote is present all the same."""
        cast = vote.in_favour + vote.against + vote.abstained
        return min(self.most, max(self.least, cast))

    def passed(self, vote: Vote) -> bool:
        return 2 * vote.in_favour > self.base(vote)


def voters(roll: Attendance, *, full: int | None, probationary: int = 0, exempt: int = 0) -> Voters:
    """From the roll call, where it says how many full members came; else from the counts of the
    cell too. ``full`` None: they were never counted.
    """
    present = roll.present
    if roll.full is not None:
        return Voters(roll.full, roll.full)
    if full is None:
        return Voters(0, present)
    most = min(present, max(0, full - exempt))
    return Voters(min(most, max(0, present - probationary)), most)
