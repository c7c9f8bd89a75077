"""Criteria that an office marks as those that must be met: "(*)", "bắt buộc"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from domain.frameworks.office_words import either_way
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
MARK, MARKED, DEFINED = (
    late(TERMS.pattern(one)) for one in ("must_mark", "must_said", "must_defined")
)


def is_marked(*parts: str) -> bool:
    """The code, the name, what a column of notes says."""
    return any(MARK.search(part) for part in parts)


def says_marked(text: str) -> bool:
    """ "các tiêu chí có dấu (*)", "tiêu chí bắt buộc"."""
    return MARKED.search(text) is not None


def marked(criteria: Sequence[dict[str, Any]], lines: Iterable[str]) -> list[str]:
    """Codes of the criteria that carry a mark, and of those that a line names as such."""
    found = [one["code"] for one in criteria if one.pop("marked", False)]
    for line in lines:
        if said := DEFINED.search(line):
            found += [one["code"] for one in criteria if names(said[0], one["code"])]
    return list(dict.fromkeys(found))


def names(text: str, code: str) -> bool:
    """Whether this code stands in it: not "3" in "3.1" or "B3"."""
    return re.search(rf"(?<![\w.]){re.escape(code)}(?![\w.]*\d)", text) is not None
