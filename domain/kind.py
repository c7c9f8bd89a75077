"""The kinds of meeting that rules, plans, records and frameworks tell apart (domain.md 2)."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    regular = "regular"
    thematic = "thematic"
    both = "both"
    extraordinary = "extraordinary"


REGULAR = (Kind.regular, Kind.both)  # the meeting of a month
