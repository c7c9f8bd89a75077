"""What is typed about the organisation: codes of invitation, terms of a post, counts of members."""

from domain.organisation.code import ALPHABET, code_in, greets, looks_like_a_code, misread, stranger
from domain.organisation.counts import CountChange, count_changes
from domain.organisation.number import (
    FLAGS,
    NewNumber,
    bounds,
    new_number,
    sets_meeting_day,
    value_said,
)
from domain.organisation.number import NAMES as NUMBERS
from domain.organisation.own_days import MOST as MOST_DAYS
from domain.organisation.own_days import OwnDays, days_said, in_spans, new_days, span_said
from domain.organisation.own_head import MOST as HEAD_MOST
from domain.organisation.own_head import head_said
from domain.organisation.own_kinds import KINDS, kind_said, new_kind
from domain.organisation.own_lines import MOST as LINE_MOST
from domain.organisation.own_lines import line_said, new_line
from domain.organisation.roster import pasted
from domain.organisation.settings import setting_said, value_of
from domain.organisation.terms import Terms, terms
from domain.organisation.wanted import Wanted, wanted

__all__ = [
    "ALPHABET",
    "FLAGS",
    "HEAD_MOST",
    "KINDS",
    "LINE_MOST",
    "MOST_DAYS",
    "NUMBERS",
    "CountChange",
    "NewNumber",
    "OwnDays",
    "Terms",
    "Wanted",
    "bounds",
    "code_in",
    "count_changes",
    "days_said",
    "greets",
    "head_said",
    "in_spans",
    "kind_said",
    "line_said",
    "looks_like_a_code",
    "misread",
    "new_days",
    "new_kind",
    "new_line",
    "new_number",
    "pasted",
    "sets_meeting_day",
    "setting_said",
    "span_said",
    "stranger",
    "terms",
    "value_of",
    "value_said",
    "wanted",
]
