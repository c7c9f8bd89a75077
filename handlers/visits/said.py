"""The note of a visit as the cell gets it, and how what was seen differs from the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from domain.chat import Word, word
from domain.visits import Observed

KINDS = ("good", "poor", "advice", "heard")
Recorded = tuple[int, int, int] | None  # minutes, present, obliged


def note_said(
    cell: str,
    day: date,
    by: str,
    observed: Observed,
    remarks: Mapping[str, Sequence[str]],
    recorded: Recorded,
) -> Word:
    """What was not remarked is left out."""
    lines = tuple(
        word(
            "visit-remarks", kind=kind, lines=tuple(word("item", text=one) for one in remarks[kind])
        )
        for kind in KINDS
        if remarks.get(kind)
    )
    return word(
        "visit-note",
        cell=cell,
        day=day,
        by=by,
        minutes=observed.minutes,
        present=observed.present,
        of=observed.obliged,
        differs=_difference(observed, recorded),
        lines=lines,
    )


def _difference(observed: Observed, recorded: Recorded) -> Word | str:
    seen = (observed.minutes, observed.present, observed.obliged)
    if recorded is None or recorded == seen:
        return ""
    minutes, present, of = recorded
    return word("visit-differs", minutes=minutes, present=present, of=of)
