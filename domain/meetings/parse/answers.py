"""Values as they are typed: by the buttons of the form, and by the options of what was unclear."""

from __future__ import annotations

from domain.parse.terms import terms

ANSWERS = terms(__file__, "answers")
