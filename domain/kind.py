"""The kinds of meeting that rules, plans, records and frameworks tell apart (domain.md 2)."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    regular = "regular"
    thematic = "thematic"
    both = "both"
    extraordinary = "extraordinary"
    committee = "committee"
    year_end = "year_end"
    congress = "congress"
    sub_group = "sub_group"


REGULAR = (Kind.regular, Kind.both)  # the meeting of a month
ASIDE = (Kind.committee, Kind.year_end, Kind.congress, Kind.sub_group)  # no month is judged by it
OF_SOME = (Kind.committee, Kind.sub_group)  # not all members have to come
OFFERED = (Kind.regular, Kind.thematic, Kind.both, Kind.extraordinary)  # by a button
