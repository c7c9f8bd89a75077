"""Whether a text that is sent where nothing is asked is a framework of points."""

from __future__ import annotations

from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "told")
_POINTS, _FORM = TERMS.compiled("points"), TERMS.compiled("form")
LEAST_LINES = 3


def is_framework(text: str) -> bool:
    """At least three of its lines give points, and it calls itself one."""
    said = shadow(text)
    given = sum(_POINTS.search(line) is not None for line in said.splitlines())
    return given >= LEAST_LINES and _FORM.search(said) is not None
