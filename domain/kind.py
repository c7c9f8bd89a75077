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
    wide = "wide"  # a committee's own, with a name: the meeting of a month as well
    own = "own"  # another of its own, which is none


REGULAR = (Kind.regular, Kind.both, Kind.wide)  # the meeting of a month
ASIDE = (  # no month is judged by it
    *(Kind.committee, Kind.year_end, Kind.congress, Kind.sub_group, Kind.own),
)
OWN = (Kind.wide, Kind.own)  # there only where a committee gives them a name
OF_SOME = (Kind.committee, Kind.sub_group)  # not all members have to come
OFFERED = (Kind.regular, Kind.thematic, Kind.both, Kind.extraordinary)  # by a button


def scored_as(kind: Kind) -> Kind:
    """By whose form it is scored: a meeting of the month by that of the regular one."""
    return Kind.regular if kind is Kind.wide else kind
