"""What every agenda is made of (domain.md 3): a line of nothing else is the same in all months.

The standard headings of a committee may be added to the file.
"""

from __future__ import annotations

from domain.parse.terms import terms

TERMS = terms(__file__, "agenda")
GROUPS = (
    "looking_back",
    "looking_ahead",
    "information",
    "proceedings",
    "closing",
    "fields",
    "small",
    "months",
)
PHRASES = tuple(phrase for group in GROUPS for phrase in TERMS.lines(group))
