"""What the leader of a work group reads on the first: who met, who did not, what is next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time

from domain.chat import Listed, Month, Word, word

MOST = 12  # cells that are named


@dataclass(frozen=True, slots=True)
class DigestMeeting:
    """Of a cell that is named; ``starts`` where the hour is known."""

    cell: str
    day: date
    starts: time | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """``month`` is over; ``coming`` and ``unplanned`` are of the month after it."""

    month: Month
    met: tuple[DigestMeeting, ...]
    unmet: tuple[str, ...]
    coming: tuple[DigestMeeting, ...]
    unplanned: tuple[str, ...]
    without_thematic: tuple[str, ...]

    @property
    def said(self) -> Word:
        parts = {
            "met": meetings_named(self.met),
            "unmet": cells_named(self.unmet),
            "coming": meetings_named(self.coming),
            "unplanned": cells_named(self.unplanned),
            "without-thematic": cells_named(self.without_thematic),
        }
        return word(
            "remind-digest",
            month=self.month,
            cells=len(self.met) + len(self.unmet),
            held=len(self.met),
            lines=tuple(
                word("digest-line", what=what, month=self.month.shift(1), cells=found)
                for what, found in parts.items()
                if found.items
            ),
        )

    def line(self, group: str) -> Word:
        return word(
            "digest-group",
            group=group,
            month=self.month,
            cells=len(self.met) + len(self.unmet),
            held=len(self.met),
        )


def meetings_named(found: tuple[DigestMeeting, ...]) -> Listed:
    words = [
        word("digest-meeting", cell=one.cell, day=short_day(one.day), starts=one.starts or "")
        for one in found[:MOST]
    ]
    return _with_rest(words, len(found))


def names_meeting(said: Word, cell: str, day: date) -> bool:
    """Whether this letter names the meeting of a cell on this day."""
    if said.key == "digest-meeting":
        return bool(said.args["cell"] == cell and said.args["day"] == short_day(day))
    return any(names_meeting(one, cell, day) for one in _words_in(said.args.values()))


def _words_in(values: Iterable[object]) -> Iterator[Word]:
    for one in values:
        if isinstance(one, Word):
            yield one
        elif isinstance(one, Listed):
            yield from _words_in(one.items)
        elif isinstance(one, tuple):
            yield from _words_in(one)


def short_day(day: date) -> Word:
    return word("short-day", day=str(day.day), month=str(day.month))


def cells_named(cells: tuple[str, ...]) -> Listed:
    """The first of them by name, and how many more there are."""
    return _with_rest([word("cell-named", cell=cell) for cell in cells[:MOST]], len(cells))


def _with_rest(words: list[Word], count: int) -> Listed:
    more = [word("and-more", count=count - MOST)] if count > MOST else []
    return Listed((*words, *more), "; ")
